import type { Code, CodeList, FieldId } from "../model/Field";
import type { Column, Dataset, PreviousPeriod, Table } from "../model/Dataset";
import type { ResolvedParameter } from "../model/Rule";

export type Level = "member" | "household" | "village";

/** What a check is compiled against: the data, the values in force and what may be taken for blank. */
export interface Scope {
  readonly dataset: Dataset;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly parameters: ReadonlyMap<string, ResolvedParameter>;
  /** ISO date. */
  readonly asOf: string;
  /** Year of the income window. */
  readonly year: number;
  readonly previous: PreviousPeriod | null;
  /** Fields that count as blank where no column holds them. */
  readonly optional: ReadonlySet<FieldId>;
}

/** A column together with the way from an entry of the level to an entry of the column. */
export interface Reach {
  readonly column: Column;
  readonly tableLevel: Level;
  readonly entryOf: (entry: number) => number;
}

const same = (entry: number): number => entry;

/** How an entry of `level` sees a field: its own column, or for a member the column of the household. */
export function reach(scope: Scope, level: Level, field: FieldId): Reach | null {
  const { dataset } = scope;
  if (level === "member") {
    const own = dataset.members.columns.get(field);
    if (own) return { column: own, tableLevel: "member", entryOf: same };
  }
  if (level === "village") {
    const own = dataset.villages.columns.get(field);
    return own ? { column: own, tableLevel: "village", entryOf: same } : null;
  }
  const column = dataset.households.columns.get(field);
  if (!column) return null;
  const { householdOf } = dataset;
  return {
    column,
    tableLevel: "household",
    entryOf: level === "household" ? same : (member) => householdOf[member] ?? 0,
  };
}

export function sizeOf(scope: Scope, level: Level): number {
  return tableOf(scope.dataset, level).size;
}

function tableOf(dataset: Dataset, level: Level): Table {
  if (level === "member") return dataset.members;
  return level === "household" ? dataset.households : dataset.villages;
}

/** Codes of a field's list that belong to a group. */
export function codesInGroup(scope: Scope, column: Column, group: string): ReadonlySet<string> {
  const list = scope.codeLists.get(column.field.codeList ?? "");
  const members = (list?.codes ?? []).filter((code: Code) => code.groups.includes(group));
  return new Set(members.map((code) => code.code));
}
