import { chooseSheets } from "../core/mapping/chooseSheets";
import { recogniseSheet } from "../core/mapping/recogniseSheet";
import type { Field, FieldId } from "../core/model/Field";
import type { RawSheet } from "../core/model/RawSheet";
import { Refusal } from "../core/model/Refusal";
import type { SheetInput } from "../core/validate";
import type { PreviousSource } from "./Engine";
import type { LongStep, SheetInfo } from "./ports";
import type { PreviousView } from "./views";

/** A file whose sheets can be read. */
export interface SheetSource {
  /** How the text of the file was read: UTF-8, GB18030; absent where that is no question. */
  readonly encoding?: string | undefined;
  sheets(): Promise<readonly SheetInfo[]>;
  /** All rows, or where the file allows it the first `rows`. */
  read(sheet: string, step?: LongStep & { readonly rows?: number | undefined }): Promise<RawSheet>;
}

export type OpenFile = (bytes: Uint8Array, name: string) => Promise<SheetSource>;

export interface PreviousSheets {
  readonly view: PreviousView;
  readonly members: SheetInput;
  readonly households: SheetInput | null;
}

/** By these somebody is found again: without any of them everybody would be new in this period. */
const LINKING: readonly FieldId[] = ["householdId", "personId", "idNo"];

/**
 * The people and households of the period before; refuses what holds none by which one is found again
 * (`previous.noPeople`) or cannot be read.
 */
export async function readPrevious(
  source: PreviousSource,
  fields: readonly Field[],
  openFile: OpenFile,
): Promise<PreviousSheets> {
  const name = source.kind === "file" ? source.name : source.sheet.name;
  const sheets = source.kind === "file" ? await readAll(await openFile(source.bytes, name)) : [source.sheet];
  const inputs = sheets.flatMap((sheet) => {
    try {
      return [{ sheet, mapping: recogniseSheet(sheet, fields) }];
    } catch (fault) {
      if (fault instanceof Refusal) return [];
      throw fault;
    }
  });
  const chosen = chooseSheets(inputs.map(({ mapping }) => mapping));
  const inputOf = (mapping: SheetInput["mapping"] | null): SheetInput | null =>
    inputs.find((input) => input.mapping === mapping) ?? null;
  const alone = inputs.find(({ mapping }) => mapping.kind === "households") ?? null;
  const members = inputOf(chosen.members) ?? alone;
  if (!members?.mapping.columns.some(({ field }) => LINKING.includes(field)))
    throw new Refusal("previous.noPeople", { sheets: sheets.map((sheet) => sheet.name).join("、"), file: name });
  const households = inputOf(chosen.households);
  const used = households ? [members, households] : [members];
  return {
    view: {
      name,
      ...(source.kind === "sheet" && { isSheet: true }),
      sheets: used.map(({ sheet }) => sheet.name),
      rows: members.sheet.rowCount,
    },
    members,
    households,
  };
}

async function readAll(source: SheetSource): Promise<readonly RawSheet[]> {
  const sheets: RawSheet[] = [];
  for (const { name, visible, rows } of await source.sheets()) {
    if (visible && rows > 0) sheets.push(await source.read(name));
  }
  return sheets;
}
