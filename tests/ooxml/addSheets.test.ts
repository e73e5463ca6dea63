import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { writePackage } from "../../src/ooxml/package/writePackage";
import { addSheets } from "../../src/ooxml/patch/addSheets";
import { PackageEdits } from "../../src/ooxml/patch/PackageEdits";
import type { SheetDraft } from "../../src/ooxml/write/SheetDraft";
import { expectWellFormed } from "./expectWellFormed";
import { partTexts } from "./partTexts";

const original = (name: string) => new Uint8Array(readFileSync(join(__dirname, `../golden/xlsx/${name}.xlsx`)));

const TABS: readonly SheetDraft[] = [
  {
    name: "户户研判表",
    rows: [
      [{ value: "标题", style: { bold: true, size: 16, horizontal: "center" } }, null],
      [
        { value: "户数", style: { fill: "DDEBF7", wrap: true, border: true } },
        { value: 3, formula: "COUNTA('家庭成员'!A:A)", style: { format: "#,##0" } },
      ],
      ["=1+1", { value: 0.5, style: { format: "0.0%" } }],
    ],
    columns: [{ width: 30 }],
    merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
    freeze: { rows: 2, columns: 1 },
    autoFilter: { row: 1, column: 0, rows: 2, columns: 2 },
  },
  { name: "校验 & 记录", rows: [["a"]], visibility: "hidden" },
];

async function withTabs(bytes: Uint8Array): Promise<Uint8Array> {
  const xlsx = await openXlsx(bytes);
  const edits = new PackageEdits(xlsx.pkg);
  await addSheets(xlsx, edits, TABS);
  return collectBytes(writePackage(xlsx.pkg, edits.changes(), xlsx.pkg.codec));
}

test.each(["rich", "rich-libreoffice", "strange"])(
  "tabs added to %s.xlsx are read, and the others are as before",
  async (name) => {
    const before = await openXlsx(original(name));
    const bytes = await withTabs(original(name));
    const after = await openXlsx(bytes);
    expect(after.sheets.map((sheet) => sheet.name)).toEqual([
      ...before.sheets.map((sheet) => sheet.name),
      ...TABS.map((tab) => tab.name),
    ]);
    const tab = await after.read("户户研判表");
    expect(tab.columns).toEqual([
      ["标题", "户数", "=1+1"],
      [null, 3, 0.5],
    ]);
    expect(tab.formulas).toEqual([{ row: 1, column: 1, rows: 1, columns: 1 }]);
    expect(tab.merges).toEqual(TABS[0]?.merges);
    expect(after.sheet("校验 & 记录").visibility).toBe("hidden");
    const [was, now] = [await partTexts(original(name)), await partTexts(bytes)];
    for (const [part, text] of now) if (/\.(?:xml|rels)$/.test(part)) expectWellFormed(part, text);
    for (const { part } of before.sheets) expect(now.get(part)).toBe(was.get(part));
  },
);

test("a text that looks like a formula stays a text, also when a person edits its cell", async () => {
  const parts = await partTexts(await withTabs(original("rich")));
  const sheet = [...parts].find(([part]) => part.endsWith("sheet8.xml"))?.[1] ?? "";
  expect(sheet).toMatch(/<c r="A3" s="\d+" t="inlineStr"><is><t>=1\+1<\/t>/);
  expect(sheet.match(/<f>/g)).toHaveLength(1);
  const format = Number(/<c r="A3" s="(\d+)"/.exec(sheet)?.[1]);
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(parts.get("xl/styles.xml") ?? "")?.[1] ?? "";
  expect(formats.match(/<xf\b.*?(?:\/>|<\/xf>)/gs)?.[format]).toContain('quotePrefix="1"');
});

test("a name that is taken is a defect of the caller", async () => {
  const xlsx = await openXlsx(original("rich"));
  await expect(addSheets(xlsx, new PackageEdits(xlsx.pkg), [{ name: "汇总", rows: [] }])).rejects.toThrow(RangeError);
});

test("the check of well-formedness can fail", () => {
  for (const xml of ["<a><b></a>", "<a></c></a>", "<a", "<a b='1' b='2'/>", "<a>1 < 2</a>", "<a b:c='1'/>"]) {
    expect(() => expectWellFormed("a", xml)).toThrow();
  }
});
