import { z } from "zod";
import type { FieldId } from "../core/model/Field";
import type { RunOptions } from "../core/model/Run";
import type { SheetMapping } from "../core/model/SheetMapping";
import type { SheetChoices } from "./Engine";
import type { Cache } from "./ports";
import type { Correction } from "./Session";
import type { Recognition } from "./views";

type Scope = Omit<RunOptions, "parameters">;

interface ColumnChoice {
  readonly column: number;
  readonly field: FieldId | null;
}

/** What the person chose in place of what was recognised. */
export interface Choices {
  membersSheet: string | null;
  /** `undefined`: not chosen; `null`: chosen to have none. */
  householdsSheet: string | null | undefined;
  options: Scope | null;
  chosenOptions: Partial<Scope>;
  apply(correction: Correction): void;
  bySheet(): Readonly<Record<string, SheetChoices>>;
  /** Keeps the columns chosen for the headings of the recognised sheets. No cell values. */
  remember(cache: Cache, recognition: Recognition | null): Promise<void>;
  /** Takes up what was chosen earlier for the same headings; says whether there was anything. */
  recall(cache: Cache, mapping: SheetMapping): Promise<boolean>;
}

const remembered = z.array(z.strictObject({ column: z.int().min(0), field: z.string().nullable() }));

const cacheKey = (mapping: SheetMapping): string => `columns:${mapping.fingerprint}`;

export function createChoices(): Choices {
  const headingRows = new Map<string, number>();
  const columns = new Map<string, readonly ColumnChoice[]>();
  return {
    membersSheet: null,
    householdsSheet: undefined,
    options: null,
    chosenOptions: {},
    apply(correction) {
      const { membersSheet, householdsSheet, headingRow, column, region, year, asOf } = correction;
      if (membersSheet !== undefined) this.membersSheet = membersSheet;
      if (householdsSheet !== undefined) this.householdsSheet = householdsSheet;
      if (headingRow) {
        headingRows.set(headingRow.sheet, headingRow.row);
        columns.delete(headingRow.sheet);
      }
      if (column) {
        const others = (columns.get(column.sheet) ?? []).filter((choice) => choice.column !== column.column);
        columns.set(column.sheet, [...others, { column: column.column, field: column.field }]);
      }
      this.chosenOptions = {
        ...this.chosenOptions,
        ...(region !== undefined && { region }),
        ...(year !== undefined && { year }),
        ...(asOf !== undefined && { asOf }),
      };
    },
    bySheet() {
      const sheets = new Set([...headingRows.keys(), ...columns.keys()]);
      return Object.fromEntries(
        Array.from(sheets, (sheet) => [
          sheet,
          { headingRow: headingRows.get(sheet), columns: columns.get(sheet) ?? [] },
        ]),
      );
    },
    async remember(cache, recognition) {
      for (const mapping of [recognition?.members, recognition?.households]) {
        const chosen = mapping && columns.get(mapping.sheet);
        if (mapping && chosen) await cache.set(cacheKey(mapping), JSON.stringify(chosen));
      }
    },
    async recall(cache, mapping) {
      if (columns.has(mapping.sheet)) return false;
      const json = await cache.get(cacheKey(mapping));
      const parsed = json === null ? null : remembered.safeParse(JSON.parse(json));
      if (!parsed?.success || parsed.data.length === 0) return false;
      columns.set(mapping.sheet, parsed.data);
      return true;
    },
  };
}
