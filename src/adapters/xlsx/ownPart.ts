import type { Package } from "../../ooxml/package/openPackage";
import { readRelations } from "../../ooxml/package/readRelations";
import type { FormatsTrace } from "../../ooxml/patch/differentialFormats";
import type { SheetTrace } from "../../ooxml/patch/SheetPatch";
import { attributesOf, scanXml } from "../../ooxml/xml/scanXml";
import { readText } from "../../ooxml/xml/readText";
import { escapeXml, unescapeXml } from "../../ooxml/xml/xmlText";

const NAMESPACE = "urn:huhuqing:workbook:1";

/** What painting changed on one sheet besides cells, and the heading it wrote. */
export interface PaintTrace extends SheetTrace {
  readonly heading: string;
}

/** Our own part of the package, which other programs carry along or drop. No cell values but our heading. */
export interface OwnPart {
  readonly settings: ReadonlyMap<string, string>;
  /** By name of sheet. */
  readonly painted: ReadonlyMap<string, PaintTrace>;
  readonly formats: FormatsTrace | null;
}

const NO_PART: OwnPart = { settings: new Map(), painted: new Map(), formats: null };

/** Where our part is, by the relation of the workbook that leads to it. */
export interface OwnPlace {
  readonly part: string;
  readonly relation: string;
}

/** Finds our part by its namespace, wherever another program put it. */
export async function findOwnPart(
  pkg: Package,
  workbookPart: string,
): Promise<{ readonly place: OwnPlace | null; readonly content: OwnPart }> {
  for (const { id, kind, target } of await readRelations(pkg, workbookPart)) {
    if (kind !== "customXml" || pkg.find(target) === null) continue;
    const text = await readText(pkg, target);
    if (text.includes(`"${NAMESPACE}"`)) return { place: { part: target, relation: id }, content: parse(text) };
  }
  return { place: null, content: NO_PART };
}

export function isBlankPart({ settings, painted, formats }: OwnPart): boolean {
  return settings.size === 0 && painted.size === 0 && formats === null;
}

export function printOwnPart({ settings, painted, formats }: OwnPart): string {
  const byName = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const element = (kind: string, name: string, json: string) =>
    `<${kind} name="${escapeXml(name)}">${escapeXml(json)}</${kind}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<huhuqing xmlns="${NAMESPACE}">` +
    byName(settings)
      .map(([name, json]) => element("setting", name, json))
      .join("") +
    byName(painted)
      .map(([name, trace]) => element("painted", name, JSON.stringify(trace)))
      .join("") +
    (formats ? element("formats", "dxfs", JSON.stringify(formats)) : "") +
    "</huhuqing>"
  );
}

/** What is damaged in it counts as absent: clearing then works by what it finds on the sheets. */
function parse(text: string): OwnPart {
  const settings = new Map<string, string>();
  const painted = new Map<string, PaintTrace>();
  let formats: FormatsTrace | null = null;
  let open: { local: string; name: string; at: number } | null = null;
  for (const tag of scanXml(text, 10)) {
    if (tag.depth !== 1) continue;
    if (tag.kind === "open") {
      open = { local: tag.local, name: attributesOf(text.slice(tag.start, tag.end)).get("name") ?? "", at: tag.end };
    } else if (tag.kind === "close" && open) {
      const json = unescapeXml(text.slice(open.at, tag.start));
      if (open.local === "setting") settings.set(open.name, json);
      else if (open.local === "painted") {
        const trace = asPaintTrace(parseJson(json));
        if (trace) painted.set(open.name, trace);
      } else if (open.local === "formats") formats = asFormatsTrace(parseJson(json));
      open = null;
    }
  }
  return { settings, painted, formats };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function asFields(value: unknown): Fields | null {
  return typeof value === "object" && value !== null ? (value as Fields) : null;
}

function asChange(value: unknown): { was: string; wrote: string } | null | undefined {
  if (value === null) return null;
  const { was, wrote } = asFields(value) ?? {};
  return typeof was === "string" && typeof wrote === "string" ? { was, wrote } : undefined;
}

function asRuns<T extends readonly unknown[]>(value: unknown, kinds: readonly string[]): T[] | null {
  if (!Array.isArray(value)) return null;
  const isRun = (run: unknown): run is T =>
    Array.isArray(run) && run.length === kinds.length && kinds.every((kind, i) => typeof run[i] === kind);
  return value.every(isRun) ? value : null;
}

function asPaintTrace(value: unknown): PaintTrace | null {
  const fields = asFields(value);
  if (!fields) return null;
  const { heading } = fields;
  const dimension = asChange(fields["dimension"]);
  const cols = asChange(fields["cols"]);
  const spans = asRuns<[number, number, string, string]>(fields["spans"], ["number", "number", "string", "string"]);
  const addedRows = asRuns<[number, number]>(fields["addedRows"], ["number", "number"]);
  const blanks = asRuns<[number, number, number, string]>(fields["blanks"], ["number", "number", "number", "string"]);
  if (typeof heading !== "string" || dimension === undefined || cols === undefined) return null;
  return spans && addedRows && blanks ? { heading, dimension, cols, spans, addedRows, blanks } : null;
}

function asFormatsTrace(value: unknown): FormatsTrace | null {
  const { tag, added } = asFields(value) ?? {};
  return typeof tag === "string" && typeof added === "number" ? { tag, added } : null;
}
