import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const household = (births: readonly string[], pension: Cell, low: Cell = "否", allowance: Cell = 0): Row[] => [
  ["户编号", "姓名", "与户主关系", "证件号码", "养老金或离退休金", "是否享受低保", "最低生活保障金"],
  ...births.map((birth, i): Row => [
    "H1",
    "韦" + "一二三"[i],
    i === 0 ? "户主" : "其他",
    inventedId(birth, i + 1),
    pension,
    i === 0 ? low : "否",
    allowance,
  ]),
];
const OLD = "1950-06-01";
const YOUNG = "1990-06-01";

testRule(nationalPack, "INC-13", {
  valid: [
    { name: "old, with a pension", sheet: household([OLD], 1380) },
    { name: "60 the day after", sheet: household(["1961-01-01"], 0) },
    { name: "young, without", sheet: household([YOUNG], 0) },
    { name: "a blank pension is unknown", sheet: household([OLD], null) },
    { name: "on allowance, with its money", sheet: household([YOUNG], 0, "A类", 4560) },
    { name: "not on allowance", sheet: household([YOUNG], 0, "未享受", 0) },
    { name: "on allowance, the money blank", sheet: household([YOUNG], 0, "是", null) },
    { name: "an answer that cannot be read", sheet: household([YOUNG], 0, "待批", 0) },
  ],
  invalid: [
    { name: "60 on the day", sheet: household(["1960-12-31"], 0), findings: [["E2", "comparison.fails"]] },
    { name: "the second member is old", sheet: household([YOUNG, OLD], 0), findings: [["E2", "comparison.fails"]] },
    {
      name: "on allowance without its money",
      sheet: household([YOUNG], 0, "是", 0),
      findings: [["G2", "comparison.fails"]],
    },
    {
      name: "both",
      sheet: household([OLD], 0, "C类低保", 0),
      findings: [
        ["E2", "comparison.fails"],
        ["G2", "comparison.fails"],
      ],
    },
    {
      name: "another age that the county gives",
      sheet: household(["1965-12-31"], 0),
      options: { parameters: { "pension-age": 55 } },
      findings: [["E2", "comparison.fails"]],
    },
  ],
  unchecked: [
    {
      name: "neither payment",
      sheet: household([OLD], 0).map((row) => row.slice(0, 4)),
      reason: { reason: "columnMissing", fields: ["incPension", "incLowAllow"] },
    },
  ],
});

test("without the column of those on allowance only pensions are asked", () => {
  const sheet = household([OLD], 0, "是", 0).map((row) => row.filter((_, i) => i !== 5));
  const { outcomes } = runSheets(nationalPack, { sheet });
  expect(outcomes.find(({ ruleId }) => ruleId === "INC-13")).toMatchObject({
    partly: [{ reason: "columnMissing", fields: ["lowAllow"] }],
  });
});
