import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
interface Household {
  readonly allowance?: Cell;
  readonly destitute?: Cell;
  readonly low?: Cell;
  readonly labour?: Cell;
  readonly birth?: string;
}
const household = (type: Cell, of: Household = {}): Row[] => [
  ["户编号", "姓名", "与户主关系", "证件号码", "贫困户属性", "低保金", "五保金", "是否享受低保", "劳动技能"],
  [
    "H1",
    "韦一",
    "户主",
    inventedId(of.birth ?? "1980-05-06", 1),
    type,
    of.allowance === undefined ? 0 : of.allowance,
    of.destitute === undefined ? 0 : of.destitute,
    of.low === undefined ? "否" : of.low,
    of.labour === undefined ? "普通劳动力" : of.labour,
  ],
];
const [GENERAL, LOW, DESTITUTE] = ["一般贫困户", "低保贫困户", "特困供养贫困户"];

testRule(nationalPack, "INC-15", {
  valid: [
    { name: "a general household without payments", sheet: household(GENERAL) },
    { name: "a general household, payments blank", sheet: household(GENERAL, { allowance: null, destitute: null }) },
    {
      name: "an ordinary household may draw an allowance",
      sheet: household("一般农户", { allowance: 4560, low: "是" }),
    },
    { name: "on allowance with a member who draws it", sheet: household(LOW, { allowance: 4560, low: "是" }) },
    { name: "on allowance, the answer blank", sheet: household(LOW, { low: null }) },
    { name: "destitute, unable", sheet: household(DESTITUTE, { labour: "丧失劳动力" }) },
    { name: "destitute, weak", sheet: household(DESTITUTE, { labour: "弱劳动力或半劳动力" }) },
    { name: "destitute, able at exactly 60", sheet: household(DESTITUTE, { birth: "1960-12-31" }) },
    { name: "destitute, 15", sheet: household(DESTITUTE, { birth: "2005-01-01" }) },
    { name: "destitute, the ability blank", sheet: household(DESTITUTE, { labour: null }) },
    { name: "a kind that cannot be read", sheet: household("低保对象", { low: "否" }) },
    { name: "a blank kind", sheet: household(null, { allowance: 4560 }) },
  ],
  invalid: [
    {
      name: "a general household on allowance",
      sheet: household(GENERAL, { allowance: 0.01 }),
      findings: [["F2", "comparison.fails"]],
    },
    {
      name: "a general household on destitute support",
      sheet: household(GENERAL, { destitute: 7800 }),
      findings: [["G2", "comparison.fails"]],
    },
    { name: "on allowance, nobody draws it", sheet: household("低保户"), findings: [["E2", "forbidden"]] },
    {
      name: "destitute, able at 59",
      sheet: household("五保户", { birth: "1961-01-01" }),
      findings: [["E2", "forbidden"]],
    },
    {
      name: "destitute, skilled at exactly 16",
      sheet: household("五保贫困户", { birth: "2004-12-31", labour: "技能劳动力" }),
      findings: [["E2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "2021 has other kinds of household",
      sheet: household(GENERAL, { allowance: 4560 }),
      options: { year: 2021, asOf: "2021-12-31" },
      reason: { reason: "notInForce" },
    },
    {
      name: "no kind",
      sheet: household(GENERAL).map((row) => row.filter((_, i) => i !== 4)),
      reason: { reason: "columnMissing", fields: ["povertyType"] },
    },
  ],
});

test("questions whose columns are missing are named", () => {
  const sheet = household(GENERAL).map((row) => row.slice(0, 6));
  const { outcomes } = runSheets(nationalPack, { sheet });
  expect(outcomes.find(({ ruleId }) => ruleId === "INC-15")?.partly).toEqual([
    { reason: "columnMissing", fields: ["incDestitute", "lowAllow", "labour"] },
  ]);
});
