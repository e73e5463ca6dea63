import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { testRule, type Row } from "../../support/testRule";

const [first, second] = [inventedId("1980-05-06", 1), inventedId("1950-05-06", 2)];
const slip = first.slice(0, 16) + (first[16] === "0" ? "1" : "0") + first.slice(17);
const sheet: Row[] = [
  ["户编号", "姓名", "证件号码"],
  ["H1", "阿依古丽·买买提", first],
  ["H2", "蒙秋菊", second],
];
const payroll = (name: string | null, id: string | number | null = first) => ({
  payroll: [
    ["姓名", "身份证号", "单位"],
    [name, id, "某小学"],
  ],
});

testRule(nationalPack, "XD-09", {
  valid: [
    { name: "the same name", sheet, departments: payroll("阿依古丽·买买提") },
    { name: "another dot", sheet, departments: payroll("阿依古丽•买买提") },
    { name: "no dot and a space", sheet, departments: payroll("阿依古丽 买买提") },
    { name: "no name there", sheet, departments: payroll(null) },
    { name: "an ID number with class and level", sheet, departments: payroll("阿依古丽·买买提", `${first}43`) },
    { name: "an ID number stored as a number", sheet, departments: payroll("阿依古丽·买买提", 459099198005060000) },
    { name: "somebody else", sheet, departments: payroll("陆远", inventedId("1970-01-01", 9)) },
  ],
  invalid: [
    { name: "a homophone", sheet, departments: payroll("蒙秋桔", second), findings: [["B3", "department.differs"]] },
    {
      name: "a wrong digit in a number that was found by the name",
      sheet,
      departments: payroll("阿依古丽·买买提", slip),
      findings: [["C2", "department.differs"]],
    },
  ],
  unchecked: [{ name: "no department's sheet", sheet, reason: { reason: "departmentMissing" } }],
});
