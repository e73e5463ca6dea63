import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

const person = (answer: string | null, heading = "是否参加大病保险"): Row[] => [
  ["户编号", "姓名", heading],
  ["H1", "韦一", answer],
];

testRule(nationalPack, "MED-05", {
  valid: [
    ...["是", "参加", "1", "有"].map((answer) => ({ name: answer, sheet: person(answer) })),
    { name: "an answer that cannot be read", sheet: person("看情况") },
  ],
  invalid: [
    { name: "no", sheet: person("否"), findings: [["C2", "affirmative.no"]] },
    {
      name: "not joined, older heading",
      sheet: person("没参加", "参加大病医疗"),
      findings: [["C2", "affirmative.no"]],
    },
    { name: "blank", sheet: person(null), findings: [["C2", "affirmative.blank"]] },
    {
      name: "on the first day",
      sheet: person("否"),
      options: { year: 2019, asOf: "2019-06-01" },
      findings: [["C2", "affirmative.no"]],
    },
  ],
  unchecked: [
    {
      name: "no column",
      sheet: person(null).map((row) => row.slice(0, 2)),
      reason: { reason: "columnMissing", fields: ["bigMed"] },
    },
    {
      name: "the day before the guidance",
      sheet: person("否"),
      options: { year: 2019, asOf: "2019-05-31" },
      reason: { reason: "notInForce" },
    },
  ],
});

test("without basic insurance it is listed under that", () => {
  const { findings } = runSheets(nationalPack, {
    sheet: [
      ["户编号", "姓名", "是否参加大病保险", "新农合", "职工医保"],
      ["H1", "韦一", "否", "否", "否"],
      ["H1", "韦二", "否", "是", "否"],
    ],
  });
  const cause = findings.find(({ ruleId }) => ruleId === "MED-03");
  expect(cause).toBeDefined();
  const follows = findings.filter(({ ruleId }) => ruleId === "MED-05").map((finding) => finding.follows);
  expect(follows).toEqual([cause?.key, null]);
});

test("for somebody who may be without insurance it is a warning", () => {
  const { findings } = runSheets(nationalPack, {
    sheet: [
      ["户编号", "姓名", "是否参加大病保险", "是否现役军人"],
      ["H1", "韦一", "否", "是"],
      ["H1", "韦二", "否", "否"],
    ],
  });
  const found = findings.filter(({ ruleId }) => ruleId === "MED-05");
  expect(found.map(({ severity }) => severity)).toEqual(["warning", "error"]);
});
