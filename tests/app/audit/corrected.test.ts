import { historyOf } from "../../../src/app/audit/historyOf";
import { readRecords } from "../../../src/app/audit/readRecords";
import { RECORDS_ID } from "../../../src/app/audit/recordColumns";
import type { RunRecord } from "../../../src/core/model/RunRecord";
import { COUNTY, open, sessionOn } from "../comparison";

const [SHEET, HEADINGS, SECOND, THIRD] = ["人口", 1, 3, 4];
const [HOUSEHOLD, RELATION] = [0, 3];
const HEADING = "与户主关系";

/** Checks the sheets after each edit, with two households without a head at the beginning. */
async function openEdited() {
  const { workbook, session } = open({ [SHEET]: COUNTY });
  const check = async (...edits: readonly (readonly [row: number, column: number, value: string | null])[]) => {
    for (const [row, column, value] of edits) workbook.edit(SHEET, row, column, value);
    await session.validate({ paint: false });
    expect(session.state()).toMatchObject({ refusal: null, audit: { recorded: "yes" } });
    const tab = await workbook.readTab(RECORDS_ID);
    const records = tab ? readRecords(tab).rows.flatMap(({ record }) => record ?? []) : [];
    const last = records.at(-1)!;
    return { last, absent: last.changes?.findings.absent, corrected: last.changes?.corrected };
  };
  await session.open();
  const first = await check([SECOND, RELATION, "其他"], [THIRD, RELATION, "其他"]);
  expect(first.last.counts.byRule["HH-01"]).toBe(2);
  return { check };
}

test("what is gone since its rule was asked again counts as corrected", async () => {
  const { check } = await openEdited();
  expect(await check([SECOND, RELATION, "户主"])).toMatchObject({ absent: 1, corrected: 1 });
});

test("what is gone because its column is no longer there was not corrected", async () => {
  const { check } = await openEdited();
  const { last, ...counts } = await check([HEADINGS, RELATION, "备注"]);
  expect(last.rules.checked).not.toContain("HH-01");
  expect(counts).toEqual({ absent: 2, corrected: 0 });
  expect(await check([HEADINGS, RELATION, HEADING])).toMatchObject({ absent: 0, corrected: 0 });
});

test("what is gone with its household was not corrected", async () => {
  const { check } = await openEdited();
  const { last, ...counts } = await check([SECOND, HOUSEHOLD, "H9"], [SECOND, RELATION, "户主"]);
  expect(last.counts.households).toBe(4);
  expect(counts).toEqual({ absent: 1, corrected: 0 });
});

test("the day of a run is that of the office, as in the lines of the ledger", async () => {
  const { workbook } = open({ [SHEET]: COUNTY });
  const session = sessionOn(workbook, null, () => "2026-11-23");
  await session.open();
  await session.validate({ paint: false });
  const tab = await workbook.readTab(RECORDS_ID);
  const record: RunRecord | null | undefined = tab && readRecords(tab).rows[0]?.record;
  expect(record?.at).toMatch(/^2026-11-22T/);
  expect(historyOf([{ record: record!, hash: "" }]).map(({ day }) => day)).toEqual(["2026-11-23"]);
});
