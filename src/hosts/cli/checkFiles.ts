import { availableParallelism } from "node:os";
import { SingleBar } from "cli-progress";
import type { Language } from "../../core/model/Field";
import type { Severity } from "../../core/model/Finding";
import { catalogues } from "../../messages/catalogues";
import { fill, formatNumber, renderRefusal } from "../../messages/render";
import type { CheckJob, CheckProgress, CheckResult } from "./CheckJob";
import { checkFile } from "./checkFile";
import { checkInThread } from "./checkInThread";
import { cliText } from "./cliText";

/** Checks the files, several at once in threads of their own, prints each in the given order and a total of several. */
export async function checkFiles(jobs: readonly CheckJob[], language: Language): Promise<number> {
  const text = cliText[language];
  const catalogue = catalogues[language];
  const bar = createBar(jobs.length, language);
  const results: CheckResult[] = [];
  try {
    if (jobs.length === 1) results.push(...(await Promise.all(jobs.map((job) => checkFile(job, bar.step)))));
    else results.push(...(await inThreads(jobs, bar.fileDone)));
  } finally {
    bar.stop();
  }
  const totals: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  let failed = 0;
  let incomplete = false;
  results.forEach((result, position) => {
    const { file = "", version = "" } = jobs[position] ?? {};
    if (result.kind === "refused") {
      failed++;
      const { message, advice } = renderRefusal(result.code, { file, ...result.data }, catalogue);
      const named = jobs.length > 1 && !message.includes(file) ? `${file}: ` : "";
      process.stderr.write(`${named}${message} ${advice}\n`);
      return;
    }
    if (result.kind === "failed") {
      failed++;
      process.stderr.write(`${fill(text.failed, { file, error: result.error, version })}\n`);
      if (process.env["HUHUQING_DEBUG"]) process.stderr.write(`${result.stack}\n`);
      return;
    }
    totals.error += result.findings.error;
    totals.warning += result.findings.warning;
    totals.note += result.findings.note;
    incomplete ||= !result.complete;
    process.stdout.write(`${result.text}\n`);
  });
  if (jobs.length > 1) {
    const number = (value: number): string => formatNumber(value, catalogue);
    const facts = { files: number(jobs.length), failed: number(failed) };
    const counts = { error: number(totals.error), warning: number(totals.warning), note: number(totals.note) };
    process.stdout.write(`${fill(text.total, { ...facts, ...counts })}\n`);
  }
  if (failed > 0 || incomplete) return 2;
  return totals.error > 0 ? 1 : 0;
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

interface Bar {
  readonly step: (progress: CheckProgress) => void;
  readonly fileDone: () => void;
  readonly stop: () => void;
}

/** On a terminal only: a pipe gets the results and nothing else. */
function createBar(files: number, language: Language): Bar {
  const nothing = (): void => undefined;
  if (!process.stderr.isTTY) return { step: nothing, fileDone: nothing, stop: nothing };
  const text = cliText[language];
  const bar = new SingleBar({ format: "{step} [{bar}] {percentage}%", clearOnComplete: true, stream: process.stderr });
  bar.start(files > 1 ? files : 1, 0, { step: text.checking });
  return {
    step: ({ step, done, total }) => {
      if (total === 0) return;
      bar.setTotal(total);
      bar.update(done, { step: text[step] });
    },
    fileDone: () => bar.increment(),
    stop: () => bar.stop(),
  };
}
