import fc from "fast-check";
import { applyWaivers } from "../../../src/core/checks/applyWaivers";
import type { Finding } from "../../../src/core/model/Finding";
import type { Rule, RulePack } from "../../../src/core/model/Rule";
import type { Run, RunOptions } from "../../../src/core/model/Run";
import { standardPrint } from "../../../src/core/model/standardPrint";
import type { Waiver, WaiverState } from "../../../src/core/model/Waiver";
import { acceptedPrint } from "../../../src/core/model/waivable";
import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, type Row } from "../../support/testRule";

const HEADINGS: Row = ["户编号", "姓名", "与户主关系", "证件号码", "生产经营性收入", "生产经营性支出", "人均纯收入"];
/** INC-08 (a warning) in H1, INC-04 (an error) in H2, INC-05 in H3. */
const ROWS: readonly Row[] = [
  HEADINGS,
  ["H1", "韦一", "户主", inventedId("1980-05-05", 1), 9000, 0, 9000],
  ["H2", "韦二", "户主", inventedId("1981-05-05", 1), 9000, 10, -5],
  ["H3", "韦三", "户主", inventedId("1982-05-05", 1), 9000, 10, 9000],
];
const DAY = "2026-11-22";
const GROUNDS = { "zh-CN": "公安已核实。", "en-US": "The police confirmed it." };

const ruleIn = (pack: RulePack, id: string): Rule => pack.rules.find((rule) => rule.id === id)!;

function changedPack(id: string, change: Partial<Rule>): RulePack {
  return { ...nationalPack, rules: nationalPack.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)) };
}

/** A waiver of every finding with that key, as it would be accepted after the run. */
function waiverOf(run: Run, key: string, pack: RulePack = nationalPack): Waiver {
  const found = run.findings.filter((finding) => finding.key === key);
  const rule = found[0]!.ruleId;
  const parameters = new Map(run.parameters.map((parameter) => [parameter.id, parameter]));
  const standard = standardPrint(ruleIn(pack, rule), parameters);
  return { number: 1, key, rule, value: acceptedPrint(found), standard, from: DAY, until: DAY };
}

interface Setting {
  readonly pack?: RulePack;
  readonly rows?: readonly Row[];
  readonly options?: Partial<RunOptions>;
}

const runWith = ({ pack = nationalPack, rows = ROWS, options = {} }: Setting, waivers: readonly Waiver[] = []): Run =>
  runSheets(pack, { sheet: rows, options: { day: DAY, ...options }, waivers });

const findingOf = (run: Run, rule: string): Finding => run.findings.find(({ ruleId }) => ruleId === rule)!;

/** ROWS with the cell of a household under a heading changed. */
const edited = (household: number, heading: string, value: number): readonly Row[] =>
  ROWS.map((row, at) => (at === household ? row.map((cell, c) => (HEADINGS[c] === heading ? value : cell)) : row));

interface StateCase extends Setting {
  readonly name: string;
  readonly rule: string;
  /** The setting in which it was accepted, where that is another one. */
  readonly accepted?: Setting;
  readonly change?: Partial<Waiver>;
  readonly state: WaiverState;
}

const { checks } = ruleIn(nationalPack, "INC-08");
/** A part of it needs a column that the sheet does not have. */
const halved = changedPack("INC-08", { checks: [...checks, { ...checks[0]!, requires: ["incWage"] }] });
const lenient = changedPack("INC-04", { waivable: GROUNDS });

