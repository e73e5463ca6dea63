import { availableParallelism } from "node:os";
import type { Language } from "../../core/model/Field";
import type { CheckJob, CheckProgress, CheckResult, SheetJob } from "./CheckJob";
import { checkFile } from "./checkFile";
import { checkInThread } from "./checkInThread";
import { printResults } from "./printResults";
import { createProgressBar } from "./progressBar";

/** Checks the files, several at once in threads of their own, prints each in the given order and a total of several. */
export async function checkFiles(jobs: readonly CheckJob[], language: Language): Promise<number> {
  const [only] = jobs;
  if (only && jobs.length === 1) return runAlone(only, checkFile);
  const bar = createProgressBar(jobs.length, language);
  const results = await inThreads(jobs, bar.fileDone).finally(bar.stop);
  return printResults(jobs, results, language);
}

/** Does one job in this thread, and prints what came of it. */
export async function runAlone<J extends SheetJob>(
  job: J,
  run: (job: J, onProgress: (progress: CheckProgress) => void) => Promise<CheckResult>,
): Promise<number> {
  const bar = createProgressBar(1, job.language);
  const result = await run(job, bar.step).finally(bar.stop);
  return printResults([job], [result], job.language);
}

async function inThreads(jobs: readonly CheckJob[], onDone: () => void): Promise<readonly CheckResult[]> {
  const results = new Array<CheckResult>(jobs.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let position = next++; position < jobs.length; position = next++) {
      results[position] = await checkInThread(jobs[position]!);
      onDone();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, worker));
  return results;
}
