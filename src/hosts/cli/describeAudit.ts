import type { AuditAnswer, AuditView, ChangedHousehold, ChangedFinding, WaiverView } from "../../app/AuditViews";
import { beijingTime } from "../../messages/beijingTime";
import type { Language } from "../../core/model/Field";
import type { WaiverState } from "../../core/model/Waiver";
import { catalogues } from "../../messages/catalogues";
import type { CliText } from "../../messages/cli.zh-CN";
import { fill, formatNumber } from "../../messages/render";
import { cliText } from "./cliText";

/** Lines of one kind that the terminal shows; the JSON has more. */
const MOST_LINES = 20;

/** What a re-run says: the answers first, waivers before all else that follows. */
export function describeAudit(result: AuditView, language: Language): readonly string[] {
  const text = cliText[language];
  const { separator } = catalogues[language].phrases;
  const { record, baseline, data, findings, tabs } = result;
  const names = (all: readonly string[], form: string): readonly string[] =>
    all.length === 0 ? [] : [fill(form, { names: all.join(separator) })];
  return [
    fill(text.auditOf, {
      ...{ number: String(record.number), at: beijingTime(record.at), asOf: record.asOf },
      ...{ by: record.by === "" ? "" : fill(text.auditedBy, { by: record.by }) },
      ...{ pack: record.pack.title, version: record.pack.version },
      ...countsIn(language, { households: record.households, members: record.members }),
    }),
    ...(baseline.kind === "report" ? [fill(text.auditAgainst, { file: baseline.file })] : []),
    ...result.answers.map((answer) => wordAnswer(answer, result, language)),
    ...result.waivers.map((waiver) => wordWaiver(waiver, text)),
    ...result.differs.map((what) => fill(text.auditDiffers, { what })),
    ...result.lacking.map((what) => fill(text.auditLacks, { what })),
    ...names(data.inputs, text.auditInputs),
    ...names(data.columns, text.auditColumns),
    ...first(data.households, data.count ?? 0, text, language, (one) => [wordHousehold(one, text, separator)]),
    ...(findings.counts ? [] : findings.byRule).map(({ rule, title, then, now }) =>
      fill(text.auditByRule, { rule, title, ...countsIn(language, { then, now }) }),
    ),
    ...first(findings.list, changesOf(result), text, language, (one) => [wordFinding(one, text)]),
    ...tabs.flatMap((tab) => {
      const states = {
        same: fill(text.tabSame, countsIn(language, { compared: tab.compared })),
        edited: fill(text.tabEdited, countsIn(language, { count: tab.editedCount })),
        outOfDate: text.tabOutOfDate,
      };
      return [
        fill(text.auditTab, { id: tab.id, name: tab.name, sheet: tab.sheet, state: states[tab.state] }),
        ...first(tab.edited, tab.editedCount, text, language, ({ address, stored, recomputed }) => [
          recomputed === null
            ? fill(text.auditCellAlone, { address, stored })
            : fill(text.auditCell, { address, stored, recomputed }),
        ]),
      ];
    }),
  ];
}

function countsIn<K extends string>(language: Language, counts: Readonly<Record<K, number>>): Record<K, string> {
  const entries = Object.entries<number>(counts).map(([name, count]) => [
    name,
    formatNumber(count, catalogues[language]),
  ]);
  return Object.fromEntries(entries) as Record<K, string>;
}

const changesOf = ({ findings: { counts } }: AuditView): number =>
  counts ? counts.new + counts.updated + counts.absent + counts.reopened : 0;

