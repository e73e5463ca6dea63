import { definedNameXml, type SheetName } from "../write/definedNameXml";
import { childElements } from "../xml/childElements";
import { attributesOf } from "../xml/scanXml";

/** Elements of a workbook that stand before its defined names, by the schema of the format. */
const BEFORE_NAMES = new Set([
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
]);

/** A name that is set or, without a formula, taken away. */
export type NameEdit = SheetName | (Omit<SheetName, "formula"> & { readonly formula: null });

/** The workbook with names set, in place of those that are called the same and belong to the same sheet. */
export function withNames(workbookXml: string, edits: readonly NameEdit[], maxDepth: number): string {
  if (edits.length === 0) return workbookXml;
  const children = childElements(workbookXml, 1, maxDepth);
  const sheets = children.find(({ local }) => local === "sheets");
  const prefix = sheets?.name.slice(0, sheets.name.indexOf(":") + 1) ?? "";
  const list = children.find(({ local }) => local === "definedNames");
  const kept =
    list && !list.isEmpty
      ? childElements(workbookXml, 0, maxDepth, list.openEnd, list.closeStart)
          .map(({ start, end }) => workbookXml.slice(start, end))
          .filter((xml) => !edits.some((edit) => isNamed(xml, edit)))
      : [];
  const set = edits.flatMap((edit) => (edit.formula === null ? [] : [definedNameXml(edit, prefix)]));
  const items = [...kept, ...set].join("");
  const xml = items === "" ? "" : `<${prefix}definedNames>${items}</${prefix}definedNames>`;
  const at = children.findLast(({ local }) => BEFORE_NAMES.has(local))?.end ?? workbookXml.lastIndexOf("</");
  const [start, end] = list ? [list.start, list.end] : [at, at];
  return workbookXml.slice(0, start) + xml + workbookXml.slice(end);
}

function isNamed(xml: string, { name, tab }: NameEdit): boolean {
  const attributes = attributesOf(/^<[^>]*>/.exec(xml)?.[0] ?? "");
  const isLocal = attributes.get("localSheetId") === (tab === null ? undefined : String(tab));
  return isLocal && attributes.get("name")?.toLowerCase() === name.toLowerCase();
}

/** Tells Excel to compute all formulas when it opens the file: those that read what was rewritten hold old values. */
export function withFullCalculation(workbookXml: string, maxDepth: number): string {
  const children = childElements(workbookXml, 1, maxDepth);
  const known = children.find(({ local }) => local === "calcPr");
  if (known) {
    const tag = workbookXml.slice(known.start, known.openEnd).replace(/\sfullCalcOnLoad=(?:"[^"]*"|'[^']*')/, "");
    const told = tag.replace(/\s*(\/?>)$/, ' fullCalcOnLoad="1"$1');
    return workbookXml.slice(0, known.start) + told + workbookXml.slice(known.openEnd);
  }
  const before = children.findLast(({ local }) => BEFORE_NAMES.has(local) || local === "definedNames");
  const prefix = before?.name.slice(0, before.name.indexOf(":") + 1) ?? "";
  const at = before?.end ?? workbookXml.lastIndexOf("</");
  return `${workbookXml.slice(0, at)}<${prefix}calcPr fullCalcOnLoad="1"/>${workbookXml.slice(at)}`;
}
