import { functionMath, functionMeta, functionStatistical, NumberValueObject } from "./univer";
import type {
  BaseFunction,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
  IFunctionNames,
  ArrayValueObject,
} from "./univer";

/** The distinct values of a range of one column, and which row has which. */
interface RangeIndex {
  readonly values: readonly BaseValueObject[];
  /** By row: the place of its value in `values`. */
  readonly codes: Int32Array;
  /** Places in `values` that meet a criterion, by the criterion's key. */
  readonly matches: Map<string, Uint8Array>;
  /** Rows by place in `values`, made when it is first needed. */
  rows: readonly number[][] | null;
}

/** Univer keeps the array of a range through one calculation: with it goes its index. */
const indexes = new WeakMap<ArrayValueObject, RangeIndex>();

function keyOf(value: BaseValueObject): string {
  return `${value.isString() ? "s" : value.isNumber() ? "n" : value.isBoolean() ? "b" : value.isError() ? "e" : "0"}${String(value.getValue())}`;
}

function indexOf(array: ArrayValueObject): RangeIndex {
  const known = indexes.get(array);
  if (known) return known;
  const places = new Map<string, number>();
  const values: BaseValueObject[] = [];
  const codes = Int32Array.from({ length: array.getRowCount() }, (_, row) => {
    const value = array.get(row, 0)!;
    const key = keyOf(value);
    const place = places.get(key) ?? values.push(value) - 1;
    places.set(key, place);
    return place;
  });
  const index: RangeIndex = { values, codes, matches: new Map(), rows: null };
  indexes.set(array, index);
  return index;
}

