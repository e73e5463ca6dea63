import type { CellValue } from "../../../model/RawSheet";
import type { BlockValue, ColumnId, Formula, TabBlock } from "../../../model/SummaryTab";
import type { TypedCells } from "../../../model/TabFacts";
import { KEY, OWN_ROW, proposalOf, siblingOf, TOWN_NO, VALUE_OF, VILLAGE_NO } from "./BlockFill";
import type { BlockFill, FilledColumn } from "./BlockFill";
import { columnOf, planRows, type RowSources } from "./planRows";
import { countBlock } from "../count/countBlock";
import type { CountedRows } from "../count/tally";
import { isCount } from "../count/countTests";
import { wildcardsOff } from "../count/countText";
import { droppedOf } from "./droppedOf";
import { draftColumns, type Draft } from "./draftColumns";
import { evaluateFormula } from "../formula/evaluateFormula";
import { rankValues } from "./rankValues";
import words from "../tabWords.json";

type TypedRows = ReadonlyMap<string, ReadonlyMap<ColumnId, CellValue>> | undefined;

export interface FillSources extends Omit<RowSources, "counted" | "isTyped"> {
  readonly tab: string;
  /** The rows that a column or a block counts. */
  readonly countedOf: (of: { readonly own: string } | undefined) => CountedRows;
  readonly typed: TypedCells extends ReadonlyMap<string, infer T> ? T | undefined : never;
  readonly isTypedIn: boolean;
}

