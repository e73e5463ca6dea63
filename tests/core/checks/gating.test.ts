import type { Check, Parameter, Rule, RulePack } from "../../../src/core/model/Rule";
import type { RunOptions } from "../../../src/core/model/Run";
import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, type Row, type SheetCase } from "../../support/testRule";

const model = nationalPack.rules.find(({ id }) => id === "LAB-08")!;
const ruleOf = (checks: readonly Check[], more: Partial<Rule> = {}): Rule => ({
  ...model,
  requires: [],
  checks,
  ...more,
});

const dated = (
  id: string,
  value: number | null,
  confidence: "confirmed" | "probable",
  from = "2014-01-01",
): Parameter => ({
  id,
  label: { "zh-CN": id, "en-US": id },
  unit: "月",
  by: "asOf",
  reviewedOn: "2020-01-01",
  values: [{ from, scope: "CN", value, confidence, references: [{ title: id }] }],
});
const PARAMETERS = [
  dated("sure", 12, "confirmed"),
  dated("likely", 12, "probable"),
  dated("later", 12, "confirmed", "2021-01-01"),
  dated("ended", null, "confirmed"),
];
const packOf = (rule: Rule): RulePack => ({ ...nationalPack, rules: [rule], parameters: PARAMETERS, criteria: [] });

const SHEET: readonly Row[] = [
  ["户编号", "人编号", "姓名", "务工时间（月）"],
  ["H1", "P1", "韦一", 13],
];
const outcome = (rule: Rule, options: Partial<RunOptions> = {}, more: Partial<SheetCase> = {}) => {
  const { outcomes, findings, incomplete } = runSheets(packOf(rule), { sheet: SHEET, ...more, options });
  expect(incomplete).toEqual([]);
  const [{ notChecked, partly } = { notChecked: null, partly: [] }] = outcomes;
  return { notChecked, partly, severities: findings.map(({ severity }) => severity) };
};

const upTo = (max: number | string, more: Partial<Check> = {}): Check =>
  ({ kind: "range", field: "workMonths", max: typeof max === "number" ? max : { parameter: max }, ...more }) as Check;
const asked = upTo(12);
const all = { notChecked: null, partly: [], severities: ["error"] };
const none = { partly: [], severities: [] };
const missing = (...fields: string[]) => ({ reason: "columnMissing", fields });

describe("a check that cannot be asked is left out alone", () => {
  const before = { previous: SHEET };
  test.each<readonly [string, Check, object, Partial<RunOptions>, Partial<SheetCase>]>([
    ["its column is missing", { ...asked, requires: ["birth", "name"] }, missing("birth"), {}, {}],
    ["its parameter is only probable", upTo("likely"), { reason: "parameterUnconfirmed", parameter: "likely" }, {}, {}],
    [
      "its parameter is not in force yet",
      upTo("later"),
      { reason: "parameterNotInForce", parameter: "later" },
      { asOf: "2020-12-31" },
      {},
    ],
    ["its parameter is in force no more", upTo("ended"), { reason: "parameterNotInForce", parameter: "ended" }, {}, {}],
    ["its parameter is unknown", upTo("lost"), { reason: "parameterNotInForce", parameter: "lost" }, {}, {}],
    [
      "a parameter of its when",
      { ...asked, when: { compare: [1, "<", { parameter: "likely" }] } },
      { reason: "parameterUnconfirmed", parameter: "likely" },
      {},
      {},
    ],
    [
      "it asks what was before",
      { ...asked, when: { compare: [{ previous: { field: "workMonths" } }, ">", 0] } },
      { reason: "previousMissing" },
      {},
      {},
    ],
    [
      "it asks who was there before",
      { ...asked, when: { not: { inPrevious: "household" } } },
      { reason: "previousMissing" },
      {},
      {},
    ],
    [
      "it asks who is not there any more",
      { kind: "lapsed", field: "householdId" },
      { reason: "previousMissing" },
      {},
      {},
    ],
    ["nothing that has to be filled", { kind: "filled", fields: ["birth", "idNo"] }, missing("birth", "idNo"), {}, {}],
    [
      "nothing that has to be alike",
      { kind: "consistent", texts: [], only: ["village", "town"] },
      missing("village", "town"),
      {},
      {},
    ],
  ])("%s", (_name, check, reason, options, more) => {
    expect(outcome(ruleOf([asked, check]), options, more)).toEqual({ ...all, partly: [reason] });
    expect(outcome(ruleOf([check]), options, more)).toEqual({ ...none, notChecked: reason });
  });

  const twice = { notChecked: null, partly: [], severities: ["error", "error"] };
  test.each<readonly [string, Check, Partial<RunOptions>, Partial<SheetCase>]>([
    ["its column is there", { ...asked, requires: ["name"] }, {}, {}],
    ["its parameter is confirmed", upTo("sure"), {}, {}],
    ["the county gave its parameter", upTo("likely"), { parameters: { likely: 12 } }, {}],
    ["its parameter has come into force", upTo("later"), { asOf: "2021-01-01" }, {}],
    [
      "the period before is there",
      { ...asked, when: { compare: [{ previous: { field: "workMonths" } }, ">", 0] } },
      {},
      before,
    ],
    ["the period before has the household", { ...asked, when: { inPrevious: "household" } }, {}, before],
  ])("it is asked where %s", (_name, check, options, more) => {
    expect(outcome(ruleOf([asked, check]), options, more)).toEqual(twice);
  });

  test("what is filled or alike is asked of the columns that there are", () => {
    const filled = ruleOf([{ kind: "filled", fields: ["name", "birth"] }]);
    expect(outcome(filled)).toEqual({ ...none, notChecked: null, partly: [missing("birth")] });
    const alike = ruleOf([{ kind: "consistent", texts: [], only: ["householdId", "town"] }]);
    expect(outcome(alike)).toEqual({ ...none, notChecked: null, partly: [missing("town")] });
  });

  test("every reason is told once, columns together", () => {
    const checks = [
      asked,
      { ...asked, requires: ["birth"] },
      { ...asked, requires: ["idNo", "birth"] },
      upTo("likely"),
      { ...upTo("likely"), when: { field: "name", is: "filled" } as const },
      upTo("later"),
    ];
    expect(outcome(ruleOf(checks))).toEqual({
      ...all,
      partly: [
        missing("birth", "idNo"),
        { reason: "parameterUnconfirmed", parameter: "likely" },
        { reason: "parameterNotInForce", parameter: "later" },
      ],
    });
  });

  test("where no check can be asked every reason is told as well, columns together", () => {
    const checks = [
      upTo("likely"),
      { ...asked, requires: ["birth"] },
      { ...asked, requires: ["idNo", "birth"] },
      upTo("likely"),
    ];
    expect(outcome(ruleOf(checks))).toEqual({
      ...none,
      notChecked: missing("birth", "idNo"),
      partly: [{ reason: "parameterUnconfirmed", parameter: "likely" }],
    });
  });

  test("a column of the rule itself stops all of it", () => {
    expect(outcome(ruleOf([asked], { requires: ["birth"] }))).toEqual({ ...none, notChecked: missing("birth") });
  });
});

