import { catalogues } from "../../../src/messages/catalogues";
import { renderFinding } from "../../../src/messages/render";
import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const household = (perHead: Cell, wage: Cell): Row[] => [
  ["户编号", "姓名", "人均纯收入", "工资性收入"],
  ["H1", "韦一", perHead, wage],
];
const confirmed = (months: number, warn = 20, error = 50) => ({
  parameters: { "months-covered": months, "fall-warn": warn, "fall-error": error },
});
const year = confirmed(12);
const found = (sheet: readonly Row[], previous: readonly Row[], options = year) =>
  runSheets(nationalPack, { sheet, previous, options }).findings.filter(({ ruleId }) => ruleId === "INC-11");

testRule(nationalPack, "INC-11", {
  valid: [
    { name: "the same", sheet: household(8000, 20000), previous: household(8000, 20000), options: year },
    { name: "more", sheet: household(9000, 30000), previous: household(8000, 20000), options: year },
    {
      name: "just under a fifth less",
      sheet: household(8000.01, 20000),
      previous: household(10000, 20000),
      options: year,
    },
    {
      name: "a quarter of it in three months",
      sheet: household(2500, 5000),
      previous: household(10000, 20000),
      options: confirmed(3),
    },
    { name: "nothing before", sheet: household(0, 0), previous: household(0, 0), options: year },
    { name: "a loss before", sheet: household(-500, 0), previous: household(-100, 0), options: year },
    { name: "blank now", sheet: household(null, null), previous: household(8000, 20000), options: year },
    { name: "blank before", sheet: household(1, 1), previous: household(null, null), options: year },
    {
      name: "another household",
      sheet: household(1, 1),
      previous: household(8000, 20000).map((row, i) => (i === 0 ? row : ["H9", "蒙九", ...row.slice(2)])),
      options: year,
    },
  ],
  invalid: [
    {
      name: "exactly a fifth less",
      sheet: household(8000, 20000),
      previous: household(10000, 20000),
      options: year,
      findings: [["C2", "forbidden"]],
    },
    {
      name: "wages a fifth less",
      sheet: household(8000, 16000),
      previous: household(8000, 20000),
      options: year,
      findings: [["D2", "forbidden"]],
    },
    {
      name: "both fell by more than half",
      sheet: household(3000, 1000),
      previous: household(8000, 20000),
      options: year,
      findings: [
        ["C2", "forbidden"],
        ["D2", "forbidden"],
      ],
    },
    {
      name: "1,986 in three months after 40,600 in the year before",
      sheet: household(4500, 1986),
      previous: household(18000, 40600),
      options: confirmed(3),
      findings: [["D2", "forbidden"]],
    },
    {
      name: "the income before on a sheet of households",
      sheet: household(1, 20000),
      previous: household(8000, 20000).map((row) => row.slice(0, 2)),
      previousHouseholds: household(8000, 20000).map((row) => [row[0]!, ...row.slice(2)]),
      options: year,
      findings: [["C2", "forbidden"]],
    },
    {
      name: "to a loss",
      sheet: household(-800, 0),
      previous: household(8000, 0),
      options: year,
      findings: [["C2", "forbidden"]],
    },
    {
      name: "in a sheet of people, the household found by its ID",
      sheet: [
        ["家庭编号", "姓名", "与户主关系", "人均纯收入（元）"],
        ["H2", "蒙一", "户主", 9000],
        ["H1", "韦一", "户主", 5999],
        ["H1", "韦二", "配偶", null],
      ],
      previous: [
        ["户编号", "姓名", "与户主关系", "人均纯收入"],
        ["H1", "韦一", "户主", 8000],
        ["H2", "蒙一", "户主", 8000],
      ],
      options: year,
      findings: [["D3", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "the months covered await the county",
      sheet: household(1, 1),
      previous: household(8000, 20000),
      options: { parameters: { "fall-warn": 20, "fall-error": 50 } },
      reason: { reason: "parameterUnconfirmed", parameter: "months-covered" },
    },
    {
      name: "the degree of a fall awaits the county",
      sheet: household(1, 1),
      previous: household(8000, 20000),
      options: { parameters: { "months-covered": 12 } },
      reason: { reason: "parameterUnconfirmed", parameter: "fall-error" },
      partly: [{ reason: "parameterUnconfirmed", parameter: "fall-warn" }],
    },
    { name: "no period before", sheet: household(1, 1), options: year, reason: { reason: "previousMissing" } },
    {
      name: "neither income in the period before",
      sheet: household(1, 1),
      previous: household(8000, 20000).map((row) => row.slice(0, 2)),
      options: year,
      reason: { reason: "previousColumnMissing", fields: ["incPer", "incWage"] },
    },
    {
      name: "neither income",
      sheet: household(1, 1).map((row) => row.slice(0, 2)),
      previous: household(8000, 20000),
      options: year,
      reason: { reason: "columnMissing", fields: ["incPer", "incWage"] },
    },
  ],
});

test.each([
  [8000.01, []],
  [8000, ["warning"]],
  [5000.01, ["warning"]],
  [5000, ["error"]],
  [0, ["error"]],
])("from 10,000 to %d", (now, severities) => {
  expect(found(household(now, 20000), household(10000, 20000)).map(({ severity }) => severity)).toEqual(severities);
});

test("other degrees that the county gives", () => {
  const at = (income: number) =>
    found(household(income, 0), household(10000, 0), confirmed(12, 30, 60)).map(({ severity }) => severity);
  expect([at(7001), at(7000), at(4001), at(4000)]).toEqual([[], ["warning"], ["warning"], ["error"]]);
});

test("1,986 in three months after 40,600 in the year before is a fall of 80.4 %, never of the raw 95.1 %", () => {
  const [wages] = found(household(4500, 1986), household(18000, 40600), confirmed(3));
  expect(wages).toMatchObject({
    severity: "error",
    data: { value: 1986, previous: 40600, months: 3, prorata: 10150, change: -80.4 },
  });
  const rule = nationalPack.rules.find(({ id }) => id === "INC-11");
  const fields = new Map(nationalPack.fields.map((field) => [field.id, field]));
  const { message, expected } = renderFinding(wages!, rule!, fields, catalogues["zh-CN"]);
  expect(message).toBe("1,986 元（3 个月），上年全年 40,600 元，折算应为 10,150 元，变化 -80.4%");
  expect(expected).toBe("与上年折算数 10,150 元（上年全年按 3 个月折算）相比，没有大幅下降");
});

test("what is told is rounded to 分 and to a tenth of a per cent", () => {
  const [perHead] = found(household(1000, 0), household(10000.01, 0), confirmed(7));
  expect(perHead?.data).toMatchObject({ prorata: 5833.34, change: -82.9 });
});

test("a column that the period before lacks is told while the other is compared", () => {
  const previous = household(8000, 20000).map((row) => row.filter((_, column) => column !== 2));
  const { findings, outcomes } = runSheets(nationalPack, { sheet: household(1, 1), previous, options: year });
  expect(outcomes.find(({ ruleId }) => ruleId === "INC-11")).toMatchObject({
    notChecked: null,
    partly: [{ reason: "previousColumnMissing", fields: ["incPer"] }],
  });
  expect(findings.filter(({ ruleId }) => ruleId === "INC-11").map(({ field }) => field)).toEqual(["incWage"]);
});
