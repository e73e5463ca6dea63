import codeLists from "../../../src/standards/codeLists.json";
import fieldRecords from "../../../src/standards/fields.json";
import { BLANK, FEMALE, MALE, UNREADABLE, VALUE } from "../../../src/core/model/Dataset";
import type { Dataset } from "../../../src/core/model/Dataset";
import type { Field } from "../../../src/core/model/Field";
import type { CellValue, RawSheet } from "../../../src/core/model/RawSheet";
import { buildDataset } from "../../../src/core/dataset/buildDataset";
import { recogniseSheet } from "../../../src/core/mapping/recogniseSheet";
import { rawSheet } from "../mapping/rawSheet";

const fields = fieldRecords as readonly Field[];
const MAN = "459099196001010018";
const WOMAN = "459099196203040020";

const mapped = (sheet: RawSheet) => ({ sheet, mapping: recogniseSheet(sheet, fields) });
const build = (members: RawSheet, villages?: RawSheet): Dataset =>
  buildDataset({
    members: mapped(members),
    households: null,
    ...(villages && { villages: mapped(villages) }),
    fields,
    codeLists,
  });

const people = rawSheet([
  ["户编号", "姓名", "与户主关系", "行政村"],
  ["1", "韦甲", "户主", "上村"],
]);

describe("villages", () => {
  const sheet = rawSheet(
    [
      ["某县行政村信息表"],
      ["乡(镇)", "行政村", "是否出列", "总户数", "村小学（个数）", "农民人均纯收入（元)"],
      ["甲镇", "上村", "是", 300, "1个", 9000],
      ["甲镇", "下村", "未出列", "二百", null, "9,100.5元"],
      ["合计", null, null, 500],
    ],
    { name: "村", origin: { row: 2, column: 1 } },
  );
  const { villages, cellOf } = build(people, sheet);
  const column = (id: string) => {
    const found = villages.columns.get(id);
    if (!found) throw new Error(`${id} is not mapped`);
    return found;
  };

  test("one entry for each row, with the names of town and village", () => {
    expect(villages.size).toBe(2);
    expect([...villages.columns.keys()]).toEqual([
      "town",
      "village",
      "villageOut",
      "villageHouseholds",
      "villageSchools",
      "villageIncome",
    ]);
    expect([column("town").values, column("village").values]).toEqual([
      ["甲镇", "甲镇"],
      ["上村", "下村"],
    ]);
  });
  test("values and states", () => {
    expect([...column("villageOut").values]).toEqual([0, 1]);
    expect([...column("villageHouseholds").state]).toEqual([VALUE, UNREADABLE]);
    expect([...column("villageSchools").state]).toEqual([VALUE, BLANK]);
    expect([...column("villageIncome").values]).toEqual([9000, 9100.5]);
    expect([...column("villageIncome").cleaned]).toEqual([1]);
  });
  test("cells", () => {
    expect(cellOf("village", 1, "villageHouseholds")).toEqual({ sheet: "村", row: 5, column: 4 });
    expect(cellOf("village", 0, "villageDanger")).toEqual({ sheet: "村", row: 4, column: 1 });
  });
  test("none without such a sheet, and those of the members' sheet are not of the villages", () => {
    const alone = build(people);
    expect([alone.villages.size, alone.villages.columns.size]).toEqual([0, 0]);
    expect(build(people, sheet).households.columns.has("villageHouseholds")).toBe(false);
  });
});

describe("sex", () => {
  test.each<[string, CellValue, CellValue, number]>([
    ["a man's ID against the column", MAN, "女", MALE],
    ["a woman's ID", WOMAN, null, FEMALE],
    ["a disability card", `${WOMAN}44`, "男", FEMALE],
    ["a re-issued card", `${WOMAN}44B1`, "男", FEMALE],
    ["an old ID of a man", "459099600101001", "女", MALE],
    ["an old ID of a woman", "459099600101002", null, FEMALE],
    ["a wrong check digit leaves it to the column", "459099196001010012", "女", FEMALE],
    ["an impossible day in an ID leaves it to the column", "459099196002300017", "女", FEMALE],
    ["an ID stored as a number", 459099196001010000, "男性", MALE],
    ["1 is male and 2 female", null, 2, FEMALE],
    ["an unreadable column", null, "不详", 0],
    ["neither", null, null, 0],
  ])("%s", (_name, id, sex, expected) => {
    const dataset = build(
      rawSheet([
        ["姓名", "证件号码", "性别"],
        ["韦甲", id, sex],
      ]),
    );
    expect([...dataset.sex]).toEqual([expected]);
  });
  test("0 where no column tells", () => expect([...build(people).sex]).toEqual([0]));
});
