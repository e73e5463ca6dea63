import fields from "../../../src/standards/fields.json";
import type { Field } from "../../../src/core/model/Field";
import type { CellValue } from "../../../src/core/model/RawSheet";
import { createHeadingMatcher } from "../../../src/core/mapping/headingMatcher";
import { unitOf } from "../../../src/core/mapping/headingText";
import { recogniseSheet } from "../../../src/core/mapping/recogniseSheet";
import { rawSheet } from "./rawSheet";

const dictionary = fields as readonly Field[];
const matcher = createHeadingMatcher(dictionary);

test.each([
  ["纯收入（元）", "yuan"],
  ["纯收入(单位：元)", "yuan"],
  ["纯收入元", "yuan"],
  ["纯收入（元/年）", "yuan"],
  ["住房面积㎡", "squareMetre"],
  ["住房面积【平米】", "squareMetre"],
  ["耕地（亩)", "mu"],
  ["务工时间（个月）", "month"],
  ["距离（km）", "kilometre"],
  ["距离（米）", "metre"],
  ["危房户（户）", "count"],
  ["纯收入", null],
  ["纯收入（万元）", null],
])("the unit of %j is %s", (heading, unit) => expect(unitOf(heading)).toBe(unit));

test.each([
  ["纯收入（元/年）", "incNet"],
  ["住房面积（平方米）", "area"],
  ["住房面积平方米", "area"],
  ["林地面积(亩)", "landForest"],
  ["务工时间（个月）", "workMonths"],
  ["与村主干路距离（KM）", "roadDist"],
  ["家庭人口（人）", "hhSize"],
  ["危房等级（A/B/C/D）", "grade"],
  ["是否危房户（是/否）", "danger"],
  ["证件号码（18位）", "idNo"],
  ["出生日期(YYYYMMDD)", "birth"],
  ["出生日期（YYYY-MM-DD）", "birth"],
  ["户编号（必填）", "householdId"],
  ["养老金（月）", null],
  ["工资性收入（元/月）", null],
  ["住房面积（亩）", null],
  ["耕地面积（平方米）", null],
  ["耕地面积平方米", null],
  ["与村主干路距离（米）", null],
  ["危房户（户）", null],
  ["参加大病保险（人）", null],
  ["家庭人口（元）", null],
  ["人均纯收入（万元）", null],
  ["人均纯收入（千元）", null],
])("%j is %s", (heading, field) => expect(matcher(heading, "")?.field.id ?? null).toBe(field));

test.each([
  ["家庭收入（万元）", null],
  ["月均收入", null],
  ["每月收入（元）", null],
  ["家庭收入（元）", "incWage"],
])("工资性收入 under %s is %s", (group, field) => expect(matcher("工资性收入", group)?.field.id ?? null).toBe(field));

describe("amounts under a title that gives their unit", () => {
  const under = (note: string, heading: string): string | undefined => {
    const rows: CellValue[][] = [
      ["某县信息表", null, null, null],
      [note, null, null, null],
      ["户编号", "姓名", "人数", heading],
      ["1", "韦甲", 3, 1.2],
    ];
    return recogniseSheet(rawSheet(rows), dictionary).columns.find(({ column }) => column === 3)?.field;
  };
  test.each([
    ["单位：万元", "人均纯收入", undefined],
    ["单 位：（人民币）万元", "人均纯收入", undefined],
    ["单位:人民币千元", "人均纯收入", undefined],
    ["单位：万元", "人均纯收入（元）", "incPer"],
    ["单位：万元", "住房面积", "area"],
    ["单位：元", "人均纯收入", "incPer"],
    ["填报单位：万元镇", "人均纯收入", "incPer"],
  ])("%s, %s", (note, heading, field) => expect(under(note, heading)).toBe(field));
});
