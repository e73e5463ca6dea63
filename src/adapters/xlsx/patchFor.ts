import type { Severity } from "../../core/model/Finding";
import { MARK_COLOURS, type HighlightPlan } from "../../core/model/HighlightPlan";
import { isOwnRule, LAST_COLUMN } from "../../core/model/ownMarks";
import { Refusal } from "../../core/model/Refusal";
import { cellAddress } from "../../core/model/a1";
import type { ColumnPatch, SheetPatch, SheetTrace } from "../../ooxml/patch/SheetPatch";
import type { OwnColumn, Survey } from "./surveySheet";

/** Characters; about 30 Chinese ones. */
const RESULT_WIDTH = 60;

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/** The look of each severity as the stylesheet holds it, in the order of `SEVERITIES`. */
export const LOOKS: readonly string[] = SEVERITIES.map((severity) => {
  const [fill, font] = [MARK_COLOURS[severity].fill.slice(1), MARK_COLOURS[severity].font.slice(1)];
  return (
    `<font><color rgb="FF${font}"/></font>` +
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill>`
  );
});

/** Takes everything of ours off a sheet; `null` where there is nothing. */
export function clearPatch({ own, hasRules }: Survey, undo: SheetTrace | undefined): SheetPatch | null {
  if (own.length === 0 && !hasRules) return null;
  return {
    columns: own.map(emptied),
    resetWidths: own.map(({ column }) => column),
    removeFormat: isOwnRule,
    undo,
  };
}

/** Takes everything of ours off a sheet and applies the plan. Throws `sheet.noRoom`. `looks` are the numbers of `LOOKS`. */
export function paintPatch(
  survey: Survey,
  undo: SheetTrace | undefined,
  plan: HighlightPlan,
  looks: readonly number[],
): SheetPatch {
  refuseWithoutRoom(survey, plan);
  const others = survey.own.filter(({ column }) => column !== plan.resultColumn).map(emptied);
  const before = survey.own.find(({ column }) => column === plan.resultColumn);
  const rules = [...plan.rules].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  return {
    columns: [...others, resultColumn(plan, before ? emptied(before) : null)],
    width: { column: plan.resultColumn, width: RESULT_WIDTH },
    resetWidths: survey.own.map(({ column }) => column),
    addFormats: rules.map(({ area, formula, severity }) => ({
      area,
      formula: formula.replace(/^=/, ""),
      dxfId: looks[SEVERITIES.indexOf(severity)]!,
    })),
    removeFormat: isOwnRule,
    undo,
  };
}

function refuseWithoutRoom({ columns, own }: Survey, plan: HighlightPlan): void {
  const { sheet, resultColumn: column, headingRow } = plan;
  if (column > LAST_COLUMN) throw new Refusal("sheet.noRoom", { sheet });
  if (own.some((ours) => ours.column === column)) return;
  const taken = columns.get(column);
  if (!taken || taken.last < headingRow) return;
  const row = Math.max(taken.first, headingRow);
  throw new Refusal("sheet.noRoom", { sheet, cell: cellAddress({ row, column }) });
}

/** Empties the cells from a heading of ours down. */
function emptied({ row, column, filled }: OwnColumn): ColumnPatch {
  return { column, firstRow: row, values: filled.map((isFilled) => (isFilled ? null : undefined)) };
}

/** The heading and the texts, over what `before` empties. */
function resultColumn(plan: HighlightPlan, before: ColumnPatch | null): ColumnPatch {
  const firstRow = Math.min(plan.headingRow, before?.firstRow ?? plan.headingRow);
  const values: ColumnPatch["values"][number][] = new Array<undefined>(
    Math.max(plan.firstRow + plan.texts.length, before ? before.firstRow + before.values.length : 0) - firstRow,
  ).fill(undefined);
  before?.values.forEach((value, i) => (values[before.firstRow - firstRow + i] = value));
  values[plan.headingRow - firstRow] = plan.resultHeading;
  plan.texts.forEach((text, i) => {
    if (text !== null) values[plan.firstRow - firstRow + i] = text;
  });
  return { column: plan.resultColumn, firstRow, values };
}
