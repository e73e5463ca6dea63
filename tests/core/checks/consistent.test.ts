import type { CellValue } from "../../../src/core/model/RawSheet";
import type { Check } from "../../../src/core/model/Rule";
import { runAlone } from "./runAlone";

type Consistent = Extract<Check, { readonly kind: "consistent" }>;
const ID = "459099********0017";
const HEADER = ["户编号", "姓名", "行政村", "人均纯收入", "脱贫年度", "危房等级"];
const found = (check: Partial<Consistent>, ...rows: readonly (readonly CellValue[])[]) => {
  const sheet = [HEADER, ...rows.map((cells, at) => ["H1", `韦${at}`, ...cells])];
  const { findings } = runAlone({ kind: "consistent", texts: [], ...check }, "household", { sheet });
  return findings.map(({ field, data }) => `${field} ${data["count"]}`);
};
const a = ["百合村", 5000, "2018-06", "A级"];
const b = ["那桑村", 5001, "2019-06", "B级"];

test.each<readonly [string, Partial<Consistent>, readonly string[]]>([
  ["all but texts", {}, ["incPer 2", "grade 2"]],
  ["the texts that are named", { texts: ["village"] }, ["village 2", "incPer 2", "grade 2"]],
  ["one column only", { only: ["incPer"] }, ["incPer 2"]],
  ["a text only", { texts: ["village"], only: ["village"] }, ["village 2"]],
  ["a column that agrees", { only: ["householdId"] }, []],
])("%s", (_name, check, expected) => {
  expect(found(check, a, b)).toEqual(expect.arrayContaining([...expected]));
  const own = (all: readonly string[]) => all.filter((one) => /^(village|incPer|grade) /.test(one));
  expect(own(found(check, a, b))).toEqual(expected);
  expect(found(check, a, a)).toEqual([]);
  expect(found(check, a, [null, null, null, null])).toEqual([]);
});

test.each<readonly [string, string, readonly string[], readonly string[]]>([
  ["names that look alike once masked", "户主姓名", ["韦大伟", "韦一民"], ["韦**", "韦**"]],
  ["ID numbers that look alike once masked", "户主证件号码", ["459099198005060017", "459099199005060017"], [ID, ID]],
  ["one value in two writings", "户主姓名", ["韦大伟", "蒙 一 民", "蒙一民", "韦大伟"], ["蒙**", "韦**"]],
])("%s are counted as they are written", (_name, heading, cells, shown) => {
  const told = (all: readonly string[]) =>
    runAlone({ kind: "consistent", texts: ["headName"] }, "household", {
      sheet: [["户编号", "姓名", heading], ...all.map((cell, at) => ["H1", `韦${at}`, cell])],
    }).findings.map(({ data }) => data);
  const once = [{ value: shown.join(" / "), count: shown.length }];
  expect(told(cells)).toEqual(once);
  expect(told(cells.toReversed())).toEqual(once);
});