/** The values of a block, computed from records and counted rows; no formula text is read or written. */
export function fillBlock(block: TabBlock, sources: FillSources): BlockFill {
  const of = "valuesOf" in block.rows ? block.rows.of : undefined;
  const typed = sources.typed?.get(block.id);
  const isTyped = (key: string): boolean => typed?.has(key) ?? false;
  const rows = planRows(block.rows, { ...sources, isTyped, counted: (id) => sources.countedOf(of).values(id) });
  const drafts = draftColumns(block, "groups" in block.rows, sources);
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  const hasTotal = block.total !== undefined;
  const fill = { block, rows, byId, hasTotal };
  const done = new Set<string>();
  const valuesOf = (draft: Draft): readonly CellValue[] => {
    if (!done.has(draft.id)) {
      done.add(draft.id);
      draft.values = fillColumn(draft);
    } else if (draft.values.length === 0 && rows.size > 0) throw new Error(`Column ${draft.id} depends on itself`);
    return draft.values;
  };
  const word = (id: ColumnId, code: string): string => {
    const value = byId.get(id)?.value;
    return value && "words" in value ? (value.words?.[code] ?? code) : code;
  };
  const first = drafts.find((draft) => !draft.isHidden && !draft.isLeftOut);

  function fillColumn(draft: Draft): CellValue[] {
    const values = rowValues(draft, draft.value);
    rows.pages?.forEach((page, row) => {
      if (page) values[row] = pageValue(draft, values, page);
    });
    if (hasTotal) values.push(totalValue(draft, values));
    return values;
  }

  function pageValue(
    draft: Draft,
    values: readonly CellValue[],
    { from, to }: { from: number; to: number },
  ): CellValue {
    if (draft === first && "each" in block.rows) return block.rows.pageTotal ?? null;
    if (draft.id === KEY) return OWN_ROW;
    return draft.total === "sum" ? sumOfKnown(values.slice(from, to + 1)) : null;
  }

  function rowValues(draft: Draft, value: BlockValue | null): CellValue[] {
    if (value === null) return ownValues(draft.id);
    if ("record" in value && !("input" in value)) return recordValues(value.record, value.words);
    if ("row" in value) return plainValues(value.row);
    if ("input" in value) {
      const proposed = value.record === undefined ? null : recordValues(value.record, value.words);
      // The record set has merged what was typed: its word is the last.
      if (block.keeps && proposed) return proposed;
      const values = rows.keys.map((key, row) =>
        rows.spans?.[row]
          ? null
          : ((key === "" ? undefined : typed?.get(key)?.get(draft.id)) ?? proposed?.[row] ?? null),
      );
      // A township's row holds the sum of what is typed for its villages.
      if (draft.total !== "sum") return values;
      return values.map((value, row) => {
        const span = rows.spans?.[row];
        return span ? wholeSum(values.slice(span.from, span.to + 1)) : value;
      });
    }
    if ("formula" in value) {
      const at = formulaOf(draft, value.formula);
      return Array.from({ length: rows.size }, (_, row) => at(row));
    }
    if ("rankOf" in value) return ranks(valuesOf(byId.get(siblingOf(fill, draft, value.rankOf).id)!));
    if ("shareOf" in value) {
      const all = valuesOf(byId.get(siblingOf(fill, draft, value.shareOf).id)!);
      return Array.from({ length: rows.size }, (_, row) => shareOf(all[row], all[rows.size]));
    }
    return countBlock(fill, draft, value, sources.countedOf(value.of), ownValue(draft)).rows;
  }

  /** Values of a column of the same block, beside `draft`. */
  function ownValue(draft: Draft) {
    return (id: ColumnId): readonly CellValue[] => valuesOf(byId.get(siblingOf(fill, draft, id).id)!);
  }

  function ownValues(id: ColumnId): CellValue[] {
    if (id === TOWN_NO) return [...(rows.groups?.townNo ?? [])];
    if (id === VILLAGE_NO) return [...(rows.groups?.villageNo ?? [])];
    if (id === VALUE_OF) return rows.values?.texts.map(wildcardsOff) ?? [];
    if (id === KEY) return rows.keys.map((key) => key || OWN_ROW);
    return proposals(id);
  }

  function proposals(id: ColumnId): CellValue[] {
    const input = drafts.find((draft) => proposalOf(draft.id) === id);
    const value = input?.value;
    if (!input || !value || !("input" in value) || value.record === undefined) return [];
    return recordValues(value.record, value.words);
  }

  function recordValues(id: ColumnId, said: Readonly<Record<string, string>> | undefined): CellValue[] {
    if (rows.records === null) throw new Error(`${sources.tab}.${block.id} has no records for ${id}`);
    const values = columnOf(rows.records.set, id);
    return rows.records.at.map((record) => {
      const value = record < 0 ? null : (values[record] ?? null);
      return typeof value === "string" ? (said?.[value] ?? value) : value;
    });
  }

  function plainValues(what: "town" | "village" | "label" | "number"): CellValue[] {
    if (what === "town") return rows.towns.map((name) => name || words.unnamed);
    if (what === "village")
      return rows.villages.map((name, row) => (rows.spans?.[row] ? words.subtotal : name || words.unnamed));
    if (what === "number") {
      let number = 0;
      return rows.keys.map((_, row) => (rows.pages?.[row] ? null : ++number));
    }
    return rows.lines?.map(({ label }) => label) ?? [...(rows.values?.texts ?? rows.keys)];
  }

  function ranks(values: readonly CellValue[]): CellValue[] {
    const all = Array.from({ length: rows.size }, (_, row) => row);
    const levels = rows.spans ? [all.filter((r) => rows.spans?.[r]), all.filter((r) => !rows.spans?.[r])] : [all];
    const places = new Map(levels.flatMap((level) => [...rankValues(values, level, words.none)]));
    return all.map((row) => places.get(row) ?? null);
  }

  function totalValue(draft: Draft, values: readonly CellValue[]): CellValue {
    const { value, total } = draft;
    if (draft === first) return words.total;
    if (draft.id === KEY) return OWN_ROW;
    if (value === null || total === "none" || "row" in value || "rankOf" in value) return null;
    if (total === "sum" || "sumOfLine" in value) {
      const own = values.filter((_, row) => !rows.spans?.[row] && !rows.pages?.[row]);
      return rows.spans && "input" in value ? wholeSum(own) : sumOfKnown(own);
    }
    if ("formula" in value) return formulaOf(draft, value.formula)(rows.size);
    if ("shareOf" in value) {
      const all = ownValue(draft)(value.shareOf)[rows.size];
      return shareOf(all, all);
    }
    return isCount(value) ? countBlock(fill, draft, value, sources.countedOf(value.of), ownValue(draft)).all() : null;
  }

  function formulaOf(draft: Draft, formula: Formula): (row: number) => CellValue {
    const own = ownValue(draft);
    const cell = (id: ColumnId) => {
      const values = own(id);
      return (row: number): CellValue => values[row] ?? null;
    };
    return evaluateFormula(formula, { cell, word, none: words.none });
  }

  for (const draft of drafts) valuesOf(draft);
  const counted: CountedRows = {
    size: rows.size,
    values: (id) => {
      const draft = byId.get(id);
      if (!draft) throw new Error(`${sources.tab}.${block.id} has no column ${id}`);
      return draft.values;
    },
    word,
    bound: sources.bound,
    masks: new Map(),
    isGrouped: rows.spans !== null,
  };
  const columns: readonly FilledColumn[] = drafts;
  const written = {
    keys: new Set(rows.keys),
    columns: new Set(columns.flatMap(({ id, isLeftOut }) => (isLeftOut ? [] : [id]))),
  };
  return { ...fill, columns, counted, dropped: droppedOf(block, block.keeps ? addedRows(typed) : typed, written) };
}

/** Rows that a person added to a block that keeps its own: what is left out of them no run can word again. */
const addedRows = (typed: TypedRows): TypedRows =>
  new Map(Array.from(typed ?? []).filter(([key]) => key.startsWith("+")));

/** The sum of what is typed for villages; blank while one is missing: nothing may be divided by a part of them. */
const wholeSum = (values: readonly CellValue[]): CellValue =>
  values.every((value) => typeof value === "number") ? sumOf(values) : null;

/** A share of the whole; `–` of nothing. */
function shareOf(part: CellValue | undefined, whole: CellValue | undefined): CellValue {
  if (typeof part !== "number" || typeof whole !== "number") return null;
  return whole === 0 ? words.none : part / whole;
}

/** Blank where there is something to add up and none of it is known. */
const sumOfKnown = (values: readonly CellValue[]): CellValue =>
  values.length === 0 || values.some((value) => typeof value === "number") ? sumOf(values) : null;

/** SUM: what is no number is passed over. */
const sumOf = (values: readonly CellValue[]): number =>
  values.reduce<number>((sum, value) => (typeof value === "number" ? sum + value : sum), 0);
