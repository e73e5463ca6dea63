import type { Dataset } from "../../core/model/Dataset";
import type { ColumnId, TabId } from "../../core/model/SummaryTab";
import type { RecordSet, TypedCells } from "../../core/model/TabFacts";
import { groupHouseholds } from "../../core/report/records/groupHouseholds";
import type { VillageForm } from "../TabViews";
import type { FormPlace } from "./typedCells";

interface Input {
  readonly dataset: Dataset;
  readonly places: readonly FormPlace[];
  readonly typed: TypedCells;
  /** What a sheet of villages says of them: proposed where nothing is typed. */
  readonly villages: RecordSet | null;
}

/** The form that asks once for each village what several tabs need; a column that two tabs share is asked once. */
export function villageForm({ dataset, places, typed, villages }: Input): VillageForm {
  const { towns, villages: found, villageNo } = groupHouseholds(dataset);
  const households = new Uint32Array(found.length + 1);
  for (const number of villageNo) households[number]!++;
  const columns = [...new Map(places.map((place) => [place.column, place])).values()];
  const rowOf = new Map(villages?.keys.map((key, row) => [key, row]));
  const valueOf = (key: string, column: ColumnId): number | null => {
    for (const place of places) {
      if (place.column !== column) continue;
      const own = typed.get(place.tab.id)?.get(place.block.id)?.get(key)?.get(column);
      if (typeof own === "number") return own;
      const proposed = villages?.columns.get(proposalOf(place) ?? "")?.[rowOf.get(key) ?? -1];
      if (typeof proposed === "number") return proposed;
    }
    return null;
  };
  return {
    columns: columns.map(({ column, heading }) => ({
      id: column,
      heading,
      usedBy: [...new Set(places.filter((one) => one.column === column).map(({ tab }) => tab.name))],
    })),
    villages: found.map(({ key, town, name }, position) => ({
      ...{ key, town: towns[town - 1] ?? "", village: name },
      households: households[position + 1] ?? 0,
      values: Object.fromEntries(columns.map(({ column }) => [column, valueOf(key, column)])),
    })),
  };
}

/** The record that a cell proposes where nothing is typed. */
function proposalOf({ block, column }: FormPlace): ColumnId | undefined {
  const value = block.columns.find(({ id }) => id === column)?.value;
  return value && "input" in value ? value.record : undefined;
}

/** How many villages of the form lack a number in these columns, and their headings. */
export function villagesWithout(
  form: VillageForm | null,
  columns: readonly ColumnId[],
): { readonly count: number; readonly headings: readonly string[] } {
  const lacking = (form?.villages ?? []).filter(({ values }) => columns.some((id) => (values[id] ?? null) === null));
  const without = (id: ColumnId): boolean => lacking.some(({ values }) => (values[id] ?? null) === null);
  const headings = (form?.columns ?? []).filter(({ id }) => columns.includes(id) && without(id));
  return { count: lacking.length, headings: headings.map(({ heading }) => heading) };
}

/** Tabs on which each column of the form stands. */
export function formTabs(places: readonly FormPlace[]): Readonly<Record<ColumnId, readonly TabId[]>> {
  const tabs: Record<ColumnId, TabId[]> = {};
  for (const { column, tab } of places) {
    const ids = (tabs[column] ??= []);
    if (!ids.includes(tab.id)) ids.push(tab.id);
  }
  return tabs;
}
