import type { CodeList, Field, FieldId, FieldType } from "../core/model/Field";
import type { Parameter, Rule, RulePack } from "../core/model/Rule";

/** What the records of a pack may name. */
export interface Vocabulary {
  readonly fields: ReadonlyMap<FieldId, Field>;
  readonly lists: ReadonlyMap<string, CodeList>;
  readonly parameters: ReadonlyMap<string, Parameter>;
}

export function vocabularyOf(pack: Pick<RulePack, "fields" | "codeLists" | "parameters">): Vocabulary {
  return {
    fields: new Map(pack.fields.map((field) => [field.id, field])),
    lists: new Map(pack.codeLists.map((list) => [list.id, list])),
    parameters: new Map(pack.parameters.map((parameter) => [parameter.id, parameter])),
  };
}

export const NUMBERS: readonly FieldType[] = ["integer", "number", "money", "area"];
export const DATES: readonly FieldType[] = ["date", "yearMonth"];

/** The names of places, which a sheet of villages has as well as one of households. */
const PLACES: readonly FieldId[] = ["province", "city", "county", "town", "village"];

/** What an entry of a level has cells of: a member also those of its household. */
export function canSee(level: Rule["subject"], { id, owner }: Pick<Field, "id" | "owner">): boolean {
  return (
    level === owner || (level === "member" && owner === "household") || (level === "village" && PLACES.includes(id))
  );
}