function wordAnswer(answer: AuditAnswer, result: AuditView, language: Language): string {
  const text = cliText[language];
  const { waived, tabs, chain } = result;
  switch (answer) {
    case "identical":
      return text.answerIdentical;
    case "dataChanged":
      return wordData(result, language);
    case "findingsChanged":
      return wordFindings(result, language);
    case "waiversChanged":
      return fill(text.answerWaiversChanged, countsIn(language, waived));
    case "reportDiffers":
      return text.answerReportDiffers;
    case "tabsEdited": {
      const count = tabs.reduce((sum, { editedCount }) => sum + editedCount, 0);
      return fill(text.answerTabsEdited, countsIn(language, { count }));
    }
    case "chainBroken":
      return fill(text.answerChainBroken, { number: String(chain.brokenAt ?? ""), why: chain.why });
    case "notWhole":
      return text.answerNotWhole;
  }
}

function wordData({ data: { count, columns, inputs } }: AuditView, language: Language): string {
  const text = cliText[language];
  if (count === null) return text.answerDataUntold;
  if (count > 0) return fill(text.answerDataChanged, countsIn(language, { count }));
  return columns.length > 0
    ? fill(text.answerColumnsChanged, countsIn(language, { count: columns.length }))
    : fill(text.answerInputsChanged, countsIn(language, { count: inputs.length }));
}

/** Where no list says which findings changed, how many there were and are. */
function wordFindings({ findings: { counts, totals } }: AuditView, language: Language): string {
  const text = cliText[language];
  const said = counts && countsIn(language, counts);
  if (said && Object.entries(counts).some(([change, count]) => change !== "unchanged" && count > 0))
    return fill(text.answerFindingsChanged, said);
  if (said) return fill(text.answerVerdictsChanged, said);
  const { then, now } = totals;
  return fill(
    text.answerFindingsUntold,
    countsIn(language, {
      ...{ errors: then.error, warnings: then.warning, notes: then.note },
      ...{ errorsNow: now.error, warningsNow: now.warning, notesNow: now.note },
    }),
  );
}

/** The first of many, and how many more there are. */
function first<T>(
  list: readonly T[],
  count: number,
  text: CliText,
  language: Language,
  word: (one: T) => readonly string[],
): readonly string[] {
  const shown = list.slice(0, MOST_LINES);
  const left = count - shown.length;
  const more = left > 0 ? [fill(text.auditMore, countsIn(language, { count: left }))] : [];
  return [...shown.flatMap(word), ...more];
}

function wordHousehold(one: ChangedHousehold, text: CliText, separator: string): string {
  const { household, head, address, what, fields } = one;
  const changed = fields.length === 0 ? text.auditChanged : fields.join(separator);
  const said = { changed, added: text.auditAdded, removed: text.auditRemoved }[what];
  return fill(text.auditHousehold, {
    household,
    head: head === "" ? "" : ` ${head}`,
    place: placeOf(address, text),
    what: said,
  });
}

function wordFinding({ change, rule, household, address, message, title }: ChangedFinding, text: CliText): string {
  const changes = {
    new: text.changeNew,
    updated: text.changeUpdated,
    absent: text.changeAbsent,
    reopened: text.changeReopened,
  };
  return fill(text.auditFinding, {
    change: changes[change],
    rule,
    household,
    place: placeOf(address, text),
    message: message === "" ? title : message,
  });
}

const placeOf = (address: string, text: CliText): string =>
  address === "" ? text.auditNoPlace : fill(text.auditPlace, { address });

const WAIVER_WORDS: Readonly<Record<WaiverState, keyof CliText>> = {
  inForce: "waiverInForce",
  expired: "waiverExpired",
  early: "waiverEarly",
  valueChanged: "waiverValueChanged",
  standardChanged: "waiverStandardChanged",
  notAllowed: "waiverNotAllowed",
  incomplete: "waiverIncomplete",
  tooLong: "waiverTooLong",
  unused: "waiverUnused",
  unchecked: "waiverUnchecked",
};

function wordWaiver({ number, rule, household, by, until, ended, state }: WaiverView, text: CliText): string {
  const word = state === null ? "" : text[WAIVER_WORDS[state]];
  const said = ended === "" ? word : fill(text.waiverEnded, { day: ended });
  return fill(text.auditWaiver, { number: String(number), rule, household, by, until, state: said });
}
