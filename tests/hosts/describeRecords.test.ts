import type { Language } from "../../src/core/model/Field";
import { describeRecord } from "../../src/hosts/cli/describeRecords";
import { packs } from "../../src/standards/packs";

const LANGUAGES: readonly Language[] = ["zh-CN", "en-US"];
const linesOf = (name: string, language: Language, pack = packs[0]!): string[] =>
  (describeRecord(name, [pack], language) ?? "").split("\n");

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (_id, pack) => {
  const names = [...pack.rules, ...pack.parameters].map(({ id }) => id);
  test.each(LANGUAGES)("each record is told whole in %s", (language) => {
    for (const name of names) {
      const lines = linesOf(name, language, pack);
      expect(lines[0]).toContain(name);
      for (const line of lines)
        expect(`${name} ${line.trim()}`).not.toMatch(
          /…| {2}|undefined|null|\{\{|\}\}|户户清预设|户户清参数|[:;]$(?<!(?:依据|取值|sources|values):)/u,
        );
    }
  });
});

test.each([
  [
    "HH-09",
    "要求: 子女比户主小、父母比户主大的岁数不小于最小年龄差（14 岁、待县里确认〔parent-child-gap〕）；配偶与户主的年龄差不大于最大年龄差（40 岁、待县里确认〔spouse-gap〕）",
  ],
  ["INC-06", "要求: 人均纯收入不低于监测范围（见下列取值〔monitor-line〕），或已纳入监测；等于监测范围不算低于"],
  ["LAB-13", "要求: 一人的公益性岗位少于核查种数（3 种〔post-count-alert〕）"],
  ["adult-age", "  1987-01-01 至 2020-12-31 全国 18 周岁 [已确认] 《中华人民共和国民法通则》"],
  ["spouse-gap", "  2014-01-01 起 全国 40 岁 [待确认] 起始值，由县里确认"],
  ["school-cutoff", "  2006-09-01 起 全国 09-01 [待确认] 秋季学期开学日"],
  ["INC-11", "需要的列: （人均纯收入或工资性收入）"],
])("%s says %s", (name, line) => {
  expect(linesOf(name, "zh-CN").map((one) => one.split("（全国人民")[0])).toContain(line);
});

test("a limit of one value stands in the sentence in English too", () => {
  expect(linesOf("LAB-13", "en-US")).toContain(
    "expected: Fewer kinds of post for one person than are verified (3 kinds [post-count-alert])",
  );
});
