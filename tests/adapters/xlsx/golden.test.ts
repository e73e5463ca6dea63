import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/openXlsxWorkbook";
import { columnLetters } from "../../../src/core/model/a1";
import { MARKS, RESULT_HEADING, type HighlightPlan } from "../../../src/core/model/HighlightPlan";
import type { RawSheet } from "../../../src/core/model/RawSheet";
import { collectBytes } from "../../../src/ooxml/package/collectBytes";
import { expectWellFormed } from "../../ooxml/expectWellFormed";
import { partTexts } from "../../ooxml/partTexts";

const FOLDER = join(__dirname, "../../golden/xlsx");

/** What a plan says where a column of the person's bears our heading. */
const OTHER_HEADING = `${RESULT_HEADING}（户户清）`;

/** A plan with a finding on every second row of whatever a sheet holds. */
function planOver(sheet: RawSheet, over: Partial<HighlightPlan> = {}): HighlightPlan {
  const { origin, rowCount, columns } = sheet;
  const resultColumn = over.resultColumn ?? origin.column + columns.length;
  const rows = Math.max(1, rowCount - 1);
  const area = { row: origin.row + 1, column: origin.column, rows, columns: Math.max(1, columns.length) };
  const heading = `${columnLetters(origin.column)}$${origin.row + 1}`;
  return {
    sheet: sheet.name,
    headingRow: origin.row,
    resultColumn,
    resultHeading: columns.some((values) => values[0] === RESULT_HEADING) ? OTHER_HEADING : RESULT_HEADING,
    firstRow: origin.row + 1,
    texts: Array.from({ length: rows }, (_, i) =>
      i % 2 ? null : `${MARKS.error}【人均纯收入】第 ${i} 行 <&> 未达标（INC-05）`,
    ),
    rules: (["error", "warning", "note"] as const).map((severity) => ({
      severity,
      area,
      formula: `=ISNUMBER(FIND("${MARKS[severity]}【"&${heading}&"】",$${columnLetters(resultColumn)}${origin.row + 2}))`,
    })),
    ...over,
  };
}

async function saved(
  bytes: Uint8Array,
  change: (workbook: Awaited<ReturnType<typeof openXlsxWorkbook>>) => Promise<void>,
) {
  const workbook = await openXlsxWorkbook(bytes, "表.xlsx");
  await change(workbook);
  return collectBytes(workbook.save());
}

/** Paints every sheet that is not protected; a second painting differs from the first. */
function paintAll(bytes: Uint8Array, from: (sheet: RawSheet) => HighlightPlan): Promise<Uint8Array> {
  return saved(bytes, async (workbook) => {
    for (const { name, protected: locked } of await workbook.sheets()) {
      if (!locked) await workbook.paint(from(await workbook.read(name)));
    }
  });
}

const FILES = ["rich", "rich-libreoffice", "strange", "bare"];

describe.each(FILES)("%s.xlsx", (name) => {
  const original = new Uint8Array(readFileSync(join(FOLDER, `${name}.xlsx`)));

  test("saved without a change, every part is the same", async () => {
    expect(await partTexts(await saved(original, async () => undefined))).toEqual(await partTexts(original));
  });

  test("painted, only the sheets, the styles and our own part differ", async () => {
    const before = await partTexts(original);
    const after = await partTexts(await paintAll(original, planOver));
    for (const [part, text] of after) if (/\.(?:xml|rels)$/.test(part)) expectWellFormed(part, text);
    const changed = [...after.keys()].filter((part) => before.get(part) !== after.get(part));
    const expected = [
      /^\[Content_Types\]/,
      /workbook\.xml\.rels$/,
      /styles\.xml$/,
      /worksheets\/sheet\d+\.xml$/,
      /^customXml\/item\d\.xml$/,
    ];
    expect(changed.filter((part) => !expected.some((pattern) => pattern.test(part)))).toEqual([]);
    expect([...before.keys()].filter((part) => !after.has(part))).toEqual([]);
    for (const part of before.keys()) {
      if (/drawing|chart|comments|table|media|pivot|theme|docProps/.test(part))
        expect(after.get(part)).toBe(before.get(part));
    }
  });

  test("painted and read again: our texts, and every other cell as it was", async () => {
    const before = await openXlsxWorkbook(original, name);
    const after = await openXlsxWorkbook(await paintAll(original, planOver), name);
    for (const { name: sheet, protected: locked } of await before.sheets()) {
      if (locked) continue;
      const was = await before.read(sheet);
      const plan = planOver(was);
      const now = await after.read(sheet);
      expect(now.columns.slice(0, was.columns.length).map((column) => column.slice(0, was.rowCount))).toEqual(
        was.columns,
      );
      const texts = now.columns[plan.resultColumn - now.origin.column];
      expect(texts?.slice(0, plan.texts.length + 1)).toEqual([plan.resultHeading, ...plan.texts]);
      expect(now).toMatchObject({ merges: was.merges, formulas: was.formulas, hiddenRowCount: was.hiddenRowCount });
    }
  });

  test("painted, saved, opened and cleared, every part is the same byte by byte", async () => {
    const painted = await paintAll(original, planOver);
    const cleared = await saved(painted, async (workbook) => void (await workbook.clear()));
    expect(await partTexts(cleared)).toEqual(await partTexts(original));
  });

  test("painted twice with other findings, then cleared: the same", async () => {
    const once = await paintAll(original, planOver);
    const twice = await paintAll(once, (sheet) => {
      const isOurs = (values: readonly unknown[]) =>
        values[0] === RESULT_HEADING && values.some((v) => String(v).startsWith("✖"));
      const at = sheet.columns.findIndex(isOurs);
      const own = at < 0 ? sheet.columns.length : at;
      const plan = planOver(
        { ...sheet, columns: sheet.columns.slice(0, own) },
        { resultColumn: sheet.origin.column + own },
      );
      return { ...plan, texts: plan.texts.map((_, i) => (i % 3 ? null : `${MARKS.note}【姓名】提示`)) };
    });
    expect(await partTexts(twice)).not.toEqual(await partTexts(once));
    const cleared = await saved(twice, async (workbook) => void (await workbook.clear()));
    expect(await partTexts(cleared)).toEqual(await partTexts(original));
  });
});

test("a person's column with our heading and their words is never touched", async () => {
  const original = new Uint8Array(readFileSync(join(FOLDER, "rich.xlsx")));
  const cleared = await saved(original, async (workbook) => {
    expect(await workbook.clear()).toEqual([]);
    const theirs = await workbook.read("自有");
    const plan = planOver(theirs, { resultColumn: 7 });
    await expect(workbook.paint(plan)).rejects.toMatchObject({ code: "sheet.noRoom", data: { cell: "H1" } });
  });
  expect(await partTexts(cleared)).toEqual(await partTexts(original));
});

test("settings travel in the file and leave no trace when they are removed", async () => {
  const original = new Uint8Array(readFileSync(join(FOLDER, "rich.xlsx")));
  const json = JSON.stringify({ 方案: "<&>\"'\n" });
  const kept = await saved(original, (workbook) => workbook.writeSetting("options", json));
  const workbook = await openXlsxWorkbook(kept, "rich.xlsx");
  expect(await workbook.readSetting("options")).toBe(json);
  const removed = await saved(kept, (again) => again.writeSetting("options", null));
  expect(await partTexts(removed)).toEqual(await partTexts(original));
});