/** A text that stands for itself: no sign in front, no wildcard, nothing that reads as a number, a truth value or an error. */
const PLAIN_TEXT = /^(<>)?((?![<>=#])(?!true$|false$)[^*?~]*\p{L}[^*?~]*)$/iu;
const BOUND = /^(<=|>=|<|>)(-?\d+(?:\.\d+)?)$/;

type Test = (value: BaseValueObject) => boolean;

/** What a criterion asks of a value; `null` for the kinds that are left to Univer. */
function testOf(criterion: BaseValueObject): Test | null {
  const wanted = criterion.getValue();
  if (criterion.isNumber()) {
    return (value) => (value.isNumber() ? value.getValue() === wanted : isText(value, String(wanted)));
  }
  const [, not, text] = PLAIN_TEXT.exec(String(wanted)) ?? [];
  if (text !== undefined) return (value) => isText(value, text) === (not === undefined);
  const [, sign, digits] = BOUND.exec(String(wanted)) ?? [];
  if (sign === undefined) return null;
  const bound = Number(digits);
  return (value) => value.isNumber() && compares(Number(value.getValue()), sign, bound);
}

const isText = (value: BaseValueObject, text: string): boolean =>
  value.isString() && String(value.getValue()).toLowerCase() === text.toLowerCase();

function compares(value: number, sign: string, bound: number): boolean {
  if (sign === "<") return value < bound;
  if (sign === "<=") return value <= bound;
  return sign === ">" ? value > bound : value >= bound;
}

function matchesOf(index: RangeIndex, criterion: BaseValueObject): Uint8Array | null {
  const key = keyOf(criterion);
  const known = index.matches.get(key);
  if (known) return known;
  const test = testOf(criterion);
  if (!test) return null;
  const found = Uint8Array.from(index.values, (value) => Number(test(value)));
  index.matches.set(key, found);
  return found;
}

function rowsOf(index: RangeIndex): readonly number[][] {
  if (index.rows) return index.rows;
  const rows: number[][] = index.values.map(() => []);
  index.codes.forEach((code, row) => rows[code]!.push(row));
  index.rows = rows;
  return rows;
}

/** Rows that meet all criteria; `null` where the arguments are of a shape that Univer must handle. */
function matchingRows(variants: readonly FunctionVariantType[]): Int32Array | null {
  const pairs: { readonly index: RangeIndex; readonly matches: Uint8Array; readonly count: number }[] = [];
  for (let i = 0; i + 1 < variants.length; i += 2) {
    const range = columnOf(variants[i]!);
    const criterion = singleOf(variants[i + 1]!);
    if (!range || !criterion) return null;
    const index = indexOf(range);
    const matches = matchesOf(index, criterion);
    if (!matches) return null;
    let count = 0;
    const rows = rowsOf(index);
    for (let code = 0; code < matches.length; code++) if (matches[code]) count += rows[code]!.length;
    pairs.push({ index, matches, count });
  }
  const [first] = pairs;
  if (!first || pairs.some(({ index }) => index.codes.length !== first.index.codes.length)) return null;
  pairs.sort((a, b) => a.count - b.count);
  const [fewest, ...others] = pairs as [(typeof pairs)[number], ...typeof pairs];
  const rows = rowsOf(fewest.index);
  const found: number[] = [];
  fewest.matches.forEach((isMatch, code) => {
    if (!isMatch) return;
    for (const row of rows[code]!) {
      if (others.every(({ index, matches }) => matches[index.codes[row]!])) found.push(row);
    }
  });
  return Int32Array.from(found);
}

const isReference = (variant: FunctionVariantType): variant is BaseReferenceObject => variant.isReferenceObject();

/** A range of one column; `null` for anything else. */
function columnOf(variant: FunctionVariantType): ArrayValueObject | null {
  if (!isReference(variant)) return null;
  const array = variant.toArrayValueObject();
  return array.getColumnCount() === 1 && array.getRowCount() > 0 ? array : null;
}

/** One number or text; a blank criterion, an error or several of them are Univer's. */
function singleOf(variant: FunctionVariantType): BaseValueObject | null {
  const value = isReference(variant) ? cellOf(variant) : variant;
  return value && !value.isArray() && (value.isNumber() || value.isString()) ? value : null;
}

function cellOf(reference: BaseReferenceObject): BaseValueObject | null {
  const array = reference.toArrayValueObject();
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? (array.get(0, 0) ?? null) : null;
}

type Functions = readonly (readonly [new (name: IFunctionNames) => BaseFunction, IFunctionNames])[];
const baseOf = (functions: unknown, wanted: string): Functions[number] => {
  const found = (functions as Functions).find(([, name]) => name === wanted);
  if (!found) throw new Error(`Univer has no function ${wanted}.`);
  return found;
};
const [Countifs, COUNTIFS] = baseOf(functionStatistical, "COUNTIFS");
const [Sumifs, SUMIFS] = baseOf(functionMath, "SUMIFS");

/** COUNTIFS that sorts a column once for all formulas over it: Univer's walks through every cell for each of them. */
class IndexedCountifs extends Countifs {
  override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> {
    const rows = matchingRows(variants);
    return rows ? NumberValueObject.create(rows.length) : super.calculate(...variants);
  }
}

class IndexedSumifs extends Sumifs {
  override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> {
    const [target, ...pairs] = variants;
    const values = target ? columnOf(target) : null;
    const rows = values ? matchingRows(pairs) : null;
    const first = pairs[0] ? columnOf(pairs[0]) : null;
    if (!values || !rows || values.getRowCount() !== first?.getRowCount()) return super.calculate(...variants);
    let sum = 0;
    for (const row of rows) {
      const value = values.get(row, 0);
      if (value?.isError()) return value;
      if (value?.isNumber()) sum += Number(value.getValue());
    }
    return NumberValueObject.create(sum);
  }
}

const [Compare, COMPARE] = baseOf(functionMeta, "COMPARE");

/** Univer finds that a cell with 0 equals an empty text, where it compares a range of one cell. */
class SingleCompare extends Compare {
  override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> {
    return super.calculate(...variants.map((variant) => singleCell(variant) ?? variant));
  }
}

function singleCell(variant: BaseValueObject): BaseValueObject | null {
  if (!variant.isArray()) return null;
  const array = variant as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? (array.get(0, 0) ?? null) : null;
}

/** For the configuration of Univer's formula engine. `intervalCount` formulas on the page may gather a click. */
export const INDEXED_COUNTS = {
  function: [
    [IndexedCountifs, COUNTIFS],
    [IndexedSumifs, SUMIFS],
    [SingleCompare, COMPARE],
  ] as [new (name: IFunctionNames) => BaseFunction, IFunctionNames][],
  intervalCount: 50,
};
