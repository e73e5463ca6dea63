import { strictEqual } from "node:assert";
import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import type { RulePack } from "../../src/core/model/Rule";
import { validate, type SheetInput } from "../../src/core/validate";
import { nationalPack } from "../../src/standards/nationalPack";
import { check, countByRule, map, OPTIONS, read } from "./engineSteps";
import { columnOfField, COUNTY, inventCounty } from "./inventCounty";
import { race } from "./measure";
import { faster, show, within, type Row } from "./Row";
import { createSchema, parseCounty, rowsOf, TWELVE } from "./zodCounty";

/** One county: the rules, the rules against a zod schema, and a single edit. */
export async function county(quick: boolean): Promise<readonly Row[]> {
  const sheet = inventCounty(quick ? 12_000 : COUNTY.people, "all");
  const members = map(sheet);
  const dataset = read(members);
  const size = `${dataset.members.size} people / ${dataset.households.size} households`;
  const twelve: RulePack = {
    ...nationalPack,
    rules: nationalPack.rules.filter(({ id }) => TWELVE.includes(id)),
    criteria: [],
  };
  strictEqual(twelve.rules.length, TWELVE.length);
  const rows = rowsOf(dataset);
  const compiled = createSchema(nationalPack, "compiled");
  const jitless = createSchema(nationalPack, "jitless");
  const found = byRule(countByRule(check(dataset, twelve)));
  strictEqual(byRule(parseCounty(compiled, rows)), found);
  strictEqual(byRule(parseCounty(jitless, rows)), found);

  const edit = createEdit(members);
  const times = await race(
    {
      rules: () => check(dataset, nationalPack),
      twelve: () => check(dataset, twelve),
      compiled: () => parseCounty(compiled, rows),
      jitless: () => parseCounty(jitless, rows),
      reading: () => read(members),
      edit,
    },
    { rounds: quick ? 5 : 9, warmUp: 3 },
  );
  const all = `${nationalPack.rules.length} rules and verdicts, ${size}`;
  const schema = `${found.split(" ").length} rules, ${[...countByRule(check(dataset, twelve)).values()].reduce((a, b) => a + b)} findings each`;
  const zod = `zod, compiled: ${show(times.compiled, "ms")}`;
  return [
    within(all, times.rules, 250, "ms", `reading the columns: ${show(times.reading, "ms")}`),
    faster(`${schema}, by zod 4`, times.twelve, 5, times.compiled, "compiled"),
    faster(`${schema}, by zod 4`, times.twelve, 5, times.jitless, "jitless"),
    within("one cell edited → all checked again", times.edit, 100, "ms", zod),
  ];
}

const byRule = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .map(([rule, count]) => `${rule}:${count}`)
    .sort()
    .join(" ");

/** Makes a good cell bad and a bad one good in turn, each time with the whole way from the sheet to the findings. */
function createEdit({ sheet, mapping }: SheetInput): () => void {
  const column = columnOfField("workMonths");
  const values: CellValue[] = [...sheet.columns[column]!];
  const edited: RawSheet = { ...sheet, columns: sheet.columns.with(column, values) };
  const row = values.indexOf(5);
  const count = (): number =>
    validate({ members: { sheet: edited, mapping }, households: null, pack: nationalPack, options: OPTIONS }).run.totals
      .findings.error;
  let before = count();
  return () => {
    const wasGood = values[row] === 5;
    values[row] = wasGood ? 13 : 5;
    const after = count();
    strictEqual(after - before, wasGood ? 1 : -1);
    before = after;
  };
}
