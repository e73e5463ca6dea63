import { idCheckCharacter } from "../../src/core/model/idNumber";
import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import { HOUSEHOLD_SHEET, MEMBER_SHEET, ROWS_ABOVE } from "../tabs/tabsSheets";
import { CAME, CELLS, FOUNDED, GONE, INSERTED, PLANTED, UNMAPPED, type CellEdit } from "./countyEdits";
import { columnAt, linesOf, textOf, withLines, type Line } from "./gridRows";

/** Numbers of invented households begin so. */
const COUNTY = "45909901";
export const householdOf = (serial: number): string => COUNTY + String(serial).padStart(7, "0");
const withCheck = (digits: string): string => digits + idCheckCharacter(digits);

const at = {
  member: (field: string) => columnAt(MEMBER_SHEET, field),
  household: (field: string) => columnAt(HOUSEHOLD_SHEET, field),
};

interface CountyLines {
  members: Line[];
  households: Line[];
}

function memberLine({ members }: CountyLines, serial: number, relation: string): Line {
  const line = members.find(
    (cells) => cells[at.member("householdId")] === householdOf(serial) && cells[at.member("relation")] === relation,
  );
  if (!line) throw new Error(`Household ${serial} has no ${relation}`);
  return line;
}

function householdLine({ households }: CountyLines, serial: number): Line {
  const line = households.find((cells) => cells[at.household("householdId")] === householdOf(serial));
  if (!line) throw new Error(`There is no household ${serial}`);
  return line;
}

function write(county: CountyLines, { serial, relation, field, value }: CellEdit): void {
  if (relation === undefined) householdLine(county, serial)[at.household(field)] = value;
  else memberLine(county, serial, relation)[at.member(field)] = value;
}

function come(county: CountyLines): void {
  for (const { serial, relation, values, idNo } of CAME) {
    const line = [...memberLine(county, serial, relation)];
    for (const [field, value] of Object.entries(values)) line[at.member(field)] = value;
    line[at.member("idNo")] = withCheck(idNo);
    line[at.member("personId")] = `${householdOf(serial)}09`;
    county.members.push(line);
  }
}

function go({ members, households }: CountyLines): CountyLines {
  const id = householdOf(GONE);
  return {
    members: members.filter((line) => line[at.member("householdId")] !== id),
    households: households.filter((line) => line[at.household("householdId")] !== id),
  };
}

function found(county: CountyLines): void {
  const { like, serial, name, idNo } = FOUNDED;
  const [member, household] = [[...memberLine(county, like, "户主")], [...householdLine(county, like)]];
  const id = householdOf(serial);
  member[at.member("householdId")] = id;
  member[at.member("personId")] = `${id}01`;
  member[at.member("name")] = name;
  member[at.member("idNo")] = withCheck(idNo);
  household[at.household("householdId")] = id;
  household[at.household("headName")] = name;
  county.members.push(member);
  county.households.push(household);
}

/** By the text of a cell, by code points. */
function sorted(lines: readonly Line[], column: number): Line[] {
  const text = (line: Line): string => textOf(line[column] ?? null);
  return [...lines].sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
}

function insert(lines: readonly Line[], cellOf: (row: number) => CellValue): Line[] {
  return lines.map((line, row) => line.toSpliced(INSERTED.at, 0, cellOf(row)));
}

const sheetNamed = (sheets: readonly RawSheet[], name: string): RawSheet => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`There is no sheet ${name}`);
  return found;
};

function changed(
  sheets: readonly RawSheet[],
  change: (county: CountyLines) => CountyLines,
  finish: (name: string, lines: Line[]) => Line[] = (_, lines) => lines,
): readonly RawSheet[] {
  const [people, houses] = [sheetNamed(sheets, MEMBER_SHEET), sheetNamed(sheets, HOUSEHOLD_SHEET)];
  const [memberLines, householdLines] = [linesOf(people), linesOf(houses)];
  const county = change({
    members: memberLines.slice(ROWS_ABOVE),
    households: householdLines.slice(ROWS_ABOVE),
  });
  const own = new Map([
    [MEMBER_SHEET, withLines(people, finish(MEMBER_SHEET, [...memberLines.slice(0, ROWS_ABOVE), ...county.members]))],
    [
      HOUSEHOLD_SHEET,
      withLines(houses, finish(HOUSEHOLD_SHEET, [...householdLines.slice(0, ROWS_ABOVE), ...county.households])),
    ],
  ]);
  return sheets.map((sheet) => own.get(sheet.name) ?? sheet);
}

/** The county as it is checked. */
export function plantCounty(sheets: readonly RawSheet[]): readonly RawSheet[] {
  return changed(sheets, (county) => {
    for (const edit of PLANTED) write(county, edit);
    return county;
  });
}

/** The checked county as people left it: cells, lines, their order, and a column of their own. */
export function editCounty(sheets: readonly RawSheet[]): readonly RawSheet[] {
  return changed(
    sheets,
    (county) => {
      for (const edit of CELLS) write(county, edit);
      memberLine(county, UNMAPPED.serial, UNMAPPED.relation)[at.member(UNMAPPED.heading)] = UNMAPPED.value;
      come(county);
      found(county);
      const { members, households } = go(county);
      return { members: sorted(members, at.member("idNo")), households: sorted(households, at.household("headName")) };
    },
    (name, lines) =>
      name === MEMBER_SHEET
        ? lines
        : insert(lines, (row) =>
            row < ROWS_ABOVE - 1 ? null : row === ROWS_ABOVE - 1 ? INSERTED.heading : INSERTED.value,
          ),
  );
}
