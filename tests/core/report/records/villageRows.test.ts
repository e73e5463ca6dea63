import { villages } from "../../../../src/core/report/records/villages";
import { villageTeams } from "../../../../src/core/report/records/villageTeams";
import type { Row } from "../../../support/testRule";
import { factsOfSheets, recordRows } from "./factsOfSheets";

const sheetOf = (places: readonly (readonly [town: string | null, village: string])[]): readonly Row[] => [
  ["户编号", "姓名", "与户主关系", "乡镇", "行政村"],
  ...places.map(([town, village], at): Row => [`H${at}`, `覃${at}`, "户主", town, village]),
];
const HEADING = ["乡镇", "行政村", "是否出列", "总户数"];

/** `township/village: households of the villages' sheet`, and what T20 lists. */
function told(places: readonly (readonly [string | null, string])[], rows: readonly Row[]) {
  const facts = factsOfSheets({ sheet: sheetOf(places), villages: [HEADING, ...rows] });
  return {
    said: recordRows(villages(facts)).map((row) => row["villageHouseholds"]),
    teams: recordRows(villageTeams(facts)).map(({ key, poor }) => [key, poor]),
  };
}

describe("the row of the villages' sheet", () => {
  test("is that of township and village", () => {
    const two = [
      ["甲乡", "东村"],
      ["乙镇", "东村"],
    ] as const;
    expect(
      told(two, [
        ["乙镇", "东村", "是", 70],
        ["甲乡", "东村", "否", 50],
      ]),
    ).toEqual({
      said: [50, 70],
      teams: [
        ["甲乡/东村", null],
        ["乙镇/东村", "yes"],
      ],
    });
  });
  test("is never that of a namesake in another township", () => {
    expect(told([["甲乡", "东村"]], [["乙镇", "东村", "是", 70]])).toEqual({
      said: [null],
      teams: [
        ["甲乡/东村", null],
        ["乙镇/东村", "yes"],
      ],
    });
  });
  test("without a township is told by the name that one village alone has, and lists it once", () => {
    expect(
      told(
        [["甲乡", "东村"]],
        [
          [null, "东村", "是", 70],
          [null, "西村", "是", 9],
        ],
      ),
    ).toEqual({
      said: [70],
      teams: [
        ["甲乡/东村", "yes"],
        ["/西村", "yes"],
      ],
    });
    expect(told([[null, "东村"]], [["甲乡", "东村", "是", 70]])).toEqual({ said: [70], teams: [["/东村", "yes"]] });
  });
  test("is none where it may be that of two", () => {
    const two = [
      ["甲乡", "东村"],
      ["乙镇", "东村"],
    ] as const;
    const open = {
      said: [null, null],
      teams: [
        ["甲乡/东村", null],
        ["乙镇/东村", null],
      ],
    };
    expect(told(two, [[null, "东村", "是", 70]])).toEqual(open);
    const twice = [
      ["甲乡", "东村", "是", 70],
      ["甲乡", "东村", "否", 71],
    ];
    expect(told([["甲乡", "东村"]], twice)).toEqual({ said: [null], teams: [["甲乡/东村", null]] });
  });
});
