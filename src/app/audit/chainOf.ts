import { cellAddress } from "../../core/model/a1";
import type { Language } from "../../core/model/Field";
import { isBlank, type CellRef, type CellValue } from "../../core/model/RawSheet";
import type { RunRecord, Sha256 } from "../../core/model/RunRecord";
import { auditEnUS } from "../../messages/audit.en-US";
import { auditZhCN } from "../../messages/audit.zh-CN";
import { fill } from "../../messages/render";
import type { ChainView } from "../AuditViews";
import type { ReadableRecord } from "./AuditRequest";
import type { StandingRecord, StandingRecords } from "./readRecords";
import { RECORD_COLUMNS, type RecordColumnId } from "./recordColumns";
import { shownCell } from "./shownCell";

const WORDS = { "zh-CN": auditZhCN.chain, "en-US": auditEnUS.chain };
/** Faults that are named one by one. */
const MOST_FAULTS = 5;
const HASH = /^[0-9a-f]{64}$/;

/** Which record was written last, as a setting remembers it: by that it is seen where the last rows are gone. */
export interface LastRecord {
  readonly number: number;
  readonly hash: Sha256;
}

const NO_CHAIN: ChainView = { state: "empty", length: 0, brokenAt: null, why: "", at: null };

/** Those that can be read, by number; of two with one number the upper. */
export function readable(standing: StandingRecords | null): readonly ReadableRecord[] {
  const found = new Map<number, ReadableRecord>();
  for (const row of standing?.rows ?? []) {
    if (row.record && !found.has(row.record.number))
      found.set(row.record.number, { record: row.record, hash: saidHash(row) });
  }
  return [...found.values()].sort((a, b) => a.record.number - b.record.number);
}

/** Number and `before` of the record that comes next: where the last one is gone, the gap stays to be seen. */
export function nextPlace(
  standing: StandingRecords | null,
  last: LastRecord | null,
): Pick<RunRecord, "number" | "before"> {
  const numbers = (standing?.rows ?? []).map(({ number }) => number ?? 0);
  const most = Math.max(0, ...numbers);
  if (last && last.number >= most && !isThere(standing, last)) return { number: last.number + 1, before: last.hash };
  return { number: 1 + most, before: readable(standing).at(-1)?.hash ?? "" };
}

const isThere = (standing: StandingRecords | null, last: LastRecord): boolean =>
  (standing?.rows ?? []).some((row) => saidHash(row) === last.hash);

/**
 * What its own cell says its hash is. A record whose text was changed after the next was written thus stays apart from
 * that one whatever is put right later.
 */
function saidHash({ cells, hash }: StandingRecord): Sha256 {
  const said = cells.get("hash");
  return typeof said === "string" && HASH.test(said) ? said : hash;
}

interface Fault {
  readonly number: number;
  readonly at: CellRef | null;
  readonly why: string;
}

/** Whether every record is there, says what its hash is of, names the one before and shows what it says. */
export function chainOf(standing: StandingRecords | null, last: LastRecord | null, language: Language): ChainView {
  const words = WORDS[language];
  const found = standing ? faultsOf(standing, words) : [];
  // Where something is named at its row already, that is why the last is not as it was.
  const isLost = last !== null && !isThere(standing, last) && !found.some(({ number }) => number >= last.number);
  const lost = isLost
    ? [{ number: last.number, at: null, why: fill(words.last, { number: String(last.number) }) }]
    : [];
  const faults: readonly Fault[] = [...found, ...lost];
  const length = standing?.rows.length ?? 0;
  const [first] = faults;
  if (!first) return length === 0 ? NO_CHAIN : { state: "whole", length, brokenAt: null, why: "", at: null };
  const shown = faults.slice(0, MOST_FAULTS).map(({ why }) => why);
  const more = fill(words.more, { count: String(faults.length), shown: String(MOST_FAULTS) });
  const why = [...shown, ...(faults.length > MOST_FAULTS ? [more] : [])].join(language === "en-US" ? " " : "");
  return { state: "broken", length, brokenAt: first.number, why, at: first.at };
}

/** All that does not fit, record by record; what only follows from another fault is none of its own. */
function faultsOf({ rows, places }: StandingRecords, words: (typeof WORDS)[Language]): readonly Fault[] {
  const faults: Fault[] = [];
  const at = (row: StandingRecord, id: RecordColumnId): CellRef => {
    const column = places.get(id);
    return column === undefined ? row.jsonAt : { ...row.jsonAt, column };
  };
  const gone = RECORD_COLUMNS.filter(({ id }) => !places.has(id));
  const ordered = [...rows].sort((a, b) => (a.number ?? 0) - (b.number ?? 0) || a.row - b.row);
  let expected = 1;
  let before: readonly string[] = [""];
  for (const row of ordered) {
    const { record, number } = row;
    const tell = (why: string, cell: CellRef, more: Readonly<Record<string, string>> = {}): void => {
      const facts = { number: String(number ?? "?"), cell: cellAddress(cell), ...more };
      faults.push({ number: number ?? expected, at: cell, why: fill(why, facts) });
    };
    if (record && record.number < expected) {
      tell(words.repeated, row.jsonAt);
      continue;
    }
    if (!record) tell(words.unreadable, row.jsonAt);
    else {
      const isNext = record.number === expected;
      if (!isNext) tell(words.number, row.jsonAt, { expected: String(expected) });
      if (saidHash(row) !== row.hash) tell(words.hash, at(row, "hash"));
      else if (isNext && !before.includes(record.before)) tell(words.before, at(row, "before"));
      if (row === ordered[0])
        faults.push(
          ...gone.map(({ heading }) => ({ number: record.number, at: null, why: fill(words.column, { heading }) })),
        );
      for (const { id, heading, value } of RECORD_COLUMNS) {
        if (!places.has(id) || id === "hash") continue;
        const [wanted, found] = [value(record, row.hash), row.cells.get(id) ?? null];
        if (isShown(wanted, found)) continue;
        tell(words.cell, at(row, id), { heading, found: shownCell(found), expected: shownCell(wanted) });
      }
    }
    if (number === null) continue;
    expected = number + 1;
    // What is wrong with its hash was said of it: it is said of no other.
    before = [saidHash(row), row.hash];
  }
  return faults;
}

/** A spreadsheet may hold a number as a text, and a blank text as nothing. */
function isShown(wanted: CellValue, found: CellValue): boolean {
  if (isBlank(wanted) || isBlank(found)) return isBlank(wanted) && isBlank(found);
  return wanted === found || (typeof wanted === "number" && String(wanted) === found);
}
