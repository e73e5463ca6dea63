import fc from "fast-check";
import type { CellValue } from "../../../src/core/model/RawSheet";
import type { Run } from "../../../src/core/model/Run";
import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, type Row } from "../../support/testRule";

const HEADER: Row = [
  "户编号",
  "姓名",
  "证件号码",
  "与户主关系",
  "人数",
  "在校生状况",
  "务工时间（月）",
  "是否参加城乡居民基本医疗保险",
  "纯收入",
  "人均纯收入",
  "户类型",
  "是否危房户",
  "危房等级",
  "是否解决安全饮用水",
];
const MEMBER_COLUMNS = [2, 3, 5, 6, 7];
const HOUSEHOLD_COLUMNS = [4, 8, 9, 10, 11, 12, 13];
const OPTIONS = { parameters: { "school-cutoff": "09-01" } };

type Cells = CellValue[];

/** A village in which nothing is wrong: households of one to four, with school children. */
function cleanVillage(sizes: readonly number[]): Cells[] {
  return sizes.flatMap((size, h) =>
    Array.from({ length: size }, (_, m): Cells => {
      const isChild = m > 1;
      const isMan = m !== 1;
      const order = (h * 4 + m) * 2 + Number(isMan);
      const id = inventedId(isChild ? `201${m}-03-0${1 + (h % 9)}` : `19${60 + m}-03-0${1 + (h % 9)}`, order);
      return [
        `H${h}`,
        `韦${h}之${m}`,
        id,
        m === 0 ? "户主" : m === 1 ? "配偶" : "之子",
        size,
        isChild ? "小学" : null,
        isChild ? 0 : 8,
        "是",
        5000 * size,
        5000,
        "脱贫户",
        "否",
        "A",
        "是",
      ];
    }),
  );
}
const village = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 8 }).map(cleanVillage);

/** What clerks write into a column by mistake. */
const MISTAKES: Readonly<Record<number, readonly CellValue[]>> = {
  2: [
    null,
    "123",
    "45909919800506",
    459099198005060000,
    inventedId("1970-01-01", 1),
    `${inventedId("1970-01-02", 2).slice(0, 17)}?`,
    "无",
  ],
  3: [null, "配偶", "之女", "掌柜"],
  4: [null, 0, 1, 7, "三"],
  5: [null, "非在校生", "学龄前儿童", "在读"],
  6: [null, -1, 12.5, 13, "半年", "8个月", { error: "#REF!" }],
  7: [null, "否", "看情况"],
  8: [null, 1, 20000, "2万"],
  9: [null, 3999.99, 4000, 5001, 5002, "4,000元"],
  10: [null, "未脱贫", "新脱贫", "某户"],
  11: [null, "是", "不知道"],
  12: [null, "B", "C", "D", "E"],
  13: [null, "否", "一般"],
};
interface Mistake {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}
const mistake: fc.Arbitrary<Mistake> = fc
  .constantFrom(...MEMBER_COLUMNS, ...HOUSEHOLD_COLUMNS)
  .chain((column) =>
    fc.record({ row: fc.nat(31), column: fc.constant(column), value: fc.constantFrom(...MISTAKES[column]!) }),
  );
const mistakes = fc.array(mistake, { minLength: 1, maxLength: 6 });

/** A mistake in a household's column stands in all of its rows: which row is read must not matter here. */
function withMistakes(rows: readonly Cells[], made: readonly Mistake[]): Cells[] {
  const changed = rows.map((row) => [...row]);
  for (const { row, column, value } of made) {
    const household = rows[row % rows.length]![0];
    changed.forEach((cells, at) => {
      const hit = HOUSEHOLD_COLUMNS.includes(column) ? cells[0] === household : at === row % rows.length;
      if (hit) cells[column] = value;
    });
  }
  return changed;
}

const runOf = (rows: readonly Cells[], pack = nationalPack): Run =>
  runSheets(pack, { sheet: [HEADER, ...rows], options: OPTIONS });
const keysOf = (run: Run): string[] => run.findings.map(({ key }) => key).sort();
const verdictsOf = (run: Run): string[] =>
  run.householdIds
    .map((id, household) => [id, ...Object.values(run.verdicts).map((verdicts) => verdicts[household])].join())
    .sort();

/** The rules that these columns and mistakes were made for; others need more columns. */
const OWN_RULES = [
  ...["HH-01", "HH-07", "HH-10", "ID-01", "ID-02", "ID-06", "ID-10", "INC-03", "INC-05", "LAB-08", "LIV-02", "LIV-08"],
  ...["MED-03", "STU-02", "VAL-01", "VAL-02", "VAL-03", "VAL-04"],
];

test("nothing is wrong in a clean village", () => {
  fc.assert(
    fc.property(village, (rows) => {
      const run = runOf(rows);
      expect(run.findings).toEqual([]);
      expect(run.incomplete).toEqual([]);
      const unchecked = run.outcomes.filter(({ notChecked }) => notChecked !== null).map(({ ruleId }) => ruleId);
      expect(unchecked.filter((id) => OWN_RULES.includes(id))).toEqual([]);
    }),
  );
});

