import { Refusal } from "../../core/model/Refusal";
import { failedBy, type CheckProgress, type CheckResult, type SheetJob } from "./CheckJob";
import { describeAudit } from "./describeAudit";
import { hashInput, readInput } from "./InputFile";
import { openSession } from "./openSession";
import { jsonBytes, refuseTargets, writeOutput } from "./writeOutput";
import { basename } from "node:path";

/** A workbook of which a recorded run is repeated. */
export interface AuditJob extends SheetJob {
  /** `null`: the last. */
  readonly record: number | null;
  /** A report to hold it against instead. */
  readonly baseline: string | null;
}

/** Repeats a recorded run of one file and says what differs; the file stays as it is. */
export async function auditFile(job: AuditJob, onProgress: (progress: CheckProgress) => void): Promise<CheckResult> {
  try {
    return await audit(job, onProgress);
  } catch (fault) {
    if (fault instanceof Refusal) return { kind: "refused", code: fault.code, data: fault.data };
    return failedBy(fault);
  }
}

async function audit(job: AuditJob, onProgress: (progress: CheckProgress) => void): Promise<CheckResult> {
  const { file, json, record, baseline, departments, language, version } = job;
  refuseTargets([file, ...departments.map((wish) => wish.file), ...(baseline === null ? [] : [baseline])], job);
  const report = baseline === null ? null : await readInput(baseline);
  const { session, act, close } = await openSession(job, onProgress);
  try {
    await act(() =>
      session.audit({
        ...(record !== null && { record }),
        ...(report && { report: { file: report.name, json: new TextDecoder().decode(report.bytes) } }),
      }),
    );
    const { result } = session.state().audit;
    if (!result) throw new Error("There is no answer to tell");
    const lines = describeAudit(result, language);
    if (json !== null) {
      const input = { file: basename(file), sha256: await hashInput(file) };
      const tool = { name: "huhuqing", version };
      await writeOutput(json, jsonBytes({ schema: "huhuqing-audit/1", tool, input, audit: result }));
    }
    const { answers } = result;
    return {
      kind: "audited",
      isSame: answers.every((answer) => answer === "identical" || answer === "notWhole"),
      isWhole: !answers.includes("notWhole"),
      text: [file, ...lines].join("\n"),
    };
  } finally {
    await close();
  }
}
