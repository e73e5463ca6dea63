import type { CellValue } from "../../model/RawSheet";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { groupHouseholds } from "./groupHouseholds";
import { householdColumns } from "./householdColumns";
import { readColumns } from "./readColumns";

/** What can be crossed, in the order in which `crossed` names it. */
const LINES = ["area", "fund", "household"] as const;
const PARAMETERS: Readonly<Record<(typeof LINES)[number], string>> = {
  area: "reloc-area-per-head",
  fund: "reloc-fund-per-head",
  household: "reloc-fund-household",
};

/**
 * One record per relocated household, held against the red lines of area and own money over its beneficiaries. The line
 * itself is allowed. `state`: `over` where one line is crossed, `toVerify` where a number is missing, `notJudged` where the
 * household only moved along or no line is in force; `crossed` names the lines, `null` for none.
 */
export function relocation(facts: TabFacts): RecordSet {
  const { dataset, run, pack } = facts;
  const read = readColumns(dataset.households, pack);
  const [heads, area, fund, kind] = [read("relocBenef"), read("area"), read("selfFund"), read("relocKind")];
  const [date, hasMovedIn, isAlong] = [read("relocDate"), read("relocIn").inGroup("yes"), kind.inGroup("accompanying")];
  const limits = Object.fromEntries(
    LINES.map((line) => {
      const value = run.parameters.find(({ id }) => id === PARAMETERS[line])?.value;
      return [line, typeof value === "number" ? value : null];
    }),
  ) as Readonly<Record<(typeof LINES)[number], number | null>>;

  const isRelocated = (h: number): boolean =>
    (heads.number(h) ?? 0) > 0 || kind.text(h) !== null || date.text(h) !== null || hasMovedIn(h) === true;
  const isJudged = (h: number): boolean => isAlong(h) !== true && LINES.some((line) => limits[line] !== null);
  /** Whether a line is crossed; `null` where it cannot be told. */
  const crosses = (line: (typeof LINES)[number], h: number): boolean | null => {
    const limit = limits[line];
    if (limit === null) return false;
    const value = line === "area" ? area.number(h) : fund.number(h);
    const persons = line === "household" ? 1 : heads.number(h);
    return value === null || persons === null || persons <= 0 ? null : value > limit * persons;
  };

  const chosen = Array.from(groupHouseholds(dataset).order).filter(isRelocated);
  const { keys, columns } = householdColumns(facts, chosen);
  const add = (id: string, valueOf: (household: number) => CellValue): void => {
    columns.set(id, chosen.map(valueOf));
  };
  add("kind", kind.text);
  add("site", read("relocSite").text);
  add("beneficiaries", heads.number);
  add("area", area.number);
  add("fund", fund.number);
  for (const line of LINES) add(`${line}Limit`, (h) => (isJudged(h) ? limits[line] : null));
  add("state", (h) => {
    if (!isJudged(h)) return "notJudged";
    const answers = LINES.map((line) => crosses(line, h));
    return answers.includes(true) ? "over" : answers.includes(null) ? "toVerify" : "within";
  });
  add("crossed", (h) => {
    const crossed = isJudged(h) ? LINES.filter((line) => crosses(line, h) === true) : [];
    return crossed.length === 0 ? null : crossed.join(".");
  });
  return { size: chosen.length, keys, columns };
}
