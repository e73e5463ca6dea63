import { Refusal } from "../../core/model/Refusal";
import { failedBy, type CheckJob, type CheckProgress, type CheckResult } from "./CheckJob";
import { describeClosedMonth, describeWrittenTabs } from "./describeTabs";
import { describeRun } from "./describeRun";
import { openSession, refuseUnpainted } from "./openSession";
import { writeTabs } from "./writeTabs";
import { outputsOf, refuseTargets, writeOutputs } from "./writeOutput";

/** Checks one file, and writes what the job asks for: whole files or none. */
export async function checkFile(job: CheckJob, onProgress: (progress: CheckProgress) => void): Promise<CheckResult> {
  try {
    return await check(job, onProgress);
  } catch (fault) {
    if (fault instanceof Refusal) return { kind: "refused", code: fault.code, data: fault.data };
    return failedBy(fault);
  }
}

async function check(job: CheckJob, onProgress: (progress: CheckProgress) => void): Promise<CheckResult> {
  refuseTargets([job.file, ...job.departments.map(({ file }) => file)], job);
  const { session, workbook, act, report: makeReport, close } = await openSession(job, onProgress);
  try {
    await act(() => session.validate({ paint: job.out !== null }));
    refuseUnpainted(session.state().painted);
    if (job.tabs) await writeTabs(session, job.tabs, act);
    const report = await makeReport();
    const outputs = outputsOf(job, () => workbook.save(), report);
    await writeOutputs(outputs);
    const written = outputs.map(({ path }) => path);
    return {
      kind: "checked",
      findings: report.totals.findings,
      text: [
        describeRun(session, report, written, job),
        ...describeWrittenTabs(session, job.language),
        ...describeClosedMonth(job),
      ].join("\n"),
      complete: report.run.complete,
    };
  } finally {
    await close();
  }
}
