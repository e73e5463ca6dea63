import { editCounty, plantCounty } from "../../../seeds/audit/editCounty";
import { editRecorded } from "../../../seeds/audit/editRecorded";
import { truthOfEdits, type AuditTruth } from "../../../seeds/audit/truthOfEdits";
import { renderBook } from "../../../seeds/sheets/renderBook";
import { writeBook } from "../../../seeds/sheets/writeBook";
import { inventTabsCounty } from "../../../seeds/tabs/inventTabsCounty";
import { sheetsOf } from "../../../seeds/tabs/tabsSheets";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "../../../src/ooxml/openXlsx";
import { nationalPack } from "../../../src/standards/nationalPack";
import { recordCounty } from "./recordCounty";

export const FOLDER = join(__dirname, "../../../seeds/audit");

/** The county of the summary tabs with one wrong ID number, as sheets and as a workbook that nobody checked yet. */
export async function plainCounty() {
  const sheets = plantCounty(renderBook(inventTabsCounty().now, sheetsOf(2020), nationalPack.fields).sheets);
  return { sheets, bytes: await writeBook(sheets) };
}

/** The checked county, the same as people edited it, and what they did. */
export async function generateAudit(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { sheets, bytes } = await plainCounty();
  const recorded = await recordCounty(bytes);
  const book = await openXlsx(recorded);
  const truth = await truthOfEdits(nationalPack.fields, (name) => book.read(name));
  return new Map([
    ["recorded.xlsx", recorded],
    ["edited.xlsx", await editRecorded(recorded, editCounty(sheets))],
    ["truth.json", new TextEncoder().encode(`${JSON.stringify(truth, null, 1)}\n`)],
  ]);
}

export const readCommitted = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, name)));

export const readTruth = (): AuditTruth =>
  JSON.parse(new TextDecoder().decode(readCommitted("truth.json"))) as AuditTruth;
