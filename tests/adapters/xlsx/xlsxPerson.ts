import { columnIndex, columnLetters } from "../../../src/core/model/a1";
import type { CellValue } from "../../../src/core/model/RawSheet";
import { parseTabReference } from "../../../src/core/model/tabPlace";
import { openXlsx, type Xlsx } from "../../../src/ooxml/openXlsx";
import { collectBytes } from "../../../src/ooxml/package/collectBytes";
import { writePackage } from "../../../src/ooxml/package/writePackage";
import { PackageEdits } from "../../../src/ooxml/patch/PackageEdits";
import { patchSheet } from "../../../src/ooxml/patch/patchSheet";
import { emptyTrace } from "../../../src/ooxml/patch/SheetPatch";
import { escapeXml, unescapeXml } from "../../../src/ooxml/xml/xmlText";

/** What Excel leaves in a file after a person did something and saved. */
export type Act = (xlsx: Xlsx, edits: PackageEdits) => Promise<void>;

export async function act(bytes: Uint8Array, done: Act): Promise<Uint8Array> {
  const xlsx = await openXlsx(bytes);
  const edits = new PackageEdits(xlsx.pkg);
  await done(xlsx, edits);
  return collectBytes(writePackage(xlsx.pkg, edits.changes(), xlsx.pkg.codec));
}

const editNames = (edits: PackageEdits, part: string, change: (formula: string) => string): Promise<void> =>
  edits.edit(part, (xml) =>
    xml.replace(
      /(<definedName [^>]*>)([^<]*)/g,
      (_, open: string, formula: string) => open + escapeXml(change(unescapeXml(formula))),
    ),
  );

/** As Excel writes it: quoted only where it must be. */
const quoted = (sheet: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;

export const editCell =
  (sheet: string, row: number, column: number, value: CellValue): Act =>
  async (xlsx, edits) => {
    const { part } = xlsx.sheet(sheet);
    const patch = { columns: [{ column, firstRow: row, values: [value] }] };
    edits.stream(part, () => patchSheet(xlsx.pkg, part, xlsx.pkg.open(part), patch, emptyTrace()));
  };

export const renameSheet =
  (sheet: string, name: string): Act =>
  async (xlsx, edits) => {
    await edits.edit(xlsx.workbookPart, (xml) =>
      xml.replace(`<sheet name="${escapeXml(sheet)}"`, `<sheet name="${escapeXml(name)}"`),
    );
    await editNames(edits, xlsx.workbookPart, (formula) =>
      parseTabReference(formula)?.sheet === sheet ? quoted(name) + formula.slice(formula.lastIndexOf("!")) : formula,
    );
  };

export const removeSheet =
  (sheet: string): Act =>
  async (xlsx, edits) => {
    const { tab } = xlsx.sheet(sheet);
    await edits.edit(xlsx.workbookPart, (xml) =>
      xml
        .replace(new RegExp(`<sheet name="${sheet}"[^>]*/>`), "")
        .replace(new RegExp(`<definedName [^>]*localSheetId="${tab}"[^>]*>[^<]*</definedName>`, "g"), ""),
    );
    await editNames(edits, xlsx.workbookPart, (formula) =>
      parseTabReference(formula)?.sheet === sheet ? `#REF!${formula.slice(formula.lastIndexOf("!") + 1)}` : formula,
    );
  };

export const insertRows =
  (sheet: string, at: number, count: number): Act =>
  async (xlsx, edits) => {
    const { part } = xlsx.sheet(sheet);
    const isCut = (first: string | undefined): boolean => Number(first) > at;
    const moved = (ref: string): string =>
      ref.replace(/(\$?[A-Z]+\$?)(\d+)/g, (_, column: string, row: string) =>
        isCut(row) ? `${column}${Number(row) + count}` : column + row,
      );
    await edits.edit(part, (xml) =>
      xml
        .replace(/<row r="(\d+)"/g, (tag, row: string) => (isCut(row) ? `<row r="${Number(row) + count}"` : tag))
        .replace(
          /(<(?:c r|mergeCell ref|autoFilter ref|dimension ref)="|\ssqref=")([^"]*)/g,
          (_, open: string, ref: string) => open + moved(ref),
        ),
    );
    await editNames(edits, xlsx.workbookPart, (formula) => {
      const bang = formula.lastIndexOf("!");
      return parseTabReference(formula)?.sheet === sheet
        ? formula.slice(0, bang) + moved(formula.slice(bang))
        : formula;
    });
  };

export const insertColumns =
  (sheet: string, at: number, count: number): Act =>
  async (xlsx, edits) => {
    const { part } = xlsx.sheet(sheet);
    const past = (column: number): number => (column >= at ? column + count : column);
    const moved = (ref: string): string =>
      ref.replace(
        /(\$?)([A-Z]+)(?=\$?\d)/g,
        (_, sign: string, column: string) => sign + columnLetters(past(columnIndex(column))),
      );
    await edits.edit(part, (xml) =>
      xml
        .replace(
          /<col min="(\d+)" max="(\d+)"/g,
          (_, min: string, max: string) => `<col min="${past(Number(min) - 1) + 1}" max="${past(Number(max) - 1) + 1}"`,
        )
        .replace(
          /(<(?:c r|mergeCell ref|autoFilter ref|dimension ref)="|\ssqref=")([^"]*)/g,
          (_, open: string, ref: string) => open + moved(ref),
        ),
    );
    await editNames(edits, xlsx.workbookPart, (formula) => {
      const bang = formula.lastIndexOf("!");
      return parseTabReference(formula)?.sheet === sheet
        ? formula.slice(0, bang) + moved(formula.slice(bang))
        : formula;
    });
  };

export const protectSheet =
  (sheet: string): Act =>
  async (xlsx, edits) =>
    edits.edit(xlsx.sheet(sheet).part, (xml) =>
      xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
    );

export const protectStructure = (): Act => async (xlsx, edits) =>
  edits.edit(xlsx.workbookPart, (xml) =>
    xml.replace(/<(?=(?:bookViews|sheets)[\s>])/, '<workbookProtection lockStructure="1"/><'),
  );
