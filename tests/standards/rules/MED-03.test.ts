import { VERDICTS } from "../../../src/core/model/Run";
import { guangxiPack } from "../../../src/standards/guangxiPack";
import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type InvalidCase, type Row, type SheetCase } from "../../support/testRule";

const RESIDENTS = "是否参加城乡居民基本医疗保险";
const EMPLOYEES = "是否参加城镇职工基本医疗保险";
type Answer = "是" | "否" | null | "看情况";
const both = (residents: Answer, employees: Answer): Row[] => [
  ["户编号", "姓名", RESIDENTS, EMPLOYEES],
  ["H1", "韦一", residents, employees],
];
const one = (heading: string, answer: Answer): Row[] => [
  ["户编号", "姓名", heading],
  ["H1", "韦一", answer],
];
const worded = (answer: Answer): string => answer ?? "blank";

/** Every pair of answers, and the cell and message where they fall short. An answer that cannot be read leaves it open. */
const PAIRS: readonly (readonly [Answer, Answer, InvalidCase["findings"]])[] = [
  ["是", "是", []],
  ["是", "否", []],
  ["是", null, []],
  ["是", "看情况", []],
  ["否", "是", []],
  ["否", "否", [["C2", "affirmative.no"]]],
  ["否", null, [["D2", "affirmative.blank"]]],
  ["否", "看情况", []],
  [null, "是", []],
  [null, "否", [["C2", "affirmative.blank"]]],
  [null, null, [["C2", "affirmative.blank"]]],
  [null, "看情况", []],
  ["看情况", "是", []],
  ["看情况", "否", []],
  ["看情况", null, []],
  ["看情况", "看情况", []],
];
const pairs = PAIRS.map(([residents, employees, findings]) => ({
  name: `residents' ${worded(residents)}, employees' ${worded(employees)}`,
  sheet: both(residents, employees),
  findings,
}));

testRule(nationalPack, "MED-03", {
  valid: [
    ...pairs.filter(({ findings }) => findings.length === 0),
    { name: "residents' alone", sheet: one(RESIDENTS, "是") },
    { name: "employees' alone", sheet: one(EMPLOYEES, "是") },
    { name: "employees' alone, which cannot be read", sheet: one(EMPLOYEES, "看情况") },
  ] satisfies SheetCase[],
  invalid: [
    ...pairs.filter(({ findings }) => findings.length > 0),
    { name: "residents' alone, no", sheet: one(RESIDENTS, "否"), findings: [["C2", "affirmative.open"]] },
    { name: "residents' alone, blank", sheet: one(RESIDENTS, null), findings: [["C2", "affirmative.blank"]] },
    { name: "employees' alone, no", sheet: one(EMPLOYEES, "否"), findings: [["C2", "affirmative.open"]] },
    {
      name: "one of a household of two",
      sheet: [
        ["户编号", "姓名", RESIDENTS],
        ["H1", "韦一", "是"],
        ["H1", "韦二", "未参加"],
      ],
      findings: [["C3", "affirmative.open"]],
    },
  ],
  unchecked: [
    {
      name: "neither scheme",
      sheet: [
        ["户编号", "姓名"],
        ["H1", "韦一"],
      ],
      reason: { reason: "columnMissing", fields: ["basicMed", "empMed"] },
    },
    {
      name: "neither scheme in either of two sheets",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "户主"],
      ],
      households: [
        ["户编号", "人数"],
        ["H1", 1],
      ],
      reason: { reason: "columnMissing", fields: ["basicMed", "empMed"] },
    },
    {
      name: "before the guidance of June 2019",
      sheet: one(RESIDENTS, "否"),
      options: { year: 2019, asOf: "2019-05-31" },
      reason: { reason: "notInForce" },
    },
  ],
});

test.each([
  ["both", both("否", "否"), "basicMed,empMed"],
  ["the blank one alone", both("否", null), "empMed"],
  ["both blanks", both(null, null), "basicMed,empMed"],
  ["the one that the sheet has", one(EMPLOYEES, "否"), "empMed"],
])("names %s", (_name, sheet, fields) => {
  const found = runSheets(nationalPack, { sheet }).findings.find(({ ruleId }) => ruleId === "MED-03");
  expect(found?.data["fields"]).toBe(fields);
});

test.each([
  ["both schemes say no: an error and not met", both("否", "否"), "error", "notMet"],
  ["the sheet has one scheme alone: a warning and to verify", one(RESIDENTS, "否"), "warning", "toVerify"],
])("finding and verdict agree where %s", (_name, sheet, severity, verdict) => {
  const rows = sheet.map((row, at) => [...row, at === 0 ? "与户主关系" : "户主"]);
  const run = runSheets(nationalPack, { sheet: rows });
  expect(run.findings.find(({ ruleId }) => ruleId === "MED-03")?.severity).toBe(severity);
  expect(VERDICTS[run.verdicts.medical[0] ?? -1]).toBe(verdict);
});

const EXEMPT = ["户编号", "姓名", "与户主关系", RESIDENTS, EMPLOYEES, "是否现役军人", "是否国外务工", "出生日期"];
test.each([
  ["a soldier", ["是", null, null], "warning", "toVerify"],
  ["somebody who works abroad", ["否", "是", null], "warning", "toVerify"],
  ["a newborn under three months", [null, null, "2020-10-01"], "warning", "toVerify"],
  ["a child of three months", [null, null, "2020-09-30"], "error", "notMet"],
  ["nobody of them", ["否", "否", "1980-05-06"], "error", "notMet"],
  ["nobody of whom it is told", [null, null, null], "error", "notMet"],
] as const)("may be without insurance: %s", (_name, told, severity, verdict) => {
  for (const pack of [nationalPack, guangxiPack]) {
    const run = runSheets(pack, {
      sheet: [
        EXEMPT,
        ["H1", "韦一", "户主", "是", "否", null, null, null],
        ["H1", "韦二", "其他", "否", "否", ...told],
      ],
    });
    const found = run.findings.filter(({ ruleId }) => ruleId === "MED-03");
    expect(found.map((finding) => [finding.severity, finding.at.row])).toEqual([[severity, 2]]);
    expect(VERDICTS[run.verdicts.medical[0] ?? -1]).toBe(verdict);
  }
});
