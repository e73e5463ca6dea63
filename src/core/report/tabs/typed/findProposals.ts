import type { CellValue } from "../../../model/RawSheet";
import type { BlockColumn, ColumnId } from "../../../model/SummaryTab";

/** The hidden columns that hold what was proposed for the inputs. */
export function findProposals(
  marker: string,
  inputs: readonly BlockColumn[],
  heading: (column: number) => CellValue,
  width: number,
): ReadonlyMap<ColumnId, number> {
  const places = new Map<CellValue, number>();
  for (let column = 0; column < width; column++) places.set(heading(column), column);
  return new Map(
    inputs.flatMap(({ id }) => {
      const at = places.get(`${marker}.${id}`);
      return at === undefined ? [] : [[id, at] as const];
    }),
  );
}
