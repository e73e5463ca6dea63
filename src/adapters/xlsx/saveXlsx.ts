import type { Xlsx } from "../../ooxml/openXlsx";
import type { Package } from "../../ooxml/package/openPackage";
import { relationsPart, readRelations } from "../../ooxml/package/readRelations";
import { writePackage } from "../../ooxml/package/writePackage";
import { addFormats, removeFormats, type FormatsTrace } from "../../ooxml/patch/differentialFormats";
import { PackageEdits } from "../../ooxml/patch/PackageEdits";
import { addContentType, hasDefaultType, removeContentType, removeRelation } from "../../ooxml/patch/packageLinks";
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
  /** As it was opened. */
  readonly file: Package;
  /** With the tabs that were written since, and the parts that they changed. */
  readonly xlsx: Xlsx;
  readonly tabParts: ReadonlyMap<string, Uint8Array | null>;
  readonly own: { readonly place: OwnPlace | null; readonly content: OwnPart };
  readonly settings: ReadonlyMap<string, string>;
  readonly painted: ReadonlyMap<string, PaintedSheet>;
  readonly looks: PlannedLooks | null;
}

/** The changed file as a stream; parts without a change are copied as they lie. */
export async function* saveXlsx(saving: Saving): AsyncGenerator<Uint8Array> {
  const { xlsx, painted, own } = saving;
  const { pkg } = xlsx;
  const edits = new PackageEdits(pkg);
  const traces = new Map<string, PaintTrace>();
  for (const [sheet, trace] of own.content.painted) if (!painted.has(sheet)) traces.set(sheet, trace);
  for (const [sheet, { part, patch, heading }] of painted) {
    const trace = { ...emptyTrace(), heading: heading ?? "" };
    if (heading !== null) traces.set(sheet, trace);
    edits.stream(part, () => patchSheet(pkg, part, pkg.open(part), patch, trace));
  }
  const formats = await editStyles(saving, edits, traces.size > 0);
  await editOwnPart(saving, { settings: saving.settings, painted: traces, formats }, edits);
  yield* writePackage(saving.file, new Map([...saving.tabParts, ...edits.changes()]), pkg.codec);
}

/** Adds our formats while any sheet is painted, takes them away when none is; returns the record to keep. */
async function editStyles(saving: Saving, edits: PackageEdits, isPainted: boolean): Promise<FormatsTrace | null> {
  const { xlsx, own, looks, painted } = saving;
  const before = own.content.formats;
  if (!isPainted) {
    const { stylesPart } = xlsx;
    if (before && stylesPart !== null) {
      await edits.edit(stylesPart, (xml) => removeFormats(xml, LOOKS, before, xlsx.pkg.limits.xmlDepth));
      if ((await edits.read(stylesPart)) === (await plainStyles(xlsx))) await dropStyles(xlsx, stylesPart, edits);
    }
    return null;
  }
  const isNew = [...painted.values()].some(({ heading }) => heading !== null);
  if (!looks || !isNew) return before;
  if (xlsx.stylesPart !== null) await edits.edit(xlsx.stylesPart, () => looks.xml);
  else {
    const part = relativeTo(xlsx.workbookPart, "styles.xml");
    edits.add(part, looks.xml);
    await edits.edit(TYPES_PART, (xml) => addContentType(xml, part, STYLES_TYPE));
    await edits.link(xlsx.workbookPart, "styles", part);
  }
  return looks.trace;
}

/** The stylesheet that we gave to a workbook without one. */
async function plainStyles({ pkg, workbookPart }: Xlsx): Promise<string> {
  const isStrict = (await readText(pkg, workbookPart)).includes(STRICT_MAIN);
  return isStrict ? minimalStyles(STRICT_MAIN) : minimalStyles();
}

async function dropStyles(xlsx: Xlsx, part: string, edits: PackageEdits): Promise<void> {
  const { pkg, workbookPart } = xlsx;
  const relation = (await readRelations(pkg, workbookPart)).find(({ target }) => target === part);
  await edits.edit(part, () => null);
  await edits.edit(TYPES_PART, (xml) => removeContentType(xml, part, pkg.limits.xmlDepth));
  await edits.edit(relationsPart(workbookPart), (xml) => removeRelation(xml, relation?.id ?? "", pkg.limits.xmlDepth));
}

async function editOwnPart({ xlsx, own }: Saving, content: OwnPart, edits: PackageEdits): Promise<void> {
  const { pkg, workbookPart } = xlsx;
  const { place } = own;
  if (isBlankPart(content)) return place ? dropOwnPart(xlsx, place, edits) : undefined;
  if (place && content.painted.size === 0 && printOwnPart(content) === printOwnPart(own.content)) return;
  const part = place?.part ?? freeName(xlsx);
  // The traces are complete only when the sheets have been streamed, and they come first.
  edits.stream(part, async function* () {
    yield new TextEncoder().encode(printOwnPart(content));
  });
  if (place) return;
  await edits.edit(TYPES_PART, (xml) =>
    hasDefaultType(xml, "xml", pkg.limits.xmlDepth) ? xml : addContentType(xml, part, "application/xml"),
  );
  await edits.link(workbookPart, "customXml", part);
}

/** With it go the properties that Excel adds to such a part. */
async function dropOwnPart({ pkg, workbookPart }: Xlsx, place: OwnPlace, edits: PackageEdits): Promise<void> {
  const { xmlDepth } = pkg.limits;
  const properties = (await readRelations(pkg, place.part)).map(({ target }) => target);
  for (const part of [place.part, relationsPart(place.part), ...properties]) {
    const name = pkg.find(part);
    if (name === null) continue;
    edits.remove(name);
    await edits.edit(TYPES_PART, (xml) => removeContentType(xml, name, xmlDepth));
  }
  await edits.edit(relationsPart(workbookPart), (xml) => removeRelation(xml, place.relation, xmlDepth));
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
