import { chartNameOf, parseTabReference } from "../../../core/model/tabPlace";
import { openXlsx, type Xlsx } from "../../../ooxml/openXlsx";
import { collectBytes } from "../../../ooxml/package/collectBytes";
import { readRelations, relationsPart } from "../../../ooxml/package/readRelations";
import { writePackage } from "../../../ooxml/package/writePackage";
import { addSheets } from "../../../ooxml/patch/addSheets";
import { withNames } from "../../../ooxml/patch/definedNames";
import { editStyles, namespaceOf } from "../../../ooxml/patch/editStyles";
import { PackageEdits } from "../../../ooxml/patch/PackageEdits";
import { drawingFrames } from "../../../ooxml/patch/drawingFrames";
import { editCharts } from "../../../ooxml/patch/editCharts";
import { namesOf } from "../../../ooxml/write/definedNameXml";
import type { SheetDraft } from "../../../ooxml/write/SheetDraft";
import { sheetXml } from "../../../ooxml/write/sheetXml";
import { readText } from "../../../ooxml/xml/readText";
import type { SavePlan } from "./planSave";

/** The file with sheets behind its last one. */
export async function withSheets(
  bytes: Uint8Array,
  name: string,
  { added: drafts, chartNames }: Pick<SavePlan, "added" | "chartNames">,
): Promise<Uint8Array> {
  const xlsx = await openXlsx(bytes, { name });
  const edits = new PackageEdits(xlsx.pkg);
  await addSheets(xlsx, edits, drafts);
  await editChartNames(xlsx, edits, chartNames);
  return collectBytes(writePackage(xlsx.pkg, edits.changes(), xlsx.pkg.codec));
}

/** The file with whole sheets written anew, each under the name that it has in the file. */
export async function withRedrawn(
  bytes: Uint8Array,
  name: string,
  { redrawn: drafts, knownCharts: known, chartNames }: Pick<SavePlan, "redrawn" | "knownCharts" | "chartNames">,
): Promise<Uint8Array> {
  const xlsx = await openXlsx(bytes, { name });
  const edits = new PackageEdits(xlsx.pkg);
  const { part: stylesPart, styles } = await editStyles(xlsx, edits);
  const namespace = await namespaceOf(xlsx, edits);
  for (const draft of drafts) {
    const { part, tab } = xlsx.sheet(draft.name);
    const drawing = await redrawCharts(xlsx, edits, part, draft, known.get(draft.name) ?? new Set());
    edits.stream(part, () => sheetXml(draft, styles, () => null, namespace, drawing));
    await edits.edit(xlsx.workbookPart, (xml) => withNames(xml, namesOf(draft, tab), xlsx.pkg.limits.xmlDepth));
  }
  await editChartNames(xlsx, edits, chartNames);
  // Its formats are known only when the sheets have been streamed, and they come first.
  edits.stream(stylesPart, async function* () {
    yield new TextEncoder().encode(styles.toXml());
  });
  return collectBytes(writePackage(xlsx.pkg, edits.changes(), xlsx.pkg.codec));
}

/** Lets the names that remember charts say what they say in the grid. */
async function editChartNames(xlsx: Xlsx, edits: PackageEdits, now: ReadonlyMap<string, string>): Promise<void> {
  const prefix = chartNameOf("");
  const gone = xlsx.definedNames.filter(({ name }) => name.startsWith(prefix) && !now.has(name));
  const names = [
    ...[...now].map(([name, formula]) => ({ name, tab: null, formula })),
    ...gone.map(({ name }) => ({ name, tab: null, formula: null })),
  ];
  if (names.length === 0) return;
  await edits.edit(xlsx.workbookPart, (xml) => withNames(xml, names, xlsx.pkg.limits.xmlDepth));
}

/**
 * Renews our charts and gives the relation to the drawing, `null` where there is none. `known` are the charts that were
 * read from the file: what was not understood stays.
 */
async function redrawCharts(
  xlsx: Xlsx,
  edits: PackageEdits,
  part: string,
  draft: SheetDraft,
  known: ReadonlySet<string>,
): Promise<string | null> {
  const standing = (await edits.relations(part)).find(({ kind }) => kind === "drawing");
  const xml = standing ? await edits.read(standing.target) : null;
  const frames = xml === null ? [] : drawingFrames(xml, xlsx.pkg.limits.xmlDepth).map(({ name }) => name);
  const prefix = chartNameOf("");
  const made = xlsx.definedNames
    .filter(({ name, formula }) => name.startsWith(prefix) && parseTabReference(formula)?.sheet === draft.name)
    .map(({ name }) => name.slice(prefix.length))
    .filter((id) => known.has(id) || !frames.includes(id));
  const drawing = await editCharts(xlsx, edits, part, { charts: draft.charts ?? [], made: new Set(made) });
  return drawing ?? standing?.id ?? null;
}

/** Names of the sheets that nothing hangs on, such as a note or a table; a drawing is carried over. */
export async function bareSheets(bytes: Uint8Array, name: string): Promise<ReadonlySet<string>> {
  const { pkg, sheets } = await openXlsx(bytes, { name });
  const bare: string[] = [];
  for (const sheet of sheets) {
    const text = pkg.find(relationsPart(sheet.part));
    const kinds = (await readRelations(pkg, sheet.part)).map(({ kind }) => kind);
    const isExternal = text !== null && /TargetMode=["']External/.test(await readText(pkg, text));
    if (!isExternal && kinds.every((kind) => kind === "drawing")) bare.push(sheet.name);
  }
  return new Set(bare);
}
