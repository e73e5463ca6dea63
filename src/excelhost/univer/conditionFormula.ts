/**
 * A small part of Excel's formula language, enough for most conditional formats: worked out for one cell at a time,
 * so that a rule over a large area costs only the cells that are looked at.
 */

export interface FormulaError {
  readonly error: true;
}
const ERROR: FormulaError = { error: true };

/** `null` is a blank cell. */
export type FormulaValue = string | number | boolean | null | FormulaError;

/** What a reference sees; zero-based. */
export type ReadCell = (row: number, column: number) => FormulaValue;

interface Place {
  readonly row: number;
  readonly column: number;
  readonly read: ReadCell;
}

/** Works the formula out for the cell that lies so many rows and columns from the one that it was written for. */
export type CellFormula = (rows: number, columns: number, read: ReadCell) => FormulaValue;

type Node = (place: Place) => FormulaValue;

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|(\$?[A-Z]{1,3}\$?\d{1,7})(?![A-Z0-9_.(])|([A-Z][A-Z0-9.]*)(?=\s*\()|(TRUE|FALSE)\b|(<>|<=|>=|[-+*/&=<>(),]))/iy;

/** `null` where the formula uses more of the language than this part. */
export function parseCellFormula(text: string): CellFormula | null {
  const tokens = tokenise(text.replace(/^=/, ""));
  if (!tokens) return null;
  const parser = new Parser(tokens);
  const node = parser.comparison();
  if (!node || !parser.atEnd) return null;
  return (rows, columns, read) => node({ row: rows, column: columns, read });
}

interface Token {
  readonly kind: "text" | "number" | "cell" | "function" | "boolean" | "sign";
  readonly text: string;
}
const KINDS = ["text", "number", "cell", "function", "boolean", "sign"] as const;

function tokenise(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const match = pattern.exec(text);
    if (!match) return null;
    const group = match.findIndex((part, position) => position > 0 && part !== undefined);
    tokens.push({ kind: KINDS[group - 1] ?? "sign", text: match[group] ?? "" });
  }
  return tokens;
}

