import type { Xlsx } from "../openXlsx";
import { relationsPart } from "../package/readRelations";
import type { ChartDraft } from "../write/ChartDraft";
import { chartXml } from "../write/chartXml";
import { CHART_TYPE, DRAWING_TYPE, drawingSpaces, type DrawingSpaces } from "../write/drawingSpaces";
import { anchorXml, drawingXml } from "../write/drawingXml";
import { withChartData } from "./chartData";
import { drawingFrames, freeShape } from "./drawingFrames";
import { namespaceOf } from "./editStyles";
import type { PackageEdits } from "./PackageEdits";
import { addContentType, appendToRoot, removeContentType, removeRelation } from "./packageLinks";

const TYPES_PART = "[Content_Types].xml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What is to become of the charts of a worksheet that is ours. */
export interface ChartPlan {
  readonly charts: readonly ChartDraft[];
  /** Names of charts that were made here before: one that is missing is not made again. */
  readonly made: ReadonlySet<string>;
}

/**
 * Renews the charts of ours on a worksheet, makes those that are new and takes away those that were made and are no more.
 * Returns the relation to the worksheet's drawing where this edit made that drawing.
 */
export async function editCharts(
  xlsx: Xlsx,
  edits: PackageEdits,
  sheetPart: string,
  { charts, made }: ChartPlan,
): Promise<string | null> {
  const { xmlDepth } = xlsx.pkg.limits;
  const spaces = drawingSpaces(await namespaceOf(xlsx, edits));
  const known = (await edits.relations(sheetPart)).find(({ kind }) => kind === "drawing")?.target ?? null;
  const xml = known === null ? null : await edits.read(known);
  const frames = xml === null ? [] : drawingFrames(xml, xmlDepth);
  const chartParts = new Map(
    (known === null ? [] : await edits.relations(known)).map(({ id, target }) => [id, target]),
  );
  for (const chart of charts) {
    const frame = frames.find(({ name }) => name === chart.name);
    const part = frame && chartParts.get(frame.relation);
    if (part !== undefined) await edits.edit(part, (text) => withChartData(text, chart, xmlDepth));
  }
  const wanted = new Set(charts.map(({ name }) => name));
  const gone = frames.filter(({ name }) => made.has(name) && !wanted.has(name));
  for (const { start, end, relation } of gone.sort((a, b) => b.start - a.start)) {
    await edits.edit(known!, (text) => text.slice(0, start) + text.slice(end));
    await edits.edit(relationsPart(known!), (rels) => removeRelation(rels, relation, xmlDepth));
    const part = chartParts.get(relation);
    if (part !== undefined) await removeParts(edits, part, xmlDepth);
  }
  const missing = charts.filter(({ name }) => !made.has(name) && !frames.some((frame) => frame.name === name));
  if (missing.length === 0) return null;
  const drawing = xml === null || known === null ? freePart(edits, xlsx, "drawings/drawing") : known;
  if (drawing !== known) await addPart(edits, drawing, HEAD + drawingXml([], spaces), DRAWING_TYPE);
  for (const chart of missing) await addChart(xlsx, edits, drawing, chart, spaces);
  return drawing === known ? null : edits.link(sheetPart, "drawing", drawing);
}

async function addChart(
  xlsx: Xlsx,
  edits: PackageEdits,
  drawing: string,
  chart: ChartDraft,
  spaces: DrawingSpaces,
): Promise<void> {
  const part = freePart(edits, xlsx, "charts/chart");
  await addPart(edits, part, HEAD + chartXml(chart, spaces), CHART_TYPE);
  const relation = await edits.link(drawing, "chart", part);
  await edits.edit(drawing, (xml) =>
    appendToRoot(xml, () => anchorXml({ chart, shape: freeShape(xml), relation }, spaces)),
  );
}

async function addPart(edits: PackageEdits, part: string, text: string, type: string): Promise<void> {
  edits.add(part, text);
  await edits.edit(TYPES_PART, (xml) => addContentType(xml, part, type));
}

/** A chart with its colours and styles, which nothing else refers to. */
async function removeParts(edits: PackageEdits, chart: string, maxDepth: number): Promise<void> {
  const own = (await edits.relations(chart)).filter(({ kind }) => /^chart(?:Color)?Style$/.test(kind));
  for (const part of [chart, relationsPart(chart), ...own.map(({ target }) => target)]) {
    if ((await edits.read(part)) === null) continue;
    edits.remove(part);
    await edits.edit(TYPES_PART, (xml) => removeContentType(xml, part, maxDepth));
  }
}

function freePart(edits: PackageEdits, { workbookPart }: Xlsx, name: string): string {
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
  for (let n = 1; ; n++) if (!edits.has(`${folder}${name}${n}.xml`)) return `${folder}${name}${n}.xml`;
}
