import { areaAddress } from "../../core/model/a1";
import { escapeXml } from "../xml/xmlText";
import type { InputDraft } from "./SheetDraft";

/** Excel's limits: characters of a list that stands in the rule itself, of a prompt's title and text. */
const MAX_LIST = 255;
const MAX_TITLE = 32;
const MAX_PROMPT = 255;

/** One rule of data validation for what people fill in. */
export function inputXml({ area, list, prompt }: InputDraft, prefix = ""): string {
  const formula = list && listFormula(list);
  const shown = prompt
    ? ` showInputMessage="1" promptTitle="${attribute(prompt.title, MAX_TITLE)}" prompt="${attribute(prompt.text, MAX_PROMPT)}"`
    : "";
  const kind = formula ? ' type="list" allowBlank="1" showErrorMessage="1"' : ' allowBlank="1"';
  const open = `<${prefix}dataValidation${kind}${shown} sqref="${areaAddress(area)}"`;
  return formula
    ? `${open}><${prefix}formula1>${escapeXml(formula)}</${prefix}formula1></${prefix}dataValidation>`
    : `${open}/>`;
}

/** The choices as one quoted text, or `null` where that cannot say them: too long, or a comma inside a choice. */
export function listFormula(list: readonly string[]): string | null {
  const text = list.join(",");
  const isSayable = list.every((item) => item.trim() === item && item !== "" && !/[,\n\r]/.test(item));
  return list.length > 0 && isSayable && text.length <= MAX_LIST ? `"${text.replaceAll('"', '""')}"` : null;
}

function attribute(text: string, limit: number): string {
  const cut = text
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, "")
    .slice(0, limit)
    .replace(/[\ud800-\udbff]$/, "");
  return escapeXml(cut).replaceAll("\n", "&#10;");
}
