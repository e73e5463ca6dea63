import { cellAddress } from "../../core/model/a1";
import type { Area, RawSheet } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import {
  chartNameOf,
  holdsArea,
  isOurInput,
  parseTabReference,
  tabExtent,
  tabReference,
  touchesArea,
} from "../../core/model/tabPlace";
import type { TabTable } from "../../core/model/TabTable";
import type { Xlsx } from "../../ooxml/openXlsx";
import { collectBytes } from "../../ooxml/package/collectBytes";
import { readRelations, relationsPart } from "../../ooxml/package/readRelations";
import { withFullCalculation, withNames, type NameEdit } from "../../ooxml/patch/definedNames";
import { editCharts } from "../../ooxml/patch/editCharts";
import { editStyles, namespaceOf } from "../../ooxml/patch/editStyles";
import type { PackageEdits } from "../../ooxml/patch/PackageEdits";
import { removeContentType, removeRelation } from "../../ooxml/patch/packageLinks";
import { patchSheet } from "../../ooxml/patch/patchSheet";
import { emptyTrace, type CellWrite, type ColumnPatch, type SheetPatch } from "../../ooxml/patch/SheetPatch";
import { areaInSheet } from "../../ooxml/read/areaInSheet";
import { FILTER_NAME, titleRows, TITLES_NAME } from "../../ooxml/write/definedNameXml";
import { colXml, drawingElement, formatOfDraft } from "../../ooxml/write/sheetXml";
import type { DraftValue, SheetDraft } from "../../ooxml/write/SheetDraft";
import type { StyleBook } from "../../ooxml/write/StyleBook";
import { readText } from "../../ooxml/xml/readText";
import { attributesOf } from "../../ooxml/xml/scanXml";
import { tabDraft } from "./tabDraft";

/** A tab of ours in the file, with the area that its name covers. */
export interface KnownTab {
  readonly sheet: string;
  readonly area: Area;
}

const GONE: CellWrite = { value: null, format: null };

/**
 * Rewrites a tab cell by cell, so that whatever else its sheet holds stays as it is. Throws `tab.noRoom` where that would
 * change what is the person's: cells or merges in the way, or a table or pivot table over ours.
 */
export async function rewriteTab(xlsx: Xlsx, edits: PackageEdits, tab: TabTable, known: KnownTab): Promise<void> {
  const { pkg, workbookPart } = xlsx;
  const { xmlDepth } = pkg.limits;
  const { sheet, area: before } = known;
  const { part } = xlsx.sheet(sheet);
  const content = await xlsx.read(sheet);
  const extent = tabExtent(tab);
  refuseWhatIsTheirs(content, before, extent, tab.name);
  await refuseTables(xlsx, part, sheet, [before, extent], tab.name);
  const hasFormulas = content.formulas.some((run) => touchesArea(run, before));
  if (hasFormulas) await refuseSharedFormulas(xlsx, part, sheet, [before], tab.name);

  const draft = tabDraft(tab, sheet);
  const made = madeCharts(xlsx, sheet);
  const charts = draft.charts ?? [];
  const drawing = await editCharts(xlsx, edits, part, { charts, made });
  const { part: stylesPart, styles } = await editStyles(xlsx, edits);
  const patch: SheetPatch = {
    columns: columnPatches(draft, before, extent, styles),
    layout: {
      dimension: usedBox(content, before, extent),
      before,
      merges: tab.merges,
      inputs: tab.inputs,
      isReplaced: (area) => isOurInput(area, before, tab),
      autoFilter: tab.filter,
      freeze: tab.freeze,
      columns: newColumns(draft, before, styles),
      heights: draft.fittedHeights,
      pageStarts: draft.pageStarts,
      ...(drawing === null ? {} : { drawing: drawingElement(drawing, await namespaceOf(xlsx, edits)) }),
    },
  };
  await edits.edit(stylesPart, () => styles.toXml());
  edits.stream(part, () => patchSheet(pkg, part, pkg.open(part), patch, emptyTrace()));
  const gone = [...made].filter((id) => !charts.some(({ name }) => name === id));
  const names = [
    ...nameEdits(xlsx, draft, before),
    ...charts.map(({ definedName: { name, area } }) => ({ name, tab: null, formula: tabReference(sheet, area) })),
    ...gone.map((id) => ({ name: chartNameOf(id), tab: null, formula: null })),
  ];
  await edits.edit(workbookPart, (xml) => withFullCalculation(withNames(xml, names, xmlDepth), xmlDepth));
  if (hasFormulas) await dropCalcChain(xlsx, edits);
}

