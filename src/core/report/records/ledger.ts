import type { CellValue } from "../../model/RawSheet";
import { serialOfDay } from "../../model/serialDate";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { createAssigning } from "./assignLines";
import { keyParts, type KeyParts } from "./findingKey";
import { isChanged, namesItsCell } from "./isChanged";
import { createGrouping } from "./ledgerGroups";
import { LEDGER_COLUMNS, presentLines, SAMPLE_KEY, type LedgerLine, type PresentLine } from "./ledgerLines";
import { createSubjectCells } from "./subjectCells";

/**
 * The ledger: lines of before as they were typed, then one for each finding and each failed spot check that has none yet.
 * `check` says what this run tells of a line: `still` there, there `again` after it was done, `gone`, `unchecked` because
 * its rule or department was not (of a rule of
 * which some checks were not, unless its cell holds something else now), `absent` with its household, `manual` where a person wrote the line. A line that is gone
 * is done as of the day, with what its cell holds now; one that is there again is open, and keeps the day of before. A line
 * that a person set aside, or that has a state of the person's own, stays so. A line that a person added comes from a visit
 * unless it says otherwise. What a waiver sets aside gets no line; an open line of it is set aside (`aside`) until the waiver
 * ends or the problem is gone, unless a person opens it again.
 */
export function ledger(facts: TabFacts): RecordSet {
  const today = serialOfDay(facts.options.day);
  const before = facts.typed.get("T5")?.get("lines") ?? new Map<string, ReadonlyMap<string, CellValue>>();
  const present = presentLines(facts);
  const renew = createRenewal(facts, present, today);
  let number = 0;
  for (const cells of before.values()) {
    const given = cells.get("number");
    if (typeof given === "number") number = Math.max(number, given);
  }
  const lines = new Map<string, LedgerLine>();
  for (const [key, cells] of before) {
    const kept: LedgerLine = Object.fromEntries(LEDGER_COLUMNS.map((id) => [id, cells.get(id) ?? null]));
    kept.number ??= ++number;
    if (isAdded(key)) kept.source ??= "visit";
    kept.foundOn ??= today;
    kept.status ??= "open";
    lines.set(key, renew(key, kept));
  }
  for (const [key, { isListed, word }] of present) {
    if (!isListed || lines.has(key)) continue;
    lines.set(key, Object.assign(word(), { number: ++number, foundOn: today, status: "open", check: "still" }));
  }
  const [assigned, grouped] = [createAssigning(facts), createGrouping(facts)];
  const all = Array.from(lines.values(), (line) => {
    const own = grouped(assigned(line));
    return { ...own, overdue: overdueOf(own, today) };
  });
  const columns = new Map(LEDGER_COLUMNS.map((id) => [id, all.map((line) => line[id] ?? null)]));
  return { size: all.length, keys: [...lines.keys()], columns };
}

const FIRST_DEADLINE = serialOfDay("2000-01-01");

/** Days past the deadline of a line that is to be mended; blank where it has none, or one that is no day. */
function overdueOf({ status, deadline }: LedgerLine, today: number): CellValue {
  const isDay = typeof deadline === "number" && deadline >= FIRST_DEADLINE;
  if (!isDay || (status !== "open" && status !== "doing")) return null;
  const days = today - Math.floor(deadline);
  return days > 0 ? days : null;
}

const isAdded = (key: string): boolean => key.startsWith("+");

/** States of lines that are closed when they are gone; any other that a person wrote stays. */
const CLOSING: readonly CellValue[] = ["open", "doing", "done"];

