import { idCheckCharacter } from "../../src/core/model/idNumber";
import { HOUSEHOLD_HEADINGS, MEMBER_HEADINGS, textOf, type HouseholdField, type MemberField } from "../columns";
import type { Person } from "./CountyPeople";
import type { Cells, DepartmentSheet } from "./DepartmentSheet";

const OF_MEMBERS = [
  ...["county", "town", "village", "householdId", "personId", "name", "idNo", "sex", "relation", "nation"],
  ...["education", "student", "labour", "health", "workMonths", "basicMed", "empMed", "bigMed"],
] as readonly MemberField[];
const OF_HOUSEHOLDS: readonly HouseholdField[] = ["hhSize", "waterSafe", "danger", "area", "incWage", "incNet"];

const headingOf = (field: MemberField | HouseholdField): string =>
  field in MEMBER_HEADINGS ? MEMBER_HEADINGS[field as MemberField] : HOUSEHOLD_HEADINGS[field as HouseholdField];

function rowOf({ of, house }: Person): Cells {
  return Object.fromEntries([
    ...OF_MEMBERS.map((field) => [headingOf(field), of(field)] as const),
    ...OF_HOUSEHOLDS.map((field) => [headingOf(field), house(field)] as const),
  ]);
}

function newcomer(head: Person, relation: string, sex: "男" | "女", birth: number, number: string): Cells {
  const digits = `459099${birth}90${sex === "男" ? 1 : 2}`;
  return {
    ...rowOf(head),
    [headingOf("personId")]: `${textOf(head.of("householdId"))}${number}`,
    [headingOf("name")]: sex === "男" ? "蒙新生" : "岑新来",
    [headingOf("idNo")]: digits + idCheckCharacter(digits),
    [headingOf("sex")]: sex,
    [headingOf("relation")]: relation,
  };
}

/** The same people as another system has them: 广西扶贫APP beside 国扶. */
export const secondSystem: DepartmentSheet = {
  id: "app",
  file: "app.xlsx",
  sheet: "广西扶贫APP导出",
  title: "广西扶贫APP人口信息",
  headings: [...OF_MEMBERS, ...OF_HOUSEHOLDS].map(headingOf),
  of: "everybody",
  row: rowOf,
  added: {
    item: "added",
    // A daughter-in-law and a grandson come into two households.
    rows: (people) =>
      people
        .filter(({ isHead }) => isHead)
        .slice(20, 22)
        .flatMap((head, at) => [
          newcomer(head, "之儿媳", "女", 19_940_615 + at, "09"),
          newcomer(head, "之孙子", "男", 20_200_902 + at, "10"),
        ]),
  },
  plants: [
    {
      item: "removed",
      outcome: "onlyHere",
      at: "idNo",
      note: "APP中已减少",
      fits: ({ isHead }) => !isHead,
      change: () => null,
    },
    {
      item: "labour",
      outcome: "conflict",
      at: "labour",
      note: "劳动技能不同",
      fits: ({ of }) => of("labour") === "普通劳动力",
      change: (row) => ({ ...row, [headingOf("labour")]: "技能劳动力" }),
    },
    {
      item: "workMonths",
      outcome: "conflict",
      at: "workMonths",
      note: "务工时间不同",
      fits: ({ of }) => Number(of("workMonths")) > 4,
      change: (row, { of }) => ({ ...row, [headingOf("workMonths")]: Number(of("workMonths")) - 2 }),
    },
    {
      item: "incNet",
      outcome: "conflict",
      at: "incNet",
      note: "纯收入不同",
      fits: ({ isHead }) => isHead,
      change: (row, { house }) => ({ ...row, [headingOf("incNet")]: Number(house("incNet")) + 1 }),
    },
  ],
};
