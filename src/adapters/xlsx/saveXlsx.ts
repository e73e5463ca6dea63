import type { Xlsx } from "../../ooxml/openXlsx";
import { relationsPart, readRelations } from "../../ooxml/package/readRelations";
import { writePackage, type PartContent } from "../../ooxml/package/writePackage";
import { addFormats, removeFormats, type FormatsTrace } from "../../ooxml/patch/differentialFormats";
import {
  addContentType,
  addRelation,
  hasDefaultType,
  relativeTarget,
  removeContentType,
  removeRelation,
} from "../../ooxml/patch/packageLinks";
import { patchSheet } from "../../ooxml/patch/patchSheet";
import { emptyTrace, type SheetPatch } from "../../ooxml/patch/SheetPatch";
import { minimalStyles } from "../../ooxml/write/StyleBook";
import { readText } from "../../ooxml/xml/readText";
import { isBlankPart, printOwnPart, type OwnPart, type OwnPlace, type PaintTrace } from "./ownPart";
import { LOOKS } from "./patchFor";

const TYPES_PART = "[Content_Types].xml";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** What was done to one sheet since the file was opened. */
export interface PaintedSheet {
  readonly part: string;
  readonly patch: SheetPatch;
  /** The heading of the result column; `null` where the sheet was cleared. */
  readonly heading: string | null;
}

/** The stylesheet with our formats, and their numbers in the order of `LOOKS`. */
export interface PlannedLooks {
  readonly xml: string;
  readonly ids: readonly number[];
  readonly trace: FormatsTrace | null;
}

export async function planLooks(xlsx: Xlsx, before: FormatsTrace | null): Promise<PlannedLooks> {
  const { pkg, stylesPart } = xlsx;
  const { xmlDepth } = pkg.limits;
  const current = stylesPart === null ? await plainStyles(xlsx) : await readText(pkg, stylesPart);
  const planned = addFormats(current, LOOKS, xmlDepth);
  // Formats of an earlier painting are used again, and so is the record of how it was before.
  return { ...planned, trace: planned.trace ?? before };
}

export interface Saving {
  readonly xlsx: Xlsx;
  readonly own: { readonly place: OwnPlace | null; readonly content: OwnPart };
  readonly settings: ReadonlyMap<string, string>;
  readonly painted: ReadonlyMap<string, PaintedSheet>;
  readonly looks: PlannedLooks | null;
}

/** The changed file as a stream; parts without a change are copied as they lie. */
export async function* saveXlsx(saving: Saving): AsyncGenerator<Uint8Array> {
  const { xlsx, painted } = saving;
  const { pkg } = xlsx;
  const texts = new TextParts(xlsx);
  const parts = new Map<string, PartContent | null>();
  const traces = new Map<string, PaintTrace>();
  for (const [sheet, trace] of saving.own.content.painted) if (!painted.has(sheet)) traces.set(sheet, trace);
  for (const [sheet, { part, patch, heading }] of painted) {
    const trace = { ...emptyTrace(), heading: heading ?? "" };
    if (heading !== null) traces.set(sheet, trace);
    parts.set(part, () => patchSheet(pkg, part, pkg.open(part), patch, trace));
  }
  const formats = await editStyles(saving, texts, traces.size > 0);
  await editOwnPart(saving, { settings: saving.settings, painted: traces, formats }, texts, parts);
  yield* writePackage(pkg, new Map([...texts.changed(), ...parts]), pkg.codec);
}

/** Small parts that are edited as text; only those that end up different are written. */
class TextParts {
  private readonly xlsx: Xlsx;
  private readonly texts = new Map<string, { readonly was: string | null; now: string | null }>();

  constructor(xlsx: Xlsx) {
    this.xlsx = xlsx;
  }

  async read(part: string): Promise<string | null> {
    const { pkg } = this.xlsx;
    const name = pkg.find(part) ?? part;
    const known = this.texts.get(name);
    if (known) return known.now;
    const text = pkg.find(part) === null ? null : await readText(pkg, name);
    this.texts.set(name, { was: text, now: text });
    return text;
  }

  async edit(part: string, change: (text: string) => string | null): Promise<void> {
    const text = await this.read(part);
    if (text !== null) this.texts.get(this.xlsx.pkg.find(part) ?? part)!.now = change(text);
  }

  add(part: string, text: string): void {
    this.texts.set(part, { was: null, now: text });
  }

  changed(): [string, PartContent | null][] {
    return [...this.texts]
      .filter(([, { was, now }]) => was !== now)
      .map(([part, { now }]) => [part, now === null ? null : new TextEncoder().encode(now)]);
  }
}

