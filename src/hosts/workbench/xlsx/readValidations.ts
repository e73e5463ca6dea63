import { DataValidationErrorStyle, DataValidationType } from "@univerjs/core";
import type { DataValidationOperator, ISheetDataValidationRule } from "@univerjs/core";
import { rangesOf } from "./ranges";
import { childOf, childrenOf, isOn, type XmlElement } from "./xmlTree";

const TYPES: Readonly<Record<string, DataValidationType>> = {
  none: DataValidationType.ANY,
  list: DataValidationType.LIST,
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};

const STYLES: Readonly<Record<string, DataValidationErrorStyle>> = {
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
};

/** What cells of a worksheet accept and say; `null` where they accept anything. */
export function readValidations(worksheet: XmlElement): ISheetDataValidationRule[] | null {
  const rules = childrenOf(childOf(worksheet, "dataValidations"), "dataValidation").flatMap((element, position) => {
    const { attributes } = element;
    const type = TYPES[attributes.get("type") ?? "none"];
    const ranges = rangesOf(attributes.get("sqref") ?? "");
    if (type === undefined || ranges.length === 0) return [];
    const flag = (name: string): boolean => attributes.has(name) && isOn(element, name);
    const formula = (name: string): string | undefined => childOf(element, name)?.text;
    const first = formula("formula1");
    const second = formula("formula2");
    const rule: ISheetDataValidationRule = {
      uid: `file-${position}`,
      ranges,
      type,
      allowBlank: flag("allowBlank"),
      operator: (attributes.get("operator") ?? "between") as DataValidationOperator,
      // The attribute says the contrary of its name.
      showDropDown: !flag("showDropDown"),
      showInputMessage: flag("showInputMessage"),
      promptTitle: attributes.get("promptTitle") ?? "",
      prompt: attributes.get("prompt") ?? "",
      showErrorMessage: flag("showErrorMessage"),
      errorStyle: STYLES[attributes.get("errorStyle") ?? ""] ?? DataValidationErrorStyle.STOP,
      errorTitle: attributes.get("errorTitle") ?? "",
      error: attributes.get("error") ?? "",
      ...(first === undefined ? {} : { formula1: formulaText(type, first) }),
      ...(second === undefined ? {} : { formula2: formulaText(type, second) }),
    };
    return [rule];
  });
  return rules.length > 0 ? rules : null;
}

/** A list in quotation marks is a list of texts; all else but a number is a formula. */
function formulaText(type: DataValidationType, text: string): string {
  const quoted = /^"(.*)"$/s.exec(text)?.[1];
  if (type === DataValidationType.LIST && quoted !== undefined) return quoted.replaceAll('""', '"');
  return type === DataValidationType.LIST || !/^-?[\d.]+$/.test(text) ? `=${text}` : text;
}
