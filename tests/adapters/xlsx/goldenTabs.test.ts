import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/openXlsxWorkbook";
import { writeTabsFile } from "../../../src/adapters/xlsx/writeTabs";
import { openXlsx } from "../../../src/ooxml/openXlsx";
import { collectBytes } from "../../../src/ooxml/package/collectBytes";
import { addContentType } from "../../../src/ooxml/patch/packageLinks";
import { planFor } from "../../contract/contents";
import { feedbackTab } from "../../contract/tabs";
import { writeXlsx } from "../../contract/writeXlsx";
import { expectWellFormed } from "../../ooxml/expectWellFormed";
import { partTexts } from "../../ooxml/partTexts";
import { xlsxLooks } from "./xlsxLooks";
import { act, editCell, type Act } from "./xlsxPerson";

const NAME = "部门比对反馈表";

const golden = (name: string) => new Uint8Array(readFileSync(join(__dirname, `../../golden/xlsx/${name}.xlsx`)));

async function withTab(bytes: Uint8Array, rows: number): Promise<Uint8Array> {
  const workbook = await openXlsxWorkbook(bytes, "表.xlsx");
  await workbook.writeTab(feedbackTab(rows));
  return collectBytes(workbook.save());
}

async function changedParts(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [was, now] = [await partTexts(before), await partTexts(after)];
  for (const [part, text] of now) if (/\.(?:xml|rels)$/.test(part)) expectWellFormed(part, text);
  return [...new Set([...was.keys(), ...now.keys()])].filter((part) => was.get(part) !== now.get(part)).sort();
}

async function refused(bytes: Uint8Array, rows: number): Promise<unknown> {
  return withTab(bytes, rows).then(
    () => null,
    (error: { readonly data: unknown }) => error.data,
  );
}

describe.each(["rich", "rich-libreoffice", "strange", "bare"])("%s.xlsx", (name) => {
  test("a new tab adds its sheet and what leads to it, and nothing else changes", async () => {
    const before = golden(name);
    const after = await withTab(before, 6);
    const { sheets, pkg } = await openXlsx(before);
    const added = (await openXlsx(after)).sheet(NAME).part;
    expect(pkg.find(added)).toBeNull();
    expect(await changedParts(before, after)).toEqual(
      ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml", added].sort(),
    );
    const workbook = await openXlsxWorkbook(after, "表.xlsx");
    const original = await openXlsxWorkbook(before, "表.xlsx");
    for (const { name: sheet } of sheets) expect(await workbook.read(sheet)).toEqual(await original.read(sheet));
    expect((await workbook.sheets()).slice(0, -1)).toEqual(await original.sheets());
  });

  test("written again, its sheet, the names and the styles change", async () => {
    const before = await withTab(golden(name), 6);
    const after = await withTab(before, 9);
    const { part } = (await openXlsx(after)).sheet(NAME);
    expect(await changedParts(before, after)).toEqual(["xl/workbook.xml", part].sort());
    expect(await changedParts(after, await withTab(after, 9))).toEqual([]);
  });
});

test("marks and tabs in one saving, either first", async () => {
  const file = writeXlsx([{ name: "家庭成员", rows: [["题"], ["户", "名", "数", "注"], ["H", "甲", 1, "x"]] }]);
  const plan = planFor(1, () => true);
  const both = async (tabFirst: boolean): Promise<Uint8Array> => {
    const workbook = await openXlsxWorkbook(file, "表.xlsx");
    if (tabFirst) await workbook.writeTab(feedbackTab(2));
    await workbook.paint(plan);
    if (!tabFirst) await workbook.writeTab(feedbackTab(2));
    return collectBytes(workbook.save());
  };
  expect(await changedParts(await both(true), await both(false))).toEqual([]);
  const workbook = await openXlsxWorkbook(await both(true), "表.xlsx");
  expect((await workbook.read("家庭成员")).columns[4]?.slice(1)).toEqual([plan.resultHeading, plan.texts[0]]);
  expect(await workbook.clear()).toEqual(["家庭成员"]);
  expect((await workbook.readTab("T6"))?.rowCount).toBe(6);
});

