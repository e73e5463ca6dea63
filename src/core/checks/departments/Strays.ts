import { BLANK, NUMERIC, UNREADABLE, VALUE, type Dataset, type IdColumn } from "../../model/Dataset";
import { currentId, isValidId18, birthOfId } from "../../model/idNumber";
import { ID_FIELD } from "../../model/personFields";
import { FALSE } from "../truth";

/** The ID number by which each entry is found, "" without a valid one; `null` without a column of them. */
export function idReader(dataset: Dataset): ((entry: number) => string) | null {
  const ids = idColumn(dataset);
  if (ids === null) return null;
  return (entry) => {
    const id = ids.state[entry] === VALUE ? currentId(ids.values[entry]!) : "";
    return isValidId18(id) && birthOfId(id) !== 0 ? id : "";
  };
}

function idColumn({ members }: Dataset): IdColumn | null {
  const column = members.columns.get(ID_FIELD);
  return column?.type === "idNumber" ? column : null;
}

/** Whether somebody of the other side, by his ID number and the number of his name, might be a stray. */
export type MightBe = (id: string, name: number) => boolean;

/**
 * The entries of one side that nothing linked and that no valid ID number tells from others: whoever of the other side
 * bears the name of one is not known to be missing. `names` are those of `LinkageResult.alike`.
 */
export class Strays {
  readonly #strays: readonly number[];
  readonly #names: Uint32Array;
  readonly #ids: IdColumn | null;

  constructor(own: Dataset, links: Uint32Array, names: Uint32Array) {
    const { size } = own.members;
    const isLinked = new Uint8Array(size);
    for (const entry of links) isLinked[entry] = 1;
    const idOf = idReader(own);
    const strays: number[] = [];
    for (let entry = 0; entry < size; entry++)
      if (isLinked[entry] === 0 && (idOf === null || idOf(entry) === "")) strays.push(entry);
    this.#strays = strays;
    this.#names = names;
    this.#ids = idColumn(own);
  }

  /** Asked of those that count or might; `null` for all. */
  among(counting: Uint8Array | null): MightBe {
    const names = new Set<number>();
    const starts = new Map<number, Set<string>>();
    let isAnybody = false;
    for (const stray of this.#strays) {
      if (counting?.[stray] === FALSE) continue;
      const name = this.#names[stray] ?? 0;
      const start = this.#startOf(stray);
      if (name !== 0) names.add(name);
      if (start !== "") starts.set(start.length, (starts.get(start.length) ?? new Set()).add(start));
      else if (name === 0 && this.#isWritten(stray)) isAnybody = true;
    }
    if (isAnybody) return () => true;
    if (names.size === 0 && starts.size === 0) return () => false;
    const lengths = [...starts];
    return (id, name) =>
      (name === 0 ? names.size > 0 : names.has(name)) ||
      (id !== "" && lengths.some(([length, texts]) => texts.has(id.slice(0, length))));
  }

  /** Something stands where the ID number should, and it is none. */
  #isWritten(stray: number): boolean {
    const state = this.#ids?.state[stray] ?? BLANK;
    return state === VALUE || state === UNREADABLE || state === NUMERIC;
  }

  /** What a number kept of an ID number: its first 15 digits, or those before an exponent. */
  #startOf(stray: number): string {
    if (this.#ids?.state[stray] !== NUMERIC) return "";
    const written = String(this.#ids.raw(stray))
      .normalize("NFKC")
      .replace(/[^\dE.]/giu, "")
      .toUpperCase();
    const [digits = ""] = written.split("E");
    if (written.includes("E")) return digits.replace(".", "");
    const [whole = ""] = digits.split(".");
    return whole.length === 18 ? whole.slice(0, KEPT) : "";
  }
}

/** So many digits a spreadsheet's number keeps. */
const KEPT = 15;
