import { VALUE } from "../model/Dataset";
import type { Column, Dataset, TextColumn } from "../model/Dataset";
import type { CodeList, Field, FieldId } from "../model/Field";
import type { RawSheet } from "../model/RawSheet";
import type { ColumnMapping, SheetMapping } from "../model/SheetMapping";
import { textHash } from "../model/textHash";
import { birthDates } from "./birthDates";
import { isBlank, isPlaceholder } from "./cells";
import type { Cells } from "./cells";
import { groupEntries, groupMembers } from "./households";
import type { Grouping } from "./households";
import { mergedRows, shownRows } from "./mergedRows";
import type { MergedRows } from "./mergedRows";
import { readColumn } from "./readColumn";

export interface MappedSheet {
  readonly sheet: RawSheet;
  readonly mapping: SheetMapping;
}

export interface DatasetInput {
  readonly members: MappedSheet;
  /** A second sheet with one row per household, joined by household ID. */
  readonly households: MappedSheet | null;
  readonly fields: readonly Field[];
  readonly codeLists: readonly CodeList[];
}

/** A mapped sheet with what reading a column of it needs. */
interface Source extends MappedSheet {
  /** Sheet rows that hold records. */
  readonly rows: Uint32Array;
  readonly merged: MergedRows;
}

/**
 * Reads the mapped columns of the members' sheet and, where there is one, of the households' sheet. A household field that
 * both sheets hold is taken from the households' sheet; within a sheet the first filled cell of the household counts.
 */
export function buildDataset({ members, households, fields, codeLists }: DatasetInput): Dataset {
  const dictionary = new Map(fields.map((field) => [field.id, field]));
  const lists = new Map(codeLists.map((list) => [list.id, list]));
  const people = sourceOf(members);
  const houses = households === null ? null : sourceOf(households);
  const size = people.rows.length;
  const read = (
    source: Source,
    { column }: ColumnMapping,
    field: Field,
    rows: Uint32Array,
    absent: Uint8Array | null,
  ) => readColumn(cellsOf(source, column, field, rows, absent), lists);

  const idMapping = people.mapping.columns.find(({ field }) => field === "householdId");
  const idField = dictionary.get("householdId");
  const memberIds = idMapping && idField ? asText(read(people, idMapping, idField, people.rows, null)) : null;
  const groups = groupMembers(size, memberIds);
  const houseIds = houses === null ? null : joinHouses(houses, groups, idField, lists);
  const count = groups.ids.length;
  const grouped = groupEntries(groups.householdOf, count);
  const { start, order } = grouped;
  const inHouses = houseIds === null ? null : groupEntries(houseIds, count);

  const memberColumns = new Map<FieldId, Column>();
  const householdColumns = new Map<FieldId, Column>();
  for (const mapping of people.mapping.columns) {
    const field = dictionary.get(mapping.field);
    if (field?.owner === "member") memberColumns.set(field.id, read(people, mapping, field, people.rows, null));
    if (field?.owner === "household") {
      const picked = firstFilled(people, mapping.column, field, grouped);
      householdColumns.set(field.id, read(people, mapping, field, picked.rows, picked.absent));
    }
  }
  if (houses !== null && inHouses !== null) {
    for (const mapping of houses.mapping.columns) {
      const field = dictionary.get(mapping.field);
      if (field?.owner !== "household" || (field.id === "householdId" && memberIds !== null)) continue;
      const picked = firstFilled(houses, mapping.column, field, inHouses);
      householdColumns.set(field.id, read(houses, mapping, field, picked.rows, picked.absent));
    }
  }

  const idColumn = ofType(memberColumns.get("idNo"), "idNumber");
  const names = ofType(memberColumns.get("name"), "text");
  const personIds = ofType(memberColumns.get("personId"), "text");
  const births = ofType(memberColumns.get("birth"), "date");
  const memberName = (member: number): string => names?.values[member] ?? "";
  const rowInHouses = (household: number): number => {
    const entry =
      inHouses === null
        ? undefined
        : inHouses.order.subarray(inHouses.start[household], inHouses.start[household + 1])[0];
    return entry === undefined ? -1 : houses!.rows[entry]!;
  };
  return {
    members: { size, columns: memberColumns },
    households: { size: count, columns: householdColumns },
    householdOf: groups.householdOf,
    memberStart: start,
    memberOrder: order,
    householdIds: groups.ids,
    // A sheet of households alone does not show who lives in them.
    isLone: people.mapping.kind === "households" ? new Uint8Array(count).fill(1) : Uint8Array.from(groups.lone, Number),
    birthDate: birthDates(size, idColumn, births),
    memberKey: (member) => {
      const personId = personIds?.values[member] ?? "";
      if (personId !== "") return personId;
      return textHash(
        memberName(member)
          .normalize("NFKC")
          .replace(/[\s\p{Cf}]/gu, ""),
      );
    },
    memberName,
    memberSheet: people.sheet.name,
    memberRows: people.rows,
    cellOf: (owner, entry, field) => {
      const household = owner === "household" ? entry : (groups.householdOf[entry] ?? 0);
      const member = owner === "member" ? entry : (order[start[entry] ?? 0] ?? 0);
      const hasMember = owner === "member" || start[entry] !== start[entry + 1];
      const own = hasMember ? memberColumns.get(field) : undefined;
      if (own) return { sheet: own.sheet, row: own.rows[member]!, column: own.sheetColumn };
      const shared = householdColumns.get(field);
      if (shared && (shared.sheet === people.sheet.name ? hasMember : rowInHouses(household) >= 0)) {
        return { sheet: shared.sheet, row: shared.rows[household]!, column: shared.sheetColumn };
      }
      if (hasMember) return { sheet: people.sheet.name, row: people.rows[member]!, column: people.sheet.origin.column };
      return { sheet: houses!.sheet.name, row: rowInHouses(household), column: houses!.sheet.origin.column };
    },
  };
}

