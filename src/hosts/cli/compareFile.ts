import { existsSync, mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { AnswersRead, ListWish, MadeFile } from "../../app/DepartmentViews";
import { holdsSecret } from "../../app/departments/linkingMemory";
import type { Report } from "../../app/report";
import type { Severity } from "../../core/model/Finding";
import { Refusal } from "../../core/model/Refusal";
import { failedBy, type CheckProgress, type CheckResult, type SheetJob } from "./CheckJob";
import { cliText } from "./cliText";
import { describeComparison } from "./describeComparison";
import { fileFault } from "./fileFault";
import { readInput } from "./InputFile";
import { openSession, refuseUnpainted } from "./openSession";
import { jsonBytes, refuseFolder, refuseTargets, writeOutput } from "./writeOutput";

/** A workbook to compare with departments' sheets. */
export interface CompareJob extends SheetJob {
  readonly lists: (ListWish & { readonly folder: string }) | null;
  /** Lists that came back, with answers. */
  readonly answers: readonly string[];
}

/** Compares one file with departments' sheets, and writes what the job asks for: whole files or none. */
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
  const { file, out, json, lists, answers, departments, language } = job;
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
    if (lists && out === null && !(await holdsSecret(workbook))) {
      throw new Refusal("argument.bad", {
        argument: "--lists",
        value: lists.folder,
        expected: text.listsNeedOut,
      });
    }
    await act(() => session.validate({ paint: out !== null }));
    refuseUnpainted(session.state().painted);
    if (out !== null || lists) await act(() => session.writeFeedback());
    if (answered.length > 0) await act(() => session.readAnswers(answered));
    refuseUnknown(session.state().departments.answers, answered);
    let made: readonly MadeFile[] = [];
    if (lists) await act(async () => (made = await session.answerLists(lists)));
    const listed = lists ? made.map(({ name, bytes }) => ({ path: join(lists.folder, name), bytes })) : [];
    for (const { path } of listed) if (existsSync(path)) throw new Refusal("file.exists", { file: path });
    const report = await makeReport();
    const written: string[] = [];
    const write = async (target: string, content: AsyncIterable<Uint8Array> | Uint8Array): Promise<void> => {
      await writeOutput(target, content);
      written.push(target);
    };
    if (out !== null) await write(out, workbook.save());
    if (json !== null) await write(json, jsonBytes(report));
    if (lists) makeFolder(lists.folder);
    for (const { path, bytes } of listed) await write(path, bytes);
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

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (fault) {
    throw fileFault(fault, "file.cannotWrite", folder);
  }
}
