import { openXlsxWorkbook } from "../../../adapters/xlsx/openXlsxWorkbook";
import { openXlsx } from "../../../ooxml/openXlsx";
import { collectBytes } from "../../../ooxml/package/collectBytes";
import { readRelations, relationsPart } from "../../../ooxml/package/readRelations";
import { writePackage, type PartContent } from "../../../ooxml/package/writePackage";
import { addFormats } from "../../../ooxml/patch/differentialFormats";
import { removeContentType, removeRelation } from "../../../ooxml/patch/packageLinks";
import { patchSheet } from "../../../ooxml/patch/patchSheet";
import { emptyTrace, type CellWrite, type ColumnPatch, type SheetPatch } from "../../../ooxml/patch/SheetPatch";
import { StyleBook } from "../../../ooxml/write/StyleBook";
import { readText } from "../../../ooxml/xml/readText";
import type { SavePlan, SheetChanges } from "./planSave";
import { charactersOf } from "./sheetDraft";
import { withRedrawn, withSheets } from "./writeSheets";

/** The file with the plan's changes; everything that the plan does not name is copied as it lies. */
export async function writeChanges(
  bytes: Uint8Array,
  name: string,
  plan: SavePlan,
  settings: ReadonlyMap<string, string | null>,
): Promise<Uint8Array> {
  const patched = await writeSheets(await writeCells(bytes, name, plan), name, plan);
  if (settings.size === 0) return patched;
  const workbook = await openXlsxWorkbook(patched, name);
  for (const [key, json] of settings) await workbook.writeSetting(key, json);
  return collectBytes(workbook.save());
}

async function writeSheets(bytes: Uint8Array, name: string, plan: SavePlan): Promise<Uint8Array> {
  const { redrawn, added } = plan;
  const patched = redrawn.length > 0 ? await withRedrawn(bytes, name, plan) : bytes;
  return added.length > 0 ? withSheets(patched, name, plan) : patched;
}

async function writeCells(bytes: Uint8Array, name: string, plan: SavePlan): Promise<Uint8Array> {
  if (plan.sheets.length === 0 && !plan.dropsCalculationOrder) return bytes;
  const xlsx = await openXlsx(bytes, { name });
  const { pkg, stylesPart } = xlsx;
  const { xmlDepth } = pkg.limits;
  const parts = new Map<string, PartContent | null>();
  const write = (part: string, text: string): unknown => parts.set(part, new TextEncoder().encode(text));

  const looks = [...new Set(plan.sheets.flatMap(({ rules }) => rules.added.map(({ look }) => look)))];
  const original = stylesPart === null ? null : await readText(pkg, stylesPart);
  const { xml, ids } = addFormats(original ?? new StyleBook(null).toXml(), looks, xmlDepth);
  const styles = new StyleBook(xml, xmlDepth);
  for (const changes of plan.sheets) {
    const { part } = xlsx.sheet(changes.sheet);
    // A file without a stylesheet is not given one: its cells are plain.
    const patch = sheetPatch(
      changes,
      original === null ? null : { styles, dxfOf: (look) => ids[looks.indexOf(look)] ?? 0 },
    );
    parts.set(part, () => patchSheet(pkg, part, pkg.open(part), patch, emptyTrace()));
  }
  if (stylesPart !== null && styles.toXml() !== original) write(stylesPart, styles.toXml());
  if (plan.dropsCalculationOrder) {
    const order = (await readRelations(pkg, xlsx.workbookPart)).find(({ kind }) => kind === "calcChain");
    const links = relationsPart(xlsx.workbookPart);
    if (order) {
      parts.set(order.target, null);
      write(links, removeRelation(await readText(pkg, links), order.id, xmlDepth));
      write(
        "[Content_Types].xml",
        removeContentType(await readText(pkg, "[Content_Types].xml"), order.target, xmlDepth),
      );
    }
  }
  return collectBytes(writePackage(pkg, parts, pkg.codec));
}

interface Stylesheet {
  readonly styles: StyleBook;
  readonly dxfOf: (look: string) => number;
}

function sheetPatch({ cells, rules, width }: SheetChanges, sheet: Stylesheet | null): SheetPatch {
  const columns = new Map<number, Map<number, CellWrite>>();
  for (const { row, column, value, formula, style } of cells) {
    const format = sheet && Object.keys(style).length > 0 ? sheet.styles.cellFormat(style) : undefined;
    const rows = columns.get(column) ?? new Map<number, CellWrite>();
    rows.set(row, { value, ...(formula === null ? {} : { formula }), ...(format === undefined ? {} : { format }) });
    columns.set(column, rows);
  }
  return {
    columns: [...columns].map(([column, rows]) => columnPatch(column, rows)),
    ...(width ? { width: { column: width.column, width: charactersOf(width.pixels) } } : {}),
    addFormats: sheet
      ? rules.added.flatMap(({ areas, formula, look }) =>
          areas.map((area) => ({ area, formula, dxfId: sheet.dxfOf(look) })),
        )
      : [],
    ...(rules.removed.size > 0 ? { removeFormat: (formula: string) => rules.removed.has(formula) } : {}),
  };
}

function columnPatch(column: number, rows: ReadonlyMap<number, CellWrite>): ColumnPatch {
  // Changes come in the order of the rows.
  const [firstRow = 0] = rows.keys();
  const values: (CellWrite | null | undefined)[] = [];
  for (const [row, write] of rows) {
    const isEmptied = write.value === null && write.formula === undefined && write.format === undefined;
    values[row - firstRow] = isEmptied ? null : write;
  }
  return { column, firstRow, values: Array.from(values) };
}
