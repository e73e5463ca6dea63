import fields from "../../../src/standards/fields.json";
import type { Field } from "../../../src/core/model/Field";
import { chooseSheets } from "../../../src/core/mapping/chooseSheets";
import { recogniseSheet } from "../../../src/core/mapping/recogniseSheet";
import { rawSheet } from "./rawSheet";

const sheet = (name: string, heading: string[]) =>
  recogniseSheet(rawSheet([heading, heading.map((text) => `${text}1`)], { name }), fields as readonly Field[]);
const people = sheet("贫困人口信息", ["户编号", "人编号", "姓名", "与户主关系"]);
const few = sheet("名单", ["户编号", "姓名", "与户主关系"]);
const households = sheet("贫困户信息", ["户编号", "户主姓名", "人均纯收入"]);
const unjoinable = sheet("收入", ["户主姓名", "人均纯收入", "纯收入", "危房等级"]);
const villages = sheet("村", ["行政村", "总户数", "总人口数", "是否出列", "低保户数"]);
const fewVillages = sheet("村简表", ["行政村", "总户数", "总人口数"]);
const nameless = sheet("人员", ["姓名", "与户主关系"]);

test.each([
  ["nothing", [], undefined, undefined, undefined],
  ["members and households", [few, households, people], "贫困人口信息", "贫困户信息", undefined],
  ["only households", [households], undefined, undefined, undefined],
  ["a households sheet without its ID", [unjoinable, people], "贫困人口信息", undefined, undefined],
  ["members without a household ID", [nameless, households], "人员", undefined, undefined],
  ["members and villages", [villages, few], "名单", undefined, "村"],
  ["only villages", [villages], undefined, undefined, "村"],
  [
    "the richer of two sheets of villages",
    [fewVillages, people, households, villages],
    "贫困人口信息",
    "贫困户信息",
    "村",
  ],
])("%s", (_name, mappings, members, householdSheet, villageSheet) => {
  const choice = chooseSheets(mappings);
  expect([choice.members?.sheet, choice.households?.sheet, choice.villages?.sheet]).toEqual([
    members,
    householdSheet,
    villageSheet,
  ]);
});

test.each<[string, string[], string]>([
  ["mostly villages' columns", ["县", "乡(镇)", "行政村", "总户数", "总人口数", "危房户数", "人均纯收入"], "villages"],
  ["half of them are not", ["行政村", "总户数", "总人口数", "人均纯收入", "危房等级"], "households"],
  ["one alone", ["行政村", "总户数"], "households"],
  ["persons with a village's counts beside them", ["行政村", "总户数", "姓名", "与户主关系", "户编号"], "members"],
  ["households with one", ["户编号", "户主姓名", "总户数", "人均纯收入"], "households"],
])("kind of a sheet: %s", (_name, headings, kind) => expect(sheet("s", headings).kind).toBe(kind));
