import { maskIdentity, maskName } from "../../core/model/mask";
import type { RawSheet } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import { spotCheck } from "../../tabs/spotCheck";
import { catalogues } from "../../messages/catalogues";
import { fill, formatNumber } from "../../messages/render";
import { failedBy, type CheckProgress, type CheckResult, type SheetJob } from "./CheckJob";
import { cliText } from "./cliText";
import { openSession } from "./openSession";
import type { DrawWish } from "./TabWish";
import { drawn } from "./writeTabs";
import { refuseTargets, writeOutput } from "./writeOutput";

/** Households to draw from one file. */
export interface SampleJob extends SheetJob {
  readonly draw: DrawWish;
}

/** Draws households for the spot check, lists them, and writes a copy with their tab where the job asks for one. */
export async function sampleFile(job: SampleJob, onProgress: (progress: CheckProgress) => void): Promise<CheckResult> {
  try {
    return await draw(job, onProgress);
  } catch (fault) {
    if (fault instanceof Refusal) return { kind: "refused", code: fault.code, data: fault.data };
    return failedBy(fault);
  }
}

async function draw(job: SampleJob, onProgress: (progress: CheckProgress) => void): Promise<CheckResult> {
  refuseTargets([job.file, ...job.departments.map(({ file }) => file)], job);
  const { session, workbook, act, close } = await openSession(job, onProgress);
  try {
    await act(() => session.validate({ paint: false }));
    await act(() => session.setTabOptions({ sample: drawn(session.state().tabs.options.sample, job.draw) }));
    const { tabs } = session.state().tabs;
    await act(() => session.chooseTabs([spotCheck.id]));
    await act(() => session.writeTabs());
    const households = drawnIn(await workbook.readTab(spotCheck.id));
    const chosen = tabs.flatMap(({ id, isChosen }) => (isChosen ? [id] : []));
    await act(() => session.chooseTabs(chosen));
    const text = cliText[job.language];
    const written: string[] = [];
    if (job.out !== null) {
      await writeOutput(job.out, workbook.save());
      written.push(fill(text.written, { file: job.out }));
    }
    const { summary } = session.state();
    if (!summary) throw new Error("There is no run to draw from");
    const count = formatNumber(households.length, catalogues[job.language]);
    const batch = households[0]?.batch ?? "";
    return {
      kind: "checked",
      findings: { error: 0, warning: 0, note: 0 },
      text: [
        households.length === 0 ? text.sampleNone : fill(text.sampleDrawn, { count, batch }),
        ...(isShort(job.draw, households.length) ? [text.sampleShort] : []),
        ...households.map(({ stratum, household, head }) => `  ${[stratum, household, head].join("  ")}`),
        ...written,
      ].join("\n"),
      complete: summary.incomplete.length === 0,
    };
  } finally {
    await close();
  }
}

const isShort = ({ count }: DrawWish, drawnCount: number): boolean =>
  count !== null && drawnCount > 0 && drawnCount < count;

interface DrawnHousehold {
  readonly batch: string;
  readonly stratum: string;
  readonly household: string;
  readonly head: string;
}

/** The households of this draw, as their tab lists them: a line for each item, of which the first is taken. */
function drawnIn(tab: RawSheet | null): readonly DrawnHousehold[] {
  const columns = spotCheck.blocks.find(({ id }) => id === "lines")?.columns ?? [];
  const headings = columns.map(({ heading }) => heading);
  if (!tab) return [];
  const textAt = (row: number, column: number): string => {
    const value = tab.columns[column]?.[row] ?? "";
    return typeof value === "object" ? "" : String(value);
  };
  const rows = Array.from({ length: tab.rowCount }, (_, row) => row);
  const inRow = (row: number): readonly string[] => tab.columns.map((_, column) => textAt(row, column));
  const headingRow = rows.find((row) => headings.every((heading) => inRow(row).includes(heading)));
  if (headingRow === undefined) return [];
  const names = inRow(headingRow);
  const of = (row: number, id: string): string =>
    textAt(row, names.indexOf(columns.find((column) => column.id === id)?.heading ?? ""));
  const drawnAt = new Map<string, number>();
  for (const row of rows.filter((one) => one > headingRow && of(one, "isNow") === "1")) {
    const draw = of(row, "draw");
    if (!drawnAt.has(draw)) drawnAt.set(draw, row);
  }
  return [...drawnAt.values()].map((row) => ({
    batch: of(row, "batch"),
    stratum: of(row, "stratum"),
    household: maskIdentity(of(row, "householdId")),
    head: maskName(of(row, "head")),
  }));
}