/** Charts that were made on a sheet, by their ids, whether they are still there or not. */
function madeCharts({ definedNames }: Xlsx, sheet: string): ReadonlySet<string> {
  const prefix = chartNameOf("");
  const made = definedNames.filter(
    ({ name, sheet: local, formula }) =>
      local === null && name.startsWith(prefix) && parseTabReference(formula)?.sheet === sheet,
  );
  return new Set(made.map(({ name }) => name.slice(prefix.length)));
}

function refuseWhatIsTheirs(content: RawSheet, before: Area, extent: Area, tab: string): void {
  const { origin, columns, rowCount, formulas } = content;
  const isOld = (row: number, column: number): boolean =>
    row >= before.row &&
    row < before.row + before.rows &&
    column >= before.column &&
    column < before.column + before.columns;
  const lastRow = Math.min(extent.rows, origin.row + rowCount);
  const lastColumn = Math.min(extent.columns, origin.column + columns.length);
  for (let row = origin.row; row < lastRow; row++) {
    for (let column = origin.column; column < lastColumn; column++) {
      if (isOld(row, column)) continue;
      const isFormula = () => formulas.some((run) => touchesArea(run, { row, column, rows: 1, columns: 1 }));
      if (columns[column - origin.column]![row - origin.row] !== null || isFormula()) {
        refuse(tab, content.name, "cells", { row, column });
      }
    }
  }
  const merge = content.merges?.find((area) => touchesArea(area, extent) && !holdsArea(before, area));
  if (merge) refuse(tab, content.name, "cells", merge);
}

function refuse(
  tab: string,
  sheet: string,
  reason: "cells" | "table",
  cell: { readonly row: number; readonly column: number },
): never {
  throw new Refusal("tab.noRoom", { tab, reason, sheet, cell: cellAddress(cell) });
}

/** A table says in a part of its own what its headings are: a sheet that says otherwise is damaged. */
async function refuseTables(
  { pkg }: Xlsx,
  part: string,
  sheet: string,
  ours: readonly Area[],
  tab: string,
): Promise<void> {
  for (const { kind, target } of await readRelations(pkg, part)) {
    if ((kind !== "table" && kind !== "pivotTable") || pkg.find(target) === null) continue;
    const tag = /<(?:[\w.-]+:)?(?:table|location)\s[^>]*>/.exec(await readText(pkg, target))?.[0] ?? "";
    const area = areaInSheet(attributesOf(tag).get("ref") ?? "");
    if (area && ours.some((one) => touchesArea(one, area))) refuse(tab, sheet, "table", area);
  }
}