class Parser {
  #at = 0;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  comparison(): Node | null {
    return this.#chain(["=", "<>", "<", "<=", ">", ">="], () => this.#joined(), compare);
  }

  #joined(): Node | null {
    return this.#chain(
      ["&"],
      () => this.#sum(),
      (a, b) => asText(a) + asText(b),
    );
  }

  #sum(): Node | null {
    return this.#chain(["+", "-"], () => this.#product(), arithmetic);
  }

  #product(): Node | null {
    return this.#chain(["*", "/"], () => this.#factor(), arithmetic);
  }

  #chain(
    signs: readonly string[],
    part: () => Node | null,
    join: (a: Plain, b: Plain, sign: string) => FormulaValue,
  ): Node | null {
    let left = part();
    while (left && this.#peekSign(signs)) {
      const sign = this.#tokens[this.#at++]?.text ?? "";
      const right = part();
      const before: Node = left;
      left = right && ((place) => whenPlain(before(place), (a) => whenPlain(right(place), (b) => join(a, b, sign))));
    }
    return left;
  }

  #peekSign(signs: readonly string[]): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind === "sign" && signs.includes(token.text);
  }

  #take(sign: string): boolean {
    if (!this.#peekSign([sign])) return false;
    this.#at++;
    return true;
  }

  #factor(): Node | null {
    if (this.#take("-")) {
      const part = this.#factor();
      return part && ((place) => whenPlain(part(place), (value) => arithmetic(0, value, "-")));
    }
    if (this.#take("(")) {
      const inner = this.comparison();
      return inner && this.#take(")") ? inner : null;
    }
    const token = this.#tokens[this.#at++];
    switch (token?.kind) {
      case "text":
        return constant(token.text.slice(1, -1).replaceAll('""', '"'));
      case "number":
        return constant(Number(token.text));
      case "boolean":
        return constant(token.text.toUpperCase() === "TRUE");
      case "cell":
        return reference(token.text);
      case "function":
        return this.#call(token.text.toUpperCase());
      default:
        return null;
    }
  }

  #call(name: string): Node | null {
    const run = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (!run || !this.#take("(")) return null;
    const parts: Node[] = [];
    if (!this.#take(")")) {
      do {
        const part = this.comparison();
        if (!part) return null;
        parts.push(part);
      } while (this.#take(","));
      if (!this.#take(")")) return null;
    }
    return (place) => run(parts.map((part) => part(place)));
  }
}

const constant =
  (value: FormulaValue): Node =>
  () =>
    value;

function reference(text: string): Node | null {
  const match = /^(\$?)([A-Z]{1,3})(\$?)(\d+)$/i.exec(text);
  if (!match) return null;
  const [, fixedColumn, letters = "", fixedRow, digits = ""] = match;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return (place) => {
    const r = fixedRow ? row : row + place.row;
    const c = fixedColumn ? column : column + place.column;
    return r < 0 || c < 0 ? ERROR : place.read(r, c);
  };
}

type Plain = string | number | boolean | null;

const isError = (value: FormulaValue | undefined): value is FormulaError => typeof value === "object" && value !== null;

const whenPlain = (value: FormulaValue, use: (plain: Plain) => FormulaValue): FormulaValue =>
  isError(value) ? value : use(value);

function asText(value: Plain): string {
  if (value === null) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function asNumber(value: Plain): number {
  if (value === null) return 0;
  return typeof value === "string" && value.trim() === "" ? NaN : Number(value);
}

function arithmetic(a: Plain, b: Plain, sign: string): FormulaValue {
  const [x, y] = [asNumber(a), asNumber(b)];
  const result = sign === "+" ? x + y : sign === "-" ? x - y : sign === "*" ? x * y : x / y;
  return Number.isFinite(result) ? result : ERROR;
}

/** Numbers come before texts and texts before truth values; texts compare without regard to case. */
function compare(a: Plain, b: Plain, sign: string): boolean {
  const rank = (value: Plain): number => (typeof value === "boolean" ? 2 : typeof value === "string" ? 1 : 0);
  const blankAs = (value: Plain, other: Plain): Plain =>
    value !== null ? value : typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
  const [x, y] = [blankAs(a, b), blankAs(b, a)];
  const order = rank(x) - rank(y) || inOrder(x, y);
  switch (sign) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

function inOrder(x: Plain, y: Plain): number {
  const [a, b] = typeof x === "string" ? [x.toLowerCase(), String(y).toLowerCase()] : [Number(x), Number(y)];
  return a < b ? -1 : a > b ? 1 : 0;
}

const isTrue = (value: Plain): boolean => (typeof value === "string" ? value.toUpperCase() === "TRUE" : Boolean(value));

/** Runs on values without errors; an error among them is the result. */
const plainly =
  (least: number, most: number, run: (values: readonly Plain[]) => FormulaValue) =>
  (values: readonly FormulaValue[]): FormulaValue => {
    if (values.length < least || values.length > most) return ERROR;
    const plain = values.filter((value): value is Plain => !isError(value));
    return plain.length < values.length ? ERROR : run(plain);
  };

const FUNCTIONS: Readonly<Record<string, (values: readonly FormulaValue[]) => FormulaValue>> = {
  ISNUMBER: ([value]) => typeof value === "number",
  ISTEXT: ([value]) => typeof value === "string",
  ISBLANK: ([value]) => value === null,
  ISERROR: ([value]) => isError(value),
  AND: plainly(1, 255, (values) => values.every(isTrue)),
  OR: plainly(1, 255, (values) => values.some(isTrue)),
  NOT: plainly(1, 1, ([value = null]) => !isTrue(value)),
  LEN: plainly(1, 1, ([value = null]) => asText(value).length),
  MOD: plainly(2, 2, ([value = null, divisor = null]) => {
    const by = asNumber(divisor);
    const rest = asNumber(value) - by * Math.floor(asNumber(value) / by);
    return Number.isFinite(rest) ? rest : ERROR;
  }),
  FIND: plainly(2, 3, ([sought = null, within = null, start = 1]) => {
    const position = asText(within).indexOf(asText(sought), asNumber(start) - 1);
    return asNumber(start) < 1 || position < 0 ? ERROR : position + 1;
  }),
};