test("the mistakes of these laws are found: nearly every rule has some", () => {
  const found = new Set<string>();
  const rows = cleanVillage([4, 3, 2, 1]);
  for (const [column, values] of Object.entries(MISTAKES)) {
    for (const value of values) {
      for (const row of [0, 2, 3]) {
        runOf(withMistakes(rows, [{ row, column: Number(column), value }])).findings.forEach(({ ruleId }) =>
          found.add(ruleId),
        );
      }
    }
  }
  const twice = withMistakes(
    rows,
    [0, 1].map((row) => ({ row, column: 2, value: inventedId("1970-01-01", 1) })),
  );
  runOf(twice).findings.forEach(({ ruleId }) => found.add(ruleId));
  const contradicting = rows.map((row, at) => (at === 1 ? row.map((cell, c) => (c === 9 ? 4321 : cell)) : row));
  const withoutId = rows.map((row, at) => (at === 1 ? row.map((cell, c) => (c === 0 ? null : cell)) : row));
  for (const changed of [contradicting, withoutId]) runOf(changed).findings.forEach(({ ruleId }) => found.add(ruleId));
  expect(OWN_RULES.filter((id) => !found.has(id))).toEqual(["ID-02"]);
});

test("the order of rows changes no finding and no verdict", () => {
  const shuffled = village.chain((rows) =>
    fc.tuple(
      mistakes.map((made) => withMistakes(rows, made)),
      fc.shuffledSubarray(
        rows.map((_, place) => place),
        { minLength: rows.length },
      ),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([rows, order]) => {
      const before = runOf(rows);
      const after = runOf(order.map((place) => rows[place]!));
      expect(keysOf(after)).toEqual(keysOf(before));
      expect(new Set(keysOf(after)).size).toBe(after.findings.length);
      expect(verdictsOf(after)).toEqual(verdictsOf(before));
    }),
  );
});

test("the order of rules changes nothing", () => {
  const order = fc.shuffledSubarray([...nationalPack.rules], { minLength: nationalPack.rules.length });
  fc.assert(
    fc.property(village, mistakes, order, (rows, made, rules) => {
      const changed = withMistakes(rows, made);
      const [before, after] = [runOf(changed), runOf(changed, { ...nationalPack, rules })];
      expect(after.findings).toEqual(before.findings);
      expect(after.verdicts).toEqual(before.verdicts);
    }),
    { numRuns: 50 },
  );
});

test("a rule finds the same whether others run beside it or not", () => {
  fc.assert(
    fc.property(village, mistakes, fc.constantFrom(...nationalPack.rules), (rows, made, rule) => {
      const changed = withMistakes(rows, made);
      const alone = runOf(changed, { ...nationalPack, rules: [rule] });
      // Only what a finding follows from may be another rule's.
      const beside = runOf(changed).findings.filter(({ ruleId }) => ruleId === rule.id);
      expect(alone.findings).toEqual(beside.map((finding) => ({ ...finding, follows: null })));
    }),
    { numRuns: 50 },
  );
});

/** These tell a disagreement of columns at one of them, and the mistake may be in another: a pupil's ID number of a grown-up. */
const DISAGREEMENTS = ["INC-03", "LIV-01", "LIV-02", "STU-04", "STU-06"];

test("correcting the cells that are told wakes no other finding", () => {
  // One mistake in a household: of two, one may make unknown what the other would be told for.
  const placeOf = ({ ruleId, at }: Run["findings"][number]): string => `${ruleId} ${at.row} ${at.column}`;
  fc.assert(
    fc.property(village, mistakes, (rows, made) => {
      const households = new Set<CellValue>();
      const single = made.filter(({ row }) => {
        const household = rows[row % rows.length]![0]!;
        return !households.has(household) && households.add(household);
      });
      const changed = withMistakes(rows, single);
      const before = runOf(changed);
      const told = new Set(
        before.findings.map(({ at, household }) => `${before.householdIds[household]} ${at.column}`),
      );
      const fixed = changed.map((row, place) =>
        row.map((value, column) =>
          told.has(`${rows[place]![0] as string} ${column}`) ? rows[place]![column]! : value,
        ),
      );
      const after = runOf(fixed);
      const known = new Set(before.findings.map(placeOf));
      expect(after.findings.map(placeOf).filter((place) => !known.has(place))).toEqual([]);
      expect(after.findings.filter(({ ruleId }) => !DISAGREEMENTS.includes(ruleId))).toEqual([]);
    }),
  );
});

test("a finding stands at a cell of its own household and field", () => {
  fc.assert(
    fc.property(village, mistakes, (rows, made) => {
      const changed = withMistakes(rows, made);
      const run = runOf(changed);
      for (const { at, household, subject } of run.findings) {
        expect(changed[at.row - 1]![0]).toBe(run.householdIds[household]);
        expect(subject).toMatchObject({ household: run.householdIds[household] });
      }
    }),
  );
});
