import { areaAddress, cellAddress, columnLetters } from "../model/a1";
import type { Finding, Severity } from "../model/Finding";
import { MARKS, RESULT_HEADING, WAIVED_MARK, type HighlightPlan, type HighlightRule } from "../model/HighlightPlan";
import { findOwnColumn, HEADING_SEARCH_ROWS } from "../model/ownMarks";
import type { Area, RawSheet } from "../model/RawSheet";
import type { Heading, SheetMapping } from "../model/SheetMapping";

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/** A cell holds 32,767 characters; far fewer can be read. What is cut off is counted in the text. */
const LONGEST_TEXT = 4000;
const LONGEST_MESSAGE = 500;

export interface HighlightInput {
  readonly sheet: RawSheet;
  readonly mapping: SheetMapping;
  /** Findings of the run; those on other sheets, at a heading or explained by another finding are passed over. */
  readonly findings: readonly Finding[];
  /** The finding in words, without the heading of its cell. */
  readonly message: (finding: Finding) => string;
  /** Says that so many findings were cut off: （另有 3 项）. */
  readonly more: (count: number) => string;
}

/**
 * One column of texts and three conditional-format rules over the data, however many findings there are (design of the
 * marks: the text names the heading in 【】, the formula looks for the mark and the cell's own heading in that text).
 * Headings that repeat, are empty or cannot be compared letter by letter get rules of their own with a literal name.
 */
export function planHighlights(input: HighlightInput): HighlightPlan {
  const { sheet, mapping } = input;
  const ownIndex = findOwnColumn(sheet.columns, mapping.headingRow - sheet.origin.row);
  const ownColumn = ownIndex < 0 ? null : sheet.origin.column + ownIndex;
  const headings = mapping.headings.filter(({ column }) => column !== ownColumn);
  const names = nameColumns(headings, ({ column }) => {
    const cell = sheet.columns[column - sheet.origin.column]?.[mapping.headingRow - sheet.origin.row];
    return typeof cell === "string";
  });
  const resultColumn = ownColumn ?? sheet.origin.column + sheet.columns.length;
  const { headingRow, firstRow, lastRow } = mapping;
  const rows = lastRow - firstRow + 1;
  const first = sheet.origin.column;
  const last = headings.at(-1)?.column ?? first;
  const block: Area = { row: firstRow, column: first, rows, columns: last - first + 1 };
  const resultCell = `$${cellAddress({ row: firstRow, column: resultColumn })}`;
  const heading = `${columnLetters(first)}$${headingRow + 1}`;
  const rules: HighlightRule[] = SEVERITIES.map((severity) => ({
    severity,
    area: block,
    formula: `=ISNUMBER(FIND("${MARKS[severity]}【"&${heading}&"】",${resultCell}))`,
  }));
  for (const [column, { name, literal }] of names) {
    if (!literal) continue;
    for (const severity of SEVERITIES) {
      const formula = `=ISNUMBER(FIND("${MARKS[severity]}【${name.replaceAll('"', '""')}】",${resultCell}))`;
      rules.push({ severity, area: { row: firstRow, column, rows, columns: 1 }, formula });
    }
  }
  return {
    sheet: sheet.name,
    headingRow,
    resultColumn,
    resultHeading: resultHeadingFor(sheet, ownIndex),
    firstRow,
    texts: textsOf(input, names, rows),
    rules,
  };
}

interface ColumnName {
  readonly name: string;
  /** The conditional format has to spell the name out. */
  readonly literal: boolean;
}

/** A heading that is no text (a year, TRUE) may read otherwise inside a formula than here. */
function nameColumns(
  headings: readonly Heading[],
  isText: (heading: Heading) => boolean,
): ReadonlyMap<number, ColumnName> {
  const times = new Map<string, number>();
  for (const { text } of headings) times.set(text, (times.get(text) ?? 0) + 1);
  const taken = new Set(headings.map(({ text }) => text));
  return new Map(
    headings.map((own): [number, ColumnName] => {
      const { column, text, path } = own;
      const plain = text !== "" && times.get(text) === 1 && text === text.trim() && !/[\n\r【】]/.test(text);
      if (plain && text.length <= 100 && isText(own)) return [column, { name: text, literal: false }];
      const base = Array.from(path.replace(/[\s【】]+/g, ""))
        .slice(0, 60)
        .join("");
      let name = base === "" ? columnLetters(column) : base;
      for (let n = 2; taken.has(name); n++) name = `${base === "" ? columnLetters(column) : base}·${n}`;
      taken.add(name);
      return [column, { name, literal: true }];
    }),
  );
}

/** A heading that no cell bears where headings are looked for: clearing must not take the person's for ours. */
function resultHeadingFor(sheet: RawSheet, ownIndex: number): string {
  const taken = new Set<string>();
  for (const [index, column] of sheet.columns.entries()) {
    if (index === ownIndex) continue;
    for (const value of column.slice(0, HEADING_SEARCH_ROWS)) if (typeof value === "string") taken.add(value.trim());
  }
  if (!taken.has(RESULT_HEADING)) return RESULT_HEADING;
  let heading = `${RESULT_HEADING}（户户清）`;
  for (let n = 2; taken.has(heading); n++) heading = `${RESULT_HEADING}（户户清${n}）`;
  return heading;
}

function textsOf(
  { sheet, mapping, findings, message, more }: HighlightInput,
  names: ReadonlyMap<number, ColumnName>,
  rows: number,
): readonly (string | null)[] {
  const byRow = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.at.sheet !== sheet.name || finding.follows !== null || finding.at.row === mapping.headingRow) continue;
    const row = finding.at.row - mapping.firstRow;
    const others = byRow.get(row);
    if (others) others.push(finding);
    else byRow.set(row, [finding]);
  }
  const texts = new Array<string | null>(rows).fill(null);
  for (const [row, ofRow] of byRow) {
    if (row < 0 || row >= rows)
      throw new Error(`A finding lies outside ${areaAddress({ row, column: 0, rows, columns: 1 })}`);
    ofRow.sort((a, b) => rankOf(a) - rankOf(b) || a.at.column - b.at.column);
    const parts = ofRow.map((finding) => {
      const name = names.get(finding.at.column)?.name ?? columnLetters(finding.at.column);
      const said = shortened(message(finding).replaceAll("【", "〔").replaceAll("】", "〕"));
      const mark = finding.waiver === undefined ? MARKS[finding.severity] : WAIVED_MARK;
      return `${mark}【${name}】${said}（${finding.ruleId}）`;
    });
    texts[row] = joined(parts, more);
  }
  return texts;
}

/** The gravest first; behind all others what waivers set aside. */
const rankOf = ({ severity, waiver }: Finding): number =>
  waiver === undefined ? SEVERITIES.indexOf(severity) : SEVERITIES.length;

/** A cell may hold more than can be read; brackets of its own would be taken for a heading's. */
function shortened(message: string): string {
  const characters = Array.from(message);
  return characters.length <= LONGEST_MESSAGE ? message : `${characters.slice(0, LONGEST_MESSAGE).join("")}…`;
}

function joined(parts: readonly string[], more: (count: number) => string): string {
  let text = "";
  for (const [position, part] of parts.entries()) {
    const longer = position === 0 ? part : `${text}；${part}`;
    if (longer.length > LONGEST_TEXT && position > 0) return text + more(parts.length - position);
    text = longer;
  }
  return text;
}
