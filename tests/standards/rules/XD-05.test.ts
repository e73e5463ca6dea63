import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { testRule, type Row } from "../../support/testRule";

const [first, second, child] = [inventedId("1980-05-06", 1), inventedId("1950-05-06", 2), inventedId("2012-05-06", 4)];
const sheet: Row[] = [
  ["户编号", "姓名", "证件号码"],
  ["H1", "韦大山", first],
  ["H1", "蒙秋菊", second],
  ["H2", "覃小海", child],
];
type Cell = string | null;
const police = (state: Cell, died: Cell = null, out: Cell = null, back: Cell = null) => ({
  police: [
    ["姓名", "身份证号", "人员状态", "死亡注销日期", "迁出日期", "迁入日期"],
    ["韦大山", first, "在册", null, null, null],
    ["蒙秋菊", second, state, died, out, back],
    ["覃小海", child, "在册", null, null, null],
  ],
});
const listed = [["B3", "department.listed"]] as const;

testRule(nationalPack, "XD-05", {
  valid: [
    { name: "registered", sheet, departments: police("在册") },
    { name: "missing is not dead", sheet, departments: police("失踪") },
    { name: "moved out and back in", sheet, departments: police("在册", null, "2018-01-01", "2019-01-01") },
  ],
  invalid: [
    { name: "deceased", sheet, departments: police("死亡"), findings: listed },
    { name: "in prison", sheet, departments: police("服刑"), findings: listed },
    { name: "moved out", sheet, departments: police("户籍迁出"), findings: listed },
    { name: "a day of death alone", sheet, departments: police(null, "2020-03-01"), findings: listed },
    {
      name: "both a state and a day are one finding",
      sheet,
      departments: police("死亡", "2020-03-01"),
      findings: listed,
    },
    { name: "moved out again", sheet, departments: police("在册", null, "2019-01-02", "2019-01-01"), findings: listed },
  ],
  unchecked: [{ name: "no department's sheet", sheet, reason: { reason: "departmentMissing" } }],
});
