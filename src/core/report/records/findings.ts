import type { Finding, Severity } from "../../model/Finding";
import { maskNumbers } from "../../model/mask";
import type { CellValue } from "../../model/RawSheet";
import type { ColumnId } from "../../model/SummaryTab";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { filled } from "./emptyColumns";
import { createItemReader } from "./findingItem";
import { householdNames } from "./householdNames";
import { uniqueKeys } from "./uniqueKeys";
import { ruleNumbers } from "./ruleCounts";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/**
 * Findings that follow from no other: those of households by village and household, the gravest first, then the others.
 * `households` and `people` count each household and person of a rule once: of findings on the household as a whole all
 * its people. `anyHousehold` is 1 for the first finding of a household at all, `severityHousehold` for that of a severity.
 */
export function findings(facts: TabFacts): RecordSet {
  const { run, dataset, pack } = facts;
  const names = householdNames(facts);
  const itemOf = createItemReader(facts);
  const numbers = ruleNumbers(run);
  const dimensions = new Map(pack.rules.map(({ id, dimension }) => [id, dimension]));
  const listed = run.findings.filter(({ follows }) => follows === null);
  const place = new Float64Array(dataset.householdIds.length);
  names.order.forEach((household, position) => (place[household] = position));
  const placeOf = ({ household }: Finding): number => place[household] ?? Number.MAX_SAFE_INTEGER;
  const order = Array.from(listed, (_, position) => position).sort((a, b) => {
    const [one, other] = [listed[a]!, listed[b]!];
    return placeOf(one) - placeOf(other) || RANK[one.severity] - RANK[other.severity] || a - b;
  });
  const { townOf, villageOf, villages } = names.places;
  const villageAt = ({ household }: Finding) => villages[(villageOf[household] ?? 0) - 1];
  const words = order.map((position) => facts.word(listed[position]!));
  const columns = new Map<ColumnId, readonly CellValue[]>();
  const add = (id: ColumnId, valueOf: (finding: Finding) => CellValue): void => {
    columns.set(
      id,
      order.map((position) => valueOf(listed[position]!)),
    );
  };
  add("rule", ({ ruleId }) => ruleId);
  add("ruleNo", ({ ruleId }) => numbers.get(ruleId) ?? null);
  add("severity", ({ severity }) => severity);
  add("dimension", ({ ruleId }) => dimensions.get(ruleId) ?? null);
  add("source", ({ department }) => (department ? "department" : "rule"));
  columns.set(
    "message",
    words.map(({ message }) => message),
  );
  for (const id of ["advice", "value", "expected"] as const) {
    columns.set(
      id,
      words.map((told) => filled(told[id])),
    );
  }
  add("item", (finding) => filled(itemOf(finding)));
  add("household", ({ household }) => filled(names.keys[household] ?? ""));
  add("householdId", ({ household }) => filled(names.ids[household] ?? ""));
  add("head", ({ household }) => (household < 0 ? null : filled(names.head(household))));
  add("person", ({ member, name }) => (member < 0 ? null : filled(maskNumbers(name))));
  add("town", (finding) => filled(villageAt(finding)?.town ?? ""));
  add("village", (finding) => filled(villageAt(finding)?.village ?? ""));
  add("townNo", ({ household }) => townOf[household] ?? null);
  add("villageNo", ({ household }) => villageOf[household] ?? null);
  add("villageKey", (finding) => villageAt(finding)?.key ?? null);
  for (const [id, flags] of Object.entries(countOnce(listed, dataset))) {
    columns.set(
      id,
      order.map((position) => flags[position]!),
    );
  }
  return { size: order.length, keys: uniqueKeys(order.map((position) => listed[position]!.key)), columns };
}

/** Flags by which SUMIFS counts distinct households and people. */
function countOnce(listed: readonly Finding[], { memberStart, householdIds, members }: TabFacts["dataset"]) {
  const rules = new Map<string, number>();
  const numberOf = (ruleId: string): number => {
    const known = rules.get(ruleId) ?? rules.size;
    rules.set(ruleId, known);
    return known;
  };
  // Every rule and household is one number, and every rule and person.
  const ofRule = (ruleId: string, household: number): number => numberOf(ruleId) * householdIds.length + household;
  const wholes = new Set<number>();
  for (const { ruleId, household, member } of listed) {
    if (household >= 0 && member < 0) wholes.add(ofRule(ruleId, household));
  }
  const onceOf = () => {
    const seen = new Set<number>();
    return (what: number): 0 | 1 => {
      if (seen.has(what)) return 0;
      seen.add(what);
      return 1;
    };
  };
  const [household1, person1, any1, severity1] = [onceOf(), onceOf(), onceOf(), onceOf()];
  const flags = { households: [], people: [], anyHousehold: [], severityHousehold: [] } as Readonly<
    Record<"households" | "people" | "anyHousehold" | "severityHousehold", number[]>
  >;
  for (const { ruleId, household, member, severity } of listed) {
    const isOne = household >= 0;
    const own = ofRule(ruleId, household);
    const isFirst = isOne ? household1(own) : 0;
    const size = (memberStart[household + 1] ?? 0) - (memberStart[household] ?? 0);
    const person = (): number => (member >= 0 ? person1(numberOf(ruleId) * members.size + member) : 0);
    flags.households.push(isFirst);
    flags.people.push(isOne && wholes.has(own) ? isFirst * size : person());
    flags.anyHousehold.push(isOne ? any1(household) : 0);
    flags.severityHousehold.push(isOne ? severity1(household * 3 + RANK[severity]) : 0);
  }
  return flags;
}
