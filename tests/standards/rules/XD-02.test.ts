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
type Cell = string | number | null;
const headings = ["所有人", "身份证号", "号牌", "车辆类型", "购买价", "状态"];
const vehicles = (kind: Cell, price: Cell, state: Cell, id: Cell = first) => ({
  vehicles: [headings, ["韦大山", id, "桂A12345", kind, price, state]],
});
const listed = [["B2", "department.listed"]] as const;

testRule(nationalPack, "XD-02", {
  valid: [
    { name: "a motorcycle", sheet, departments: vehicles("摩托车", 40000, "正常") },
    { name: "below the price from which it counts", sheet, departments: vehicles("货车", 29999, "正常") },
    { name: "a farm tricycle", sheet, departments: vehicles("农用三轮车", 80000, "正常") },
    { name: "sold", sheet, departments: vehicles("小型轿车", 80000, "转出") },
    { name: "scrapped", sheet, departments: vehicles("货车", 80000, "报废") },
    { name: "a state that is not told", sheet, departments: vehicles("小型轿车", 80000, null) },
    { name: "a kind that is not told", sheet, departments: vehicles(null, 80000, "正常") },
    {
      name: "somebody else's",
      sheet,
      departments: { vehicles: [headings, ["陆远", inventedId("1970-01-01", 9), null, "小型轿车", 80000, "正常"]] },
    },
  ],
  invalid: [
    { name: "a car", sheet, departments: vehicles("小型轿车", 80000, "正常"), findings: listed },
    {
      name: "at the price from which it counts",
      sheet,
      departments: vehicles("货车", 30000, "正常"),
      findings: listed,
    },
    {
      name: "below the price, where the county switched the rule on",
      sheet,
      departments: vehicles("货车", 29999, "正常"),
      options: { rules: { "XD-02": { on: true } } },
      findings: listed,
    },
    {
      name: "a farm tricycle, where the county switched the rule on",
      sheet,
      departments: vehicles("农用三轮车", 80000, "正常"),
      options: { rules: { "XD-02": { on: true } } },
      findings: listed,
    },
    {
      name: "a price that is not told",
      sheet,
      departments: vehicles("小型轿车", null, "逾期未检验"),
      findings: listed,
    },
  ],
  unchecked: [
    {
      name: "no kinds on the sheet",
      sheet,
      departments: {
        vehicles: [
          ["所有人", "身份证号", "号牌"],
          ["韦大山", first, "桂A12345"],
        ],
      },
      partly: [{ reason: "ruleUnconfirmed", confidence: "probable" }],
      reason: {
        reason: "departmentColumnMissing",
        department: "vehicles",
        fields: ["vehicleKind"],
        names: {
          department: { "zh-CN": "车管", "en-US": "Vehicle registry" },
          fields: [{ "zh-CN": "车辆类型", "en-US": "Kind of vehicle" }],
        },
      },
    },
    { name: "no department's sheet", sheet, reason: { reason: "departmentMissing" } },
  ],
});

test.each([
  ["a car is a warning", "小型轿车", 30000, "warning"],
  ["one under the price is a note", "小型轿车", 29999.99, "note"],
  ["a farm tricycle is a note", "三轮汽车", 50000, "note"],
] as const)("%s", (_name, kind, price, severity) => {
  const options = { rules: { "XD-02": { on: true } } };
  const { findings } = runSheets(nationalPack, { sheet, departments: vehicles(kind, price, "正常"), options });
  expect(findings.filter(({ ruleId }) => ruleId === "XD-02").map((one) => one.severity)).toEqual([severity]);
});