/** What becomes of a line of before. */
function createRenewal(
  facts: TabFacts,
  present: ReturnType<typeof presentLines>,
  today: number,
): (key: string, kept: LedgerLine) => LedgerLine {
  const cells = createSubjectCells(facts);
  const wasChecked = createCheckedTest(facts, cells.isMapped);
  const rules = new Map(facts.pack.rules.map((rule) => [rule.id, rule]));
  const partly = new Set(facts.run.outcomes.flatMap(({ ruleId, partly }) => (partly.length > 0 ? [ruleId] : [])));
  // Whether the check that made a line may be one of those that were not asked: of several, a line does not say which.
  const mayHang = ({ rule, profile }: KeyParts): boolean =>
    profile === null && partly.has(rule) && rules.get(rule)?.checks.length !== 1;
  const hasChanged = (parts: KeyParts, kept: LedgerLine): boolean => {
    const now = cells.writingsOf(parts);
    const isNamed = kept.message !== null && namesItsCell(rules.get(parts.rule)?.checks ?? []);
    return now !== null && isNamed && isChanged(kept.value ?? null, now);
  };
  const closed = (kept: LedgerLine, now: CellValue): LedgerLine => {
    const isAside = kept.aside === 1 && kept.status === "waived";
    if (!isAside && !CLOSING.includes(kept.status ?? null)) return { ...kept, check: "gone" };
    const after = kept.after ?? (now === "" ? null : now);
    return { ...kept, status: "done", after, closedOn: kept.closedOn ?? today, check: "gone", aside: null };
  };
  // A masked tab has neither: where the message is gone, so is the value.
  const valueOf = (kept: LedgerLine, now: PresentLine): CellValue =>
    (kept.message === null ? now.word().value : kept.value) ?? null;
  return (key, kept) => {
    const now = present.get(key);
    const isAside = kept.aside === 1;
    if (now?.isWaived) {
      const isTurned = kept.status === "open" && !isAside;
      const line = { ...kept, ...now.word(), value: valueOf(kept, now), check: "waived" };
      return isTurned ? { ...line, status: "waived", aside: 1 } : line;
    }
    if (now && isAside && kept.status === "waived") {
      const line = { ...kept, ...now.word(), value: valueOf(kept, now), status: "open", aside: null };
      return { ...line, check: "again", againOn: today };
    }
    if (now && kept.status === "done") {
      const closedBefore = kept.closedOn ?? kept.closedBefore ?? null;
      // What was written when the problem was gone is no longer so; what a person wrote before the sheet was changed may be.
      const after = kept.check === "gone" ? null : (kept.after ?? null);
      const line = { ...kept, ...now.word(), status: "open", after, closedOn: null, closedBefore, aside: null };
      return { ...line, check: "again", againOn: today };
    }
    if (now) {
      // For as long as the day on which it came back lasts, that is what there is to say of it.
      const check = kept.check === "again" && kept.againOn === today ? "again" : "still";
      return { ...kept, ...now.word(), value: valueOf(kept, now), aside: null, check };
    }
    if (key.startsWith(SAMPLE_KEY)) return closed(kept, null);
    const parts = keyParts(key);
    if (!parts) return { ...kept, check: "manual" };
    if (!wasChecked(parts)) return { ...kept, check: "unchecked" };
    if (isTied(parts, kept) && !cells.isThere(parts)) return { ...kept, check: "absent" };
    if (mayHang(parts) && !hasChanged(parts, kept)) return { ...kept, check: "unchecked" };
    return closed(kept, cells.valueOf(parts));
  };
}

/** Whether a line stands and falls with a household or person of the sheets. */
const isTied = ({ unit, person }: KeyParts, { householdId = null }: LedgerLine): boolean =>
  householdId !== null || (unit === "" && person !== "");

/** Whether this run asked what a line is about: its rule, its column, and the department that it differs from. */
function createCheckedTest(
  { run, departments }: TabFacts,
  isMapped: (field: string) => boolean,
): (parts: KeyParts) => boolean {
  const checked = new Set(run.outcomes.flatMap(({ ruleId, notChecked }) => (notChecked ? [] : [ruleId])));
  return ({ rule, field, profile, comparison, sheet }) => {
    if (!checked.has(rule) || !isMapped(field)) return false;
    if (profile === null) return true;
    const same = departments.filter((department) => department.profile.id === profile);
    const result =
      sheet === null ? (same.length === 1 ? same[0] : undefined) : same.find(({ mapping }) => mapping.sheet === sheet);
    return result?.comparisons.some(({ id, notCompared }) => id === comparison && notCompared === null) ?? false;
  };
}
