import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Answer = string | null;
const person = (residents: Answer, employees: Answer, aid: Answer, heading = "是否接受医疗救助"): Row[] => [
  ["户编号", "姓名", "新农合", "职工医保", heading],
  ["H1", "韦一", residents, employees, aid],
];
const hit = [["E2", "forbidden"]] as const;

testRule(nationalPack, "MED-07", {
  valid: [
    { name: "residents' scheme", sheet: person("是", "否", "是") },
    { name: "employees' scheme", sheet: person("否", "是", "是") },
    { name: "residents' scheme, the other blank", sheet: person("是", null, "是") },
    { name: "no aid", sheet: person("否", "否", "否") },
    { name: "blank aid", sheet: person("否", "否", null) },
    { name: "a scheme that cannot be read", sheet: person("看情况", "否", "是") },
  ],
  invalid: [
    { name: "in neither", sheet: person("否", "否", "是"), findings: hit },
    { name: "both blank", sheet: person(null, null, "是"), findings: hit },
    { name: "one blank, one no", sheet: person(null, "否", "是"), findings: hit },
    { name: "aid under its older name", sheet: person("没参加", "无", "有", "是否接受大病医疗救助"), findings: hit },
  ],
  unchecked: [
    {
      name: "one scheme alone leaves it open",
      sheet: person("否", null, "是").map((row) => row.filter((_, at) => at !== 3)),
      reason: { reason: "columnMissing", fields: ["empMed"] },
    },
    {
      name: "no aid column",
      sheet: person("否", "否", null).map((row) => row.slice(0, 4)),
      reason: { reason: "columnMissing", fields: ["medAid"] },
    },
  ],
});

test("is listed under the lack of insurance", () => {
  const { findings } = runSheets(nationalPack, { sheet: person("否", "否", "是") });
  const cause = findings.find(({ ruleId }) => ruleId === "MED-03");
  expect(cause).toBeDefined();
  expect(findings.find(({ ruleId }) => ruleId === "MED-07")?.follows).toBe(cause?.key);
});