const CASES: readonly StateCase[] = [
  { name: "a warning", rule: "INC-08", state: "inForce" },
  { name: "the first of its days", rule: "INC-08", change: { until: "2027-01-01" }, state: "inForce" },
  { name: "the last of its days", rule: "INC-08", change: { from: "2026-01-01" }, state: "inForce" },
  { name: "the day after", rule: "INC-08", change: { from: "2026-01-01", until: "2026-11-21" }, state: "expired" },
  { name: "the day before", rule: "INC-08", change: { from: "2026-11-23", until: "2027-01-01" }, state: "early" },
  { name: "from no day on", rule: "INC-08", change: { from: "" }, state: "early" },
  { name: "three years at the most", rule: "INC-08", change: { until: "2029-11-22" }, state: "inForce" },
  { name: "longer than three years", rule: "INC-08", change: { until: "2029-11-23" }, state: "tooLong" },
  { name: "without reason or name", rule: "INC-08", change: { isIncomplete: true }, state: "incomplete" },
  {
    name: "a day of its own counts, not the data's",
    rule: "INC-08",
    options: { asOf: "2020-12-30" },
    state: "inForce",
  },
  {
    name: "without a day, the data's",
    rule: "INC-08",
    options: { day: undefined },
    change: { from: "2020-12-31", until: "2020-12-31" },
    state: "inForce",
  },
  {
    name: "without a day, after the data's",
    rule: "INC-08",
    options: { day: undefined },
    change: { from: "2020-01-01", until: "2020-12-30" },
    state: "expired",
  },
  {
    name: "another value",
    rule: "INC-04",
    pack: lenient,
    rows: edited(2, "人均纯收入", -6),
    accepted: { pack: lenient },
    state: "valueChanged",
  },
  { name: "nothing there any more", rule: "INC-08", rows: edited(1, "生产经营性支出", 1), state: "unused" },
  {
    name: "gone and past its day",
    rule: "INC-08",
    rows: edited(1, "生产经营性支出", 1),
    change: { until: "2026-11-21", from: "2026-11-21" },
    state: "expired",
  },
  {
    name: "rows in another order and one more",
    rule: "INC-08",
    rows: [HEADINGS, ["H0", "韦零", "户主", inventedId("1990-05-05", 1), 1, 1, 9000], ...ROWS.slice(1).reverse()],
    state: "inForce",
  },
  { name: "another limit", rule: "INC-08", change: { standard: "00000000" }, state: "standardChanged" },
  {
    name: "better words for the rule are no other standard",
    rule: "INC-08",
    pack: changedPack("INC-08", { advice: GROUNDS }),
    state: "inForce",
  },
  {
    name: "a rule from another day on",
    rule: "INC-08",
    pack: changedPack("INC-08", { inForce: { from: "2014-01-02" } }),
    state: "standardChanged",
  },
  { name: "an error", rule: "INC-04", state: "notAllowed" },
  {
    name: "an error that its rule allows",
    rule: "INC-04",
    pack: lenient,
    accepted: { pack: lenient },
    state: "inForce",
  },
  {
    name: "an error that the county made a warning",
    rule: "INC-04",
    options: { rules: { "INC-04": { severity: "warning" } } },
    state: "inForce",
  },
  {
    name: "a warning that the county made an error",
    rule: "INC-08",
    options: { rules: { "INC-08": { severity: "error" } } },
    state: "notAllowed",
  },
  {
    name: "a rule that is switched off",
    rule: "INC-08",
    options: { rules: { "INC-08": { on: false } } },
    state: "unchecked",
  },
  {
    name: "a rule that the pack does not have",
    rule: "INC-08",
    pack: { ...nationalPack, rules: nationalPack.rules.filter(({ id }) => id !== "INC-08") },
    state: "unchecked",
  },
  {
    name: "nothing there, where a part of the rule was not checked",
    rule: "INC-08",
    pack: halved,
    rows: edited(1, "生产经营性支出", 1),
    accepted: { pack: halved },
    state: "unchecked",
  },
];

describe("what becomes of a waiver", () => {
  test.each(CASES.map((one) => [one.name, one] as const))("%s", (_name, one) => {
    const { rule, accepted = {}, change = {}, state } = one;
    const before = runWith(accepted);
    const waiver = { ...waiverOf(before, findingOf(before, rule).key, accepted.pack), ...change };
    const run = runWith(one, [waiver]);
    expect(run.waivers).toEqual([{ number: 1, state }]);
    expect(run.totals.waived).toBe(state === "inForce" ? 1 : 0);
    expect(run.findings.filter((finding) => finding.waiver === 1).map(({ key }) => key)).toEqual(
      state === "inForce" ? [waiver.key] : [],
    );
  });
});

/** INC-10 tells of negative amounts; at such a cell INC-08 follows from it. */
const NEGATIVE: Partial<RunOptions> = { rules: { "INC-10": { on: true } } };

test("a finding that follows from another is set aside without a count: it had none", () => {
  const setting = { rows: edited(1, "生产经营性支出", -5), options: NEGATIVE };
  const before = runWith(setting);
  const follower = findingOf(before, "INC-08");
  expect(follower.follows).toBe(findingOf(before, "INC-10").key);
  const run = runWith(setting, [waiverOf(before, follower.key)]);
  expect(run.waivers).toEqual([{ number: 1, state: "inForce" }]);
  expect(run.totals).toEqual(before.totals);
  expect(run.outcomes).toEqual(before.outcomes);
});

test("what followed from a finding that is set aside stands for itself", () => {
  // A wrong check digit may be accepted; that there is no thirteenth month may not.
  const id = "459099198013050012";
  const rows = ROWS.map((row, at) => (at === 1 ? row.with(HEADINGS.indexOf("证件号码"), id) : row));
  const before = runWith({ rows });
  const cause = findingOf(before, "ID-02");
  expect([cause.follows, findingOf(before, "ID-03").follows]).toEqual([null, cause.key]);
  const run = runWith({ rows }, [waiverOf(before, cause.key)]);
  expect(run.waivers).toEqual([{ number: 1, state: "inForce" }]);
  expect(findingOf(run, "ID-03")).toMatchObject({ severity: "error", follows: null });
  expect(run.totals.findings.error).toBe(before.totals.findings.error);
  expect(run.totals.byRule.get("ID-03")).toBe(1);
  expect(run.outcomes).toContainEqual(expect.objectContaining({ ruleId: "ID-03", findings: 1, followed: 0 }));
  expect(run.outcomes).toContainEqual(expect.objectContaining({ ruleId: "ID-02", findings: 0, followed: 0 }));
});

