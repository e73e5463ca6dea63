import { columnLetters } from "../../../model/a1";
import type { CellValue } from "../../../model/RawSheet";
import type { BlockValue, ColumnId, RowTest } from "../../../model/SummaryTab";
import { oncePer } from "../../records/oncePer";
import { groupColumn, siblingOf, VALUE_OF, VILLAGE_NO } from "../fill/BlockFill";
import type { FilledColumn } from "../fill/BlockFill";
import { VILLAGES_ONLY } from "../count/tally";
import { countText, type CountedPlaces, type Criterion } from "../count/countText";
import { lineTests } from "../count/countBlock";
import { countTests, isCount, summedColumn, type CountValue } from "../count/countTests";
import { formulaText } from "./formulaText";
import { columnRange, type PlacedBlock } from "../layout/placeTab";
import words from "../tabWords.json";

/** A block whose rows are counted, and how its sheet is named in a formula: `'户户研判表'!`, or "" for the own sheet. */
export interface CountedSheet {
  readonly placed: PlacedBlock;
  readonly prefix: string;
}

/** The formula in each row of a column, without `=`, that of the row 合计 behind the others; `null` for a plain value. */
export type RowFormula = (row: number) => string | null;

/** The formulas of each column of a block; `null` for a column that has none. */
export function blockFormulas(
  placed: PlacedBlock,
  countedOf: (of: { readonly own: string } | undefined) => CountedSheet,
): (column: FilledColumn) => RowFormula | null {
  const { fill, columnOf, firstRow } = placed;
  const { rows } = fill;
  const letters = (id: ColumnId): string | null => {
    const column = columnOf.get(id);
    return column === undefined ? null : columnLetters(column);
  };
  const sheetRow = (row: number): number => (row === rows.size ? (placed.totalRow ?? 0) : firstRow + row) + 1;
  /** Whether it holds a number in every row, and nobody is asked to change it. */
  const isNumber = oncePer(
    ({ value, values }: FilledColumn): boolean =>
      value !== null &&
      (isCount(value) || ("record" in value && !("input" in value))) &&
      values.every((one) => typeof one === "number"),
  );
  const word = fill.counted.word;

  const ownFormula = (column: FilledColumn, value: Extract<BlockValue, { formula: unknown }>) => {
    let isWritten = true;
    const text = formulaText(value.formula, {
      address: (id) => {
        const at = letters(siblingOf(fill, column, id).id);
        isWritten &&= at !== null;
        return `${at ?? ""}${ROW}`;
      },
      isNumber: (id) => isNumber(siblingOf(fill, column, id)),
      word,
      none: words.none,
    });
    const inRow = rowTemplate(text);
    return (row: number): string | null => (isWritten ? inRow(sheetRow(row)) : null);
  };

  const rankFormula = (column: FilledColumn, id: ColumnId) => {
    const ranked = siblingOf(fill, column, id);
    const at = letters(ranked.id);
    const range = columnRange(placed, ranked.id);
    const isComputed = ranked.value !== null && ("formula" in ranked.value || isNumber(ranked));
    const levels = rows.spans === null ? null : columnRange(placed, VILLAGE_NO);
    return (row: number): string | null => {
      if (at === null || range === null || !isComputed || row === rows.size) return null;
      const cell = `${at}${sheetRow(row)}`;
      const level = rows.spans?.[row] ? "=0" : ">0";
      const place =
        levels === null
          ? `RANK(${cell},${range})`
          : `SUMPRODUCT((${levels}${level})*ISNUMBER(${range})*(${range}>${cell}))+1`;
      return `IF(ISNUMBER(${cell}),${place},"${words.none}")`;
    };
  };

  const countFormula = (column: FilledColumn, value: CountValue) => {
    const { placed: there, prefix } = countedOf(value.of);
    const { counted } = there.fill;
    const ranges = new Map<ColumnId, string | null>();
    const places: CountedPlaces = {
      range: (id) => {
        const known = ranges.get(id);
        if (known !== undefined) return known;
        const range = columnRange(there, id);
        const text = range === null ? null : prefix + range;
        ranges.set(id, text);
        return text;
      },
      word: counted.word,
      bound: counted.bound,
      anyColumn: there.columns[0]!.id,
    };
    const { fixed, byRow } = countTests(column, value);
    const tests = counted.isGrouped ? [...fixed, ...VILLAGES_ONLY] : fixed;
    const by = groupColumn(fill);
    const at = letters(column.id);
    const sameNumber = (id: ColumnId, row: number): Criterion => ({
      column: id,
      text: `$${letters(id)}${sheetRow(row)}`,
    });
    const whole = countText(places, tests, summedColumn(value, undefined) ?? null);
    return (row: number): string | null => {
      const span = rows.spans?.[row];
      if (span) return `SUM(${at}${sheetRow(span.from)}:${at}${sheetRow(span.to)})`;
      const line = rows.lines?.[row];
      const sum = summedColumn(value, line);
      if (sum === undefined) return null;
      // Where a block has no rows a sentence stands in their place.
      if (counted.size === 0) return "0";
      if (row === rows.size) return whole([]);
      const criteria = byRow.map((test) => ownCriterion(test, column, row));
      if (criteria.includes(null)) return null;
      const asked = criteria.filter((one) => one !== null);
      if (line) return countText(places, [...lineTests(line), ...tests], sum)(asked);
      if (rows.values) asked.push({ column: rows.values.column, text: `"="&$${letters(VALUE_OF)}${sheetRow(row)}` });
      else if (by !== null) asked.push(sameNumber(by, row));
      return whole(asked);
    };
  };

  /** What the row itself holds, as a criterion; `null` where a spreadsheet would take it for a pattern. */
  const ownCriterion = (test: RowTest, column: FilledColumn, row: number): Criterion | null => {
    if (!("sameAs" in test) && !("lists" in test)) return null;
    const sibling = siblingOf(fill, column, "sameAs" in test ? test.sameAs : test.lists);
    const at = letters(sibling.id);
    if (at === null || isPattern(sibling.values[row] ?? null)) return null;
    const cell = `$${at}${sheetRow(row)}`;
    return { column: test.column, text: "sameAs" in test ? `"="&${cell}` : `"*|"&${cell}&"|*"` };
  };

  const shareFormula = (column: FilledColumn, id: ColumnId) => {
    const at = letters(siblingOf(fill, column, id).id);
    return (row: number): string | null => {
      if (at === null || placed.totalRow === null) return null;
      const [cell, whole] = [`${at}${sheetRow(row)}`, `${at}$${placed.totalRow + 1}`];
      const share = `IF(${whole}=0,"${words.none}",${cell}/${whole})`;
      return isNumber(siblingOf(fill, column, id)) ? share : `IF(COUNT(${cell},${whole})=2,${share},"")`;
    };
  };

  const sumOfKnown = (column: FilledColumn, range: string): string =>
    isNumber(column) ? `SUM(${range})` : `IF(COUNT(${range})=0,"",SUM(${range}))`;

  const totalSum = (column: FilledColumn): string | null => {
    const range = columnRange(placed, column.id);
    if (range === null || rows.size === 0) return null;
    if (rows.pages) return null;
    if (rows.spans === null) return sumOfKnown(column, range);
    const levels = columnRange(placed, VILLAGE_NO);
    const sum = `SUMIFS(${range},${levels},">0")`;
    if (column.value === null || isNumber(column)) return sum;
    if (!("input" in column.value)) return `IF(SUMPRODUCT((${levels}>0)*ISNUMBER(${range}))=0,"",${sum})`;
    return `IF(SUMPRODUCT((${levels}>0)*ISNUMBER(${range}))=COUNTIFS(${levels},">0"),${sum},"")`;
  };

  return (column) => {
    const { value, total } = column;
    if (value === null || "row" in value) return null;
    if (("record" in value || "input" in value) && total !== "sum") return null;
    const base = ((): RowFormula => {
      if ("formula" in value) return ownFormula(column, value);
      if ("rankOf" in value) return rankFormula(column, value.rankOf);
      if ("shareOf" in value) return shareFormula(column, value.shareOf);
      return isCount(value) ? countFormula(column, value) : () => null;
    })();
    const isInput = "input" in value;
    const at = letters(column.id);
    return (row) => {
      if (row === rows.size) {
        if (total === "none" || "rankOf" in value) return null;
        if (total === "sum" || "sumOfLine" in value) return totalSum(column);
        return base(row);
      }
      const page = rows.pages?.[row];
      if (page)
        return total === "sum" ? sumOfKnown(column, `${at}${sheetRow(page.from)}:${at}${sheetRow(page.to)}`) : null;
      const span = isInput && total === "sum" ? rows.spans?.[row] : null;
      if (!span) return base(row);
      const range = `${at}${sheetRow(span.from)}:${at}${sheetRow(span.to)}`;
      return `IF(COUNT(${range})=ROWS(${range}),SUM(${range}),"")`;
    };
  };
}

/** Stands for the row's number in a formula that is the same in every row. */
const ROW = "\u0000";

/** A text in which the number of the row is put wherever `ROW` stands. */
function rowTemplate(text: string): (row: number) => string {
  const parts = text.split(ROW);
  return (row) => parts.join(String(row));
}

/** Whether a criterion would take the text for a pattern, or is too short for it. */
const isPattern = (value: CellValue): boolean =>
  typeof value === "string" && (/[~*?]/.test(value) || value.length > 240);
