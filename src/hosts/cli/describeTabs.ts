import type { Session } from "../../app/Session";
import type { TabListing } from "../../app/tabs/TabRequest";
import type { Language } from "../../core/model/Field";
import type { SummaryTab, TabNeed } from "../../core/model/SummaryTab";
import { catalogues } from "../../messages/catalogues";
import { fill, formatNumber } from "../../messages/render";
import { KEPT_TAB } from "../../messages/tabs.zh-CN";
import { packs } from "../../standards/packs";
import { summaryTabs } from "../../tabs/summaryTabs";
import type { CheckJob } from "./CheckJob";
import { cliText } from "./cliText";

/** What was written of summary tabs, what each lacks, and what was left out and why. */
export function describeWrittenTabs(session: Session, language: Language): string[] {
  const text = cliText[language];
  const catalogue = catalogues[language];
  const { tabs, written, leftOut } = session.state().tabs;
  const lines = (written ?? []).flatMap(({ id, name, sheet, renamed, rows, dropped }) => {
    const facts = { id, name, sheet, rows: formatNumber(rows, catalogue) };
    const needs = tabs.find((tab) => tab.id === id)?.needs ?? [];
    return [
      fill(renamed ? text.tabRenamed : text.tabWritten, facts),
      ...needs.map(({ message, advice }) => fill(text.tabLacks, { message, advice })),
      ...(dropped.length === 0
        ? []
        : [fill(text.tabDropped, { count: formatNumber(dropped.length, catalogue), kept: KEPT_TAB.name })]),
    ];
  });
  const left = leftOut.map(({ id, name, why }) =>
    fill(text.tabLeftOut, { id, name, why: typeof why === "string" ? why : `${why.message}${why.advice}` }),
  );
  return [...lines, ...left];
}

/** The month that was closed. */
export function describeClosedMonth({ tabs, language }: CheckJob): string[] {
  const month = tabs?.closesMonth ?? null;
  return month === null ? [] : [fill(cliText[language].monthClosed, { month })];
}

/** Every summary tab: what it is for, and what it needs. */
export function describeTabs(listed: readonly TabListing[], language: Language): string {
  const text = cliText[language];
  const catalogue = catalogues[language];
  return listed
    .map(({ id, name, about, confidence, isUsual, isMasked, references }) => {
      const declared = summaryTabs.find((tab) => tab.id === id);
      const marks = [catalogue.confidences[confidence], isUsual ? text.tabUsual : "", isMasked ? text.tabMasked : ""];
      return [
        `${id}  ${name}  [${marks.filter((mark) => mark !== "").join(catalogue.phrases.separator)}]`,
        `  ${about}`,
        ...(declared?.needs ?? []).map((need) => `  ${text.tabNeeds}: ${wordNeed(need, declared, language)}`),
        ...references.map((reference) => `  ${reference.text}`),
      ].join("\n");
    })
    .join("\n\n");
}

function wordNeed(need: TabNeed, tab: SummaryTab | undefined, language: Language): string {
  const { phrases } = catalogues[language];
  const text = cliText[language];
  const [pack] = packs;
  const what = (): string => {
    switch (need.kind) {
      case "columns": {
        const names = need.fields.map((id) => pack?.fields.find((field) => field.id === id)?.label[language] ?? id);
        return fill(names.length > 1 ? text.needsAny : text.needsColumn, { fields: names.join(phrases.separator) });
      }
      case "previous":
        return text.needsPrevious;
      case "department":
        return fill(text.needsDepartment, { department: need.profile });
      case "villages": {
        const all = tab?.blocks.flatMap(({ columns }) => columns) ?? [];
        const headings = need.columns.map((id) => all.find((column) => column.id === id)?.heading ?? id);
        return fill(text.needsVillages, { columns: headings.join(phrases.separator) });
      }
      case "parameter": {
        const parameter = pack?.parameters.find(({ id }) => id === need.parameter);
        return fill(text.needsParameter, { id: need.parameter, label: parameter?.label[language] ?? need.parameter });
      }
      case "acceptance":
        return fill(text.needsAcceptance, { what: need.what[language] });
    }
  };
  return "leaves" in need ? fill(text.needLeaves, { what: what(), leaves: need.leaves[language] }) : what();
}
