import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";
import { inventedId } from "../../support/people";

const header: Row = ["户编号", "姓名", "证件号码", "村", "乡镇", "县"];
const A = inventedId("1980-05-06", 11);
const B = inventedId("1981-05-06", 12);
const C = inventedId("1982-05-06", 13);
const WITH_X = Array.from({ length: 99 }, (_, order) => inventedId("1975-03-04", order)).find((id) =>
  id.endsWith("X"),
)!;
const at = (
  household: string | null,
  name: string,
  id: string | number | null,
  village = "甲村",
  town = "乙乡",
  county = "丙县",
): Row => [household, name, id, village, town, county];
const twice = (messageId: "unique.repeated" | "unique.repeatedWithin", rows: readonly number[]) =>
  rows.map((row) => [`C${row}`, messageId] as const);

testRule(nationalPack, "ID-06", {
  valid: [
    {
      name: "three persons, three numbers",
      sheet: [header, at("H1", "韦一", A), at("H1", "韦二", B), at("H2", "蒙三", C)],
    },
    {
      name: "blanks are not equal",
      sheet: [header, at("H1", "韦一", null), at("H2", "蒙三", null), at("H3", "黄四", A)],
    },
    {
      name: "numbers that lost their digits are not equal",
      sheet: [header, at("H1", "韦一", 459099198005060000), at("H2", "蒙三", 459099198005060000)],
    },
    {
      name: "a number stored as a number is no key of one stored as text",
      sheet: [header, at("H1", "韦一", 459099198005060000), at("H2", "蒙三", "459099198005060000")],
    },
    {
      name: "words in place of numbers are not equal",
      sheet: [header, at("H1", "韦一", "不详"), at("H2", "蒙三", "不详")],
    },
    {
      name: "numbers that differ in the last place only",
      sheet: [header, at("H1", "韦一", `${A.slice(0, 17)}0`), at("H2", "蒙三", `${A.slice(0, 17)}1`)],
    },
  ],
  invalid: [
    {
      name: "twice in one household",
      sheet: [header, at("H1", "韦一", A), at("H1", "韦二", A), at("H2", "蒙三", B)],
      findings: twice("unique.repeatedWithin", [2, 3]),
    },
    {
      name: "twice in one household, under one name: both rows keep a key of their own",
      sheet: [header, at("H1", "韦一", A), at("H1", "韦一", A)],
      findings: twice("unique.repeatedWithin", [2, 3]),
    },
    {
      name: "in two households of one village",
      sheet: [header, at("H1", "韦一", A), at("H2", "蒙三", A), at("H3", "黄四", B)],
      findings: twice("unique.repeatedWithin", [2, 3]),
    },
    {
      name: "in two villages of one town",
      sheet: [header, at("H1", "韦一", A, "甲村"), at("H2", "蒙三", A, "丁村")],
      findings: twice("unique.repeatedWithin", [2, 3]),
    },
    {
      name: "in two counties",
      sheet: [header, at("H1", "韦一", A, "甲村", "乙乡", "丙县"), at("H2", "蒙三", A, "丁村", "戊乡", "己县")],
      findings: twice("unique.repeated", [2, 3]),
    },
    {
      name: "without a village column",
      sheet: [header.slice(0, 3), ["H1", "韦一", A], ["H2", "蒙三", A]],
      findings: twice("unique.repeated", [2, 3]),
    },
    {
      name: "the 18 of one person and the 20 of the same one",
      sheet: [header, at("H1", "韦一", A), at("H2", "蒙三", `${A}43`)],
      findings: twice("unique.repeatedWithin", [2, 3]),
    },
    {
      name: "20 and 22 characters",
      sheet: [header, at("H1", "韦一", `${A}43`), at("H2", "蒙三", `${A}44B1`)],
      findings: twice("unique.repeatedWithin", [2, 3]),
    },
    {
      name: "a lower-case x is an X",
      sheet: [header, at("H1", "韦一", WITH_X), at("H2", "蒙三", WITH_X.toLowerCase())],
      findings: twice("unique.repeatedWithin", [2, 3]),
    },
    {
      name: "spaces and full-width digits do not tell numbers apart",
      sheet: [header, at("H1", "韦一", A), at("H2", "蒙三", ` ${A.replaceAll("4", "４")} `)],
      findings: twice("unique.repeatedWithin", [2, 3]),
    },
    {
      name: "persons without a household ID",
      sheet: [header, at(null, "韦一", A), at(null, "蒙三", A), at("H1", "黄四", B)],
      findings: twice("unique.repeatedWithin", [2, 3]),
    },
    {
      name: "three times, and two others twice",
      sheet: [header, ...[A, B, A, C, B, A, C].map((id, i) => at(`H${i}`, `韦${i}`, id))],
      findings: twice("unique.repeatedWithin", [2, 3, 4, 5, 6, 7, 8]),
    },
  ],
  unchecked: [
    {
      name: "no column of ID numbers",
      sheet: [
        ["户编号", "姓名"],
        ["H1", "韦一"],
      ],
      reason: { reason: "columnMissing", fields: ["idNo"] },
    },
  ],
});

describe("what a repeated number is told with", () => {
  const found = (rows: readonly Row[]) =>
    runSheets(nationalPack, { sheet: [header, ...rows] }).findings.filter(({ ruleId }) => ruleId === "ID-06");

  test.each([
    ["the village", at("H2", "蒙三", A), "甲村"],
    ["the town", at("H2", "蒙三", A, "丁村"), "乙乡"],
    ["the county", at("H2", "蒙三", A, "丁村", "戊乡"), "丙县"],
    ["nothing", at("H2", "蒙三", A, "丁村", "戊乡", "己县"), undefined],
  ])("%s", (_name, other, within) => {
    const [first] = found([at("H1", "韦一", A), other]);
    expect(first?.data).toMatchObject({ times: 2 });
    expect(first?.data["within"]).toBe(within);
    expect(first?.related).toEqual([{ sheet: "人口", row: 2, column: 2 }]);
  });

  test("the other cells are listed up to twenty, and all are counted", () => {
    const rows = Array.from({ length: 30 }, (_, i) => at(`H${i}`, `韦${i}`, A));
    const findings = found(rows);
    expect(findings).toHaveLength(30);
    for (const { data, related, at: cell } of findings) {
      expect(data["times"]).toBe(30);
      expect(related).toHaveLength(20);
      expect(related).not.toContainEqual(cell);
    }
  });

  test("a number that a whole county shares takes no quadratic time", () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => at(`H${i}`, `韦${i}`, A));
    expect(found(rows)).toHaveLength(10_000);
  }, 15_000);
});
