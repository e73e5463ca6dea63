import { areaAddress } from "../../core/model/a1";
import { childElements, type XmlElement } from "../xml/childElements";
import { attributesOf, scanXml } from "../xml/scanXml";
import { escapeXml, unescapeXml } from "../xml/xmlText";
import { layoutTail } from "./patchLayout";
import type { ConditionalFormat, SheetPatch } from "./SheetPatch";

/** Elements that stand between the rows and the conditional formats, by the schema of the format. */
const BEFORE_FORMATS = new Set([
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
]);

/** Everything after the rows, with conditional formats removed and added. */
export function patchTail(text: string, prefix: string, maxDepth: number, patch: SheetPatch): string {
  if (patch.layout) return layoutTail(text, prefix, maxDepth, patch.layout, dataEnd(text));
  const kept = patch.removeFormat ? withoutFormats(text, prefix, maxDepth, patch.removeFormat) : text;
  return patch.addFormats?.length ? withFormats(kept, prefix, maxDepth, patch.addFormats) : kept;
}

/** The tail begins with the closing tag of `sheetData`, unless the head closed it. */
function topLevel(text: string, maxDepth: number): XmlElement[] {
  return childElements(text, text.trimStart().startsWith("</") && !isRootEnd(text) ? -1 : 0, maxDepth);
}

/** Behind the closing tag of `sheetData`. */
function dataEnd(text: string): number {
  return text.trimStart().startsWith("</") && !isRootEnd(text) ? text.indexOf(">") + 1 : 0;
}

function isRootEnd(text: string): boolean {
  return /^\s*<\/(?:[\w.-]+:)?worksheet/.test(text);
}

function withoutFormats(
  text: string,
  prefix: string,
  maxDepth: number,
  isRemoved: (formula: string) => boolean,
): string {
  let result = "";
  let copied = 0;
  const cut = (start: number, end: number): void => {
    result += text.slice(copied, start);
    copied = end;
  };
  for (const block of topLevel(text, maxDepth)) {
    if (block.name !== `${prefix}conditionalFormatting` || block.isEmpty) continue;
    const rules = childElements(text, 0, maxDepth, block.openEnd, block.closeStart);
    const removed = rules.filter((rule) => formulasOf(text, rule, maxDepth).some(isRemoved));
    if (removed.length === 0) continue;
    if (removed.length === rules.length) cut(block.start, block.end);
    else for (const rule of removed) cut(rule.start, rule.end);
  }
  return result + text.slice(copied);
}

function formulasOf(text: string, rule: XmlElement, maxDepth: number): string[] {
  if (rule.local !== "cfRule" || rule.isEmpty) return [];
  return childElements(text, 0, maxDepth, rule.openEnd, rule.closeStart)
    .filter(({ local }) => local === "formula")
    .map(({ openEnd, closeStart }) => unescapeXml(text.slice(openEnd, closeStart)));
}

function withFormats(text: string, prefix: string, maxDepth: number, formats: readonly ConditionalFormat[]): string {
  let priority = 0;
  for (const tag of scanXml(text, maxDepth)) {
    if (tag.local !== "cfRule" || tag.kind === "close") continue;
    priority = Math.max(priority, Number(attributesOf(text.slice(tag.start, tag.end)).get("priority") ?? 0));
  }
  const xml = formats
    .map(({ area, formula, dxfId }, i) => {
      const rule = `<${prefix}cfRule type="expression" dxfId="${dxfId}" priority="${priority + 1 + i}">`;
      return (
        `<${prefix}conditionalFormatting sqref="${areaAddress(area)}">${rule}` +
        `<${prefix}formula>${escapeXml(formula)}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`
      );
    })
    .join("");
  const last = topLevel(text, maxDepth).findLast(
    ({ name, local }) => name === prefix + local && BEFORE_FORMATS.has(local),
  );
  const at = last?.end ?? dataEnd(text);
  return text.slice(0, at) + xml + text.slice(at);
}
