import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "人均纯收入", "出生日期", "与户主关系", "是否危房户"];
type Cell = string | number | boolean | null;
const row = (income: Cell, birth: Cell = null, relation: Cell = null, danger: Cell = null): Row[] => [
  header,
  ["H1", "韦一", income, birth, relation, danger],
];

testRule(nationalPack, "VAL-01", {
  valid: [
    { name: "numbers, dates and codes", sheet: row(4001, "1980-05-06", "户主", "否") },
    { name: "blanks", sheet: row(null) },
    { name: "a stroke in place of a blank", sheet: row("—") },
    { name: "a unit that changes nothing", sheet: row("4,001元") },
    {
      name: "formula errors are another rule's",
      sheet: [header, ["H1", "韦一", { error: "#REF!" }, null, null, null]],
    },
  ],
  invalid: [
    { name: "万 is another unit", sheet: row("1.2万"), findings: [["C2", "readable.unreadable"]] },
    { name: "a word for a number", sheet: row("不详"), findings: [["C2", "readable.unreadable"]] },
    { name: "a truth value for a number", sheet: row(true), findings: [["C2", "readable.unreadable"]] },
    { name: "a day that no calendar has", sheet: row(null, "1980-02-30"), findings: [["D2", "readable.unreadable"]] },
    { name: "a relation of no list", sheet: row(null, null, "掌柜"), findings: [["E2", "readable.unreadable"]] },
    { name: "neither yes nor no", sheet: row(null, null, null, "看情况"), findings: [["F2", "readable.unreadable"]] },
    {
      name: "an ID number in the wrong column",
      sheet: row("45909919800506011X"),
      findings: [["C2", "readable.unreadable"]],
    },
    {
      name: "every cell, in members' and households' columns",
      sheet: [header, ["H1", "韦一", "不详", "某日", "掌柜", "看情况"], ["H2", "蒙三", 4001, null, "户主", "是"]],
      findings: [
        ["C2", "readable.unreadable"],
        ["D2", "readable.unreadable"],
        ["E2", "readable.unreadable"],
        ["F2", "readable.unreadable"],
      ],
    },
    {
      name: "every further row of a household",
      sheet: [...row(4001), ["H1", "韦二", "不详", null, null, "看情况"], ["H1", "韦三", "不详", null, null, null]],
      findings: [
        ["C3", "readable.unreadable"],
        ["F3", "readable.unreadable"],
        ["C4", "readable.unreadable"],
      ],
    },
    {
      name: "the same in all rows of a household",
      sheet: [...row("不详"), ["H1", "韦二", "不详", null, null, null]],
      findings: [
        ["C2", "readable.unreadable"],
        ["C3", "readable.unreadable"],
      ],
    },
    {
      name: "a household ID of 16 digits stored as a number",
      sheet: [header, [4590991234567890, "韦一", 4001, null, null, null]],
      findings: [["A2", "readable.unreadable"]],
    },
    {
      name: "on the members' sheet, of a household that the other lists",
      sheet: row("不详"),
      households: [
        ["户编号", "人均纯收入"],
        ["H1", 4001],
      ],
      findings: [["C2", "readable.unreadable"]],
    },
    {
      name: "in a sheet of households",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "户主"],
      ],
      households: [
        ["户编号", "人均纯收入"],
        ["H1", "四千"],
      ],
      findings: [["户!B2", "readable.unreadable"]],
    },
  ],
});