describe("columns of villages are not those of households", () => {
  const villages: readonly Row[] = [
    ["乡镇", "行政村", "是否有村卫生室"],
    ["那桑镇", "百合村", "否"],
  ];
  const blank = (field: string, subject: Rule["subject"]): Rule =>
    ruleOf([{ kind: "filled", fields: [field] }], { subject, requires: [field] });
  test.each<readonly [string, string, Rule["subject"], object | null]>([
    ["a place, for a village", "village", "village", null],
    ["a place that only the villages' sheet has, for a household", "village", "household", missing("village")],
    ["a place that only the villages' sheet has, for a member", "village", "member", missing("village")],
    ["a person's column, for a village", "name", "village", missing("name")],
    ["a person's column, for a member", "name", "member", null],
  ])("%s", (_name, field, subject, notChecked) => {
    expect(outcome(blank(field, subject), {}, { villages })).toEqual({ ...none, notChecked });
  });
  test("without a sheet of villages nothing of theirs is asked", () => {
    const sheet: readonly Row[] = [
      ["户编号", "姓名", "行政村", "务工时间（月）"],
      ["H1", "韦一", "百合村", 13],
    ];
    expect(outcome(blank("village", "village"), {}, { sheet })).toEqual({ ...none, notChecked: missing("village") });
    expect(outcome(blank("village", "household"), {}, { sheet })).toEqual({ ...none, notChecked: null });
  });
});

describe("what a county changes about a rule", () => {
  const switched = (change: object) => ({ rules: { [model.id]: change } });
  const probable = ruleOf([asked], { confidence: "probable" });
  const plain = ruleOf([asked]);
  test.each<readonly [string, Rule, Partial<RunOptions>, object]>([
    ["nothing", plain, {}, all],
    ["another rule", plain, { rules: { "LAB-09": { on: false } } }, all],
    ["off", plain, switched({ on: false }), { ...none, notChecked: { reason: "switchedOff" } }],
    ["on, which it was", plain, switched({ on: true }), all],
    [
      "a probable rule stays off",
      probable,
      {},
      { ...none, notChecked: { reason: "ruleUnconfirmed", confidence: "probable" } },
    ],
    [
      "its severity alone does not switch it on",
      probable,
      switched({ severity: "note" }),
      { ...none, notChecked: { reason: "ruleUnconfirmed", confidence: "probable" } },
    ],
    ["a probable rule on", probable, switched({ on: true }), all],
    ["a probable rule off", probable, switched({ on: false }), { ...none, notChecked: { reason: "switchedOff" } }],
    [
      "on in a region that it is not for",
      ruleOf([asked], { scope: "110000" }),
      switched({ on: true }),
      { ...none, notChecked: { reason: "otherRegion" } },
    ],
    [
      "on before it is in force",
      ruleOf([asked], { inForce: { from: "2021-01-01" } }),
      switched({ on: true }),
      { ...none, notChecked: { reason: "notInForce" } },
    ],
    [
      "on without its column",
      ruleOf([asked], { requires: ["birth"] }),
      switched({ on: true }),
      { ...none, notChecked: missing("birth") },
    ],
    [
      "on without its parameter",
      ruleOf([upTo("likely")]),
      switched({ on: true }),
      { ...none, notChecked: { reason: "parameterUnconfirmed", parameter: "likely" } },
    ],
  ])("%s", (_name, rule, options, expected) => expect(outcome(rule, options)).toEqual(expected));

  const graded = (own: Rule["severity"], ofCheck?: Rule["severity"]): Rule =>
    ruleOf([{ ...asked, severity: ofCheck }], { severity: own });
  test.each<readonly [Rule["severity"], Rule["severity"] | undefined, Rule["severity"] | undefined, Rule["severity"]]>([
    ["error", undefined, undefined, "error"],
    ["error", "warning", undefined, "warning"],
    ["note", "error", undefined, "error"],
    ["error", undefined, "note", "note"],
    ["note", undefined, "error", "error"],
    ["error", "warning", "note", "note"],
    ["error", "warning", "warning", "warning"],
    ["warning", "error", "warning", "warning"],
    ["warning", "note", "error", "note"],
  ])("a rule of %s with a check of %s that the county made %s gives %s", (own, ofCheck, severity, expected) => {
    expect(outcome(graded(own, ofCheck), switched({ severity })).severities).toEqual([expected]);
  });
});
