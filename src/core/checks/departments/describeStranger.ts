import { VALUE, type Dataset } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";
import { maskDistinctly } from "../../model/mask";
import { ID_FIELD, NAME_FIELD } from "../../model/personFields";
import type { CellRef } from "../../model/RawSheet";
import { textHash } from "../../model/textHash";
import { shown } from "../CheckKind";
import type { MadeComparison } from "./comparisonsOf";
import type { Described } from "./describeDifference";
import { personField } from "./personField";
import { plainName } from "./plainText";

const itself = (entry: number): number => entry;

/** Tells of rows of a department who is on none of the county's: at the heading under which they would stand. */
export function describeStranger(
  rows: readonly number[],
  { department: { dataset: there } }: MadeComparison,
  here: Dataset,
  at: CellRef,
): (row: number, position: number) => Described {
  const field = personField(here);
  const pointed = personField(there);
  const written = (id: FieldId, row: number): string => textOf(there, id, row);
  const masked = maskDistinctly(rows.map((row) => written(ID_FIELD, row)));
  return (row, position) => {
    // A name may stand hashed in a key; an ID number could be guessed from its hash.
    const about = masked[position] || textHash(plainName(written(NAME_FIELD, row)));
    const columns = [NAME_FIELD, ID_FIELD].flatMap((id) => there.members.columns.get(id) ?? []);
    const parts = columns.map((column) => shown({ column, entryOf: itself }, row)).filter((part) => part !== "");
    return {
      ...({ messageId: "department.unknown", level: "sheet", entry: -1 } as const),
      ...{ data: { value: parts.join(" "), there: "" }, field, at, about },
      related: [there.cellOf("member", row, pointed)],
      isSure: written(ID_FIELD, row) !== "",
    };
  };
}

function textOf({ members }: Dataset, field: FieldId, row: number): string {
  const column = members.columns.get(field);
  return column?.state[row] === VALUE ? String(column.values[row]) : "";
}
