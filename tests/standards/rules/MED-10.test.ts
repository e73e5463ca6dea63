import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Text = string | null;
const person = (cause: Text, health: Text, insured: Text): Row[] => [
  ["户编号", "姓名", "致贫原因1", "健康状况", "是否参加大病保险"],
  ["H1", "韦一", cause, health, insured],
];
const hit = [["E2", "forbidden"]] as const;

testRule(nationalPack, "MED-10", {
  valid: [
    { name: "insured", sheet: person("因病", "患有大病", "是") },
    { name: "blank: that is another rule's", sheet: person("因病", "患有大病", null) },
    { name: "not ill", sheet: person("因病", "健康", "否") },
    { name: "disabled, not ill", sheet: person("因病", "残疾", "否") },
    { name: "another cause", sheet: person("因残", "患有大病", "否") },
    { name: "blank cause", sheet: person(null, "患有大病", "否") },
    { name: "blank health", sheet: person("因病", null, "否") },
  ],
  invalid: [
    { name: "seriously ill", sheet: person("因病", "患有大病", "否"), findings: hit },
    { name: "chronically ill and disabled", sheet: person("因病", "残疾,长期慢性病", "没参加"), findings: hit },
    {
      name: "the sick member of two, the cause on the first row alone",
      sheet: [
        ["户编号", "姓名", "主要致贫原因", "健康状况", "参加大病医疗"],
        ["H1", "韦一", "因病", "健康", "否"],
        ["H1", "韦二", null, "大病", "否"],
      ],
      findings: [["E3", "forbidden"]],
    },
    {
      name: "the cause in a sheet of households",
      sheet: person("因病", "患有大病", "否").map((row) => row.filter((_, at) => at !== 2)),
      households: [
        ["户编号", "主要致贫原因"],
        ["H1", "因病"],
      ],
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no cause",
      sheet: person(null, "患有大病", "否").map((row) => row.filter((_, at) => at !== 2)),
      reason: { reason: "columnMissing", fields: ["cause1"] },
    },
    {
      name: "the day before the guidance",
      sheet: person("因病", "患有大病", "否"),
      options: { year: 2019, asOf: "2019-05-31" },
      reason: { reason: "notInForce" },
    },
  ],
});

test("is listed under the lack of the insurance itself", () => {
  const { findings } = runSheets(nationalPack, { sheet: person("因病", "患有大病", "否") });
  const cause = findings.find(({ ruleId }) => ruleId === "MED-05");
  expect(cause).toBeDefined();
  expect(findings.find(({ ruleId }) => ruleId === "MED-10")?.follows).toBe(cause?.key);
});
