import type { CellEntry } from "../../app/ports";
import { LAST_COLUMN } from "../../core/model/ownMarks";
import type { Area, RawSheet } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import { parseTabReference, touchesArea } from "../../core/model/tabPlace";
import { MAX_ROWS } from "../../ooxml/limits";
import type { Xlsx } from "../../ooxml/openXlsx";
import type { Package } from "../../ooxml/package/openPackage";
import { readRelations } from "../../ooxml/package/readRelations";
import { withFullCalculation } from "../../ooxml/patch/definedNames";
import { editStyles } from "../../ooxml/patch/editStyles";
import { PackageEdits } from "../../ooxml/patch/PackageEdits";
import { patchSheet } from "../../ooxml/patch/patchSheet";
import { emptyTrace, type CellWrite, type ColumnPatch } from "../../ooxml/patch/SheetPatch";
import { withoutChartCaches } from "../../ooxml/patch/withoutChartCaches";
import { columnFormats } from "../../ooxml/read/columnFormats";
import { isHazardous } from "../../ooxml/write/sheetXml";
import { dropCalcChain, refuseSharedFormulas, type KnownTab } from "./rewriteTab";

/**
 * Plans values for single cells of a tab. Throws `sheet.protected`, `tab.noRoom` where one of them is part of a formula over
 * several cells, and a `RangeError` for a cell that no sheet has.
 */
export async function writeCells(
  xlsx: Xlsx,
  { sheet }: KnownTab,
  content: RawSheet,
  cells: readonly CellEntry[],
): Promise<PackageEdits> {
  const { pkg, workbookPart } = xlsx;
  const { part } = xlsx.sheet(sheet);
  if ((await xlsx.frame(sheet)).isProtected) throw new Refusal("sheet.protected", { file: xlsx.name, sheet });
  refuseNoCells(cells);
  const edits = new PackageEdits(pkg);
  if (cells.length === 0) return edits;
  const places = cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
  const hasFormulas = content.formulas.some((run) => places.some((place) => touchesArea(run, place)));
  if (hasFormulas) await refuseSharedFormulas(xlsx, part, sheet, places);

  const hasHazards = cells.some(({ value }) => typeof value === "string" && isHazardous(value));
  const sheetStyles = hasHazards ? await editStyles(xlsx, edits) : null;
  const formats = await columnFormats(pkg, part);
  const write = ({ column, value }: CellEntry): CellWrite => ({
    value: value === "" ? null : value,
    format: (was) => {
      const format = was ?? formats(column);
      if (typeof value !== "string" || !isHazardous(value)) return format;
      return sheetStyles!.styles.quotedFormat(format ?? 0);
    },
  });
  const patch = { columns: columnPatches(content, cells, write) };
  edits.stream(part, () => patchSheet(pkg, part, pkg.open(part), patch, emptyTrace()));
  if (sheetStyles) {
    // Its formats are known only when the sheet has been streamed, and that comes first.
    edits.stream(sheetStyles.part, async function* () {
      yield new TextEncoder().encode(sheetStyles.styles.toXml());
    });
  }
  for (const chart of await chartParts(pkg, part)) {
    await edits.edit(chart, (xml) =>
      withoutChartCaches(xml, (formula) => refersTo(formula, sheet, places), pkg.limits.xmlDepth),
    );
  }
  await edits.edit(workbookPart, (xml) => withFullCalculation(xml, pkg.limits.xmlDepth));
  if (hasFormulas) await dropCalcChain(xlsx, edits);
  return edits;
}

async function chartParts(pkg: Package, sheetPart: string): Promise<string[]> {
  const targets = async (from: string, wanted: string): Promise<string[]> =>
    (await readRelations(pkg, from)).filter(({ kind }) => kind === wanted).map(({ target }) => target);
  const drawings = await targets(sheetPart, "drawing");
  return (await Promise.all(drawings.map((drawing) => targets(drawing, "chart")))).flat();
}

/** What is not one area, written as Excel writes it, may be anything. */
function refersTo(formula: string, sheet: string, places: readonly Area[]): boolean {
  const known = parseTabReference(formula);
  return known === null || (known.sheet === sheet && places.some((place) => touchesArea(place, known.area)));
}

function refuseNoCells(cells: readonly CellEntry[]): void {
  for (const { row, column } of cells) {
    const isCell = Number.isInteger(row) && Number.isInteger(column) && row >= 0 && column >= 0;
    if (!isCell || row >= MAX_ROWS || column > LAST_COLUMN) throw new RangeError("a cell that no sheet has");
  }
}

/** Blank cells that stay blank are left out. */
function columnPatches(
  { origin, columns, formulas }: RawSheet,
  cells: readonly CellEntry[],
  write: (cell: CellEntry) => CellWrite,
): ColumnPatch[] {
  const isBlank = ({ row, column }: CellEntry): boolean =>
    (columns[column - origin.column]?.[row - origin.row] ?? null) === null &&
    !formulas.some((run) => touchesArea(run, { row, column, rows: 1, columns: 1 }));
  const byColumn = new Map<number, Map<number, CellEntry>>();
  for (const cell of cells) {
    const rows = byColumn.get(cell.column) ?? new Map<number, CellEntry>();
    byColumn.set(cell.column, rows.set(cell.row, cell));
  }
  return [...byColumn].flatMap(([column, rows]) => {
    const written = [...rows.values()].filter((cell) => (cell.value ?? "") !== "" || !isBlank(cell));
    if (written.length === 0) return [];
    const firstRow = written.reduce((least, { row }) => Math.min(least, row), Infinity);
    const values: (CellWrite | undefined)[] = [];
    for (const cell of written) values[cell.row - firstRow] = write(cell);
    return [{ column, firstRow, values: Array.from(values) }];
  });
}
