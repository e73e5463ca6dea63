import { basename } from "node:path";
import { readCsv } from "../../adapters/csv/readCsv";
import { openXlsxWorkbook, type XlsxWorkbook } from "../../adapters/xlsx/openXlsxWorkbook";
import type { Session } from "../../app/Session";
import type { Language } from "../../core/model/Field";
import type { CellValue, RawSheet } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import { collectBytes } from "../../ooxml/package/collectBytes";
import { writeWorkbook } from "../../ooxml/write/writeWorkbook";
import { catalogues } from "../../messages/catalogues";
import { fill, formatNumber } from "../../messages/render";
import { createLocalEngine } from "../localEngine";
import { isTextFile } from "../openFile";
import { failedBy, type CheckProgress, type CheckResult, type SheetJob } from "./CheckJob";
import { cliText } from "./cliText";
import { describeRun } from "./describeRun";
import { readInput } from "./InputFile";
import { openSession, profileIds, refuseUnpainted } from "./openSession";
import { outputsOf, refuseTargets, writeOutputs } from "./writeOutput";

/** A department's own sheet, to be checked before it is sent. */
export interface InspectJob extends SheetJob {
  /** `null`: as the headings tell. */
  readonly profile: string | null;
  /** `null`: the one in front. */
  readonly sheet: string | null;
}

/** Checks a department's sheet by its own profile, and writes what the job asks for: whole files or none. */
export async function inspectFile(
  job: InspectJob,
  onProgress: (progress: CheckProgress) => void,
): Promise<CheckResult> {
  try {
    return await inspect(job, onProgress);
  } catch (fault) {
    if (fault instanceof Refusal) return { kind: "refused", code: fault.code, data: fault.data };
    return failedBy(fault);
  }
}

async function inspect(job: InspectJob, onProgress: (progress: CheckProgress) => void): Promise<CheckResult> {
  const { file } = job;
  refuseTargets([file], job);
  const workbook = await openInFront(file, job.sheet);
  const profile = job.profile ?? (await profileOf(workbook));
  const { session, act, report: makeReport, close } = await openSession(job, onProgress, workbook);
  try {
    await act(() => session.selfCheck(profile));
    refuseUnpainted(session.state().painted);
    const report = await makeReport();
    const cells = await describeCells(session, job.language);
    const outputs = outputsOf(job, () => workbook.save(), report);
    await writeOutputs(outputs);
    const written = outputs.map(({ path }) => path);
    return {
      kind: "checked",
      findings: report.totals.findings,
      text: [describeRun(session, report, written, job), ...cells].join("\n"),
      complete: report.run.complete,
    };
  } finally {
    await close();
  }
}

/** The cells of so many findings are printed: without a file to write, nothing else tells where they are. */
const MOST_CELLS = 20;

async function describeCells(session: Session, language: Language): Promise<readonly string[]> {
  const text = cliText[language];
  const { total, findings } = await session.findings({ from: 0, count: MOST_CELLS });
  if (findings.length === 0) return [];
  const counts = { shown: String(findings.length), total: formatNumber(total, catalogues[language]) };
  const cells = findings.map(({ address, heading, message, expected, ruleId }) =>
    fill(text.cell, { address, heading, message, expected, rule: ruleId }),
  );
  return [fill(text.cells, counts), ...cells];
}

/** The workbook with that sheet in front. Delimited text becomes a workbook of its own, its cells texts as they stand. */
async function openInFront(file: string, sheet: string | null): Promise<XlsxWorkbook> {
  const { bytes, name } = await readInput(file);
  const workbook = await openXlsxWorkbook(isTextFile(bytes, name) ? await workbookOf(bytes, name) : bytes, name);
  if (sheet === null) return workbook;
  const listed = await workbook.sheets();
  if (!listed.some((one) => one.name === sheet)) {
    await workbook.close();
    throw new Refusal("workbook.noSheet", {
      file: basename(file),
      sheet,
      sheets: listed.map((one) => one.name).join(", "),
    });
  }
  const inFront = async () => (await workbook.sheets()).map((one) => ({ ...one, active: one.name === sheet }));
  return { ...workbook, sheets: inFront };
}

async function workbookOf(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const source = readCsv(bytes, name);
  const [only] = await source.sheets();
  const raw = await source.read(only?.name ?? "");
  return collectBytes(writeWorkbook({ sheets: [{ name: sheetName(raw.name), rows: rowsOf(raw) }] }));
}

/** What Excel takes for the name of a sheet. */
const sheetName = (name: string): string => name.replace(/[\\/*?:[\]']/g, "_").slice(0, 31);

function* rowsOf({ columns, rowCount }: RawSheet): Generator<readonly CellValue[]> {
  for (let row = 0; row < rowCount; row++) yield columns.map((column) => column[row] ?? null);
}

/** Refuses a sheet that no profile fits: department.notChosen. */
async function profileOf(workbook: XlsxWorkbook): Promise<string> {
  const sheet = (await workbook.sheets()).find(({ active }) => active)?.name ?? "";
  const engine = createLocalEngine();
  await engine.load(await workbook.read(sheet));
  const profile = await engine.departmentOf(sheet);
  if (profile === null) throw new Refusal("department.notChosen", { sheet, departments: profileIds() });
  return profile;
}
