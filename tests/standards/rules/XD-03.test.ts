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
type Cell = string | number | null;
const property = (use: Cell, nature: Cell) => ({
  property: [
    ["权利人", "身份证号", "坐落", "用途", "性质", "面积"],
    ["蒙秋菊", second, "某县城某路 3 号", use, nature, 90],
  ],
});
const listed = [["B3", "department.listed"]] as const;

testRule(nationalPack, "XD-03", {
  valid: [
    { name: "a relocation flat", sheet, departments: property("住宅", "安置房") },
    { name: "a shop below a relocation flat", sheet, departments: property("商业", "安置房") },
    { name: "a house of one's own building", sheet, departments: property("住宅", "自建房") },
    { name: "of what kind is not told", sheet, departments: property("住宅", null) },
  ],
  invalid: [
    { name: "a flat bought on the market", sheet, departments: property("住宅", "商品房"), findings: listed },
    { name: "a shop", sheet, departments: property("商铺", "其他"), findings: listed },
  ],
  unchecked: [{ name: "no department's sheet", sheet, reason: { reason: "departmentMissing" } }],
});
