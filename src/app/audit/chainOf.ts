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
import { RECORD_COLUMNS } from "./recordColumns";

const WORDS = { "zh-CN": auditZhCN.chain, "en-US": auditEnUS.chain };
const HASH = /^[0-9a-f]{64}$/;

/** Which record was written last, as a setting remembers it: by that it is seen where the last rows are gone. */
export interface LastRecord {
  readonly number: number;
  readonly hash: Sha256;
}

export const NO_CHAIN: ChainView = { state: "empty", length: 0, brokenAt: null, why: "", at: null };

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

/** Whether every record is there, says what its hash is of, names the one before and shows what it says. */
export function chainOf(standing: StandingRecords | null, last: LastRecord | null, language: Language): ChainView {
  const { rows = [] } = standing ?? {};
  const words = WORDS[language];
  const lost = (): ChainView | null =>
    last && !isThere(standing, last)
      ? {
          ...{ state: "broken", length: rows.length, brokenAt: last.number, at: null },
          why: fill(words.last, { number: String(last.number) }),
        }
      : null;
  if (!standing || rows.length === 0) return lost() ?? NO_CHAIN;
  const broken = (number: number | null, at: CellRef | null, why: string): ChainView => ({
    ...{ state: "broken", length: rows.length, brokenAt: number, why, at },
  });
  const at = (row: StandingRecord, id: "hash" | "before" | "number"): CellRef => {
    const column = standing.places.get(id);
    return column === undefined ? row.jsonAt : { ...row.jsonAt, column };
  };
  const ordered = [...rows].sort((a, b) => (a.number ?? 0) - (b.number ?? 0) || a.row - b.row);
  let [expected, before]: [number, string] = [1, ""];
  for (const row of ordered) {
    const { record, number } = row;
    const tell = (why: string, cell: CellRef, more: Readonly<Record<string, string>> = {}): ChainView =>
      broken(number ?? expected, cell, fill(why, { number: String(number ?? "?"), cell: cellAddress(cell), ...more }));
    if (!record) return tell(words.unreadable, row.jsonAt);
    if (record.number < expected) return tell(words.repeated, row.jsonAt);
    if (record.number > expected) return tell(words.number, row.jsonAt, { expected: String(expected) });
    if (saidHash(row) !== row.hash) return tell(words.hash, at(row, "hash"));
    if (record.before !== before) return tell(words.before, at(row, "before"));
    for (const { id, heading, value } of RECORD_COLUMNS) {
      const column = standing.places.get(id);
      if (column === undefined) return broken(record.number, null, fill(words.column, { heading }));
      const [wanted, found] = [value(record, row.hash), row.cells.get(id) ?? null];
      if (isShown(wanted, found)) continue;
      const facts = { heading, found: worded(found), expected: worded(wanted) };
      return tell(words.cell, { ...row.jsonAt, column }, facts);
    }
    expected++;
    before = saidHash(row);
  }
  return lost() ?? { state: "whole", length: rows.length, brokenAt: null, why: "", at: null };
}

/** A spreadsheet may hold a number as a text, and a blank text as nothing. */
function isShown(wanted: CellValue, found: CellValue): boolean {
  if (isBlank(wanted) || isBlank(found)) return isBlank(wanted) && isBlank(found);
  return wanted === found || (typeof wanted === "number" && String(wanted) === found);
}

function worded(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}
