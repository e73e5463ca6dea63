import { CellValueType } from "@univerjs/core";
import type { ICellData } from "@univerjs/core";
import { columnIndex } from "../../../core/model/a1";
import { decodeCellEscapes, unescapeXml } from "../../../ooxml/xml/xmlText";

const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c\s*>)/g;
const VALUE = /<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v\s*>/;
const FORMULA = /<(?:\w+:)?f\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?f\s*>)/;
const TEXTS = /<(?:\w+:)?t\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?t\s*>)/g;
const PHONETIC = /<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh\s*>/g;
const ERROR_TEXT = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/;

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];

/** The text of a string item: all its runs, without phonetic hints. */
export function itemText(inside: string): string {
  let text = "";
  for (const match of inside.replace(PHONETIC, "").matchAll(TEXTS)) text += match[1] ?? "";
  return decodeCellEscapes(unescapeXml(text));
}

/** Calls back with the column of each cell of a row, in order; cells without an address follow the one before. */
export function readCells(
  inside: string,
  strings: readonly string[],
  onCell: (column: number, cell: ICellData) => void,
): void {
  let column = -1;
  for (const match of inside.matchAll(CELL)) {
    const attributes = match[1] ?? "";
    const letters = /(?:^|\s)r="([A-Z]+)/i.exec(attributes)?.[1];
    column = letters === undefined ? column + 1 : columnIndex(letters);
    const cell: ICellData = {};
    const style = attribute(attributes, "s");
    if (style !== undefined && style !== "0") cell.s = style;
    if (match[2]) putContent(cell, attribute(attributes, "t") ?? "n", match[2], strings);
    if (Object.keys(cell).length > 0) onCell(column, cell);
  }
}

function putContent(cell: ICellData, type: string, content: string, strings: readonly string[]): void {
  const formula = FORMULA.exec(content);
  if (formula) putFormula(cell, formula[1] ?? "", formula[2] ?? "");
  const raw = VALUE.exec(content)?.[1];
  if (type === "inlineStr") putText(cell, itemText(content));
  else if (raw === undefined) return;
  else if (type === "s") putText(cell, strings[Number(raw)] ?? "");
  else if (type === "str" || type === "d") putText(cell, decodeCellEscapes(unescapeXml(raw)));
  else if (type === "b") Object.assign(cell, { v: raw.trim() === "1" ? 1 : 0, t: CellValueType.BOOLEAN });
  else if (type === "e") Object.assign(cell, { v: unescapeXml(raw), t: CellValueType.STRING });
  else Object.assign(cell, { v: Number(raw), t: CellValueType.NUMBER });
}

/** A text that looks like a number or an error must not be taken for one. */
function putText(cell: ICellData, text: string): void {
  const deceptive = (text.trim() !== "" && Number.isFinite(Number(text))) || ERROR_TEXT.test(text);
  cell.v = text;
  cell.t = deceptive ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

function putFormula(cell: ICellData, attributes: string, text: string): void {
  const kind = attribute(attributes, "t");
  if (kind === "dataTable") return;
  // Excel marks newer functions by prefixes that no one types.
  const formula = unescapeXml(text).replace(/\b_xlfn\.(?:_xlws\.)?/g, "");
  if (formula !== "") cell.f = `=${formula}`;
  if (kind === "shared") cell.si = `s${attribute(attributes, "si") ?? ""}`;
}
