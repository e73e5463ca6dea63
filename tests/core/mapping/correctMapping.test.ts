import fields from "../../../src/standards/fields.json";
import type { Field } from "../../../src/core/model/Field";
import { withColumnField } from "../../../src/core/mapping/correctMapping";
import { recogniseSheet } from "../../../src/core/mapping/recogniseSheet";
import { rawSheet } from "./rawSheet";

const dictionary = fields as readonly Field[];
const mapping = recogniseSheet(
  rawSheet([
    ["户编号", "身份证号", "证件号码", "每人收入", "人均纯收入"],
    ["1", "a", "b", 5, 6],
  ]),
  dictionary,
);
const pairs = (m: typeof mapping) => m.columns.map(({ field, column, reason }) => [field, column, reason]);

test("before any correction", () => {
  expect(pairs(mapping)).toEqual([
    ["householdId", 0, "exact"],
    ["incPer", 4, "exact"],
  ]);
  expect(mapping.ambiguous).toEqual([{ field: "idNo", columns: [1, 2] }]);
});

test.each<[string, number, string | null, unknown[][], number]>([
  [
    "a choice ends the ambiguity",
    2,
    "idNo",
    [
      ["householdId", 0, "exact"],
      ["idNo", 2, "chosen"],
      ["incPer", 4, "exact"],
    ],
    0,
  ],
  [
    "none for one leaves the other",
    1,
    null,
    [
      ["householdId", 0, "exact"],
      ["idNo", 2, "chosen"],
      ["incPer", 4, "exact"],
    ],
    0,
  ],
  [
    "a field moves",
    3,
    "incPer",
    [
      ["householdId", 0, "exact"],
      ["incPer", 3, "chosen"],
    ],
    1,
  ],
  ["a column loses its field", 4, null, [["householdId", 0, "exact"]], 1],
  [
    "a column changes its field",
    4,
    "incNet",
    [
      ["householdId", 0, "exact"],
      ["incNet", 4, "chosen"],
    ],
    1,
  ],
])("%s", (_name, column, field, expected, ambiguous) => {
  const corrected = withColumnField(mapping, column, field, dictionary);
  expect(pairs(corrected)).toEqual(expected);
  expect(corrected.ambiguous).toHaveLength(ambiguous);
  expect(corrected.fingerprint).toBe(mapping.fingerprint);
});

test("a sheet is of villages for as long as its columns are", () => {
  const villages = recogniseSheet(
    rawSheet([
      ["行政村", "总户数", "总人口数"],
      ["上村", 300, 900],
    ]),
    dictionary,
  );
  expect(villages.kind).toBe("villages");
  expect(withColumnField(villages, 2, "hhSize", dictionary).kind).toBe("households");
  expect(withColumnField(villages, 0, "natVillage", dictionary).kind).toBe("villages");
});

test("naming the relation makes it a sheet of members", () => {
  expect(mapping.kind).toBe("households");
  expect(withColumnField(mapping, 3, "relation", dictionary).kind).toBe("members");
});