/** A formula that cells of ours and other cells share is written in the first of them alone. */
export async function refuseSharedFormulas(
  { pkg }: Xlsx,
  part: string,
  sheet: string,
  ours: readonly Area[],
  tab = sheet,
): Promise<void> {
  const text = new TextDecoder("latin1").decode(await collectBytes(pkg.open(part)));
  for (const [, ref = ""] of text.matchAll(/<(?:[\w.-]+:)?f\s[^>]*?\bref=["']([^"']*)/g)) {
    const area = areaInSheet(ref);
    if (area && ours.some((one) => touchesArea(area, one) && !holdsArea(one, area))) refuse(tab, sheet, "cells", area);
  }
}

function columnPatches(draft: SheetDraft, before: Area, extent: Area, styles: StyleBook): ColumnPatch[] {
  const rows = [...draft.rows];
  const writes = (cell: DraftValue): CellWrite => {
    if (cell === null || typeof cell !== "object" || !("value" in cell)) return GONE;
    const format = formatOfDraft(cell, styles);
    const isBlank = cell.value === null && cell.formula === undefined && format === 0;
    return isBlank ? GONE : { value: cell.value, formula: cell.formula, format };
  };
  const patches: ColumnPatch[] = [];
  for (let column = 0; column < Math.max(extent.columns, before.column + before.columns); column++) {
    const wasOurs = column >= before.column && column < before.column + before.columns;
    const isOurs = column < extent.columns;
    const end = Math.max(isOurs ? extent.rows : 0, wasOurs ? before.row + before.rows : 0);
    const values = Array.from({ length: end }, (_, row): CellWrite | undefined => {
      if (isOurs && row < extent.rows) return writes(rows[row]?.[column] ?? null);
      return wasOurs && row >= before.row ? GONE : undefined;
    });
    if (end > 0) patches.push({ column, firstRow: 0, values });
  }
  return patches;
}

/** Columns that the tab did not have yet; the person may have changed the others. */
function newColumns({ columns = [] }: SheetDraft, before: Area, styles: StyleBook): Map<number, string> {
  const xml = columns.map((column, i) => (i < before.column + before.columns ? "" : colXml(column, i, styles)));
  return new Map([...xml.entries()].filter(([, col]) => col !== ""));
}

/** Everything that is used once the tab is written: ours, and what the person has outside of it. */
function usedBox({ origin, columns }: RawSheet, before: Area, extent: Area): Area {
  let [bottom, right] = [extent.rows, extent.columns];
  columns.forEach((values, c) => {
    const column = origin.column + c;
    const wasOurs = column >= before.column && column < before.column + before.columns;
    values.forEach((value, r) => {
      const row = origin.row + r;
      if (value === null || (wasOurs && row >= before.row && row < before.row + before.rows)) return;
      bottom = Math.max(bottom, row + 1);
      right = Math.max(right, column + 1);
    });
  });
  return { row: 0, column: 0, rows: bottom, columns: right };
}

function nameEdits(xlsx: Xlsx, draft: SheetDraft, before: Area): NameEdit[] {
  const { name, definedName, autoFilter, print } = draft;
  const tab = xlsx.sheet(name).tab;
  const filter = xlsx.definedNames.find((one) => one.name === FILTER_NAME && one.sheet === name);
  const isTheirs = filter !== undefined && !touchesFilter(filter.formula, before);
  const titles = xlsx.definedNames.find((one) => one.name === TITLES_NAME && one.sheet === name);
  const isOfRows = titles !== undefined && /!\$\d+:\$\d+$/.test(titles.formula);
  return [
    // The heading may have moved; a person who wants none, or columns too, keeps that.
    ...(isOfRows && print?.repeatRows
      ? [{ name: TITLES_NAME, tab, formula: titleRows(name, print.repeatRows), visible: true as const }]
      : []),
    { name: definedName!.name, tab: null, formula: tabReference(name, definedName!.area) },
    ...(isTheirs ? [] : [{ name: FILTER_NAME, tab, formula: autoFilter ? tabReference(name, autoFilter) : null }]),
  ];
}

function touchesFilter(formula: string, before: Area): boolean {
  const area = areaInSheet(formula.slice(formula.lastIndexOf("!") + 1));
  return area !== null && touchesArea(area, before);
}

/** A chain of calculation that names a cell without a formula is damage to Excel, which makes a missing one anew. */
export async function dropCalcChain({ pkg, workbookPart }: Xlsx, edits: PackageEdits): Promise<void> {
  const { xmlDepth } = pkg.limits;
  const chain = (await readRelations(pkg, workbookPart)).find(({ kind }) => kind === "calcChain");
  const part = chain && pkg.find(chain.target);
  if (!chain || part == null) return;
  edits.remove(part);
  await edits.edit("[Content_Types].xml", (xml) => removeContentType(xml, part, xmlDepth));
  await edits.edit(relationsPart(workbookPart), (xml) => removeRelation(xml, chain.id, xmlDepth));
}
