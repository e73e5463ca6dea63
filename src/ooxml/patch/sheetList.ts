import { childElements, type XmlElement } from "../xml/childElements";
import { attributesOf } from "../xml/scanXml";
import { escapeXml } from "../xml/xmlText";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A worksheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility?: "visible" | "hidden" | "veryHidden" | undefined;
  /** Of the workbook to the sheet's part. */
  readonly relation: string;
}

/** The workbook with a sheet more, at a position among all tabs or behind the last one; `tab` is where it stands now. */
export function withSheet(
  xml: string,
  { name, visibility = "visible", relation }: ListedSheet,
  maxDepth: number,
  position = Infinity,
): { readonly workbook: string; readonly tab: number } {
  const { list, tabs } = tabsOf(xml, maxDepth);
  const root = /<([A-Za-z_][\w.-]*:)?workbook\s[^>]*>/.exec(xml)?.[0] ?? "";
  const declared = /xmlns:([\w.-]+)=["'][^"']*\/officeDocument\/[^"']*relationships["']/.exec(root)?.[1];
  const identifier = declared === undefined ? `xmlns:r="${RELATIONS}" r:id` : `${declared}:id`;
  const prefix = list.name.slice(0, list.name.indexOf(":") + 1);
  let last = 0;
  for (const { start, end } of tabs) {
    last = Math.max(last, Number(attributesOf(xml.slice(start, end)).get("sheetId") ?? 0));
  }
  const state = visibility === "visible" ? "" : ` state="${visibility}"`;
  const element = `<${prefix}sheet name="${escapeXml(name)}" sheetId="${last + 1}"${state} ${identifier}="${relation}"/>`;
  const tab = Math.min(position, tabs.length);
  const at = tabs[tab]?.start ?? list.closeStart;
  const workbook = xml.slice(0, at) + element + xml.slice(at);
  const moved = (n: number): number => (n >= tab ? n + 1 : n);
  return { workbook: tab === tabs.length ? workbook : withTabs(workbook, maxDepth, moved, moved), tab };
}

/** The workbook without the sheet at a position and the names that belong to it. Where it was in front, the first visible one is. */
export function withoutSheet(xml: string, tab: number, maxDepth: number): string {
  const { tabs } = tabsOf(xml, maxDepth);
  const { start, end } = tabs[tab]!;
  const rest = tabs.filter((_, n) => n !== tab);
  const front = rest.findIndex((one) => !attributesOf(xml.slice(one.start, one.end)).has("state"));
  const moved = (n: number): number => (n > tab ? n - 1 : n);
  const workbook = xml.slice(0, start) + xml.slice(end);
  return withTabs(
    workbook,
    maxDepth,
    (n) => (n === tab ? null : moved(n)),
    (n) => (n === tab ? Math.max(0, front) : moved(n)),
  );
}

function tabsOf(xml: string, maxDepth: number): { readonly list: XmlElement; readonly tabs: readonly XmlElement[] } {
  const list = childElements(xml, 1, maxDepth).find(({ local }) => local === "sheets");
  if (!list) throw new Error("a workbook that was opened lists its sheets");
  return { list, tabs: childElements(xml, 0, maxDepth, list.openEnd, list.closeStart) };
}

/** Positions of tabs told anew: those of names that belong to a sheet (`null`: the name goes), and of what views show. */
function withTabs(
  xml: string,
  maxDepth: number,
  owner: (tab: number) => number | null,
  shown: (tab: number) => number,
): string {
  const children = childElements(xml, 1, maxDepth);
  const viewed = replaceWithin(xml, children, "bookViews", maxDepth, (view) =>
    view.replace(
      /(\s(?:activeTab|firstSheet)=["'])(\d+)/g,
      (_, open: string, tab: string) => open + shown(Number(tab)),
    ),
  );
  return replaceWithin(viewed, childElements(viewed, 1, maxDepth), "definedNames", maxDepth, (name) => {
    const tag = /^<[^>]*>/.exec(name)?.[0] ?? "";
    const tab = attributesOf(tag).get("localSheetId");
    if (tab === undefined) return name;
    const now = owner(Number(tab));
    const told = tag.replace(/(\slocalSheetId=["'])\d+/, (_, open: string) => `${open}${now}`);
    return now === null ? "" : told + name.slice(tag.length);
  });
}

/** Changes each child of a list; a list of which nothing is left goes. */
function replaceWithin(
  xml: string,
  children: readonly XmlElement[],
  list: string,
  maxDepth: number,
  change: (item: string) => string,
): string {
  const found = children.find(({ local }) => local === list);
  if (!found || found.isEmpty) return xml;
  const items = childElements(xml, 0, maxDepth, found.openEnd, found.closeStart);
  const changed = items.map(({ start, end }) => change(xml.slice(start, end))).join("");
  if (changed === "") return xml.slice(0, found.start) + xml.slice(found.end);
  return xml.slice(0, found.openEnd) + changed + xml.slice(found.closeStart);
}
