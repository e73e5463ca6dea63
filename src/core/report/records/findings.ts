import type { Finding, Severity } from "../../model/Finding";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { columnMap, emptyColumns, filled } from "./emptyColumns";
import { createItemReader } from "./findingItem";
import { householdNames } from "./householdNames";
import { uniqueKeys } from "./uniqueKeys";
import { ruleNumbers } from "./ruleCounts";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

const COLUMNS = [
  ...(["rule", "ruleNo", "severity", "dimension", "source", "message", "advice", "value", "expected", "item"] as const),
  ...(["household", "householdId", "head", "person", "town", "village", "townNo", "villageNo", "villageKey"] as const),
  ...(["households", "people", "anyHousehold", "severityHousehold"] as const),
] as const;

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
  const counts = countOnce(listed, dataset);
  const place = new Float64Array(dataset.householdIds.length);
  names.order.forEach((household, position) => (place[household] = position));
  const placeOf = ({ household }: Finding): number => place[household] ?? Number.MAX_SAFE_INTEGER;
  const order = Array.from(listed, (_, position) => position).sort((a, b) => {
    const [one, other] = [listed[a]!, listed[b]!];
    return placeOf(one) - placeOf(other) || RANK[one.severity] - RANK[other.severity] || a - b;
  });
  const columns = emptyColumns(COLUMNS);
  const keys: string[] = [];
  for (const position of order) {
    const finding = listed[position]!;
    const { household, member } = finding;
    const words = facts.word(finding);
    const village = names.places.villages[(names.places.villageOf[household] ?? 0) - 1];
    keys.push(finding.key);
    columns.rule.push(finding.ruleId);
    columns.ruleNo.push(numbers.get(finding.ruleId) ?? null);
    columns.severity.push(finding.severity);
    columns.dimension.push(dimensions.get(finding.ruleId) ?? null);
    columns.source.push(finding.department ? "department" : "rule");
    columns.message.push(words.message);
    columns.advice.push(filled(words.advice));
    columns.value.push(filled(words.value));
    columns.expected.push(filled(words.expected));
    columns.item.push(filled(itemOf(finding)));
    columns.household.push(filled(names.keys[household] ?? ""));
    columns.householdId.push(filled(names.ids[household] ?? ""));
    columns.head.push(household < 0 ? null : filled(names.head(household)));
    columns.person.push(member < 0 ? null : filled(finding.name));
    columns.town.push(filled(village?.town ?? ""));
    columns.village.push(filled(village?.village ?? ""));
    columns.townNo.push(village?.townNo ?? null);
    columns.villageNo.push(names.places.villageOf[household] ?? null);
    columns.villageKey.push(village?.key ?? null);
    columns.households.push(counts.households[position]!);
    columns.people.push(counts.people[position]!);
    columns.anyHousehold.push(counts.anyHousehold[position]!);
    columns.severityHousehold.push(counts.severityHousehold[position]!);
  }
  return { size: order.length, keys: uniqueKeys(keys), columns: columnMap(columns) };
}

/** Flags by which SUMIFS counts distinct households and people. */
function countOnce(listed: readonly Finding[], { memberStart }: TabFacts["dataset"]) {
  const ofHousehold = new Set(
    listed
      .filter(({ household, member }) => household >= 0 && member < 0)
      .map(({ ruleId, household }) => `${ruleId} ${household}`),
  );
  const seen = new Set<string>();
  const first = (what: string): 0 | 1 => {
    if (seen.has(what)) return 0;
    seen.add(what);
    return 1;
  };
  const flags = { households: [], people: [], anyHousehold: [], severityHousehold: [] } as Readonly<
    Record<"households" | "people" | "anyHousehold" | "severityHousehold", number[]>
  >;
  for (const { ruleId, household, member, severity } of listed) {
    const isOne = household >= 0;
    const own = `${ruleId} ${household}`;
    const isFirst = isOne ? first(own) : 0;
    const size = (memberStart[household + 1] ?? 0) - (memberStart[household] ?? 0);
    const asWhole = ofHousehold.has(own);
    flags.households.push(isFirst);
    flags.people.push(asWhole ? isFirst * size : member >= 0 ? first(`${own} ${member}`) : 0);
    flags.anyHousehold.push(isOne ? first(String(household)) : 0);
    flags.severityHousehold.push(isOne ? first(`${severity} ${household}`) : 0);
  }
  return flags;
}
