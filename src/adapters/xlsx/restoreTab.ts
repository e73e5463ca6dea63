import { Refusal } from "../../core/model/Refusal";
import { parseTabReference, tabNameOf } from "../../core/model/tabPlace";
import type { Xlsx } from "../../ooxml/openXlsx";
import { collectBytes } from "../../ooxml/package/collectBytes";
import { readRelations, relationsPart } from "../../ooxml/package/readRelations";
import { withFullCalculation, withNames, type NameEdit } from "../../ooxml/patch/definedNames";
import { editStyles } from "../../ooxml/patch/editStyles";
import { PackageEdits } from "../../ooxml/patch/PackageEdits";
import { addContentType, contentTypeOf, removeContentType, removeRelation } from "../../ooxml/patch/packageLinks";
import { withoutSheet, withSheet } from "../../ooxml/patch/sheetList";
import type { DefinedName, WorksheetEntry } from "../../ooxml/read/readWorkbook";
import { FILTER_NAME, TITLES_NAME } from "../../ooxml/write/definedNameXml";
import { StyleBook } from "../../ooxml/write/StyleBook";
import { readText } from "../../ooxml/xml/readText";
import type { KnownTab } from "./rewriteTab";
import { findTab } from "./writeTab";
import type { XlsxState } from "./XlsxState";

const TYPES_PART = "[Content_Types].xml";
/** Parts that belong to a sheet and that writing a tab changes, by the relation that leads to them. */
const OWN_KINDS: ReadonlySet<string> = new Set(["drawing", "chart", "chartStyle", "chartColorStyle"]);

/** What stands in a state of the file: `undefined` for the part as the file holds it. */
type PartChanges = Map<string, Uint8Array | null | undefined>;

/**
 * Parts that make a tab what it was in an earlier state of the same file (`isAbsent`: that there is none), or, where nothing
 * else changed since, that state itself. `null` where there is nothing to do. Throws `sheet.protected` and `tab.noRoom`.
 */
export async function restoreTab(
  file: Xlsx,
  now: XlsxState,
  then: XlsxState | null,
  { id, isAbsent }: { readonly id: string; readonly isAbsent: boolean },
): Promise<XlsxState | null> {
  const known = findTab(now.xlsx, id);
  const wanted = isAbsent || !then ? null : findTab(then.xlsx, id);
  if (!known && !wanted) return null;
  await refuseLocked(now.xlsx, known, wanted);
  const [nowOwn, thenOwn] = [
    known ? await ownParts(now.xlsx, known.sheet) : [],
    then && wanted ? await ownParts(then.xlsx, wanted.sheet) : [],
  ];
  if (then && isOnlyChange(file, now, then, [...nowOwn, ...thenOwn])) return keepingNames(now, then);
  const edits = new PackageEdits(now.xlsx.pkg);
  const changes: PartChanges = new Map();
  const isInPlace = known && wanted && now.xlsx.sheet(known.sheet).part === then!.xlsx.sheet(wanted.sheet).part;
  if (known && !isInPlace) await takeAway(now.xlsx, edits, known.sheet);
  for (const part of nowOwn) if (!thenOwn.includes(part)) await dropPart(now.xlsx, edits, changes, part);
  if (wanted) {
    for (const part of thenOwn) await takePart(file, then!, edits, changes, part);
    const { part } = then!.xlsx.sheet(wanted.sheet);
    const restyled = await restyledSheet(now.xlsx, then!.xlsx, edits, part);
    if (restyled) changes.set(part, restyled);
    const tab = isInPlace
      ? now.xlsx.sheet(known.sheet).tab
      : await bringBack(now.xlsx, then!.xlsx, edits, wanted.sheet);
    await edits.edit(now.xlsx.workbookPart, (xml) =>
      withNames(xml, nameEdits(now.xlsx, then!.xlsx, wanted.sheet, tab), now.xlsx.pkg.limits.xmlDepth),
    );
  }
  await edits.edit(now.xlsx.workbookPart, (xml) => withFullCalculation(xml, now.xlsx.pkg.limits.xmlDepth));
  const parts = new Map(now.parts);
  for (const [part, content] of edits.changes()) {
    if (typeof content !== "function") parts.set(part, content);
  }
  for (const [part, content] of changes) {
    if (content === undefined) parts.delete(part);
    else parts.set(part, content);
  }
  return { xlsx: await file.withParts(parts), parts };
}

