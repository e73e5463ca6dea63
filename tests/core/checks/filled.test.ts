import type { CellValue } from "../../../src/core/model/RawSheet";
import type { Check, Condition } from "../../../src/core/model/Rule";
import { runAlone } from "./runAlone";

type Filled = Extract<Check, { readonly kind: "filled" }>;
const found = (check: Omit<Filled, "kind">, cells: readonly CellValue[], houses?: readonly CellValue[]) => {
  const sheet = [
    ["户编号", "姓名", "与户主关系", "务工时间（月）", "证件号码"],
    ["H1", ...cells],
  ];
  const households = houses && [
    ["户编号", "危房等级", "人均纯收入"],
    ["H1", ...houses],
  ];
  const { findings, applied } = runAlone({ kind: "filled", ...check }, households ? "household" : "member", {
    sheet,
    ...(households && { households }),
  });
  return { applied, found: findings.map(({ messageId, field, data }) => [messageId, field, data["value"]]) };
};
const member = (cells: readonly CellValue[], readable?: boolean) =>
  found({ fields: ["relation", "workMonths", "idNo"], readable }, ["韦一", ...cells]).found;
const blank = (field: string) => ["filled.blank", field, ""];
const unreadable = (field: string, value: string) => ["filled.unreadable", field, value];

test.each<readonly [string, readonly CellValue[], unknown[]]>([
  ["all filled", ["户主", 0, "无"], []],
  ["nothing", [null, null, null], [blank("relation"), blank("workMonths"), blank("idNo")]],
  ["spaces alone", [" ", "\u3000", "\u00a0"], [blank("relation"), blank("workMonths"), blank("idNo")]],
  ["one of them", ["户主", null, "无"], [blank("workMonths")]],
])("%s", (_name, cells, expected) => {
  expect(member(cells)).toEqual(expected);
  expect(member(cells, true)).toEqual(expected);
});

test("what no list or type knows is filled, unless it has to be readable", () => {
  const cells = ["亲家公", "很久", "无"];
  expect(member(cells)).toEqual([]);
  expect(member(cells, true)).toEqual([unreadable("relation", "亲家公"), unreadable("workMonths", "很久")]);
});

test("a formula error and an ID number that became a number are filled: other rules tell of them", () => {
  expect(member([{ error: "#N/A" }, { error: "#REF!" }, 459099198005060110], true)).toEqual([]);
});

test("a field without a column is passed over", () => {
  expect(found({ fields: ["birth", "relation"] }, ["韦一", null]).found).toEqual([blank("relation")]);
});

test("of a household its own cells are asked", () => {
  const check = { fields: ["grade", "incPer"], readable: true };
  expect(found(check, ["韦一"], ["A级", 5000]).found).toEqual([]);
  expect(found(check, ["韦一"], [null, "不详"]).found).toEqual([blank("grade"), unreadable("incPer", "不详")]);
});

test("only those that it is about", () => {
  const when: Condition = { field: "workMonths", equals: 3 };
  expect(found({ fields: ["relation"], when }, ["韦一", null, 3])).toEqual({ applied: 1, found: [blank("relation")] });
  expect(found({ fields: ["relation"], when }, ["韦一", null, 4])).toEqual({ applied: 0, found: [] });
  expect(found({ fields: ["relation"], when }, ["韦一", null, null])).toEqual({ applied: 0, found: [] });
});
