import Table from "cli-table3";
import type { DepartmentSummary } from "../../app/DepartmentViews";
import type { Session } from "../../app/Session";
import { COMPARED } from "../../core/model/DepartmentResult";
import type { Language } from "../../core/model/Field";
import { LINK_STEPS } from "../../core/model/Linkage";
import { catalogues } from "../../messages/catalogues";
import { fill, formatNumber, formatRate } from "../../messages/render";
import { cliText } from "./cliText";

/** Every department of the last run: who was linked, and how each item came out. */
export function describeDepartments(session: Session, language: Language): string[] {
  const { summaries, sheets } = session.state().departments;
  return summaries.flatMap((summary) => {
    const encoding = sheets.find(({ id }) => id === summary.id)?.encoding ?? "";
    return describeDepartment(summary, encoding, language);
  });
}

function describeDepartment(summary: DepartmentSummary, encoding: string, language: Language): string[] {
  const text = cliText[language];
  const catalogue = catalogues[language];
  const { separator } = catalogue.phrases;
  const number = (value: number): string => formatNumber(value, catalogue);
  const { title, file, sheet, rows, links, waiting, rejected, unlinkable, numeric, entries, items } = summary;
  const place = [file, sheet, encoding].filter((part) => part !== "").join(" · ");
  const linked = LINK_STEPS.filter((step) => links[step] > 0).map(
    (step) => `${catalogue.departments.steps[step]} ${number(links[step])}`,
  );
  const counted = { both: number(entries.both), here: number(entries.onlyHere), there: number(entries.onlyThere) };
  const lines = [
    "",
    fill(text.departmentSheet, { title, place, rows: number(rows) }),
    fill(text.linked, { steps: linked.length === 0 ? text.nobody : linked.join(separator) }),
    fill(summary.ofHouseholds ? text.entriesOfHouseholds : text.entriesOfMembers, counted),
  ];
  if (waiting > 0) lines.push(fill(text.waiting, { count: number(waiting) }));
  if (rejected > 0) lines.push(fill(text.rejected, { count: number(rejected) }));
  if (unlinkable > 0) lines.push(fill(text.unlinkable, { count: number(unlinkable) }));
  if (numeric.rows + numeric.members > 0) {
    lines.push(fill(text.numeric, { rows: number(numeric.rows), members: number(numeric.members) }));
  }
  const table = new Table({
    head: [text.item, text.rule, ...COMPARED.map((outcome) => catalogue.departments.outcomes[outcome]), text.rate],
    style: { head: [], border: [] },
    colAligns: ["left", "left", ...COMPARED.map(() => "right" as const), "right"],
  });
  for (const { title: item, rule, counts, rate, notCompared } of items) {
    if (notCompared !== null) continue;
    table.push([
      item,
      rule,
      ...COMPARED.map((outcome) => number(counts[outcome])),
      rate === null ? "—" : formatRate(rate, { language }),
    ]);
  }
  if (table.length > 0) lines.push(table.toString());
  for (const { title: item, notCompared } of items) {
    if (notCompared !== null) lines.push(fill(text.notCompared, { item, because: notCompared }));
  }
  return lines;
}
