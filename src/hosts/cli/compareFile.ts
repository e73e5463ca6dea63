import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { AnswersRead, ListWish, MadeFile } from "../../app/DepartmentViews";
import type { Report } from "../../app/report";
import type { Severity } from "../../core/model/Finding";
import { Refusal } from "../../core/model/Refusal";
import { failedBy, type CheckProgress, type CheckResult, type SheetJob } from "./CheckJob";
import { cliText } from "./cliText";
import { describeComparison } from "./describeComparison";
import { fileFault } from "./fileFault";
import { readInput } from "./InputFile";
import { openSession, refuseUnpainted } from "./openSession";
import { outputsOf, refuseFolder, refuseTargets, writeOutputs, type Output } from "./writeOutput";

/** A workbook to compare with departments' sheets. */
export interface CompareJob extends SheetJob {
  readonly lists: (ListWish & { readonly folder: string }) | null;
  /** Lists that came back, with answers. */
  readonly answers: readonly string[];
}

/** Compares one file with departments' sheets, and writes what the job asks for: whole files, and none where one cannot be made. */
export async function compareFile(
  job: CompareJob,
  onProgress: (progress: CheckProgress) => void,
): Promise<CheckResult> {
  try {
    return await compare(job, onProgress);
  } catch (fault) {
    if (fault instanceof Refusal) return { kind: "refused", code: fault.code, data: fault.data };
    return failedBy(fault);
  }
}

async function compare(job: CompareJob, onProgress: (progress: CheckProgress) => void): Promise<CheckResult> {
  const { file, out, lists, answers, departments, language } = job;
  const text = cliText[language];
  refuseTargets([file, ...departments.map((wish) => wish.file), ...answers], job);
  if (answers.length > 0 && out === null) {
    throw new Refusal("argument.bad", {
      argument: "--answers",
      value: answers[0] ?? "",
      expected: text.answersNeedOut,
    });
  }
  if (lists) refuseListFolder(lists.folder);
  const answered = await Promise.all(answers.map(readInput));
  const { session, workbook, act, report: makeReport, close } = await openSession(job, onProgress);
  try {
    await act(() => session.validate({ paint: out !== null }));
    refuseUnpainted(session.state().painted);
    if (out !== null || lists) await act(() => session.writeFeedback());
    if (answered.length > 0) await act(() => session.readAnswers(answered));
    refuseUnknown(session.state().departments.answers, answered);
    let made: readonly MadeFile[] = [];
    if (lists) await act(async () => (made = await session.answerLists(lists)));
    const listed = lists ? made.map(({ name, bytes }) => ({ path: join(lists.folder, name), content: bytes })) : [];
    for (const { path } of listed) if (existsSync(path)) throw new Refusal("file.exists", { file: path });
    const report = await makeReport();
    const outputs: Output[] = [...outputsOf(job, () => workbook.save(), report), ...listed];
    const isNew = lists !== null && makeFolder(lists.folder);
    try {
      await writeOutputs(outputs);
    } catch (fault) {
      if (isNew && readdirSync(lists.folder).length === 0) rmdirSync(lists.folder);
      throw fault;
    }
    const written = outputs.map(({ path }) => path);
    const findings = findingsOfDepartments(report);
    return {
      kind: "checked",
      findings,
      text: describeComparison(session, report, findings, written, job),
      complete: report.run.complete,
    };
  } finally {
    await close();
  }
}

/** Findings that a comparison with a department led to, by severity; those that follow from another are not counted. */
function findingsOfDepartments({ comparisons, findings }: Report): Record<Severity, number> {
  const rules = new Set(comparisons.flatMap(({ items }) => items.map(({ rule }) => rule)));
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const { rule, severity, follows } of findings) if (follows === null && rules.has(rule)) counts[severity]++;
  return counts;
}

/** Lists of another workbook tell it nothing. */
function refuseUnknown(read: AnswersRead | null, lists: readonly { readonly name: string }[]): void {
  if (!read || read.unknown === 0) return;
  if (read.filled + read.same + read.outdated + read.conflicts.length > 0) return;
  throw new Refusal("answers.none", { file: lists.map(({ name }) => name).join(", "), reason: "unknown" });
}

/** A folder that is there, or can be made. */
function refuseListFolder(folder: string): void {
  if (!existsSync(folder)) return refuseFolder(folder);
  if (!statSync(folder).isDirectory()) throw new Refusal("file.exists", { file: folder });
  refuseFolder(join(resolve(folder), "x"));
}

/** Whether it was not there before. */
function makeFolder(folder: string): boolean {
  try {
    return mkdirSync(folder, { recursive: true }) !== undefined;
  } catch (fault) {
    throw fileFault(fault, "file.cannotWrite", folder);
  }
}