/** Adds our formats while any sheet is painted, takes them away when none is; returns the record to keep. */
async function editStyles(saving: Saving, texts: TextParts, isPainted: boolean): Promise<FormatsTrace | null> {
  const { xlsx, own, looks, painted } = saving;
  const before = own.content.formats;
  if (!isPainted) {
    const { stylesPart } = xlsx;
    if (before && stylesPart !== null) {
      await texts.edit(stylesPart, (xml) => removeFormats(xml, LOOKS, before, xlsx.pkg.limits.xmlDepth));
      if ((await texts.read(stylesPart)) === (await plainStyles(xlsx))) await dropStyles(xlsx, stylesPart, texts);
    }
    return null;
  }
  const isNew = [...painted.values()].some(({ heading }) => heading !== null);
  if (!looks || !isNew) return before;
  if (xlsx.stylesPart !== null) await texts.edit(xlsx.stylesPart, () => looks.xml);
  else {
    const part = relativeTo(xlsx.workbookPart, "styles.xml");
    texts.add(part, looks.xml);
    await texts.edit(TYPES_PART, (xml) => addContentType(xml, part, STYLES_TYPE));
    await link(xlsx, texts, "styles", part);
  }
  return looks.trace;
}

/** The stylesheet that we gave to a workbook without one. */
async function plainStyles({ pkg, workbookPart }: Xlsx): Promise<string> {
  const isStrict = (await readText(pkg, workbookPart)).includes(STRICT_MAIN);
  return isStrict ? minimalStyles(STRICT_MAIN) : minimalStyles();
}

async function dropStyles(xlsx: Xlsx, part: string, texts: TextParts): Promise<void> {
  const { pkg, workbookPart } = xlsx;
  const relation = (await readRelations(pkg, workbookPart)).find(({ target }) => target === part);
  await texts.edit(part, () => null);
  await texts.edit(TYPES_PART, (xml) => removeContentType(xml, part, pkg.limits.xmlDepth));
  await texts.edit(relationsPart(workbookPart), (xml) => removeRelation(xml, relation?.id ?? "", pkg.limits.xmlDepth));
}

async function editOwnPart(
  { xlsx, own }: Saving,
  content: OwnPart,
  texts: TextParts,
  parts: Map<string, PartContent | null>,
): Promise<void> {
  const { pkg } = xlsx;
  const { place } = own;
  // The traces are complete only when the sheets have been streamed, and they come first.
  const printed: PartContent = async function* () {
    yield new TextEncoder().encode(printOwnPart(content));
  };
  if (place && isBlankPart(content)) return dropOwnPart(xlsx, place, texts, parts);
  if (place) {
    if (content.painted.size > 0 || printOwnPart(content) !== printOwnPart(own.content)) parts.set(place.part, printed);
    return;
  }
  if (isBlankPart(content)) return;
  const part = freeName(xlsx);
  parts.set(part, printed);
  await texts.edit(TYPES_PART, (xml) =>
    hasDefaultType(xml, "xml", pkg.limits.xmlDepth) ? xml : addContentType(xml, part, "application/xml"),
  );
  await link(xlsx, texts, "customXml", part);
}

/** With it go the properties that Excel adds to such a part. */
async function dropOwnPart(
  xlsx: Xlsx,
  place: OwnPlace,
  texts: TextParts,
  parts: Map<string, PartContent | null>,
): Promise<void> {
  const { pkg, workbookPart } = xlsx;
  const { xmlDepth } = pkg.limits;
  const properties = (await readRelations(pkg, place.part)).map(({ target }) => target);
  for (const part of [place.part, relationsPart(place.part), ...properties]) {
    const name = pkg.find(part);
    if (name === null) continue;
    parts.set(name, null);
    await texts.edit(TYPES_PART, (xml) => removeContentType(xml, name, xmlDepth));
  }
  await texts.edit(relationsPart(workbookPart), (xml) => removeRelation(xml, place.relation, xmlDepth));
}

async function link(xlsx: Xlsx, texts: TextParts, kind: string, part: string): Promise<void> {
  const target = relativeTarget(xlsx.workbookPart, part);
  await texts.edit(relationsPart(xlsx.workbookPart), (xml) => {
    let id = `rIdHuhuqing${kind}`;
    for (let n = 2; xml.includes(`"${id}"`); n++) id = `rIdHuhuqing${kind}${n}`;
    return addRelation(xml, { id, kind, target });
  });
}

function freeName({ pkg }: Xlsx): string {
  for (let n = 1; ; n++) {
    const part = `customXml/item${n}.xml`;
    if (pkg.find(part) === null) return part;
  }
}

function relativeTo(from: string, name: string): string {
  return from.slice(0, from.lastIndexOf("/") + 1) + name;
}
