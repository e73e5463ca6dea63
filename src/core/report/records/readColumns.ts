import { VALUE, type CodeColumn, type Column, type Table } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";
import { maskField } from "../../model/mask";
import type { RulePack } from "../../model/Rule";

/** Reads one entry of a column. `null` stands for what is blank, unreadable or not in the sheet. */
export interface EntryReader {
  readonly has: boolean;
  readonly number: (entry: number) => number | null;
  /** Masked, as it may stand in a tab. */
  readonly text: (entry: number) => string | null;
  /** Whether the code, or one of several chosen codes, belongs to the group. */
  readonly inGroup: (group: string) => (entry: number) => boolean | null;
  /** BLANK … NUMERIC; BLANK where the column is not there. */
  readonly state: (entry: number) => number;
}

/** Readers of a table's columns. */
export function readColumns({ columns }: Table, { codeLists }: Pick<RulePack, "codeLists">) {
  return (field: FieldId): EntryReader => {
    const column = columns.get(field);
    const filled = (entry: number): boolean => column?.state[entry] === VALUE;
    return {
      has: column !== undefined,
      state: (entry) => column?.state[entry] ?? 0,
      number: (entry) => (column?.type === "number" && filled(entry) ? (column.values[entry] ?? null) : null),
      text: (entry) => (column && filled(entry) ? textOf(column, entry) : null),
      inGroup: (group) => {
        if (column?.type !== "code") return () => null;
        const has = groupBits(column, group, codeLists);
        return (entry) => (filled(entry) ? has(entry) : null);
      },
    };
  };
}

function textOf(column: Column, entry: number): string | null {
  if (column.type === "text" || column.type === "idNumber") return maskField(column.values[entry] ?? "", column.field);
  if (column.type === "code")
    return column.bits ? codesOf(column, entry) : (column.codes[column.values[entry]!] ?? null);
  return String(column.values[entry]);
}

function codesOf({ codes, bits }: CodeColumn, entry: number): string {
  const set = bits?.[entry] ?? 0;
  return codes.filter((_, position) => position < 31 && (set >>> position) & 1).join(",");
}

function groupBits(column: CodeColumn, group: string, lists: RulePack["codeLists"]): (entry: number) => boolean {
  const list = lists.find(({ id }) => id === (column.field.codeList ?? "yesNo"));
  const members = new Set(list?.codes.filter(({ groups }) => groups.includes(group)).map(({ code }) => code));
  const isIn = column.codes.map((code) => members.has(code));
  const { bits, values } = column;
  if (!bits) return (entry) => isIn[values[entry]!] ?? false;
  const mask = isIn.reduce((sum, own, position) => (own && position < 31 ? sum | (1 << position) : sum), 0);
  return (entry) => (bits[entry]! & mask) !== 0;
}
