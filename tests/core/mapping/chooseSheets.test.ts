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
const nameless = sheet("人员", ["姓名", "与户主关系"]);

test.each([
  ["nothing", [], undefined, undefined],
  ["members and households", [few, households, people], "贫困人口信息", "贫困户信息"],
  ["only households", [households], undefined, undefined],
  ["a households sheet without its ID", [unjoinable, people], "贫困人口信息", undefined],
  ["members without a household ID", [nameless, households], "人员", undefined],
])("%s", (_name, mappings, members, householdSheet) => {
  const choice = chooseSheets(mappings);
  expect([choice.members?.sheet, choice.households?.sheet]).toEqual([members, householdSheet]);
});