async function refuseLocked(xlsx: Xlsx, known: KnownTab | null, wanted: KnownTab | null): Promise<void> {
  if (known && (await xlsx.frame(known.sheet)).isProtected) {
    throw new Refusal("sheet.protected", { file: xlsx.name, sheet: known.sheet });
  }
  const tab = (wanted ?? known)!.sheet;
  if (!(known && wanted) && xlsx.isStructureLocked) throw new Refusal("tab.noRoom", { tab, reason: "structure" });
  if (!wanted && !xlsx.sheets.some(({ name, visibility }) => name !== tab && visibility === "visible")) {
    throw new Refusal("tab.noRoom", { tab, reason: "lastSheet" });
  }
  if (wanted && known?.sheet !== wanted.sheet && xlsx.tabNames.includes(wanted.sheet)) {
    throw new Refusal("tab.noRoom", { tab, reason: "name" });
  }
}

/** A sheet with its drawing and charts, and what relates them. */
async function ownParts({ pkg, ...xlsx }: Xlsx, sheet: string): Promise<string[]> {
  const parts = [xlsx.sheet(sheet).part];
  for (const part of parts) {
    for (const { kind, target } of await readRelations(pkg, part)) {
      if (OWN_KINDS.has(kind) && pkg.find(target) !== null && !parts.includes(target)) parts.push(target);
    }
  }
  const relations = parts.map((part) => pkg.find(relationsPart(part)));
  return [...parts, ...relations.filter((part) => part !== null)];
}

/** Whether two states differ in parts of a tab alone, and in those that list all parts, names and formats. */
function isOnlyChange(file: Xlsx, now: XlsxState, then: XlsxState, own: readonly string[]): boolean {
  const { workbookPart } = file;
  const listing = [TYPES_PART, workbookPart, relationsPart(workbookPart), now.xlsx.stylesPart, then.xlsx.stylesPart];
  const known = new Set([...own, ...listing, ...[now, then].map(({ xlsx }) => xlsx.calcChainPart)]);
  const contentOf = ({ parts }: XlsxState, part: string): Uint8Array | null | undefined =>
    parts.get(part) ?? (parts.has(part) || file.pkg.find(part) === null ? null : undefined);
  return [...new Set([...now.parts.keys(), ...then.parts.keys()])].every(
    (part) => known.has(part) || contentOf(now, part) === contentOf(then, part),
  );
}

/** The earlier state, in which names that parts had since stay theirs: they may come back. */
async function keepingNames(now: XlsxState, then: XlsxState): Promise<XlsxState> {
  const gone = [...now.parts.keys()].filter((part) => !then.xlsx.pkg.wasNamed(part));
  if (gone.length === 0) return then;
  const names = new Map(gone.map((part) => [part, null]));
  return { xlsx: await then.xlsx.withParts(names), parts: new Map([...then.parts, ...names]) };
}

async function dropPart(xlsx: Xlsx, edits: PackageEdits, changes: PartChanges, part: string): Promise<void> {
  changes.set(part, null);
  await edits.edit(TYPES_PART, (xml) => removeContentType(xml, part, xlsx.pkg.limits.xmlDepth));
}

/** Takes a part with its content type from an earlier state. */
async function takePart(
  file: Xlsx,
  then: XlsxState,
  edits: PackageEdits,
  changes: PartChanges,
  part: string,
): Promise<void> {
  const { pkg } = then.xlsx;
  const { xmlDepth } = pkg.limits;
  changes.set(
    part,
    then.parts.get(part) ?? (file.pkg.find(part) === null ? await collectBytes(pkg.open(part)) : undefined),
  );
  const type = contentTypeOf((await new PackageEdits(pkg).read(TYPES_PART)) ?? "", part, xmlDepth);
  if (type === null) return;
  await edits.edit(TYPES_PART, (xml) =>
    contentTypeOf(xml, part, xmlDepth) === null ? addContentType(xml, part, type) : xml,
  );
}

