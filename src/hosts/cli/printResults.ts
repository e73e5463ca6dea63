import type { Language } from "../../core/model/Field";
import type { Severity } from "../../core/model/Finding";
import { catalogues } from "../../messages/catalogues";
import { fill, formatNumber, renderRefusal } from "../../messages/render";
import type { CheckResult, SheetJob } from "./CheckJob";
import { cliText } from "./cliText";

/** Prints what came of each job, with a total of several; returns the exit code. */
export function printResults(jobs: readonly SheetJob[], results: readonly CheckResult[], language: Language): number {
  const text = cliText[language];
  const catalogue = catalogues[language];
  const totals: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  let failed = 0;
  let incomplete = false;
  let differs = false;
  results.forEach((result, position) => {
    const { file = "", version = "" } = jobs[position] ?? {};
    if (result.kind === "refused") {
      failed++;
      const { message, advice } = renderRefusal(result.code, { file, reason: "file", ...result.data }, catalogue);
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
    if (result.kind === "audited") {
      differs ||= !result.isSame;
      incomplete ||= !result.isWhole;
      process.stdout.write(`${result.text}\n`);
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
  return differs || totals.error > 0 ? 1 : 0;
}
