import { maskNumbers } from "../../model/mask";
import type { CellValue } from "../../model/RawSheet";
import type { TabFacts } from "../../model/TabFacts";
import { filled } from "./emptyColumns";
import { createItemReader } from "./findingItem";
import { dimensionOfItem } from "./ledgerGroups";
import { householdNames } from "./householdNames";
import { uniqueKeys } from "./uniqueKeys";

export const LEDGER_COLUMNS = [
  ...(["number", "foundOn", "source", "town", "village", "householdId", "person", "dimension", "rule"] as const),
  ...(["message", "item", "value", "advice", "unit", "owner", "deadline"] as const),
  ...(["status", "after", "closedOn", "verifier", "check", "closedBefore"] as const),
  ...(["overdue", "category", "sphere", "townNo", "villageNo"] as const),
  ...(["givenUnit", "givenDeadline", "aside", "againOn"] as const),
] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];
export type LedgerLine = Partial<Record<LedgerColumn, CellValue>>;

/** What the keys of failed spot checks begin with. */
export const SAMPLE_KEY = "sample|";

/** What a line is about, as this run finds it. */
export interface PresentLine {
  /** Whether it gets a line where it has none: what follows from another finding does not, nor what was accepted. */
  readonly isListed: boolean;
  /** Whether a waiver sets it aside. */
  readonly isWaived: boolean;
  readonly word: () => LedgerLine;
}

/** Everything that is wrong now, by the key of its line: findings, and spot checks that found something else. */
export function presentLines(facts: TabFacts): ReadonlyMap<string, PresentLine> {
  const { run, pack, typed } = facts;
  const names = householdNames(facts);
  const itemOf = createItemReader(facts);
  const dimensions = new Map(pack.rules.map(({ id, dimension }) => [id, dimension]));
  const keys = uniqueKeys(run.findings.map(({ key }) => key));
  const lines = new Map<string, PresentLine>();
  run.findings.forEach((finding, position) => {
    const { household, member } = finding;
    const word = (): LedgerLine => {
      const { message, advice, value } = facts.word(finding);
      return {
        source: finding.department ? "department" : "rule",
        town: filled(names.town(household)),
        village: filled(names.village(household)),
        householdId: filled(names.ids[household] ?? ""),
        person: household < 0 ? null : filled(member < 0 ? names.head(household) : maskNumbers(finding.name)),
        dimension: dimensions.get(finding.ruleId) ?? null,
        rule: finding.ruleId,
        message,
        item: filled(itemOf(finding)),
        value: filled(value),
        advice: filled(advice),
      };
    };
    const isWaived = finding.waiver !== undefined;
    lines.set(keys[position]!, { isListed: finding.follows === null && !isWaived, isWaived, word });
  });
  for (const [key, cells] of typed.get("T15")?.get("lines") ?? []) {
    if (cells.get("isSame") !== "no") continue;
    const of = (column: string): CellValue => cells.get(column) ?? null;
    const word = (): LedgerLine => ({
      ...{
        source: "sample",
        town: of("town"),
        village: of("village"),
        householdId: of("householdId"),
        person: of("head"),
        dimension: dimensionOfItem(of("item")),
      },
      ...{ message: "sample", item: of("item"), value: of("system"), advice: of("found") },
    });
    lines.set(SAMPLE_KEY + key, { isListed: true, isWaived: false, word });
  }
  return lines;
}
