import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | null;
const person = (soldier: Cell, labour: Cell, student: Cell = null): Row[] => [
  ["户编号", "姓名", "是否现役军人", "劳动技能", "在校生状况"],
  ["H1", "韦一", soldier, labour, student],
];
const options = { rules: { "LAB-18": { on: true } } };

testRule(nationalPack, "LAB-18", {
  valid: [
    ...["普通劳动力", "技能劳动力", null, "身体好"].map((labour) => ({
      name: `soldier, ${labour ?? "blank"}`,
      sheet: person("是", labour),
      options,
    })),
    { name: "not at school", sheet: person("是", "普通劳动力", "非在校生"), options },
    { name: "no soldier", sheet: person("否", "无劳动力", "高一"), options },
    { name: "blank", sheet: person(null, "无劳动力", "高一"), options },
  ],
  invalid: [
    ...["无劳动力", "丧失劳动力", "弱劳动力或半劳动力"].map((labour) => ({
      name: `soldier, ${labour}`,
      sheet: person("是", labour),
      options,
      findings: [["D2", "forbidden"]] as const,
    })),
    {
      name: "soldier at school",
      sheet: person("是", "普通劳动力", "本科二年级"),
      options,
      findings: [["E2", "forbidden"]],
    },
    {
      name: "both",
      sheet: person("是", "无劳动力", "九年级"),
      options,
      findings: [
        ["D2", "forbidden"],
        ["E2", "forbidden"],
      ],
    },
  ],
  unchecked: [
    {
      name: "the county has not switched it on",
      sheet: person("是", "无劳动力"),
      reason: { reason: "ruleUnconfirmed", confidence: "probable" },
    },
    {
      name: "neither labour ability nor school",
      sheet: person("是", null).map((row) => row.slice(0, 3)),
      options,
      reason: { reason: "columnMissing", fields: ["labour", "student"] },
    },
  ],
});

test("without a column of school stages the labour ability alone is checked", () => {
  const { outcomes } = runSheets(nationalPack, {
    sheet: person("是", "无劳动力").map((row) => row.slice(0, 4)),
    options,
  });
  expect(outcomes.find(({ ruleId }) => ruleId === "LAB-18")).toMatchObject({
    findings: 1,
    partly: [{ reason: "columnMissing", fields: ["student"] }],
  });
});
