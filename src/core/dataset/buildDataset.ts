import { columnCell } from "../model/Dataset";
import type { Column, Dataset, FurtherCells, TextColumn } from "../model/Dataset";
import type { CodeList, Field, FieldId } from "../model/Field";
import { textHash } from "../model/textHash";
import { birthAndSex } from "./birthAndSex";
import type { Cells } from "./cells";
import { furtherCells, householdCells } from "./householdCells";
import type { HouseholdSource } from "./householdCells";
import { groupEntries, groupMembers } from "./households";
import { joinHouses, membersWithoutId } from "./joinHouses";
import { readColumn } from "./readColumn";
import { placeOf, sourceOf } from "./Source";
import type { MappedSheet, Source } from "./Source";

export interface DatasetInput {
  readonly members: MappedSheet;
  /** A second sheet with one row per household, joined by household ID. */
  readonly households: MappedSheet | null;
  /** A sheet with one row per village. */
  readonly villages?: MappedSheet | null | undefined;
  readonly fields: readonly Field[];
  readonly codeLists: readonly CodeList[];
}

/**
 * Reads the mapped columns of the members' sheet and, where there is one, of the households' sheet. A household field that
 * both sheets hold is taken from the households' sheet for the households that it lists; within a sheet the first filled
 * cell of the household counts. Of the villages' sheet every mapped column is read, row by row.
 */
export function buildDataset({ members, households, villages = null, fields, codeLists }: DatasetInput): Dataset {
  const dictionary = new Map(fields.map((field) => [field.id, field]));
  const lists = new Map(codeLists.map((list) => [list.id, list]));
  const people = sourceOf(members);
  const houses = households === null ? null : sourceOf(households);
  const places = villages === null ? null : sourceOf(villages);
  const size = people.rows.length;
  const read = (cells: Cells): Column => readColumn(cells, lists);
  const readRows = (source: Source, column: number, field: Field): Column =>
    read({ ...placeOf(source, column, source.rows), field, elsewhere: null, date1904: source.sheet.date1904 });
  const idsOf = (source: Source): TextColumn | null => {
    const field = dictionary.get("householdId");
    const column = columnOf(source, "householdId");
    return field && column !== null ? asText(readRows(source, column, field)) : null;
  };

  const memberIds = idsOf(people);
  const groups = groupMembers(size, memberIds);
  const joined = houses === null ? null : joinHouses(houses.rows.length, idsOf(houses), groups);
  const count = groups.ids.length;
  const inPeople = groupEntries(groups.householdOf, count);
  const { start, order } = inPeople;
  const inHouses = joined === null ? null : groupEntries(joined.householdOf, count);

  const memberColumns = new Map<FieldId, Column>();
  const householdColumns = new Map<FieldId, Column>();
  const further: FurtherCells[] = [];
  for (const { field: id, column } of people.mapping.columns) {
    const field = dictionary.get(id);
    if (field?.owner === "member") memberColumns.set(id, readRows(people, column, field));
  }
  const mapped = [...people.mapping.columns, ...(houses?.mapping.columns ?? [])].map(({ field }) => field);
  for (const id of new Set(mapped)) {
    const field = dictionary.get(id);
    if (field?.owner !== "household") continue;
    const sources: HouseholdSource[] = [];
    const housesColumn = houses === null ? null : columnOf(houses, id);
    const peopleColumn = columnOf(people, id);
    if (houses !== null && inHouses !== null && housesColumn !== null)
      sources.push({ source: houses, grouped: inHouses, column: housesColumn });
    if (peopleColumn !== null) sources.push({ source: people, grouped: inPeople, column: peopleColumn });
    // A household's ID is first that of its members.
    if (id === "householdId") sources.reverse();
    const cells = householdCells(field, sources);
    const own = read(cells);
    householdColumns.set(id, own);
    if (id === "householdId") continue;
    for (const source of sources) {
      const found = furtherCells(source, cells, own, read);
      if (found) further.push(found);
    }
  }

  const villageColumns = new Map<FieldId, Column>();
  for (const { field: id, column } of places?.mapping.columns ?? []) {
    const field = dictionary.get(id);
    if (field !== undefined) villageColumns.set(id, readRows(places!, column, field));
  }

  const names = ofType(memberColumns.get("name"), "text");
  const personIds = ofType(memberColumns.get("personId"), "text");
  const sexes = ofType(memberColumns.get("sex"), "code");
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
    villages: { size: places?.rows.length ?? 0, columns: villageColumns },
    furtherCells: further,
    unjoined: [...(memberIds ? membersWithoutId(memberIds) : []), ...(joined?.unjoined ?? [])],
    householdOf: groups.householdOf,
    memberStart: start,
    memberOrder: order,
    householdIds: groups.ids,
    // A sheet of households alone does not show who lives in them.
    isLone: people.mapping.kind !== "members" ? new Uint8Array(count).fill(1) : Uint8Array.from(groups.lone, Number),
    ...birthAndSex(size, {
      ids: ofType(memberColumns.get("idNo"), "idNumber"),
      births: ofType(memberColumns.get("birth"), "date"),
      sexes,
      sexList: lists.get(sexes?.field.codeList ?? ""),
    }),
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
      if (owner === "village") {
        const own = villageColumns.get(field);
        const first = { sheet: places!.sheet.name, row: places!.rows[entry]!, column: places!.sheet.origin.column };
        return (own && columnCell(own, entry)) ?? first;
      }
      const household = owner === "household" ? entry : (groups.householdOf[entry] ?? 0);
      const member = owner === "member" ? entry : (order[start[entry] ?? 0] ?? 0);
      const hasMember = owner === "member" || start[entry] !== start[entry + 1];
      const own = hasMember ? memberColumns.get(field) : undefined;
      const shared = householdColumns.get(field);
      const cell = own ? columnCell(own, member) : shared ? columnCell(shared, household) : null;
      if (cell) return cell;
      if (hasMember) return { sheet: people.sheet.name, row: people.rows[member]!, column: people.sheet.origin.column };
      return { sheet: houses!.sheet.name, row: rowInHouses(household), column: houses!.sheet.origin.column };
    },
  };
}

function columnOf({ mapping }: Source, id: FieldId): number | null {
  return mapping.columns.find(({ field }) => field === id)?.column ?? null;
}

function asText(column: Column): TextColumn {
  if (column.type !== "text") throw new TypeError(`field ${column.field.id} must be of type text`);
  return column;
}

function ofType<T extends Column["type"]>(column: Column | undefined, type: T): Extract<Column, { type: T }> | null {
  return column?.type === type ? (column as Extract<Column, { type: T }>) : null;
}
