import { cellAddress } from "../../src/core/model/a1";
import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import { HOUSEHOLD_HEADINGS, HOUSEHOLD_SHEET, MEMBER_HEADINGS, MEMBER_SHEET, ROWS_ABOVE } from "../columns";
import type { Person } from "./CountyPeople";
import type { Cells, DepartmentSheet, Plant } from "./DepartmentSheet";

/** A difference that a perfect comparison tells, and nothing else. */
export interface PlantedDifference {
  readonly department: string;
  readonly item: string;
  readonly outcome: Plant["outcome"];
  readonly sheet: string;
  /** A1 addresses: the county's cell, and that of the department's row (its first column); "" where there is none. */
  readonly cell: string;
  readonly there: string;
  readonly note: string;
}

export interface MadeDepartment {
  readonly sheet: RawSheet;
  readonly truth: readonly PlantedDifference[];
}

/** How often each difference is planted. */
const TIMES = 4;
/** Between two people in whose rows something is planted. */
const STRIDE = 53;

/** The sheet of a department about a county: right in all but what is planted, each time with somebody else. */
export function makeDepartment(of: DepartmentSheet, people: readonly Person[]): MadeDepartment {
  const listed = people.filter(({ isHead }) => of.of === "everybody" || isHead);
  const rows = new Map<Person, Cells | null>(listed.map((person) => [person, of.row(person)]));
  const planted = plantAll(of, listed, rows);
  const cells: Cells[] = [];
  const places = new Map<Person, number>();
  for (const [person, row] of rows) {
    if (row === null) continue;
    places.set(person, cells.length);
    cells.push(row);
  }
  cells.push(...(of.harmless?.(people) ?? []));
  const first = of.title === null ? 1 : 2;
  const truth = planted.flatMap(({ plant, person }) => {
    const place = places.get(person);
    const own = plant.at in MEMBER_HEADINGS && of.of === "everybody" ? "member" : ownerOf(plant);
    const fields = Object.keys(own === "member" ? MEMBER_HEADINGS : HOUSEHOLD_HEADINGS);
    const entry = own === "member" ? person.member : person.household;
    const shows = Object.entries({ [plant.item]: plant.outcome, ...plant.also });
    return shows.map(([item, outcome]) => ({
      department: of.id,
      item,
      outcome,
      sheet: own === "member" ? MEMBER_SHEET : HOUSEHOLD_SHEET,
      cell: cellAddress({ row: ROWS_ABOVE + entry, column: fields.indexOf(plant.at) }),
      there: place === undefined ? "" : cellAddress({ row: first + place, column: 0 }),
      note: plant.note,
    }));
  });
  const added = (of.added?.rows(people) ?? []).map((row) => {
    cells.push(row);
    const there = cellAddress({ row: first + cells.length - 1, column: 0 });
    const { item } = of.added!;
    return { department: of.id, item, outcome: "onlyThere", sheet: "", cell: "", there, note: "本表没有此人" } as const;
  });
  return { sheet: sheetOf(of, cells), truth: [...truth, ...added] };
}

const ownerOf = ({ at }: Plant): "member" | "household" =>
  at in HOUSEHOLD_HEADINGS && at !== "householdId" ? "household" : "member";

function plantAll(of: DepartmentSheet, listed: readonly Person[], rows: Map<Person, Cells | null>) {
  const taken = new Set<number>();
  const planted: { readonly plant: Plant; readonly person: Person }[] = [];
  let cursor = 0;
  for (const plant of of.plants) {
    for (let time = 0; time < TIMES; time++) {
      const person = nextOf(
        listed,
        cursor,
        (one) => !taken.has(one.household) && plant.fits(one, rows.get(one) ?? null),
      );
      cursor = (listed.indexOf(person) + STRIDE) % listed.length;
      taken.add(person.household);
      rows.set(person, plant.change(rows.get(person) ?? {}, person));
      planted.push({ plant, person });
    }
  }
  return planted;
}

function nextOf(people: readonly Person[], from: number, fits: (person: Person) => boolean): Person {
  for (let i = 0; i < people.length; i++) {
    const person = people[(from + i) % people.length]!;
    if (fits(person)) return person;
  }
  throw new RangeError("nobody is left in whose row this could be planted");
}

function sheetOf({ sheet, title, headings }: DepartmentSheet, rows: readonly Cells[]): RawSheet {
  const above = title === null ? 0 : 1;
  const columns = headings.map((heading, c): CellValue[] => [
    ...(above === 1 ? [c === 0 ? title : null] : []),
    heading,
    ...rows.map((row, at) => (heading === "序号" ? at + 1 : (row[heading] ?? null))),
  ]);
  return {
    name: sheet,
    origin: { row: 0, column: 0 },
    rowCount: rows.length + 1 + above,
    columns,
    date1904: false,
    merges: title === null ? [] : [{ row: 0, column: 0, rows: 1, columns: headings.length }],
    hiddenRowCount: 0,
    formulas: [],
  };
}
