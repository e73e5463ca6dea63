import type { DepartmentField, DepartmentProfile } from "../../core/model/DepartmentProfile";
import type { Language } from "../../core/model/Field";
import type { RawSheet } from "../../core/model/RawSheet";
import type { TabCell, TabInput, TabTable } from "../../core/model/TabTable";
import { catalogues } from "../../messages/catalogues";
import { feedbackWords } from "../../messages/department.feedback";
import { headingOf } from "./headingOf";

const FIRST_ROW = 3;
const ROWS = 1_000;

/** The tab of a department's sheet: its id, and its name where it is new. */
export const tabToFill = ({ id, sheetTitle }: DepartmentProfile): Pick<TabTable, "id" | "name"> => ({
  id: `prepare.${id}`,
  name: sheetTitle["zh-CN"],
});

/** Whether something was filled in. */
export function isFilledIn({ origin, rowCount, columns }: RawSheet): boolean {
  const first = Math.max(0, FIRST_ROW - origin.row);
  return rowCount > first && columns.some((cells) => cells.some((cell, row) => row >= first && cell !== null));
}
/** Marks a heading of a column that has to be filled; what recognises headings passes over it. */
const REQUIRED = "*";
/** What a spreadsheet takes for the title and the text of a prompt, and for all entries of a list with their commas. */
const LONGEST = { title: 32, text: 255, list: 255 };

/** An empty sheet with a department's headings, to be filled in and sent. */
export function sheetToFill(profile: DepartmentProfile, language: Language): TabTable {
  const { fields, sheetTitle } = profile;
  const blanks = fields.map((): TabCell => ({ value: null, style: "input" }));
  const whole = { row: 0, column: 0, rows: 1, columns: Math.max(2, fields.length) };
  return {
    ...tabToFill(profile),
    columns: fields.map((field) => ({
      width: field.type === "idNumber" ? 22 : 16,
      format: field.type === "idNumber" || field.personal === "number" ? "text" : "general",
    })),
    rows: [
      [{ value: sheetTitle["zh-CN"], style: "title" }],
      [{ value: feedbackWords[language].fillNote, style: "remark" }],
      fields.map((field): TabCell => ({
        value: headingOf(field) + (field.required ? REQUIRED : ""),
        style: "inputHeading",
      })),
      ...Array.from({ length: ROWS }, () => blanks),
    ],
    merges: [whole, { ...whole, row: 1 }],
    freeze: { rows: FIRST_ROW, columns: 0 },
    filter: null,
    inputs: fields.flatMap((field, column) => inputsOf(field, column, profile, language)),
  };
}

function inputsOf(
  field: DepartmentField,
  column: number,
  profile: DepartmentProfile,
  language: Language,
): readonly TabInput[] {
  const prompt = {
    title: headingOf(field).slice(0, LONGEST.title),
    text: field.note[language].slice(0, LONGEST.text),
  };
  const cell = { column, columns: 1 };
  return [
    { area: { ...cell, row: FIRST_ROW - 1, rows: 1 }, list: null, prompt },
    { area: { ...cell, row: FIRST_ROW, rows: ROWS }, list: listOf(field, profile), prompt },
  ];
}

/** What a cell may hold; `null` where it is no code, or where the list is longer than a spreadsheet takes. */
function listOf(field: DepartmentField, { codeLists }: DepartmentProfile): readonly string[] | null {
  if (field.type === "yesNo") return Object.values(catalogues["zh-CN"].answers);
  if (field.type !== "code") return null;
  const codes = codeLists.find(({ id }) => id === field.codeList)?.codes.map(({ code }) => code) ?? [];
  return codes.length === 0 || codes.join(",").length > LONGEST.list ? null : codes;
}
