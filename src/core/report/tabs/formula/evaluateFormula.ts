import type { CellTest, ColumnId, Formula } from "../../../model/SummaryTab";
import type { CellValue } from "../../../model/RawSheet";
import { isNearly } from "./isNearly";

type OfRow<T> = (row: number) => T;

export interface FormulaCells {
  /** The value of a column of the same row. */
  readonly cell: (column: ColumnId) => OfRow<CellValue>;
  /** What stands for a code that a test names. */
  readonly word: (column: ColumnId, code: string) => string;
  /** Shown where a divisor is 0. */
  readonly none: string;
}

/** A formula as a function of the row. It never sees the formula's text. */
export function evaluateFormula(formula: Formula, cells: FormulaCells): OfRow<CellValue> {
  if (typeof formula === "number") return () => formula;
  if ("text" in formula) return () => blankToNull(formula.text);
  if ("cell" in formula) {
    const value = cells.cell(formula.cell);
    return (row) => blankToNull(value(row));
  }
  if ("cases" in formula) return casesOf(formula, cells);
  if ("over" in formula) {
    const [top, bottom] = formula.over.map((part) => numberOf(part, cells));
    return (row) => {
      const [a, b] = [top!(row), bottom!(row)] as const;
      if (Number.isNaN(b)) return null;
      if (b === 0) return cells.none;
      return Number.isNaN(a) ? null : a / b;
    };
  }
  const number = arithmetic(formula, cells);
  return (row) => {
    const value = number(row);
    return Number.isNaN(value) ? null : value;
  };
}

const blankToNull = (value: CellValue): CellValue => (value === "" ? null : value);

/** A part as a number, NaN where it is none. */
function numberOf(formula: Formula, cells: FormulaCells): OfRow<number> {
  if (typeof formula === "number") return () => formula;
  const value = evaluateFormula(formula, cells);
  return (row) => {
    const found = value(row);
    return typeof found === "number" ? found : NaN;
  };
}

type Arithmetic = Extract<
  Formula,
  | { plus: unknown }
  | { minus: unknown }
  | { times: unknown }
  | { known: unknown }
  | { least: unknown }
  | { most: unknown }
  | { root: unknown }
>;

function arithmetic(formula: Arithmetic, cells: FormulaCells): OfRow<number> {
  const fold = (parts: readonly Formula[], join: (a: number, b: number) => number): OfRow<number> => {
    const [first, ...rest] = parts.map((part) => numberOf(part, cells));
    return (row) => rest.reduce((sum, part) => join(sum, part(row)), first?.(row) ?? NaN);
  };
  if ("plus" in formula) return fold(formula.plus, (a, b) => a + b);
  if ("minus" in formula) return fold(formula.minus, (a, b) => a - b);
  if ("times" in formula) return fold(formula.times, (a, b) => a * b);
  if ("least" in formula) return fold(formula.least, Math.min);
  if ("most" in formula) return fold(formula.most, Math.max);
  if ("root" in formula) {
    const part = numberOf(formula.root, cells);
    return (row) => Math.sqrt(part(row));
  }
  const values = formula.known.map(cells.cell);
  return (row) => {
    let sum = NaN;
    for (const value of values) {
      const found = value(row);
      if (typeof found === "number") sum = Number.isNaN(sum) ? found : sum + found;
    }
    return sum;
  };
}

function casesOf({ cases, else: otherwise }: Extract<Formula, { cases: unknown }>, cells: FormulaCells) {
  const branches = cases.map((one) => ({ holds: testOf(one.if, cells), value: evaluateFormula(one.then, cells) }));
  const last = evaluateFormula(otherwise, cells);
  return (row: number): CellValue => (branches.find(({ holds }) => holds(row))?.value ?? last)(row);
}

function testOf(test: CellTest, cells: FormulaCells): OfRow<boolean> {
  if ("every" in test) {
    const parts = test.every.map((part) => testOf(part, cells));
    return (row) => parts.every((part) => part(row));
  }
  if ("some" in test) {
    const parts = test.some.map((part) => testOf(part, cells));
    return (row) => parts.some((part) => part(row));
  }
  if ("than" in test) {
    const [left, sign, right] = test.than;
    const [a, b] = [numberOf(left, cells), numberOf(right, cells)];
    return (row) => compares(a(row), sign, b(row));
  }
  const value = cells.cell(test.cell);
  if ("isBlank" in test) return (row) => blankToNull(value(row)) === null;
  const word = cells.word(test.cell, test.is);
  return (row) => value(row) === word;
}

function compares(a: number, sign: "<" | "<=" | "=" | ">=" | ">", b: number): boolean {
  if (Number.isNaN(a) || Number.isNaN(b)) return false;
  const isEqual = isNearly(a, b);
  if (sign === "=") return isEqual;
  if (sign === "<=" || sign === ">=") return isEqual || (sign === "<=" ? a < b : a > b);
  return !isEqual && (sign === "<" ? a < b : a > b);
}
