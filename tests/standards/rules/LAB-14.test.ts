import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Cell = string | null;
const person = (region: Cell, channel: Cell): Row[] => [
  ["户编号", "姓名", "务工区域", "就业渠道"],
  ["H1", "韦一", region, channel],
];
const abroad = (answer: Cell, channel: Cell): Row[] => [
  ["户编号", "姓名", "是否国外务工", "就业渠道"],
  ["H1", "韦一", answer, channel],
];
const hit = [["D2", "forbidden"]] as const;

testRule(nationalPack, "LAB-14", {
  valid: [
    { name: "in the town", sheet: person("乡（镇）内务工", "公益性岗位") },
    { name: "outside the town, inside the county", sheet: person("乡（镇）外县内务工", "帮扶车间") },
    { name: "outside the province, own search", sheet: person("省外务工", "自主外出") },
    { name: "blank channel", sheet: person("省外务工", null) },
    { name: "blank place", sheet: person(null, "公益性岗位") },
    { name: "a place by name tells no county", sheet: person("东莞市", "公益性岗位") },
    { name: "not abroad", sheet: abroad("否", "公益性岗位") },
  ],
  invalid: [
    { name: "outside the county, a post", sheet: person("县外省内务工", "公益性岗位"), findings: hit },
    { name: "outside the province, a workshop", sheet: person("省外务工", "帮扶车间"), findings: hit },
    { name: "a workshop under its older name", sheet: person("县外省内务工", "扶贫车间吸纳"), findings: hit },
    { name: "a post under a shorter name", sheet: person("省外", "公益岗位"), findings: hit },
    { name: "abroad", sheet: abroad("是", "公益性岗位安置"), findings: hit },
  ],
  unchecked: [
    {
      name: "no channel",
      sheet: person("省外务工", null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["channel"] },
    },
    {
      name: "no place",
      sheet: person(null, "帮扶车间").map((row) => row.filter((_, at) => at !== 2)),
      reason: { reason: "columnMissing", fields: ["workRegion", "workAbroad"] },
    },
  ],
});
