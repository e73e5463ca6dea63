import Table from "cli-table3";
import type { Report } from "../../app/report";
import type { Session } from "../../app/Session";
import type { Severity } from "../../core/model/Finding";
import { VERDICTS } from "../../core/model/Run";
import { catalogues } from "../../messages/catalogues";
import type { CliText } from "../../messages/cli.zh-CN";
import { fill, formatNumber } from "../../messages/render";
import type { SheetJob } from "./CheckJob";
import { cliText } from "./cliText";
import { describeDepartments } from "./describeDepartments";

/** What the terminal shows of one file. */
export function describeRun(session: Session, report: Report, written: readonly string[], job: SheetJob): string {
  const text = cliText[job.language];
  const catalogue = catalogues[job.language];
  const number = (value: number): string => formatNumber(value, catalogue);
  const { summary } = session.state();
  if (!summary) throw new Error("There is no run to describe");
  const lines = describeInputs(session, report, job);

  const found = new Table({
    head: [text.rule, text.title, text.severity, text.count],
    style: plain,
    colAligns: ["left", "left", "left", "right"],
  });
  const rules = summary.dimensions.flatMap(({ rules: all }) => all);
  rules
    .filter(({ count, followed }) => count + followed > 0)
    .forEach(({ ruleId, title, severity, severities, count, followed }) => {
      const graded = SEVERITIES.filter((one) => severities[one] > 0);
      const named = (one: Severity): string => catalogue.severities[one];
      const counted = { count: number(count), followed: number(followed) };
      found.push([
        ruleId,
        title,
        graded.length > 1
          ? graded.map((one) => `${named(one)} ${number(severities[one])}`).join(catalogue.phrases.separator)
          : named(graded[0] ?? severity),
        fill(followed > 0 ? text.countFollowed : text.countAlone, counted),
      ]);
    });
  lines.push(found.length === 0 ? text.nothingFound : found.toString());

  const verdicts = new Table({
    head: [text.dimension, ...VERDICTS.map((verdict) => catalogue.verdicts[verdict])],
    style: plain,
    colAligns: ["left", "right", "right", "right", "right"],
  });
  summary.verdicts.forEach(({ dimension, counts }) =>
    verdicts.push([catalogue.dimensions[dimension], ...VERDICTS.map((verdict) => number(counts[verdict]))]),
  );
  // Of a department's own sheet no standard judges anybody.
  if (summary.verdicts.length > 0 && session.state().selfChecked === null) lines.push(verdicts.toString());
  lines.push(...describeDepartments(session, job.language));

  const skipped = new Map<string, string[]>();
  for (const { ruleId, notChecked, partly } of rules) {
    if (notChecked !== null) skipped.set(notChecked, [...(skipped.get(notChecked) ?? []), ruleId]);
    const mark = notChecked === null ? "*" : "";
    for (const reason of partly) skipped.set(reason, [...(skipped.get(reason) ?? []), ruleId + mark]);
  }
  if (skipped.size > 0) {
    const reasons = [...skipped].map(([reason, ids]) => `  ${ids.join(" ")}: ${reason}`);
    lines.push(`${text.notChecked}:`, ...reasons, `  ${text.partly}`);
  }
  if (summary.incomplete.length > 0) {
    lines.push(fill(text.incomplete, { rules: summary.incomplete.map(({ ruleId }) => ruleId).join(", ") }));
  }
  const { error, warning, note } = summary.findings;
  lines.push(fill(text.totals, { error: number(error), warning: number(warning), note: number(note) }));
  if (summary.waived > 0) lines.push(fill(text.waived, { count: number(summary.waived) }));
  if (job.out !== null) lines.push(...describeRecord(session, text));
  lines.push(...written.map((file) => fill(text.written, { file })));
  return lines.join("\n");
}

/** Under which number the copy records the run, or why it does not. */
function describeRecord(session: Session, text: CliText): readonly string[] {
  const { recorded, records } = session.state().audit;
  const [last] = records;
  if (typeof recorded === "object") return [fill(text.recordLeftOut, { message: recorded.message })];
  if (recorded === "no" || !last) return [];
  const { number, data, result, hash } = last;
  return [fill(text.recordWritten, { number: String(number), data, result, hash })];
}

/** The sheets that were read, and by which standards, region and dates. */
export function describeInputs(session: Session, report: Report, job: SheetJob): string[] {
  const text = cliText[job.language];
  const catalogue = catalogues[job.language];
  const number = (value: number): string => formatNumber(value, catalogue);
  const { summary, recognition } = session.state();
  if (!summary) throw new Error("There is no run to describe");
  const lines: string[] = [job.file];
  for (const { sheet, headerRow, rows } of report.run.inputs) {
    const columns = report.mapping.filter((column) => column.sheet === sheet).length;
    lines.push(fill(text.sheetUsed, { sheet, row: String(headerRow), rows: number(rows), columns: String(columns) }));
  }
  lines.push(
    fill(text.people, {
      members: number(summary.members),
      households: number(summary.households),
      asOf: summary.asOf,
      year: String(summary.year),
      region: summary.regionName,
      pack: summary.pack.title,
    }),
  );
  if (recognition?.assumed.includes("asOf")) lines.push(fill(text.assumedDate, { date: summary.asOf }));
  if (recognition && !recognition.packInForce) {
    const { pack, packSuggested, regionName, year } = recognition;
    const facts = { pack: pack.title, suggested: packSuggested.id, region: regionName, year: String(year) };
    lines.push(fill(text.notInForce, facts));
  }
  if (recognition && recognition.unfit.length > 0) {
    lines.push(fill(text.unfit, { names: recognition.unfit.join(catalogue.phrases.separator) }));
  }
  if (recognition?.members.kind === "households") lines.push(text.householdsOnly);
  if (summary.hiddenRows > 0) lines.push(fill(text.hidden, { count: number(summary.hiddenRows) }));
  return lines;
}

const plain = { head: [], border: [] };
const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];
