import fc from "fast-check";

import type { Check } from "../../../src/core/model/Rule";
import { inventedId } from "../../support/people";
import type { Row } from "../../support/testRule";
import { runAlone } from "./runAlone";

type Dependency = Extract<Check, { readonly kind: "dependency" }>;
const HEADER: Row = ["户编号", "姓名", "联系电话", "务工所在县", "务工时间（月）", "证件号码", "与户主关系"];
/** Row of each finding in the sheet, with those of the others and the number of values. */
const found = (rows: readonly Row[], check: Omit<Dependency, "kind"> = { field: "workCounty", on: ["personPhone"] }) =>
  runAlone({ kind: "dependency", ...check }, "household", { sheet: [HEADER, ...rows] }).findings.map(
    ({ member, at, related, data }) => {
      expect(at.row).toBe(member + 1);
      return [member, related.map(({ row }) => row - 1), data["count"]];
    },
  );

const A = "13800000001";
const B = "13800000002";
const person = (household: string | null, phone: string | null, county: string | null): Row => [
  household,
  "韦一",
  phone,
  county,
];

describe("members who share a phone", () => {
  test.each<readonly [string, readonly Row[], unknown[]]>([
    ["work in one county", [person("H1", A, "甲县"), person("H1", A, "甲县")], []],
    [
      "work in two",
      [person("H1", A, "甲县"), person("H1", A, "乙县")],
      [
        [0, [1], 2],
        [1, [0], 2],
      ],
    ],
    ["one county with spaces and full width", [person("H1", A, "甲县1"), person("H1", A, "甲 县１")], []],
    ["one does not say", [person("H1", A, "甲县"), person("H1", A, null)], []],
    [
      "two and one who does not say",
      [person("H1", A, "甲县"), person("H1", A, null), person("H1", A, "乙县")],
      [
        [0, [2], 2],
        [2, [0], 2],
      ],
    ],
    [
      "three of whom two agree",
      [person("H1", A, "甲县"), person("H1", A, "乙县"), person("H1", A, "甲县")],
      [
        [0, [1, 2], 2],
        [1, [0, 2], 2],
        [2, [0, 1], 2],
      ],
    ],
    ["they have two phones", [person("H1", A, "甲县"), person("H1", B, "乙县")], []],
    ["they have none", [person("H1", null, "甲县"), person("H1", null, "乙县")], []],
    ["they are of two households", [person("H1", A, "甲县"), person("H2", A, "乙县")], []],
    ["they are of no household", [person(null, A, "甲县"), person(null, A, "乙县")], []],
    [
      "apart in the sheet",
      [person("H1", A, "甲县"), person("H2", B, "甲县"), person("H1", A, "乙县")],
      [
        [0, [2], 2],
        [2, [0], 2],
      ],
    ],
  ])("%s", (_name, rows, expected) => expect(found(rows)).toEqual(expected));
});

describe("other columns", () => {
  const id = inventedId("1980-05-06", 11);
  const row = (months: number | string | null, number: string, relation: string): Row => [
    "H1",
    "韦一",
    A,
    "甲县",
    months,
    number,
    relation,
  ];
  test("numbers are compared as they were read", () => {
    const check = { field: "workMonths", on: ["personPhone"] };
    expect(found([row(3, id, "户主"), row("3个月", id, "配偶")], check)).toEqual([]);
    expect(found([row(3, id, "户主"), row(4, id, "配偶")], check)).toHaveLength(2);
    expect(found([row(3, id, "户主"), row("很久", id, "配偶")], check)).toEqual([]);
  });
  test("ID numbers on their first 18 characters, codes by what they mean", () => {
    const check = { field: "relation", on: ["idNo"] };
    expect(found([row(3, id, "户主"), row(3, `${id}43`, "配偶")], check)).toHaveLength(2);
    expect(found([row(3, id, "户主"), row(3, `${id}43`, "本人或户主")], check)).toEqual([]);
    expect(found([row(3, id, "户主"), row(3, inventedId("1980-05-06", 12), "配偶")], check)).toEqual([]);
    const reverse = { field: "idNo", on: ["personPhone"] };
    expect(found([row(3, id, "户主"), row(3, `${id}43`, "配偶")], reverse)).toEqual([]);
  });
  test("all of several must be equal", () => {
    const check = { field: "workCounty", on: ["personPhone", "workMonths"] };
    const two = (months: number): readonly Row[] => [
      ["H1", "韦一", A, "甲县", 3],
      ["H1", "韦二", A, "乙县", months],
    ];
    expect(found(two(3), check)).toHaveLength(2);
    expect(found(two(4), check)).toEqual([]);
  });
});

test("what it is asked of", () => {
  const rows = [person("H1", A, "甲县"), person("H1", A, "乙县"), person("H2", B, "甲县")];
  const when = { compare: [{ count: { all: [] } }, "<", 2] } as const;
  expect(found(rows, { field: "workCounty", on: ["personPhone"], when })).toEqual([]);
  expect(() =>
    runAlone({ kind: "dependency", field: "workCounty", on: ["personPhone"] }, "member", { sheet: [HEADER, ...rows] }),
  ).toThrow("within households");
});

test("at most 20 others are listed", () => {
  const rows = Array.from({ length: 30 }, (_, at) => person("H1", A, at === 29 ? "乙县" : "甲县"));
  const lists = found(rows).map(([at, others]) => [
    at,
    (others as number[]).length,
    (others as number[]).includes(at as number),
  ]);
  expect(lists).toEqual(rows.map((_row, at) => [at, 20, false]));
});

test("law: whoever is told has a partner who differs, and nobody else is", () => {
  const cell = (...values: (string | null)[]) => fc.constantFrom(...values);
  const people = fc.array(fc.tuple(cell("H1", "H2", null), cell(A, B, null), cell("甲县", "乙县", "丙县", null)), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(people, (all) => {
      const told = new Set(
        found(all.map(([household, phone, county]) => person(household, phone, county))).map(([at]) => at),
      );
      all.forEach(([household, phone, county], at) => {
        const contradicted = all.some(
          ([home, number, place]) =>
            household !== null &&
            phone !== null &&
            county !== null &&
            home === household &&
            number === phone &&
            place !== null &&
            place !== county,
        );
        expect(told.has(at)).toBe(contradicted);
      });
    }),
  );
});