/** A sheet of an earlier state with the numbers that its formats have by now; `null` where they are the same. */
async function restyledSheet(now: Xlsx, then: Xlsx, edits: PackageEdits, part: string): Promise<Uint8Array | null> {
  if (then.stylesPart === null) return null;
  const { xmlDepth } = now.pkg.limits;
  const before = await readText(then.pkg, then.stylesPart);
  const { part: stylesPart, styles } = await editStyles(now, edits);
  const numbers = styles.adopted(new StyleBook(before, xmlDepth));
  if (numbers.every((number, was) => number === was)) return null;
  await edits.edit(stylesPart, () => styles.toXml());
  const renumbered = (_: string, open: string, was: string): string => open + String(numbers[Number(was)] ?? was);
  const xml = (await readText(then.pkg, part))
    .replace(/(<(?:[\w.-]+:)?(?:c|row)\s(?:[^>]*?\s)?s=["'])(\d+)/g, renumbered)
    .replace(/(<(?:[\w.-]+:)?col\s(?:[^>]*?\s)?style=["'])(\d+)/g, renumbered);
  return new TextEncoder().encode(xml);
}

/** The sheet leaves the list of the workbook, and so do the names that lead to it. */
async function takeAway(xlsx: Xlsx, edits: PackageEdits, sheet: string): Promise<void> {
  const { workbookPart, pkg } = xlsx;
  const { part, tab } = xlsx.sheet(sheet);
  const { xmlDepth } = pkg.limits;
  const relation = (await readRelations(pkg, workbookPart)).find(({ target }) => target === part);
  await edits.edit(relationsPart(workbookPart), (xml) => removeRelation(xml, relation?.id ?? "", xmlDepth));
  const gone = namesOfTab(xlsx, sheet).map(({ name }) => ({ name, tab: null, formula: null }));
  await edits.edit(workbookPart, (xml) => withoutSheet(withNames(xml, gone, xmlDepth), tab, xmlDepth));
}

/** The sheet is listed again, where it stood; returns its position. */
async function bringBack(now: Xlsx, then: Xlsx, edits: PackageEdits, sheet: string): Promise<number> {
  const entry: WorksheetEntry = then.sheet(sheet);
  const relation = await edits.link(now.workbookPart, "worksheet", entry.part);
  let position = entry.tab;
  await edits.edit(now.workbookPart, (xml) => {
    const { name, visibility } = entry;
    const { workbook, tab } = withSheet(xml, { name, visibility, relation }, now.pkg.limits.xmlDepth, entry.tab);
    position = tab;
    return workbook;
  });
  return position;
}

/** Names of ours that lead to a sheet, and those of its filter and its printed titles. */
function namesOfTab({ definedNames }: Xlsx, sheet: string): DefinedName[] {
  return definedNames.filter(({ name, sheet: local, formula }) =>
    local === null
      ? name.startsWith(tabNameOf("")) && parseTabReference(formula)?.sheet === sheet
      : local === sheet && (name === FILTER_NAME || name === TITLES_NAME),
  );
}

function nameEdits(now: Xlsx, then: Xlsx, sheet: string, tab: number): NameEdit[] {
  const place = ({ sheet: local }: DefinedName): number | null => (local === null ? null : tab);
  const set = namesOfTab(then, sheet);
  const gone = namesOfTab(now, sheet).filter(
    (one) => !set.some(({ name, sheet: local }) => name === one.name && local === one.sheet),
  );
  return [
    ...gone.map((one) => ({ name: one.name, tab: place(one), formula: null })),
    ...set.map((one) => ({
      name: one.name,
      tab: place(one),
      formula: one.formula,
      ...(one.name === TITLES_NAME ? { visible: true as const } : {}),
    })),
  ];
}