/** Rows of households with one member each, some with a fault or two. */
const anyRows = fc
  .array(
    fc.record({
      income: fc.constantFrom(0, 9000),
      cost: fc.constantFrom(0, -5, 10),
      head: fc.constantFrom(-5, 9, 9000),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((houses): readonly Row[] => [
    HEADINGS,
    ...houses.map(({ income, cost, head }, at): Row => [
      `H${at}`,
      "韦某",
      at === 3 ? "之子" : "户主",
      inventedId("1980-05-05", at + 1),
      income,
      cost,
      head,
    ]),
  ]);

test("setting findings aside changes nothing but their counts", () => {
  fc.assert(
    fc.property(anyRows, fc.func(fc.boolean()), (rows, isWished) => {
      const before = runWith({ rows, options: NEGATIVE });
      const keys = [...new Set(before.findings.map(({ key }) => key))].filter((key) => isWished(key));
      const waivers = keys.map((key, at) => ({ ...waiverOf(before, key), number: at + 1 }));
      const run = runWith({ rows, options: NEGATIVE }, waivers);
      const states = new Map(run.waivers.map(({ number, state }) => [number, state]));
      expect([...states.keys()]).toEqual(waivers.map(({ number }) => number));
      const numbers = new Map(waivers.map(({ key, number }) => [key, number]));
      const isAside = ({ key }: Finding): boolean => states.get(numbers.get(key) ?? 0) === "inForce";

      expect(run.findings).toEqual(
        before.findings.map((finding) =>
          isAside(finding) ? { ...finding, waiver: numbers.get(finding.key) } : finding,
        ),
      );
      for (const finding of before.findings)
        if (numbers.has(finding.key)) expect(isAside(finding)).toBe(finding.severity !== "error");
      const counted = before.findings.filter((finding) => finding.follows === null);
      const left = counted.filter((finding) => !isAside(finding));
      expect(run.totals.waived).toBe(counted.length - left.length);
      for (const severity of ["error", "warning", "note"] as const)
        expect(run.totals.findings[severity]).toBe(left.filter((one) => one.severity === severity).length);
      for (const { ruleId, findings } of run.outcomes) {
        expect(findings).toBe(left.filter((one) => one.ruleId === ruleId).length);
        expect(run.totals.byRule.get(ruleId) ?? 0).toBe(findings);
      }
      const { findings, outcomes, totals, waivers: told } = run;
      expect(run).toEqual({ ...before, findings, outcomes, totals, waivers: told });
      expect(outcomes.map(({ findings: _count, ...rest }) => rest)).toEqual(
        before.outcomes.map(({ findings: _count, ...rest }) => rest),
      );
    }),
    { numRuns: 40 },
  );
});

test("two findings with one key are set aside together, and return when either says something else", () => {
  const run = runWith({});
  const one = findingOf(run, "INC-08");
  const other: Finding = { ...one, at: { ...one.at, row: 9 }, data: { ...one.data, value: 1 } };
  const { outcomes, options } = run;
  const parameters = new Map(run.parameters.map((parameter) => [parameter.id, parameter]));
  const apply = (findings: readonly Finding[], value: string) =>
    applyWaivers({
      ...{ findings, outcomes, options, parameters, rules: nationalPack.rules },
      waivers: [{ ...waiverOf(run, one.key), value }],
    });
  const value = acceptedPrint([one, other]);
  expect(apply([other, one], value).waivers).toEqual([{ number: 1, state: "inForce" }]);
  expect(apply([one, other], value).findings.map(({ waiver }) => waiver)).toEqual([1, 1]);
  expect(apply([one], value).waivers).toEqual([{ number: 1, state: "valueChanged" }]);
  expect(apply([one, other], acceptedPrint([one])).waivers).toEqual([{ number: 1, state: "valueChanged" }]);
});

test("of several waivers of one finding the first that holds names it; all are told by number", () => {
  const before = runWith({});
  const waiver = waiverOf(before, findingOf(before, "INC-08").key);
  const run = runWith({}, [
    { ...waiver, number: 7 },
    { ...waiver, number: 3 },
    { ...waiver, number: 2, until: "2026-01-01" },
  ]);
  expect(run.waivers).toEqual([
    { number: 2, state: "expired" },
    { number: 3, state: "inForce" },
    { number: 7, state: "inForce" },
  ]);
  expect(findingOf(run, "INC-08").waiver).toBe(3);
});
