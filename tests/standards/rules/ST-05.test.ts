import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "首次识别时间", "风险识别时间"];
type Cell = string | number | null;
const rows = (...households: readonly (readonly [id: Cell, first: Cell, risk: Cell])[]): Row[] => [
  header,
  ...households.map(([id, first, risk], at): Row => [id, `韦${at + 1}`, first, risk]),
];
const before = rows(["H1", 2014, null], ["H2", 2015, null]);
const both = [
  ["H1", 2014, null],
  ["H2", 2015, null],
] as const;

testRule(nationalPack, "ST-05", {
  valid: [
    { name: "the same households", sheet: rows(...both), previous: before },
    { name: "in another order", sheet: rows(both[1], both[0]), previous: before },
    { name: "a new one identified this year", sheet: rows(...both, ["H3", "202001", null]), previous: before },
    {
      name: "a new one whose risk was identified this year",
      sheet: rows(...both, ["H3", 2014, "202011"]),
      previous: before,
    },
    { name: "a row without an ID is nobody's household", sheet: rows(...both, [null, 2014, null]), previous: before },
    { name: "a date that cannot be read leaves it open", sheet: rows(...both, ["H3", "新户", null]), previous: before },
    {
      name: "another ID for the same people",
      sheet: [
        ["户编号", "人编号", "姓名"],
        ["H9", "P1", "韦一"],
      ],
      previous: [
        ["户编号", "人编号", "姓名"],
        ["H1", "P1", "韦一"],
      ],
    },
  ],
  invalid: [
    { name: "one is missing", sheet: rows(both[0]), previous: before, findings: [["A1", "lapsed.missing"]] },
    {
      name: "a new one that was identified a year before",
      sheet: rows(...both, ["H3", "201912", null]),
      previous: before,
      findings: [["A4", "forbidden"]],
    },
    {
      name: "a new one without a date",
      sheet: rows(...both, ["H3", null, null]),
      previous: before,
      findings: [["A4", "forbidden"]],
    },
    {
      name: "one missing; of a new one nothing is said where no column tells since when",
      sheet: [
        ["户号", "姓名"],
        ["H1", "韦一"],
        ["H3", "蒙三"],
      ],
      previous: [
        ["户号", "姓名"],
        ["H1", "韦一"],
        ["H2", "韦二"],
      ],
      findings: [["A1", "lapsed.missing"]],
    },
  ],
  unchecked: [
    {
      name: "no household IDs before",
      sheet: rows(...both),
      previous: before.map((row) => row.slice(1)),
      reason: { reason: "previousColumnMissing", fields: ["householdId"] },
    },
    { name: "no period before", sheet: rows(...both), reason: { reason: "previousMissing" } },
    {
      name: "no household IDs",
      sheet: [
        ["姓名", "人数"],
        ["韦一", 1],
      ],
      reason: { reason: "columnMissing", fields: ["householdId"] },
    },
  ],
});
