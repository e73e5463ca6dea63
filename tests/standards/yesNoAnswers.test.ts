import { VALUE } from "../../src/core/model/Dataset";
import { readColumn } from "../../src/core/dataset/readColumn";
import type { Field } from "../../src/core/model/Field";
import { nationalPack } from "../../src/standards/nationalPack";
import { parsePack } from "../../src/standards/parsePack";

const lists = new Map(nationalPack.codeLists.map((list) => [list.id, list]));
const yesNoFields = nationalPack.fields.filter(({ type }) => type === "yesNo");

function readAnswer(field: Field, value: string): string | null {
  const cells = { field, sheet: "s", sheetColumn: 0, heading: "", values: [value], firstRow: 0, date1904: false };
  const column = readColumn({ ...cells, rows: Uint32Array.of(0), elsewhere: null }, lists);
  if (column.type !== "code") throw new TypeError(field.id);
  return column.state[0] === VALUE ? (column.codes[column.values[0] ?? 0xffff] ?? null) : null;
}

const YES = ["是", "1", "有", "参加", "已参加", "享受", "√", "✓", "✔", "Y", "YES", "TRUE"];
const NO = ["否", "0", "无", "没参加", "未参加", "没有", "不享受", "未享受", "×", "✗", "✘", "N", "NO", "FALSE"];

/** What a word answers to the fields that it can answer; to all others it is no answer. */
const WORDS: Readonly<Record<string, Readonly<Record<string, "yes" | "no">>>> = {
  安全: { waterSafe: "yes", danger: "no" },
  不安全: { waterSafe: "no", danger: "yes" },
  已解决: { waterSafe: "yes" },
  解决: { waterSafe: "yes" },
  未解决: { waterSafe: "no" },
  达标: { waterSafe: "yes" },
  不达标: { waterSafe: "no" },
  未达标: { waterSafe: "no" },
  困难: { waterHard: "yes" },
  不困难: { waterHard: "no" },
  危房: { danger: "yes" },
  非危房: { danger: "no" },
  A级: { danger: "no" },
  B级: { danger: "no" },
  C级: { danger: "yes" },
  D级: { danger: "yes" },
  通: { elec: "yes", tv: "yes" },
  已通: { elec: "yes", tv: "yes" },
  不通: { elec: "no", tv: "no" },
  未通: { elec: "no", tv: "no" },
  加入: { coop: "yes" },
  已加入: { coop: "yes" },
  未加入: { coop: "no" },
  不愁: { foodOk: "yes", clothOk: "yes" },
  愁: { foodOk: "no", clothOk: "no" },
  会: { mandarin: "yes" },
  不会: { mandarin: "no" },
  辍学: { dropOut: "yes" },
  失学: { dropOut: "yes" },
  失学辍学: { dropOut: "yes" },
  未辍学: { dropOut: "no" },
  未失学: { dropOut: "no" },
  未失学辍学: { dropOut: "no" },
  已务工: { working: "yes" },
  未务工: { working: "no" },
  已消除: { riskCleared: "yes" },
  未消除: { riskCleared: "no" },
  损毁: { afterHousing: "yes", afterWater: "yes" },
  已损毁: { afterHousing: "yes", afterWater: "yes" },
  未损毁: { afterHousing: "no", afterWater: "no" },
  入住: { relocIn: "yes" },
  已入住: { relocIn: "yes" },
  未入住: { relocIn: "no" },
  拆除: { oldHouse: "yes" },
  已拆除: { oldHouse: "yes" },
  未拆除: { oldHouse: "no" },
  住人: { dangerLived: "yes" },
  居住: { dangerLived: "yes" },
  不住人: { dangerLived: "no" },
  未居住: { dangerLived: "no" },
  已复垦: { reclaimed: "yes" },
  已复绿: { reclaimed: "yes" },
  未复垦: { reclaimed: "no" },
  未复绿: { reclaimed: "no" },
  已办理: { deedDone: "yes" },
  未办理: { deedDone: "no" },
  已出列: { villageOut: "yes" },
  未出列: { villageOut: "no" },
};

test("every word of every yes/no field is in the table", () => {
  const words = yesNoFields.flatMap(({ answers }) => [...(answers?.yes ?? []), ...(answers?.no ?? [])]);
  expect([...new Set(words)].sort()).toEqual(Object.keys(WORDS).sort());
  const common = lists.get("yesNo")?.codes.map(({ aliases }) => aliases);
  expect(common).toEqual([YES, NO]);
});

test.each(yesNoFields.map((field) => [field.id, field] as const))("answers to %s", (id, field) => {
  for (const word of YES) expect([word, readAnswer(field, word)]).toEqual([word, "yes"]);
  for (const word of NO) expect([word, readAnswer(field, word)]).toEqual([word, "no"]);
  for (const [word, answers] of Object.entries(WORDS))
    expect([word, readAnswer(field, word)]).toEqual([word, answers[id] ?? null]);
});

test.each([
  ["a field of another type", "name", { yes: ["好"], no: ["坏"] }],
  ["a word that says both", "danger", { yes: ["危房"], no: ["危房"] }],
])("refuses the answers of %s", (_name, id, answers) => {
  const fields = nationalPack.fields.map((field) => (field.id === id ? { ...field, answers } : field));
  expect(() => parsePack({ ...structuredClone(nationalPack), fields })).toThrow("pack.bad");
});
