import { cellAddress } from "../../core/model/a1";
import type { RunRecord } from "../../core/model/RunRecord";
import type { SummaryTab, TabId } from "../../core/model/SummaryTab";
import { groupHouseholds } from "../../core/report/records/groupHouseholds";
import { createTabFiller } from "../../core/report/tabs/createTabFiller";
import { readTyped } from "../../core/report/tabs/typed/readTyped";
import type { AuditedTab, EditedCell } from "../AuditViews";
import type { TabSheet } from "../ports";
import { createFacts, type TabRun } from "../tabs/TabRun";
import { formPlaces, mergeTyped } from "../tabs/typedCells";
import type { AuditQuestion, ReadableRecord } from "./AuditRequest";
import { auditByPrints, auditTab, placeKey, type Edit } from "./auditTab";
import { historyOf } from "./historyOf";
import { shownCell } from "./shownCell";

/** Edited cells that a list shows. */
const MOST = 200;

interface Parts {
  readonly declared: readonly SummaryTab[];
  /** Tabs as they stand, by id. */
  readonly standing: ReadonlyMap<TabId, TabSheet>;
  readonly question: AuditQuestion;
  readonly run: TabRun;
  /** Whether the repeated run came out as the recorded one. */
  readonly isSame: boolean;
}

/** Holds each tab of ours that stands in the workbook against what it was written as. */
export function auditTabs({ declared, standing, question, run, isSame }: Parts): readonly AuditedTab[] {
  const { tabs, record, records, linking } = question;
  const villages = groupHouseholds(run.dataset).villages.map(({ key }) => key);
  const taken = new Map(
    [...standing].flatMap(([id, sheet]) => {
      const tab = declared.find((one) => one.id === id);
      return tab ? [[id, readTyped(tab, sheet)] as const] : [];
    }),
  );
  const typed = mergeTyped(formPlaces(declared), taken, {}, villages);
  return declared.flatMap((tab): AuditedTab[] => {
    const sheet = standing.get(tab.id);
    const written = tabs.written[tab.id];
    if (!sheet || !written) return [];
    const own = records.find(({ hash }) => hash === written.record);
    const isOfRun = isSame && own !== undefined && isLike(own.record, record.record);
    const history = historyOf(records.filter(({ record: { number } }) => number <= (own?.record.number ?? 0)));
    const request = { options: written.options, typed: {}, months: tabs.months, history };
    const facts = createFacts(run, request, typed);
    const filled = createTabFiller(facts, declared).fill(tab.id, (id) => tabs.sheets[id] ?? null);
    const { table, blocks } = filled;
    const kept = blocks.filter(({ id }) => tab.blocks.find((block) => block.id === id)?.keeps);
    const ends = (heading: number): number =>
      Math.min(...blocks.map(({ headingRow }) => headingRow).filter((row) => row > heading), table.rows.length);
    const isKept = (row: number): boolean => kept.some(({ headingRow }) => row > headingRow && row < ends(headingRow));
    const printed = written.prints && auditByPrints(written.prints, sheet, table, linking.secret);
    // Nobody computed a formula that holds what it was written with: what it comes from may have been filled in since.
    const isStale = (edit: Edit): boolean =>
      !tabs.computes && edit.isFormula && printed?.asWritten.has(placeKey(edit)) === true;
    const anew = isOfRun ? auditTab(table, sheet, isKept) : null;
    const recomputed = anew && { ...anew, edits: anew.edits.filter((edit) => !isStale(edit)) };
    const edits = joined(printed, recomputed);
    const view = (edit: Edit): EditedCell => {
      const at = { sheet: sheet.name, row: edit.row, column: edit.column };
      return {
        ...{ at, address: cellAddress(at), stored: shownCell(edit.stored) },
        recomputed: edit.recomputed === undefined ? null : shownCell(edit.recomputed),
      };
    };
    const state = edits.length > 0 ? "edited" : isOfRun ? "same" : "outOfDate";
    return [
      {
        ...{ id: tab.id, name: tab.name, sheet: sheet.name, state },
        compared: Math.max(printed?.compared ?? 0, recomputed?.compared ?? 0),
        edited: edits.slice(0, MOST).map(view),
        editedCount: edits.length,
      },
    ];
  });
}

/**
 * Cells that are not what was written, each with what it is by the data where that is known. Where prints tell of every
 * cell, a value is judged by them and a formula by its value; where they tell of rows, the cells of those rows count.
 */
function joined(
  printed: ReturnType<typeof auditByPrints> | null,
  recomputed: ReturnType<typeof auditTab> | null,
): readonly Edit[] {
  if (!printed) return recomputed?.edits ?? [];
  if (printed.rows) {
    const { rows } = printed;
    const cells = recomputed?.edits.filter(({ row, isFormula }) => isFormula || rows.has(row)) ?? [];
    const told = new Set(cells.map(({ row }) => row));
    const alone = [...rows].filter((row) => !told.has(row));
    // A row of the person's own is none of ours.
    return recomputed
      ? cells
      : alone.map((row) => ({ row, column: 0, stored: null, recomputed: undefined, isFormula: false }));
  }
  const known = new Map(recomputed?.edits.map((edit) => [placeKey(edit), edit]));
  const own = printed.edits.map((edit) => known.get(placeKey(edit)) ?? edit);
  const told = new Set(own.map(placeKey));
  return [...own, ...[...known.values()].filter((edit) => edit.isFormula && !told.has(placeKey(edit)))];
}

/** Whether two recorded runs say the same, so that a tab made from one is a tab of the other. */
const isLike = (a: RunRecord, b: ReadableRecord["record"]): boolean =>
  a.data === b.data && a.result === b.result && a.pack.sha256 === b.pack.sha256;
