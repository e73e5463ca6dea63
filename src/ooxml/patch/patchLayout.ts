import { areaAddress } from "../../core/model/a1";
import type { Area } from "../../core/model/RawSheet";
import { holdsArea, touchesArea } from "../../core/model/tabPlace";
import { MOST_PAGE_STARTS } from "../../core/model/TabTable";
import { areaInSheet } from "../read/areaInSheet";
import { inputXml } from "../write/inputXml";
import { breakXml, paneXml, rowBreaksXml } from "../write/sheetXml";
import type { InputDraft } from "../write/SheetDraft";
import { childElements, type XmlElement } from "../xml/childElements";
import { attributesOf } from "../xml/scanXml";

/** What a sheet that we wrote holds around its cells, written again. */
export interface LayoutPatch {
  /** The used range once the patch is applied. */
  readonly dimension: Area;
  /** Where the sheet was ours: merges in it go, and a filter that touches it. */
  readonly before: Area;
  readonly merges: readonly Area[];
  readonly inputs: readonly InputDraft[];
  /** Whether what is asked for in an area goes. */
  readonly isReplaced: (area: Area) => boolean;
  readonly autoFilter: Area | null;
  /** Applied where the sheet is frozen at all. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Elements `col`, without prefix, by zero-based column; none for those that keep what they have. */
  readonly columns: ReadonlyMap<number, string>;
  /** Heights in points that the contents need, by zero-based row: of rows that nobody gave another. */
  readonly heights?: ReadonlyMap<number, number> | undefined;
  /** Zero-based rows at which printed pages begin, in place of those in `before`; none said: as it was. */
  readonly pageStarts?: readonly number[] | undefined;
  /** The element that leads to the drawing, without prefix, where the sheet had none. */
  readonly drawing?: string | undefined;
}

