import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "人数", "耕地面积（亩）", "林地面积（亩）"];
type Cell = string | number | null;
const household = (size: Cell, crop: Cell, forest: Cell = null): Row[] => [header, ["H1", "韦一", size, crop, forest]];
const OTHERS = ["有效灌溉面积", "退耕还林面积（亩）", "林果面积（亩）", "牧草地面积", "水面面积"];

testRule(nationalPack, "LIV-13", {
  valid: [
    { name: "none", sheet: household(3, 0, 0) },
    { name: "exactly 50 mu of cropland a head", sheet: household(1, 50) },
    { name: "exactly 70 mu of forest a head", sheet: household(2, null, 140) },
    { name: "exactly 100 mu of cropland", sheet: household(4, 100) },
    { name: "exactly 200 mu of forest", sheet: household(5, 1, 200) },
    { name: "a blank size leaves the area per head open", sheet: household(null, 90, 190) },
    { name: "areas that cannot be read", sheet: household(1, "若干", "整座山") },
  ],
  invalid: [
    { name: "more than 50 mu of cropland a head", sheet: household(1, 50.01), findings: [["D2", "comparison.fails"]] },
    {
      name: "more than 70 mu of forest a head",
      sheet: household(2, 1, 140.01),
      findings: [["E2", "comparison.fails"]],
    },
    { name: "more than 100 mu of cropland", sheet: household(4, 100.01), findings: [["D2", "range.above"]] },
    { name: "more than 200 mu of forest", sheet: household(5, 1, 200.01), findings: [["E2", "range.above"]] },
    {
      name: "one finding where it is too much a head and in all",
      sheet: household(1, 101, 201),
      findings: [
        ["D2", "range.above"],
        ["E2", "range.above"],
      ],
    },
    { name: "too much in all where the size is blank", sheet: household(null, 101), findings: [["D2", "range.above"]] },
    {
      name: "negative",
      sheet: household(3, -0.01, -5),
      findings: [
        ["D2", "range.below"],
        ["E2", "range.below"],
      ],
    },
    ...OTHERS.map((heading) => ({
      name: `negative ${heading}`,
      sheet: [
        ["户编号", "姓名", "当前家庭人口数", heading],
        ["H1", "韦一", 3, -1],
      ],
      findings: [["D2", "range.below"] as const],
    })),
  ],
  unchecked: [
    {
      name: "no size",
      sheet: [
        ["户编号", "姓名", "耕地"],
        ["H1", "韦一", 1000],
      ],
      reason: { reason: "columnMissing", fields: ["hhSize", "hhSizeNow"] },
    },
  ],
});
