import type { Area } from "../../core/model/RawSheet";
import { rectanglesByKey } from "./areas";
import { settleAreas } from "./settleAreas";

/** What cells accept and say, as Excel tells it. */
export interface InputRule {
  /** `null` where anything may be written. */
  readonly rule: Excel.DataValidationRule | null;
  readonly prompt: Excel.DataValidationPrompt;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly ignoreBlanks: boolean;
}

export interface InputArea {
  readonly area: Area;
  readonly input: InputRule;
}

const isText = (text: string | undefined): boolean => text !== undefined && text !== "";

function ruleOf(rule: Excel.DataValidationRule): Excel.DataValidationRule | null {
  const kinds = Object.entries(rule).filter(([, value]) => value !== null && value !== undefined);
  return kinds.length === 0 ? null : Object.fromEntries(kinds);
}

/** The question for one part of a column; "" in answer where its cells accept anything and say nothing. */
function loadInput(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): () => InputRule | "" | null {
  const { dataValidation } = sheet.getRangeByIndexes(row, column, rows, columns);
  dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
  return () => {
    const { type, rule, prompt, errorAlert, ignoreBlanks } = dataValidation;
    // Where cells differ Excel tells a type of its own, or nothing.
    const told: readonly unknown[] = [rule, prompt, errorAlert];
    if (type === "Inconsistent" || type === "MixedCriteria" || told.includes(null)) return null;
    const found = ruleOf(rule);
    if (!found && !isText(prompt.title) && !isText(prompt.message)) return "";
    return { rule: found, prompt, errorAlert, ignoreBlanks };
  };
}

/** What cells of an area accept, cells that accept the same together. */
export async function readInputs(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<readonly InputArea[]> {
  const columns = Array.from({ length: area.columns }, (_, c) => ({ ...area, column: area.column + c, columns: 1 }));
  const { settled } = await settleAreas(context, columns, 1, (part) => loadInput(sheet, part));
  const keys = Array.from({ length: area.rows }, () => Array<string | null>(area.columns).fill(null));
  for (const { area: part, value } of settled) {
    if (value === "") continue;
    const key = JSON.stringify(value);
    for (let row = part.row; row < part.row + part.rows; row++) keys[row - area.row]![part.column - area.column] = key;
  }
  return [...rectanglesByKey(keys)].flatMap(([key, areas]) =>
    areas.map((one) => ({
      area: { ...one, row: one.row + area.row, column: one.column + area.column },
      input: JSON.parse(key) as InputRule,
    })),
  );
}

/** Lets cells accept again what they accepted. */
export function queueInput(sheet: Excel.Worksheet, { area, input }: InputArea): void {
  const { row, column, rows, columns } = area;
  const { dataValidation } = sheet.getRangeByIndexes(row, column, rows, columns);
  const { rule, prompt, errorAlert, ignoreBlanks } = input;
  dataValidation.clear();
  if (rule) dataValidation.rule = rule;
  if (isText(prompt.title) || isText(prompt.message) || !prompt.showPrompt) dataValidation.prompt = prompt;
  if (isText(errorAlert.title) || isText(errorAlert.message) || !errorAlert.showAlert || errorAlert.style !== "Stop")
    dataValidation.errorAlert = errorAlert;
  if (!ignoreBlanks) dataValidation.ignoreBlanks = ignoreBlanks;
}
