import { z } from "zod";
import type { FieldId } from "../core/model/Field";
import type { RunOptions } from "../core/model/Run";
import type { SheetMapping } from "../core/model/SheetMapping";
import type { ColumnChoice, SheetChoices } from "./Engine";
import type { Cache } from "./ports";
import { readJson } from "./readJson";
import type { Correction } from "./Session";
import type { Recognition } from "./views";

type Scope = Omit<RunOptions, "parameters" | "rules">;

/** What the person chose in place of what was recognised. */
export interface Choices {
  membersSheet: string | null;
  /** `undefined`: not chosen; `null`: chosen to have none. */
  householdsSheet: string | null | undefined;
  villagesSheet: string | null | undefined;
  options: Scope | null;
  chosenOptions: Partial<Scope>;
  /** Columns are remembered by their headings in the mapping that the person saw. */
  apply(correction: Correction, seen: Recognition | null): void;
  bySheet(): Readonly<Record<string, SheetChoices>>;
  /** Keeps the columns chosen for the headings of the recognised sheets. No cell values. */
  remember(cache: Cache, recognition: Recognition | null): Promise<void>;
  /** Takes up what was chosen earlier for the same headings; says whether there was anything. */
  recall(cache: Cache, mapping: SheetMapping): Promise<boolean>;
  forget(): void;
}

const remembered = z.array(
  z.strictObject({ heading: z.string().min(1), occurrence: z.int().min(0), field: z.string().nullable() }),
);

const cacheKey = (mapping: SheetMapping): string => `headings:${mapping.fingerprint}`;

export function createChoices(): Choices {
  const headingRows = new Map<string, number>();
  const columns = new Map<string, readonly ColumnChoice[]>();
  return {
    membersSheet: null,
    householdsSheet: undefined,
    villagesSheet: undefined,
    options: null,
    chosenOptions: {},
    apply(correction, seen) {
      const { membersSheet, householdsSheet, headingRow, column, region, year, asOf } = correction;
      if (membersSheet !== undefined) this.membersSheet = membersSheet;
      if (householdsSheet !== undefined) this.householdsSheet = householdsSheet;
      if (correction.villagesSheet !== undefined) this.villagesSheet = correction.villagesSheet;
      if (headingRow) {
        headingRows.set(headingRow.sheet, headingRow.row);
        columns.delete(headingRow.sheet);
      }
      if (column) {
        const mapping = [seen?.members, seen?.households, seen?.villages].find((one) => one?.sheet === column.sheet);
        const choice = mapping ? choiceOf(mapping, column.column, column.field) : null;
        if (choice) columns.set(column.sheet, withChoice(columns.get(column.sheet) ?? [], choice));
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
      for (const mapping of [recognition?.members, recognition?.households, recognition?.villages]) {
        const chosen = mapping && columns.get(mapping.sheet)?.filter(({ heading }) => heading !== "");
        if (mapping && chosen) await cache.set(cacheKey(mapping), JSON.stringify(chosen));
      }
    },
    async recall(cache, mapping) {
      if (columns.has(mapping.sheet)) return false;
      const chosen = readJson(await cache.get(cacheKey(mapping)), remembered);
      if (!chosen || chosen.length === 0) return false;
      columns.set(mapping.sheet, chosen);
      return true;
    },
    forget() {
      headingRows.clear();
      columns.clear();
    },
  };
}

/** Whether it takes a look at the sheets to follow a correction: decisions of the county and the period before take none. */
export function concernsSheets(correction: Correction): boolean {
  const { pack, parameter, rule, rulesAsInPack, ownRule, previous, ...others } = correction;
  const ofCounty = [pack, parameter, rule, rulesAsInPack, ownRule, previous];
  return Object.keys(others).length > 0 || ofCounty.every((part) => part === undefined);
}

/** The choices with one for a column in place of an earlier one. */
export function withChoice(columns: readonly ColumnChoice[], choice: ColumnChoice): readonly ColumnChoice[] {
  const isOther = ({ heading, occurrence }: ColumnChoice): boolean =>
    heading !== choice.heading || occurrence !== choice.occurrence;
  return [...columns.filter(isOther), choice];
}

/** A column by its heading: a column number would point elsewhere as soon as the person inserts one. */
export function choiceOf(mapping: SheetMapping, column: number, field: FieldId | null): ColumnChoice | null {
  const own = mapping.headings.find((heading) => heading.column === column);
  if (!own) return null;
  const namesakes = mapping.headings.filter(({ path }) => path === own.path);
  return { heading: own.path, occurrence: namesakes.indexOf(own), field };
}
