import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

const [first, second, child] = [inventedId("1980-05-06", 1), inventedId("1950-05-06", 2), inventedId("2012-05-06", 4)];
const sheet: Row[] = [
  ["户编号", "姓名", "证件号码"],
  ["H1", "韦大山", first],
  ["H1", "蒙秋菊", second],
  ["H2", "覃小海", child],
];
const payroll = (...rows: Row[]) => ({ payroll: [["姓名", "身份证号", "单位", "编制性质", "在职/退休"], ...rows] });
const teacher: Row = ["韦大山", first, "某小学", "事业", "在职"];

testRule(nationalPack, "XD-01", {
  valid: [
    {
      name: "only others on the list",
      sheet,
      departments: payroll(["陆远", inventedId("1970-01-01", 9), "某局", "公务员", "退休"]),
    },
    {
      name: "one who may be the same waits for a decision",
      sheet,
      departments: payroll(["韦大山", null, "某小学", "事业", "在职"]),
    },
    {
      name: "an ID number stored as a number finds nobody",
      sheet,
      departments: payroll(["韦大海", 459099198005060000, "某小学", null, null]),
    },
  ],
  invalid: [
    { name: "serving", sheet, departments: payroll(teacher), findings: [["B2", "department.listed"]] },
    {
      name: "two posts are one finding",
      sheet,
      departments: payroll(teacher, ["韦大山", first, "某村", null, null]),
      findings: [["B2", "department.listed"]],
    },
    {
      name: "retired, found by an ID number in lower case",
      sheet,
      departments: payroll(["蒙秋菊", second.toLowerCase(), null, null, "退休"]),
      findings: [["B3", "department.listed"]],
    },
  ],
  unchecked: [
    { name: "no department's sheet", sheet, reason: { reason: "departmentMissing" } },
    {
      name: "another department's sheet",
      sheet,
      departments: {
        vehicles: [
          ["所有人", "身份证号", "车辆类型"],
          ["韦大山", first, "货车"],
        ],
      },
      reason: { reason: "departmentMissing" },
    },
    {
      name: "neither names nor ID numbers here",
      sheet: sheet.map(([household]) => [household!, "是"]),
      departments: payroll(teacher),
      reason: { reason: "columnMissing", fields: ["idNo", "name"] },
    },
  ],
});

test("asks to verify and points at the department's row; names and numbers are masked", () => {
  const { findings } = runSheets(nationalPack, {
    sheet,
    departments: payroll(teacher, ["韦大山", first, "某村", null, null]),
  });
  const finding = findings.find(({ ruleId }) => ruleId === "XD-01");
  expect(finding).toMatchObject({
    severity: "warning",
    data: { value: "韦**", there: "某小学 事业 在职 / 某村" },
    related: [
      { sheet: "payroll", row: 1, column: 2 },
      { sheet: "payroll", row: 2, column: 2 },
    ],
    subject: { kind: "pair", household: "H1", department: "payroll" },
    department: { profile: "payroll", comparison: "paid" },
  });
  expect(finding?.key).toMatch(/^XD-01\|H1\|[^|]+\|name\|payroll\|paid$/);
});
