import { VALUE, type Table } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";
import { maskField } from "../../model/mask";
import type { RulePack } from "../../model/Rule";

/** The text of an entry, masked as it may stand in a tab, or the code as its list writes it; "" where the column is missing or does not tell. */
export function textReader({ columns }: Table, field: FieldId): (entry: number) => string {
  const column = columns.get(field);
  if (column?.type === "code") return (entry) => column.codes[column.values[entry] ?? -1] ?? "";
  if (column?.type !== "text" && column?.type !== "idNumber") return () => "";
  return (entry) => maskField(column.values[entry] ?? "", column.field);
}

/** The number of an entry; `null` where the column is missing or does not tell. */
export function numberReader({ columns }: Table, field: FieldId): (entry: number) => number | null {
  const column = columns.get(field);
  if (column?.type !== "number") return () => null;
  return (entry) => (column.state[entry] === VALUE ? (column.values[entry] ?? null) : null);
}

/** Whether the code, or one of several, belongs to a group of its list; `null` where the column is missing or does not tell. */
export function groupReader(
  { codeLists }: Pick<RulePack, "codeLists">,
  { columns }: Table,
  field: FieldId,
  group: string,
): (entry: number) => boolean | null {
  const column = columns.get(field);
  if (column?.type !== "code") return () => null;
  const list = codeLists.find(({ id }) => id === (column.field.codeList ?? "yesNo"))?.codes ?? [];
  const members = new Set(list.filter(({ groups }) => groups.includes(group)).map(({ code }) => code));
  const isIn = column.codes.map((code) => members.has(code));
  const wanted = isIn.reduce((bits, own, position) => (own ? bits | (1 << position) : bits), 0);
  return (entry) => {
    if (column.state[entry] !== VALUE) return null;
    return column.bits ? (column.bits[entry]! & wanted) !== 0 : (isIn[column.values[entry]!] ?? null);
  };
}
