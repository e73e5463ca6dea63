import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;

export interface SheetParts {
  readonly name: string;
  /** Attributes of the `sheet` entry, e.g. `state="hidden"`. */
  readonly attributes?: string;
  readonly head?: string;
  readonly rows?: string;
  readonly tail?: string;
  readonly comments?: string;
}

/** A small .xlsx file from the insides of its parts, written as a person reads the format's specification. */
export function xlsxOf(
  sheets: readonly SheetParts[],
  parts: { readonly styles?: string; readonly strings?: string; readonly names?: string } = {},
): Uint8Array {
  const files: Record<string, string> = {};
  const relations = (entries: readonly (readonly [kind: string, target: string])[]): string =>
    `${DECLARATION}<Relationships xmlns="${PACKAGE}">${entries
      .map(([kind, target], n) => `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
      .join("")}</Relationships>`;
  sheets.forEach(({ head = "", rows = "", tail = "", comments }, n) => {
    const body = `${head}<sheetData>${rows}</sheetData>${tail}`;
    files[`xl/worksheets/sheet${n + 1}.xml`] = `${DECLARATION}<worksheet xmlns="${MAIN}">${body}</worksheet>`;
    if (comments === undefined) return;
    files[`xl/comments${n + 1}.xml`] =
      `${DECLARATION}<comments xmlns="${MAIN}"><commentList>${comments}</commentList></comments>`;
    files[`xl/worksheets/_rels/sheet${n + 1}.xml.rels`] = relations([["comments", `../comments${n + 1}.xml`]]);
  });
  const entries = sheets.map(
    ({ name, attributes = "" }, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}" ${attributes}/>`,
  );
  files["xl/workbook.xml"] =
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join("")}</sheets>` +
    `<definedNames>${parts.names ?? ""}</definedNames></workbook>`;
  files["xl/styles.xml"] = `${DECLARATION}<styleSheet xmlns="${MAIN}">${parts.styles ?? ""}</styleSheet>`;
  files["xl/sharedStrings.xml"] = `${DECLARATION}<sst xmlns="${MAIN}">${parts.strings ?? ""}</sst>`;
  files["xl/_rels/workbook.xml.rels"] = relations([
    ...sheets.map((_, n) => ["worksheet", `worksheets/sheet${n + 1}.xml`] as const),
    ["styles", "styles.xml"],
    ["sharedStrings", "sharedStrings.xml"],
  ]);
  files["_rels/.rels"] = relations([["officeDocument", "xl/workbook.xml"]]);
  files["[Content_Types].xml"] =
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default Extension="xml" ContentType="application/xml"/></Types>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
