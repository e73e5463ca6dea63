import { CFRuleType, CFSubRuleType } from "@univerjs/sheets-conditional-formatting";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { IStyleBase } from "@univerjs/core";
import type { Area } from "../../../core/model/RawSheet";

/** A rule by formula, as a file can take it. */
export interface FormulaRule {
  readonly areas: readonly Area[];
  /** Without the equals sign. */
  readonly formula: string;
  /** Inside of its format in the stylesheet. */
  readonly look: string;
}

export interface RuleChanges {
  readonly added: readonly FormulaRule[];
  /** Formulas, without the equals sign. */
  readonly removed: ReadonlySet<string>;
  /** Rules of other kinds were added, changed or removed. */
  readonly othersChanged: boolean;
}

/** What became of the conditional formats of one sheet. */
export function ruleChanges(
  before: readonly IConditionFormattingRule[],
  now: readonly IConditionFormattingRule[],
): RuleChanges {
  const known = new Set(before.map(identity));
  const current = new Set(now.map(identity));
  const added = now.filter((rule) => !known.has(identity(rule)));
  const removed = before.filter((rule) => !current.has(identity(rule)));
  const ruleOf = (rule: IConditionFormattingRule): FormulaRule[] => {
    const formula = formulaOf(rule);
    if (formula === null || rule.rule.type !== CFRuleType.highlightCell) return [];
    const areas = rule.ranges.map(({ startRow, endRow, startColumn, endColumn }) => ({
      row: startRow,
      column: startColumn,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    }));
    return [{ areas, formula, look: lookOf(rule.rule.style) }];
  };
  const formulas = new Set(removed.flatMap((rule) => formulaOf(rule) ?? []));
  // Rules leave the file by their formula: those that share one and stay are put back.
  const kept = now.filter((rule) => !added.includes(rule) && formulas.has(formulaOf(rule) ?? ""));
  return {
    added: [...added, ...kept].flatMap(ruleOf),
    removed: formulas,
    othersChanged: [...added, ...removed].some((rule) => formulaOf(rule) === null),
  };
}

const identity = ({ ranges, rule }: IConditionFormattingRule): string => JSON.stringify([ranges.map(corners), rule]);

const corners = ({
  startRow,
  endRow,
  startColumn,
  endColumn,
}: IConditionFormattingRule["ranges"][number]): number[] => [startRow, endRow, startColumn, endColumn];

function formulaOf({ rule }: IConditionFormattingRule): string | null {
  if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula) return null;
  return rule.value.replace(/^=/, "");
}

function lookOf(style: IStyleBase): string {
  const argb = (rgb: string): string => `FF${rgb.replace(/^#/, "").toUpperCase()}`;
  const font =
    (style.bl === 1 ? "<b/>" : "") +
    (style.it === 1 ? "<i/>" : "") +
    (style.st?.s === 1 ? "<strike/>" : "") +
    (style.cl?.rgb ? `<color rgb="${argb(style.cl.rgb)}"/>` : "");
  const fill = style.bg?.rgb ? `<bgColor rgb="${argb(style.bg.rgb)}"/>` : "";
  return (
    (font === "" ? "" : `<font>${font}</font>`) + (fill === "" ? "" : `<fill><patternFill>${fill}</patternFill></fill>`)
  );
}
