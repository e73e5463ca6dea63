import { VALUE, type Column } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";
import type { Confidence, RulePack } from "../../model/Rule";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { columnMap, emptyColumns, filled } from "./emptyColumns";
import { householdNames } from "./householdNames";
import { writtenCell } from "./writtenCell";

/** A value that is not taken for proved without a material. */
interface Requirement {
  readonly field: FieldId;
  readonly asks: "yes" | "aboveZero" | "filled" | { readonly group: string };
  readonly material: "approval" | "moveIn" | "demolition" | "reclaim" | "fund" | "doubleSigned";
  /** That the material exists is confirmed; which value asks for it may be our reading. */
  readonly confidence: Confidence;
}

const REQUIREMENTS: readonly Requirement[] = [
  { field: "relocKind", asks: "filled", material: "approval", confidence: "probable" },
  { field: "relocIn", asks: "yes", material: "moveIn", confidence: "probable" },
  { field: "oldHouse", asks: "yes", material: "demolition", confidence: "probable" },
  { field: "reclaimed", asks: "yes", material: "reclaim", confidence: "probable" },
  { field: "selfFund", asks: "aboveZero", material: "fund", confidence: "probable" },
  { field: "hhType", asks: { group: "outOfPoverty" }, material: "doubleSigned", confidence: "probable" },
];

const COLUMNS = [
  ...(["householdId", "head", "town", "village", "townNo", "villageNo", "villageKey"] as const),
  ...(["field", "value", "material", "confidence"] as const),
] as const;

/** Each value of a household that a material has to prove, with the material. */
export function evidence(facts: TabFacts): RecordSet {
  const { dataset, pack } = facts;
  const names = householdNames(facts);
  const labels = new Map(pack.fields.map(({ id, label }) => [id, label["zh-CN"]]));
  const asked = REQUIREMENTS.flatMap((requirement) => {
    const column = dataset.households.columns.get(requirement.field);
    return column ? [{ ...requirement, column, holds: createTest(requirement, column, pack) }] : [];
  });
  const columns = emptyColumns(COLUMNS);
  const keys: string[] = [];
  for (const household of names.order)
    for (const { field, material, confidence, column, holds } of asked) {
      if (column.state[household] !== VALUE || !holds(household)) continue;
      const village = names.places.villages[(names.places.villageOf[household] ?? 0) - 1];
      keys.push(`${names.keys[household] ?? ""}|${field}|${material}`);
      columns.householdId.push(filled(names.ids[household] ?? ""));
      columns.head.push(filled(names.head(household)));
      columns.town.push(filled(village?.town ?? ""));
      columns.village.push(filled(village?.village ?? ""));
      columns.townNo.push(village?.townNo ?? null);
      columns.villageNo.push(names.places.villageOf[household] ?? null);
      columns.villageKey.push(village?.key ?? null);
      columns.field.push(labels.get(field) ?? field);
      columns.value.push(writtenCell(column, household));
      columns.material.push(material);
      columns.confidence.push(confidence);
    }
  return { size: keys.length, keys, columns: columnMap(columns) };
}

function createTest(
  { asks }: Requirement,
  column: Column,
  { codeLists }: Pick<RulePack, "codeLists">,
): (household: number) => boolean {
  if (asks === "filled") return () => true;
  if (asks === "aboveZero") return (household) => column.type === "number" && (column.values[household] ?? 0) > 0;
  const codes = codeLists.find(({ id }) => id === (asks === "yes" ? "yesNo" : column.field.codeList))?.codes ?? [];
  const group = asks === "yes" ? "yes" : asks.group;
  const wanted = new Set(codes.flatMap(({ code, groups }) => (groups.includes(group) ? [code] : [])));
  return (household) => column.type === "code" && wanted.has(column.codes[column.values[household] ?? -1] ?? "");
}