test("marks on a tab of ours that is not saved yet", async () => {
  const workbook = await openXlsxWorkbook(golden("strange"), "表.xlsx");
  await workbook.writeTab(feedbackTab(3));
  const plan = { ...planFor(3, () => true), sheet: NAME, headingRow: 3, firstRow: 4, resultColumn: 7 };
  await workbook.paint(plan);
  const again = await openXlsxWorkbook(await collectBytes(workbook.save()), "表.xlsx");
  expect((await again.read(NAME)).columns[7]?.slice(3)).toEqual([plan.resultHeading, ...plan.texts]);
  expect(await again.clear()).toEqual([NAME]);
  expect((await again.read(NAME)).columns).toHaveLength(7);
});

describe("what the person made of a tab", () => {
  const xml = (change: (text: string) => string): Act => {
    return async (xlsx, edits) => edits.edit(xlsx.sheet(NAME).part, change);
  };
  const sheetOf = async (bytes: Uint8Array): Promise<string> => {
    const part = (await openXlsx(bytes)).sheet(NAME).part;
    return Buffer.from((await partTexts(bytes)).get(part) ?? "", "latin1").toString("utf8");
  };

  test("formats, formulas, links and widths outside stay", async () => {
    const theirs = '<c r="I5" s="1"><f>C5*2</f><v>-10.5</v></c><c r="K5" s="1"/>';
    const before = await act(
      await withTab(golden("rich"), 4),
      xml((text) =>
        text
          .replace(/(<row r="5">.*?)<\/row>/, `$1${theirs}</row>`)
          .replace('width="22"', 'width="33"')
          .replace("</cols>", '<col min="9" max="9" width="50" customWidth="1"/></cols>')
          .replace(
            "</worksheet>",
            '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/></worksheet>',
          ),
      ),
    );
    const after = await sheetOf(await withTab(before, 2));
    expect(after).toContain(theirs);
    expect(after).toMatch(/<col min="2" max="2" width="33"/);
    expect(after).toContain('<col min="9" max="9" width="50" customWidth="1"/>');
    expect(after).toMatch(/<\/dataValidations><pageMargins /);
    expect(after).toContain('<dimension ref="A1:I6"/>');
  });

  test("a formula of ours that is gone leaves no chain of calculation behind", async () => {
    const chain =
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C3" i="8"/></calcChain>';
    const before = await act(await withTab(golden("rich"), 4), async ({ workbookPart }, edits) => {
      edits.add("xl/calcChain.xml", chain);
      await edits.edit("[Content_Types].xml", (types) => addContentType(types, "xl/calcChain.xml", "a/calcChain"));
      await edits.link(workbookPart, "calcChain", "xl/calcChain.xml");
    });
    const parts = await partTexts(await withTab(before, 2));
    expect(parts.has("xl/calcChain.xml")).toBe(false);
    expect(parts.get("[Content_Types].xml")).not.toContain("calcChain");
    expect(parts.get("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  test("a copy of the sheet, with a name of its own, is theirs", async () => {
    const local = '<definedName name="Huhuqing.T6" localSheetId="6">自有!$A$1:$G$4</definedName>';
    const before = await act(await withTab(golden("rich"), 4), async ({ workbookPart }, edits) =>
      edits.edit(workbookPart, (text) => text.replace("<definedNames>", `<definedNames>${local}`)),
    );
    const after = await withTab(before, 2);
    const workbook = await openXlsxWorkbook(after, "表.xlsx");
    expect((await workbook.readTab("T6"))?.name).toBe(NAME);
    expect(await workbook.read("自有")).toEqual(await (await openXlsxWorkbook(before, "表.xlsx")).read("自有"));
    expect((await openXlsx(after)).definedNames).toContainEqual({
      name: "Huhuqing.T6",
      sheet: "自有",
      formula: "自有!$A$1:$G$4",
    });
  });

  test("a table over our cells is refused by its place, one elsewhere is not in the way", async () => {
    const table =
      (ref: string): Act =>
      async (xlsx, edits) => {
        const { part } = xlsx.sheet(NAME);
        edits.add(part.replace(/([^/]*)$/, "_rels/$1.rels"), '<Relationships xmlns="urn:r"></Relationships>');
        edits.add("xl/tables/table9.xml", `<table xmlns="urn:m" ref="${ref}"/>`);
        await edits.link(part, "table", "xl/tables/table9.xml");
      };
    const file = await withTab(golden("rich"), 4);
    expect(await refused(await act(file, table("A4:G8")), 4)).toEqual({
      tab: NAME,
      reason: "table",
      sheet: NAME,
      cell: "A4",
    });
    expect(await refused(await act(file, table("J4:K8")), 4)).toBeNull();
  });

  test("a merge that reaches out of our cells is refused, one beside them stays", async () => {
    const file = await withTab(golden("rich"), 4);
    const merge = (ref: string) => xml((text) => text.replace("<mergeCell ", `<mergeCell ref="${ref}"/><mergeCell `));
    expect(await refused(await act(file, merge("G6:H7")), 4)).toMatchObject({ reason: "cells", cell: "G6" });
    expect(await sheetOf(await withTab(await act(file, merge("I6:J7")), 4))).toContain('<mergeCell ref="I6:J7"/>');
  });

  test("a formula that their cells share with ours is refused, one of their own stays", async () => {
    const file = await withTab(golden("rich"), 4);
    const shared = (first: string, ref: string) =>
      xml((text) =>
        text.replace(
          new RegExp(`<c r="${first}"[^>]*/>`),
          `<c r="${first}"><f t="shared" ref="${ref}" si="0">A5*2</f><v>2</v></c>`,
        ),
      );
    expect(await refused(await act(file, shared("F5", "F5:I5")), 4)).toMatchObject({ reason: "cells", cell: "F5" });
    expect(await refused(await act(file, shared("F5", "F5:F6")), 4)).toBeNull();
  });

  test("rows that their filter hides are shown", async () => {
    const file = await act(
      await withTab(golden("rich"), 4),
      xml((text) =>
        text
          .replace('<row r="6">', '<row r="6" hidden="1">')
          .replace(/<autoFilter ref="A4:G8"\/>/, '<autoFilter ref="A4:G8"><filterColumn colId="0"/></autoFilter>'),
      ),
    );
    const after = await sheetOf(await withTab(file, 5));
    expect(after).not.toMatch(/<row [^>]*hidden/);
    expect(after).toContain('<autoFilter ref="A4:G9"/>');
    expect((await xlsxLooks(await withTab(file, 5), NAME)).filter).toEqual(feedbackTab(5).filter);
  });

  test("a blank cell in our way that only has a format is ours to take", async () => {
    const file = await act(await withTab(golden("rich"), 2), editCell(NAME, 6, 1, "x"));
    expect(await refused(file, 4)).toMatchObject({ cell: "B7" });
    expect(await refused(await act(file, editCell(NAME, 6, 1, null)), 4)).toBeNull();
  });
});

test("a file of tabs alone, with names that clash", async () => {
  const bytes = await writeTabsFile([feedbackTab(2), feedbackTab(3, { id: "T6.2" })]);
  for (const [part, text] of await partTexts(bytes)) if (/\.(?:xml|rels)$/.test(part)) expectWellFormed(part, text);
  const workbook = await openXlsxWorkbook(bytes, "新.xlsx");
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual([NAME, `${NAME}（2）`]);
  expect((await workbook.readTab("T6"))?.rowCount).toBe(6);
  expect((await workbook.readTab("T6.2"))?.rowCount).toBe(7);
  expect((await xlsxLooks(bytes, NAME)).inputs).toEqual(feedbackTab(2).inputs);
});
