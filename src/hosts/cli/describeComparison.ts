import type { Report } from "../../app/report";
import type { Session } from "../../app/Session";
import type { Severity } from "../../core/model/Finding";
import { catalogues } from "../../messages/catalogues";
import { fill, formatNumber } from "../../messages/render";
import type { CompareJob } from "./compareFile";
import { cliText } from "./cliText";
import { describeDepartments } from "./describeDepartments";
import { describeInputs } from "./describeRun";

/** What the terminal shows of a file beside those of departments. */
export function describeComparison(
  session: Session,
  report: Report,
  findings: Readonly<Record<Severity, number>>,
  written: readonly string[],
  job: CompareJob,
): string {
  const text = cliText[job.language];
  const catalogue = catalogues[job.language];
  const number = (value: number): string => formatNumber(value, catalogue);
  const { answers, sheets } = session.state().departments;
  const lines = [...describeInputs(session, report, job), ...describeDepartments(session, job.language)];
  if (answers) {
    const { files, filled, same, unknown, outdated, conflicts } = answers;
    const counts = { files: number(files), filled: number(filled), same: number(same), unknown: number(unknown) };
    lines.push(fill(text.answersRead, counts));
    if (outdated > 0) lines.push(fill(text.answersOutdated, { count: number(outdated) }));
    for (const { number: at, who, item, kept, other } of conflicts) {
      const facts = { number: at, who, item, kept: kept.answer, from: kept.from };
      lines.push(fill(text.answersDiffer, { ...facts, other: other.answer, otherFrom: other.from }));
    }
  }
  if (report.run.complete === false) lines.push(fill(text.incomplete, { rules: incompleteRules(session) }));
  const { error, warning, note } = findings;
  const counts = { error: number(error), warning: number(warning), note: number(note) };
  lines.push(fill(text.compared, { departments: number(sheets.length), ...counts }));
  lines.push(...written.map((file) => fill(text.written, { file })));
  return lines.join("\n");
}

const incompleteRules = (session: Session): string =>
  (session.state().summary?.incomplete ?? []).map(({ ruleId }) => ruleId).join(", ");