const NO_HOUSEHOLD = 0xffffffff;

function sourceOf({ sheet, mapping }: MappedSheet): Source {
  const skipped = new Set(mapping.skippedRows);
  const rows = new Uint32Array(mapping.lastRow - mapping.firstRow + 1);
  let size = 0;
  for (let row = mapping.firstRow; row <= mapping.lastRow; row++) if (!skipped.has(row)) rows[size++] = row;
  return { sheet, mapping, rows: rows.slice(0, size), merged: mergedRows(sheet, mapping) };
}

function cellsOf(source: Source, column: number, field: Field, rows: Uint32Array, absent: Uint8Array | null): Cells {
  const { sheet } = source;
  return {
    field,
    sheet: sheet.name,
    sheetColumn: column,
    values: sheet.columns[column - sheet.origin.column] ?? [],
    firstRow: sheet.origin.row,
    rows: shownRows(rows, source.merged.get(column)),
    absent,
    date1904: sheet.date1904,
  };
}

/** Household index of each row of the households' sheet; households that only this sheet knows are added to the groups. */
function joinHouses(
  houses: Source,
  groups: ReturnType<typeof groupMembers>,
  idField: Field | undefined,
  lists: ReadonlyMap<string, CodeList>,
): Uint32Array {
  const mapping = houses.mapping.columns.find(({ field }) => field === "householdId");
  const joined = new Uint32Array(houses.rows.length).fill(NO_HOUSEHOLD);
  if (!mapping || !idField) return joined;
  const ids = asText(readColumn(cellsOf(houses, mapping.column, idField, houses.rows, null), lists));
  joined.forEach((_, entry) => {
    if (ids.state[entry] !== VALUE) return;
    const id = ids.values[entry]!;
    let index = groups.indexOf.get(id);
    if (index === undefined) {
      index = groups.ids.length;
      groups.indexOf.set(id, index);
      groups.ids.push(id);
      groups.lone.push(false);
    }
    joined[entry] = index;
  });
  return joined;
}

/** The row of each household's first filled cell in a column, or of its first cell; `absent` where it has no row here. */
function firstFilled(
  source: Source,
  column: number,
  field: Field,
  { start, order }: Grouping,
): { rows: Uint32Array; absent: Uint8Array | null } {
  const { sheet, mapping, rows } = source;
  const values = sheet.columns[column - sheet.origin.column] ?? [];
  const shown = shownRows(rows, source.merged.get(column));
  const mayHoldStroke = field.type !== "yesNo" && field.type !== "code" && field.type !== "codes";
  const isEmpty = (entry: number): boolean => {
    const value = values[shown[entry]! - sheet.origin.row] ?? null;
    if (value === null || isBlank(value)) return true;
    return mayHoldStroke && typeof value === "string" && isPlaceholder(value.trim());
  };
  const households = start.length - 1;
  const picked = new Uint32Array(households).fill(mapping.headingRow);
  let absent: Uint8Array | null = null;
  for (let h = 0; h < households; h++) {
    const end = start[h + 1]!;
    let at = start[h]!;
    if (at === end) {
      absent ??= new Uint8Array(households);
      absent[h] = 1;
      continue;
    }
    while (at < end && isEmpty(order[at]!)) at++;
    picked[h] = rows[order[at === end ? start[h]! : at]!]!;
  }
  return { rows: picked, absent };
}

function asText(column: Column): TextColumn {
  if (column.type !== "text") throw new TypeError(`field ${column.field.id} must be of type text`);
  return column;
}

function ofType<T extends Column["type"]>(column: Column | undefined, type: T): Extract<Column, { type: T }> | null {
  return column?.type === type ? (column as Extract<Column, { type: T }>) : null;
}
