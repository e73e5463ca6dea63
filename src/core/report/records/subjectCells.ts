import { BLANK, type Column, type Table } from "../../model/Dataset";
import { maskDistinctly } from "../../model/mask";
import type { TabFacts } from "../../model/TabFacts";
import type { KeyParts } from "./findingKey";
import { writtenCell } from "./writtenCell";
import { readColumns } from "./readColumns";

/** Finds again, in the sheets as they are now, what the key of a finding names. */
export interface SubjectCells {
  /** Whether the household or person of a key is in the sheets; true of a key that names neither. */
  readonly isThere: (parts: KeyParts) => boolean;
  readonly isMapped: (field: string) => boolean;
  /** What its cell holds now; "" where that is blank or cannot be told. */
  readonly valueOf: (parts: KeyParts) => string | number;
  /** All ways to write what its cell holds now, none where that is blank; `null` where there is no such cell. */
  readonly writingsOf: (parts: KeyParts) => readonly (string | number)[] | null;
}

export function createSubjectCells({ dataset, pack }: Pick<TabFacts, "dataset" | "pack">): SubjectCells {
  const { members, households, villages, memberStart, memberOrder, isLone } = dataset;
  const ofVillages = new Set(pack.rules.filter(({ subject }) => subject === "village").map(({ id }) => id));
  const known = new Set(pack.fields.map(({ id }) => id));
  const ofVillage = readColumns(villages, pack);
  const tables: readonly Table[] = [members, households, villages];
  const membersOf = (household: number): readonly number[] =>
    Array.from(memberOrder.subarray(memberStart[household] ?? 0, memberStart[household + 1] ?? 0));
  const isLoneKey = ({ unit, person }: KeyParts): boolean => unit === "" && person !== "";

  let units: ReadonlyMap<string, number> | null = null;
  const householdOf = (unit: string): number => {
    units ??= new Map(maskDistinctly(dataset.householdIds).map((id, household) => [id, household]));
    return units.get(unit) ?? -1;
  };
  let lone: ReadonlyMap<string, number> | null = null;
  const loneMember = (person: string): number => {
    lone ??= new Map(
      Array.from(isLone, (is, household) => (is === 1 ? membersOf(household) : [])).flatMap((all) =>
        all.map((member) => [maskDistinctly([dataset.memberKey(member)])[0] ?? "", member] as const),
      ),
    );
    return lone.get(person) ?? -1;
  };
  const memberIn = (household: number, person: string): number => {
    const all = membersOf(household);
    return all[maskDistinctly(all.map(dataset.memberKey)).indexOf(person)] ?? -1;
  };
  const cellOf = (parts: KeyParts): Cell | null => {
    const { rule, unit, person, field } = parts;
    if (ofVillages.has(rule)) {
      const [town, village] = [ofVillage("town").text, ofVillage("village").text];
      for (let entry = 0; entry < villages.size; entry++)
        if ((town(entry) ?? "") + (village(entry) ?? "") === unit) return cellAt(villages.columns.get(field), entry);
      return null;
    }
    const member = isLoneKey(parts) ? loneMember(person) : memberIn(householdOf(unit), person);
    const household = isLoneKey(parts) ? (dataset.householdOf[member] ?? -1) : householdOf(unit);
    const ofMember = members.columns.get(field);
    return ofMember ? cellAt(ofMember, member) : cellAt(households.columns.get(field), household);
  };

  return {
    isThere: (parts) => {
      if (ofVillages.has(parts.rule)) return true;
      if (isLoneKey(parts)) return loneMember(parts.person) >= 0;
      return parts.unit === "" || householdOf(parts.unit) >= 0;
    },
    isMapped: (field) => !known.has(field) || tables.some(({ columns }) => columns.has(field)),
    valueOf: (parts) => {
      const cell = cellOf(parts);
      return cell ? writtenCell(cell.column, cell.entry) : "";
    },
    writingsOf: (parts) => {
      const cell = cellOf(parts);
      if (!cell) return null;
      const { column, entry } = cell;
      const raw = column.state[entry] === BLANK ? null : column.raw(entry);
      if (raw === null) return [];
      return [writtenCell(column, entry), typeof raw === "number" ? raw : String(raw)];
    },
  };
}

interface Cell {
  readonly column: Column;
  readonly entry: number;
}

const cellAt = (column: Column | undefined, entry: number): Cell | null =>
  column && entry >= 0 ? { column, entry } : null;
