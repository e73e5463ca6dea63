import type { Book } from "../../seeds/books";
import type { SheetPlan } from "../../seeds/sheets/renderBook";
import { cellAddress } from "../../src/core/model/a1";
import { withColumnField } from "../../src/core/mapping/correctMapping";
import { chooseSheets } from "../../src/core/mapping/chooseSheets";
import { recogniseSheet } from "../../src/core/mapping/recogniseSheet";
import type { Finding } from "../../src/core/model/Finding";
import type { RawSheet } from "../../src/core/model/RawSheet";
import type { RulePack } from "../../src/core/model/Rule";
import type { Run } from "../../src/core/model/Run";
import { validate, type SheetInput } from "../../src/core/validate";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { openPackage } from "../../src/ooxml/package/openPackage";
import { packs } from "../../src/standards/packs";

export function packOf({ pack }: Pick<Book, "pack">): RulePack {
  const found = packs.find(({ id }) => id === pack);
  if (!found) throw new Error(`No pack ${pack}`);
  return found;
}

/** Members', households' and villages' sheet of a workbook as the product chooses them. */
function chosen(sheets: readonly RawSheet[], plans: readonly SheetPlan[], pack: RulePack) {
  const mappings = sheets.map((sheet) => {
    const columns = plans.find(({ name }) => name === sheet.name)?.columns ?? [];
    const recognised = recogniseSheet(sheet, pack.fields);
    // Where two columns claim one field, the person says which it is.
    return recognised.ambiguous.reduce((mapping, { field }) => {
      const column = columns.findIndex((one) => one.field === field);
      return column < 0 ? mapping : withColumnField(mapping, column, field, pack.fields);
    }, recognised);
  });
  const choice = chooseSheets(mappings);
  const input = (mapping: typeof choice.members): SheetInput | null =>
    mapping && { mapping, sheet: sheets.find(({ name }) => name === mapping.sheet)! };
  const members = input(choice.members);
  if (!members) throw new Error("No sheet of people");
  return { members, households: input(choice.households), villages: input(choice.villages) };
}

/** A run over the workbook, beside the period before where there is one. */
export function checkBook(
  book: Book,
  sheets: readonly RawSheet[],
  before: readonly RawSheet[] | null,
  pack = packOf(book),
): Run {
  const previous = before && chosen(before, book.sheets, pack);
  return validate({ ...chosen(sheets, book.sheets, pack), previous, pack, options: book.options }).run;
}

export const placeOf = ({ ruleId, at }: Finding): string => `${ruleId} ${at.sheet} ${cellAddress(at)}`;

export async function readSheets(bytes: Uint8Array, names: readonly string[]): Promise<readonly RawSheet[]> {
  const workbook = await openXlsx(bytes);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
  return Promise.all(names.map((name) => workbook.read(name)));
}

/** The parts of a package as text, so that a difference shows in words. */
export async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const pkg = await openPackage(bytes);
  const texts = await Promise.all(
    pkg.entries.map(async ({ name }) => [name, new TextDecoder().decode(await collectBytes(pkg.open(name)))] as const),
  );
  return new Map(texts);
}
