import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
  CFValueType,
} from "@univerjs/sheets-conditional-formatting";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { IStyleBase } from "@univerjs/core";
import { rangesOf } from "./ranges";
import type { ReadColor } from "./readColors";
import { childOf, childrenOf, isOn, numberOf, type XmlElement } from "./xmlTree";

type RuleConfig = IConditionFormattingRule["rule"];

const TEXT: Readonly<Record<string, CFTextOperator>> = {
  containsText: CFTextOperator.containsText,
  notContainsText: CFTextOperator.notContainsText,
  beginsWith: CFTextOperator.beginsWith,
  endsWith: CFTextOperator.endsWith,
  containsBlanks: CFTextOperator.containsBlanks,
  notContainsBlanks: CFTextOperator.notContainsBlanks,
  containsErrors: CFTextOperator.containsErrors,
  notContainsErrors: CFTextOperator.notContainsErrors,
};

/** Rules of a worksheet in order of priority. Kinds that the spreadsheet does not draw are left out. */
export function readConditionalFormats(
  worksheet: XmlElement,
  differences: readonly IStyleBase[],
  color: ReadColor,
): IConditionFormattingRule[] {
  const rules = childrenOf(worksheet, "conditionalFormatting").flatMap((block) =>
    childrenOf(block, "cfRule").map((rule) => ({ rule, ranges: rangesOf(block.attributes.get("sqref") ?? "") })),
  );
  rules.sort((a, b) => (numberOf(a.rule, "priority") ?? 0) - (numberOf(b.rule, "priority") ?? 0));
  return rules.flatMap(({ rule, ranges }, position) => {
    const style = differences[numberOf(rule, "dxfId") ?? -1] ?? {};
    const config = ranges.length > 0 ? ruleConfig(rule, style, color) : null;
    const stopIfTrue = rule.attributes.has("stopIfTrue") && isOn(rule, "stopIfTrue");
    return config ? [{ cfId: `file-${position}`, ranges, stopIfTrue, rule: config }] : [];
  });
}

function ruleConfig(rule: XmlElement, style: IStyleBase, color: ReadColor): RuleConfig | null {
  const kind = rule.attributes.get("type") ?? "";
  const highlight = { type: CFRuleType.highlightCell as const, style };
  const formulas = childrenOf(rule, "formula").map(({ text }) => text);
  const text = TEXT[kind];
  if (text !== undefined) {
    return { ...highlight, subType: CFSubRuleType.text, operator: text, value: rule.attributes.get("text") ?? "" };
  }
  switch (kind) {
    case "expression":
      return { ...highlight, subType: CFSubRuleType.formula, value: `=${formulas[0] ?? ""}` };
    case "cellIs":
      return cellIs(rule, highlight, formulas);
    case "duplicateValues":
      return { ...highlight, subType: CFSubRuleType.duplicateValues };
    case "uniqueValues":
      return { ...highlight, subType: CFSubRuleType.uniqueValues };
    case "top10":
      return {
        ...highlight,
        subType: CFSubRuleType.rank,
        isBottom: rule.attributes.get("bottom") === "1",
        isPercent: rule.attributes.get("percent") === "1",
        value: numberOf(rule, "rank") ?? 10,
      };
    case "aboveAverage":
      return { ...highlight, subType: CFSubRuleType.average, operator: averageOperator(rule) };
    case "timePeriod": {
      const operator = Object.values(CFTimePeriodOperator).find((name) => name === rule.attributes.get("timePeriod"));
      return operator ? { ...highlight, subType: CFSubRuleType.timePeriod, operator } : null;
    }
    case "colorScale":
      return colorScale(rule, color);
    case "dataBar":
      return dataBar(rule, color);
    default:
      return null;
  }
}

type Highlight = { readonly type: CFRuleType.highlightCell; readonly style: IStyleBase };

/** A limit that is itself a formula is not drawn. */
function cellIs(rule: XmlElement, highlight: Highlight, formulas: readonly string[]): RuleConfig | null {
  const operator = Object.values(CFNumberOperator).find((name) => name === rule.attributes.get("operator"));
  const numbers = formulas.map(Number);
  if (operator === undefined || formulas.length === 0 || numbers.some(Number.isNaN)) return null;
  const [low = 0, high = 0] = numbers;
  return operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween
    ? { ...highlight, subType: CFSubRuleType.number, operator, value: [low, high] }
    : { ...highlight, subType: CFSubRuleType.number, operator, value: low };
}

function averageOperator(rule: XmlElement) {
  const above = rule.attributes.get("aboveAverage") !== "0";
  const orEqual = rule.attributes.get("equalAverage") === "1";
  if (above) return orEqual ? CFNumberOperator.greaterThanOrEqual : CFNumberOperator.greaterThan;
  return orEqual ? CFNumberOperator.lessThanOrEqual : CFNumberOperator.lessThan;
}

function threshold(value: XmlElement | undefined) {
  const type = Object.values(CFValueType).find((name) => name === value?.attributes.get("type")) ?? CFValueType.num;
  const text = value?.attributes.get("val");
  if (text === undefined) return { type };
  return { type, value: type === CFValueType.formula ? `=${text}` : Number(text) };
}

function colorScale(rule: XmlElement, color: ReadColor): RuleConfig | null {
  const scale = childOf(rule, "colorScale");
  const colors = childrenOf(scale, "color");
  const config = childrenOf(scale, "cfvo").map((value, index) => ({
    index,
    color: color(colors[index]) ?? "#ffffff",
    value: threshold(value),
  }));
  return config.length === 0 ? null : { type: CFRuleType.colorScale, config };
}

function dataBar(rule: XmlElement, color: ReadColor): RuleConfig | null {
  const bar = childOf(rule, "dataBar");
  const [min, max] = childrenOf(bar, "cfvo");
  if (!bar || !min || !max) return null;
  const positiveColor = color(childOf(bar, "color")) ?? "#638ec6";
  return {
    type: CFRuleType.dataBar,
    isShowValue: bar.attributes.get("showValue") !== "0",
    config: { min: threshold(min), max: threshold(max), isGradient: true, positiveColor, nativeColor: "#ff0000" },
  };
}
