import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

const A = inventedId("1980-05-06", 11);
const person = (id: string | number | null, birth: string | number | null, heading = "出生日期"): Row[] => [
  ["户编号", "姓名", "证件号码", heading],
  ["H1", "韦一", id, birth],
];

testRule(nationalPack, "ID-08", {
  valid: [
    { name: "the same day", sheet: person(A, "1980-05-06") },
    { name: "as eight digits", sheet: person(A, 19800506) },
    { name: "as a serial number", sheet: person(A, 29347) },
    { name: "in Chinese", sheet: person(A, "1980年5月6日") },
    { name: "the month alone", sheet: person(A, "1980.05", "出生年月") },
    { name: "the year alone", sheet: person(A, 1980) },
    { name: "an old number", sheet: person("459099800506011", "1980-05-06") },
    { name: "a disability card", sheet: person(`${A}43`, "1980-05-06") },
    { name: "birth blank", sheet: person(A, null) },
    { name: "birth unreadable", sheet: person(A, "不详") },
    { name: "number blank", sheet: person(null, "1980-05-06") },
    { name: "no date in the number", sheet: person("459099198013010110", "1980-05-06") },
  ],
  invalid: [
    { name: "the day before", sheet: person(A, "1980-05-05"), findings: [["D2", "idBirth.differs"]] },
    { name: "the day after", sheet: person(A, "1980/5/7"), findings: [["D2", "idBirth.differs"]] },
    { name: "another month", sheet: person(A, "1980.06", "出生年月"), findings: [["D2", "idBirth.differs"]] },
    { name: "another year", sheet: person(A, 1981), findings: [["D2", "idBirth.differs"]] },
    {
      name: "an old number of another day",
      sheet: person("459099800506011", 19800507),
      findings: [["D2", "idBirth.differs"]],
    },
    {
      name: "a number with a wrong check character",
      sheet: person(`${A.slice(0, 17)}${A.endsWith("0") ? "1" : "0"}`, 19810506),
      findings: [["D2", "idBirth.differs"]],
    },
  ],
  unchecked: [
    {
      name: "no birth dates",
      sheet: person(A, null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["birth"] },
    },
  ],
});

test("the date of the number is told", () => {
  const { findings } = runSheets(nationalPack, { sheet: person(A, "1980-05-07") });
  expect(findings.find(({ ruleId }) => ruleId === "ID-08")?.data).toMatchObject({ birth: "1980-05-06" });
});
