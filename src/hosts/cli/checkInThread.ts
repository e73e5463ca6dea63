import { Worker } from "node:worker_threads";
import { failedBy, type CheckJob, type CheckResult } from "./CheckJob";

/**
 * Checks one file in a thread of its own. Whatever becomes of the thread is a result: one that breaks, or ends without
 * an answer, has failed. `script` is the program itself, which answers to a job with messages `{ result }`.
 */
export function checkInThread(job: CheckJob, script = __filename): Promise<CheckResult> {
  return new Promise((resolve) => {
    const thread = new Worker(script, { workerData: job });
    thread.on("message", ({ result }: { readonly result?: CheckResult }) => {
      if (result) resolve(result);
    });
    thread.on("error", (fault) => resolve(failedBy(fault)));
    thread.on("exit", (code) => resolve(failedBy(new Error(`A thread ended with ${code}, without an answer`))));
  });
}
