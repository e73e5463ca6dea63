import type { CellValue } from "../../core/model/RawSheet";
import { escapeXml, textElement } from "../xml/xmlText";

/** The type a cell declares for a value that stands in an element `v`. */
function typeAttribute(value: CellValue): string {
  if (typeof value === "string") return ' t="str"';
  if (typeof value === "boolean") return ' t="b"';
  return typeof value === "object" && value !== null ? ' t="e"' : "";
}

/** The element `v` of a number, boolean or error, or of the text that a formula yields. */
function valueElement(value: CellValue, prefix = ""): string {
  if (value === null) return "";
  if (typeof value === "number" && Number.isFinite(value)) return `<${prefix}v>${value}</${prefix}v>`;
  if (typeof value === "string") {
    const tag = `${prefix}v`;
    return textElement(value, prefix)
      .replace(`<${prefix}t`, `<${tag}`)
      .replace(/<\/[^<]*$/, `</${tag}>`);
  }
  if (typeof value === "number") throw new RangeError("a cell cannot hold a number that is not finite");
  const text = typeof value === "boolean" ? (value ? "1" : "0") : value.error;
  return `<${prefix}v>${escapeXml(text)}</${prefix}v>`;
}

/** A cell that holds a value and no formula; a text stands in the cell itself. `attributes` are its place and format. */
export function cellElement(attributes: string, value: Exclude<CellValue, null>, prefix = ""): string {
  const [type, content] =
    typeof value === "string"
      ? [' t="inlineStr"', `<${prefix}is>${textElement(value, prefix)}</${prefix}is>`]
      : [typeAttribute(value), valueElement(value, prefix)];
  return `<${prefix}c${attributes}${type}>${content}</${prefix}c>`;
}

/** A cell that holds a formula, given without its `=`, and the value that it yields. */
export function formulaElement(attributes: string, formula: string, yields: CellValue, prefix = ""): string {
  // What yields nothing yields an empty text: a cell without a value would be one that nobody computed yet.
  const value = yields ?? "";
  const content = `<${prefix}f>${escapeXml(formula)}</${prefix}f>${valueElement(value, prefix)}`;
  return `<${prefix}c${attributes}${typeAttribute(value)}>${content}</${prefix}c>`;
}
