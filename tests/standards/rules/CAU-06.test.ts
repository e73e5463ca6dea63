import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
type Person = readonly [birth: string, labour: Cell, months: Cell, region?: Cell, working?: Cell];
const household = (risk: Cell, ...people: Person[]): Row[] => [
  [
    "户编号",
    "姓名",
    "与户主关系",
    "证件号码",
    "致贫/返贫风险1",
    "劳动技能",
    "务工时间（月）",
    "务工所在地",
    "是否已务工",
  ],
  ...people.map(([birth, labour, months, region = null, working = null], i): Row => [
    "H1",
    "韦" + "一二三四"[i],
    i === 0 ? "户主" : "其他",
    inventedId(birth, i + 1),
    risk,
    labour,
    months,
    region,
    working,
  ]),
];
const WORK = "因务工就业不稳";
const ADULT = "1985-03-02";
const ABLE = "普通劳动力";
const day = (asOf: string) => ({ asOf });

testRule(nationalPack, "CAU-06", {
  valid: [
    { name: "able and at work", sheet: household(WORK, [ADULT, ABLE, 5]) },
    { name: "another member is at work", sheet: household(WORK, [ADULT, ABLE, null], [ADULT, "技能劳动力", 1]) },
    { name: "a place of work is a record", sheet: household(WORK, [ADULT, ABLE, null, "省外务工"]) },
    { name: "marked as at work", sheet: household(WORK, [ADULT, ABLE, null, null, "是"]) },
    { name: "another risk", sheet: household("因病", [ADULT, "无劳动力", null]) },
    { name: "a blank risk", sheet: household(null, [ADULT, "无劳动力", null]) },
    { name: "an adult's ability is blank", sheet: household(WORK, [ADULT, null, 3]) },
    { name: "the ability of somebody of exactly 16 is blank", sheet: household(WORK, ["2004-12-31", null, 3]) },
    { name: "an ability that cannot be read", sheet: household(WORK, [ADULT, "有", 3]) },
    { name: "months that cannot be read", sheet: household(WORK, [ADULT, ABLE, "半年多"]) },
  ],
  invalid: [
    { name: "nobody able", sheet: household(WORK, [ADULT, "无劳动力", 4]), findings: [["E2", "forbidden"]] },
    {
      name: "weak is not able",
      sheet: household("务工就业不稳", [ADULT, "弱劳动力", 4]),
      findings: [["E2", "forbidden"]],
    },
    {
      name: "a child of 15 without an ability is not able",
      sheet: household(WORK, [ADULT, "丧失劳动力", null], ["2005-01-01", null, null]),
      findings: [["E2", "forbidden"]],
    },
    {
      name: "able without a record of work",
      sheet: household(WORK, [ADULT, ABLE, null]),
      findings: [["E2", "forbidden"]],
    },
    {
      name: "able with 0 months",
      sheet: household(WORK, [ADULT, ABLE, 0, null, "否"]),
      findings: [["E2", "forbidden"]],
    },
    {
      name: "neither able nor at work is one finding",
      sheet: household(WORK, [ADULT, "无劳动力", null]),
      findings: [["E2", "forbidden"]],
    },
    {
      name: "as the second risk",
      sheet: household("因病", [ADULT, ABLE, 0]).map((row, i) => [...row, i === 0 ? "致贫/返贫风险2" : WORK]),
      findings: [["E2", "forbidden"]],
    },
    {
      name: "from the day of the scheme",
      sheet: household(WORK, [ADULT, "无劳动力", 4]),
      options: day("2020-03-01"),
      findings: [["E2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "the day before the scheme",
      sheet: household(WORK, [ADULT, "无劳动力", 4]),
      options: day("2020-02-29"),
      reason: { reason: "notInForce" },
    },
    {
      name: "no risk",
      sheet: [
        ["户编号", "姓名", "与户主关系", "劳动技能"],
        ["H1", "韦一", "户主", ABLE],
      ],
      reason: { reason: "columnMissing", fields: ["risk1"] },
    },
  ],
});

test("without months of work only labour ability is asked", () => {
  const sheet = household(WORK, [ADULT, ABLE, null]).map((row) => row.slice(0, 6));
  const { outcomes, findings } = runSheets(nationalPack, { sheet });
  expect(outcomes.find(({ ruleId }) => ruleId === "CAU-06")).toMatchObject({
    notChecked: null,
    partly: [{ reason: "columnMissing", fields: ["workMonths"] }],
  });
  expect(findings.filter(({ ruleId }) => ruleId === "CAU-06")).toEqual([]);
});