/** What stands before the rows: the used range and the frozen pane. */
export function layoutHead(text: string, prefix: string, maxDepth: number, layout: LayoutPatch): string {
  const sized = text.replace(
    /(<(?:[\w.-]+:)?dimension\s[^>]*?\bref=["'])[^"']*/,
    (_, open: string) => open + areaAddress(layout.dimension),
  );
  let result = "";
  let copied = 0;
  const views = childElements(sized, 1, maxDepth).find(({ local }) => local === "sheetViews");
  const list = views && !views.isEmpty ? childElements(sized, 0, maxDepth, views.openEnd, views.closeStart) : [];
  for (const view of list) {
    if (view.isEmpty) continue;
    const parts = childElements(sized, 0, maxDepth, view.openEnd, view.closeStart);
    const pane = parts.find(({ local }) => local === "pane");
    const attributes = attributesOf(pane ? sized.slice(pane.start, pane.openEnd) : "");
    if (!pane || !/^frozen/.test(attributes.get("state") ?? "")) continue;
    const { rows, columns } = layout.freeze;
    if (Number(attributes.get("ySplit") ?? 0) === rows && Number(attributes.get("xSplit") ?? 0) === columns) continue;
    const selections = parts.filter(({ local }) => local === "selection");
    result += sized.slice(copied, pane.start) + paneXml(layout.freeze, prefix);
    copied = (selections.at(-1) ?? pane).end;
  }
  return result + sized.slice(copied);
}

/** What stands behind the rows, from the closing tag of `sheetData` on, which `text` may begin with. */
export function layoutTail(text: string, prefix: string, maxDepth: number, layout: LayoutPatch, from: number): string {
  const children = (xml: string) => childElements(xml, 0, maxDepth, from, xml.lastIndexOf("</"));
  const items = (xml: string, list: XmlElement | undefined): { readonly xml: string; readonly refs: string }[] =>
    list && !list.isEmpty
      ? childElements(xml, 0, maxDepth, list.openEnd, list.closeStart).map(({ start, end }) => {
          const item = xml.slice(start, end);
          const attributes = attributesOf(/^<[^>]*>/.exec(item)?.[0] ?? "");
          return { xml: item, refs: attributes.get("ref") ?? attributes.get("sqref") ?? "" };
        })
      : [];
  const counted = (name: string, xml: readonly string[]): string =>
    xml.length === 0 ? "" : `<${prefix}${name} count="${xml.length}">${xml.join("")}</${prefix}${name}>`;

  let result = text;
  const replace = (name: keyof typeof AFTER, make: (old: XmlElement | undefined) => string | null): void => {
    const all = children(result);
    const old = all.find((element) => element.name === prefix + name);
    const xml = make(old);
    if (xml === null) return;
    const next = all.find(({ local, name: full }) => full !== prefix + local || AFTER[name].has(local));
    const [start, end] = old ? [old.start, old.end] : [next?.start, next?.start];
    const at = start ?? result.lastIndexOf("</");
    result = result.slice(0, at) + xml + result.slice(end ?? at);
  };

  replace("autoFilter", (old) => {
    const area = old && areaInSheet(attributesOf(result.slice(old.start, old.openEnd)).get("ref") ?? "");
    const isTheirs = area && !touchesArea(area, layout.before);
    if (isTheirs) return null;
    if (area && layout.autoFilter && areaAddress(area) === areaAddress(layout.autoFilter) && old?.isEmpty) return null;
    return layout.autoFilter ? `<${prefix}autoFilter ref="${areaAddress(layout.autoFilter)}"/>` : "";
  });
  replace("mergeCells", (old) => {
    const kept = items(result, old).filter(({ refs }) => !isWithin(refs, layout.before));
    const ours = layout.merges.map((area) => `<${prefix}mergeCell ref="${areaAddress(area)}"/>`);
    return counted("mergeCells", [...kept.map(({ xml }) => xml), ...ours]);
  });
  replace("dataValidations", (old) => {
    const kept = items(result, old).flatMap(({ xml, refs }) => {
      const areas = refs.split(/\s+/);
      const left = areas.filter((ref) => {
        const area = areaInSheet(ref);
        return !area || !layout.isReplaced(area);
      });
      if (left.length === areas.length) return [xml];
      return left.length === 0 ? [] : [xml.replace(/(\ssqref=["'])[^"']*/, `$1${left.join(" ")}`)];
    });
    return counted("dataValidations", [...kept, ...layout.inputs.map((input) => inputXml(input, prefix))]);
  });
  const { pageStarts, drawing } = layout;
  if (pageStarts) {
    replace("rowBreaks", (old) => {
      const { row, rows } = layout.before;
      const theirs = breaksOf(result, old, maxDepth).filter(({ at }) => at <= row || at >= row + rows);
      const taken = new Set(theirs.map(({ at }) => at));
      const room = Math.max(0, MOST_PAGE_STARTS - theirs.length);
      const ours = pageStarts.filter((at) => !taken.has(at)).slice(0, room);
      const all = [...theirs, ...ours.map((at) => ({ at, xml: breakXml(at) }))].sort((a, b) => a.at - b.at);
      return rowBreaksXml(
        all.map(({ xml }) => xml),
        prefix,
      );
    });
  }
  if (drawing !== undefined) replace("drawing", (old) => (old ? null : drawing.replace("<", `<${prefix}`)));
  return result;
}

/** Breaks by the zero-based row below them, as elements without prefix. */
function breaksOf(
  text: string,
  list: XmlElement | undefined,
  maxDepth: number,
): { readonly at: number; readonly xml: string }[] {
  if (!list || list.isEmpty) return [];
  return childElements(text, 0, maxDepth, list.openEnd, list.closeStart).map(({ name, start, end, openEnd }) => {
    const tag = text.slice(start, openEnd);
    const xml = text
      .slice(start, end)
      .replace(`<${name}`, "<brk")
      .replace(/<\/[^>]*>$/, "</brk>");
    return { at: Number(attributesOf(tag).get("id") ?? 0), xml };
  });
}

function isWithin(ref: string, outer: Area): boolean {
  const area = areaInSheet(ref);
  return area !== null && holdsArea(outer, area);
}

const AFTER_DRAWING = [
  ...["legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems"],
  ...["tableParts", "extLst"],
];
const AFTER_BREAKS = [
  ...["colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing"],
  ...AFTER_DRAWING,
];
const AFTER_VALIDATIONS = [
  ...["hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks"],
  ...AFTER_BREAKS,
];
const AFTER_MERGES = ["phoneticPr", "conditionalFormatting", "dataValidations", ...AFTER_VALIDATIONS];
const AFTER_FILTER = ["sortState", "dataConsolidate", "customSheetViews", "mergeCells", ...AFTER_MERGES];

/** What follows an element in a worksheet, by the schema of the format. */
const AFTER = {
  autoFilter: new Set(AFTER_FILTER),
  mergeCells: new Set(AFTER_MERGES),
  dataValidations: new Set(AFTER_VALIDATIONS),
  rowBreaks: new Set(AFTER_BREAKS),
  drawing: new Set(AFTER_DRAWING),
};
