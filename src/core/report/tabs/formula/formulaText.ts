import type { CellTest, ColumnId, Formula } from "../../../model/SummaryTab";

export interface FormulaPlaces {
  /** Address of a column's cell in the row, e.g. `F7`. */
  readonly address: (column: ColumnId) => string;
  /** Whether a column holds a number in every row: it needs no guard. */
  readonly isNumber: (column: ColumnId) => boolean;
  readonly word: (column: ColumnId, code: string) => string;
  readonly none: string;
}

/** A part of a formula as text. */
interface Piece {
  readonly text: string;
  /** Cells that have to hold a number for it to be one; `null` where it may be a text all the same. */
  readonly needs: ReadonlySet<string> | null;
  /** Whether it is one operand, without operators around it. */
  readonly isClosed: boolean;
}

const NOTHING: ReadonlySet<string> = new Set();
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A formula as a spreadsheet reads it, without the leading `=`. It never sees a value. */
export const formulaText = (formula: Formula, places: FormulaPlaces): string => guarded(pieceOf(formula, places));

/** Blank where a needed cell holds no number. */
function guarded({ text, needs }: Piece, count = needs?.size ?? 0): string {
  return needs === null || count === 0 ? text : `IF(COUNT(${[...needs].join(",")})=${count},${text},"")`;
}

function pieceOf(formula: Formula, places: FormulaPlaces): Piece {
  if (typeof formula === "number") {
    return { text: formula < 0 ? `(${formula})` : String(formula), needs: NOTHING, isClosed: true };
  }
  if ("text" in formula) return open(quoted(formula.text));
  if ("cell" in formula) {
    const address = places.address(formula.cell);
    if (places.isNumber(formula.cell)) return { text: address, needs: NOTHING, isClosed: true };
    return open(`IF(${address}="","",${address})`);
  }
  if ("plus" in formula) return joined(formula.plus, "+", places);
  if ("minus" in formula) return joined(formula.minus, "-", places);
  if ("times" in formula) return joined(formula.times, "*", places);
  if ("least" in formula) return called("MIN", formula.least, places);
  if ("most" in formula) return called("MAX", formula.most, places);
  if ("root" in formula) {
    const part = operand(formula.root, places);
    const text = `IFERROR(SQRT(${part.text}),"")`;
    return open(guarded({ ...part, text }));
  }
  if ("known" in formula) {
    const cells = formula.known.map(places.address).join(",");
    return open(`IF(COUNT(${cells})=0,"",SUM(${cells}))`);
  }
  if ("over" in formula) return quotient(formula.over, places);
  const end = formulaText(formula.else, places);
  return open(
    formula.cases.reduceRight(
      (rest, one) => `IF(${testText(one.if, places)},${formulaText(one.then, places)},${rest})`,
      end,
    ),
  );
}

const open = (text: string): Piece => ({ text, needs: null, isClosed: true });

/** A part of a sum or product: a cell stands for itself, and is needed. */
function operand(formula: Formula, places: FormulaPlaces): Piece {
  if (typeof formula === "object" && "cell" in formula) {
    const address = places.address(formula.cell);
    return { text: address, needs: places.isNumber(formula.cell) ? NOTHING : new Set([address]), isClosed: true };
  }
  return pieceOf(formula, places);
}

/** What several parts need together; where one may be a text, an error of the whole becomes blank. */
function together(parts: readonly Piece[], text: string, isClosed: boolean): Piece {
  const needs = new Set(parts.flatMap((part) => [...(part.needs ?? [])]));
  if (parts.every((part) => part.needs !== null)) return { text, needs, isClosed };
  return open(guarded({ text: `IFERROR(${text},"")`, needs, isClosed: true }));
}

function joined(formulas: readonly Formula[], sign: "+" | "-" | "*", places: FormulaPlaces): Piece {
  const parts = formulas.map((formula) => operand(formula, places));
  const text = parts.map((part, n) => (part.isClosed || (sign === "+" && n === 0) ? part.text : `(${part.text})`));
  return together(parts, text.join(sign), parts.length === 1);
}

function called(name: string, formulas: readonly Formula[], places: FormulaPlaces): Piece {
  const parts = formulas.map((formula) => operand(formula, places));
  // A cell without a number is passed over by MIN and MAX: the guard sees to it; a text among numbers is added to 0.
  const text = parts.map((part) => (part.needs === null ? `0+${part.text}` : part.text)).join(",");
  return together(parts, `${name}(${text})`, true);
}

/** Of a divisor that is a number: `–` where it is 0, else the quotient, blank where the other is none. */
function quotient([top, bottom]: readonly [Formula, Formula], places: FormulaPlaces): Piece {
  const [a, b] = [operand(top, places), operand(bottom, places)];
  const [over, by] = [a, b].map((part) => (part.isClosed ? part.text : `(${part.text})`));
  const divided = guarded(together([a], `${over}/${by}`, false));
  const text = `IF(${b.text}=0,${quoted(places.none)},${divided})`;
  if (b.needs === null) return open(`IF(ISNUMBER(${b.text}),${text},"")`);
  return open(guarded({ text, needs: b.needs, isClosed: true }));
}

const andAll = (tests: readonly string[]): string => (tests.length === 1 ? tests[0]! : `AND(${tests.join(",")})`);

function testText(test: CellTest, places: FormulaPlaces): string {
  if ("every" in test) return andAll(test.every.map((part) => testText(part, places)));
  if ("some" in test) return `OR(${test.some.map((part) => testText(part, places)).join(",")})`;
  if ("than" in test) {
    const [left, sign, right] = test.than;
    const parts = [operand(left, places), operand(right, places)];
    const needs = new Set(parts.flatMap((part) => [...(part.needs ?? [])]));
    const guards = parts.filter((part) => part.needs === null).map((part) => `ISNUMBER(${part.text})`);
    if (needs.size > 0) guards.push(`COUNT(${[...needs].join(",")})=${needs.size}`);
    const text = andAll([...guards, `${parts[0]!.text}${sign}${parts[1]!.text}`]);
    // AND looks at all its parts: a sum of texts is an error there, guarded or not.
    return guards.length > 0 && parts.some((part) => !part.isClosed) ? `IFERROR(${text},FALSE)` : text;
  }
  const address = places.address(test.cell);
  return "isBlank" in test ? `${address}=""` : `${address}=${quoted(places.word(test.cell, test.is))}`;
}
