import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chooseSheets } from "../../src/core/mapping/chooseSheets";
import { recogniseSheet } from "../../src/core/mapping/recogniseSheet";
import type { RawSheet } from "../../src/core/model/RawSheet";
import { Refusal } from "../../src/core/model/Refusal";
import type { RulePack } from "../../src/core/model/Rule";
import type { RunOptions } from "../../src/core/model/Run";
import type { TabFacts, TabOptions } from "../../src/core/model/TabFacts";
import { validate, type SheetInput } from "../../src/core/validate";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { nationalPack } from "../../src/standards/nationalPack";

export const TAB_OPTIONS: TabOptions = {
  day: "2020-12-31",
  unit: "某县乡村振兴局",
  months: null,
  villages: null,
  sample: { seed: 7, rate: 0.05, count: null, byVerdict: false, again: false },
  assignments: [],
  index: { isAccepted: true, k: 1 / 3 },
  masked: {},
};

export const RUN_OPTIONS: RunOptions = {
  ...{ region: "450000", year: 2020, asOf: "2020-12-31" },
  parameters: { "school-cutoff": "09-01" },
};

/** The sheets of a committed workbook. */
export async function readBook(path: string): Promise<readonly RawSheet[]> {
  const book = await openXlsx(new Uint8Array(readFileSync(join(__dirname, "../../seeds", path))));
  return Promise.all(book.sheets.map(({ name }) => book.read(name)));
}

/** What tabs are made of, from sheets that the product recognises itself. */
export function factsOf(
  sheets: readonly RawSheet[],
  {
    pack = nationalPack,
    options = RUN_OPTIONS,
    tabs = {},
    previous = null,
    ...more
  }: Partial<Pick<TabFacts, "typed" | "months" | "pack">> & {
    readonly options?: RunOptions;
    readonly tabs?: Partial<TabOptions>;
    readonly previous?: readonly RawSheet[] | null;
  } = {},
): TabFacts {
  const input = inputOf(sheets, pack);
  const before = previous && inputOf(previous, pack);
  const validation = validate({ ...input, previous: before, pack, options });
  return {
    ...validation,
    pack,
    word: ({ messageId, ruleId }) => ({ message: messageId, advice: ruleId, value: "", expected: "" }),
    because: ({ reason }) => reason,
    options: { ...TAB_OPTIONS, ...tabs },
    typed: new Map(),
    months: {},
    history: [],
    ...more,
  };
}

function inputOf(sheets: readonly RawSheet[], pack: RulePack) {
  const choice = chooseSheets(sheets.flatMap((sheet) => recognised(sheet, pack) ?? []));
  const input = (mapping: typeof choice.members): SheetInput | null =>
    mapping && { mapping, sheet: sheets.find(({ name }) => name === mapping.sheet)! };
  const members = input(choice.members);
  if (!members) throw new Error("No sheet of people");
  return { members, households: input(choice.households), villages: input(choice.villages) };
}

/** Sheets of notes are no tables. */
function recognised(sheet: RawSheet, { fields }: RulePack) {
  try {
    return recogniseSheet(sheet, fields);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

export const demoFacts = async (name = "demo-county.xlsx"): Promise<TabFacts> => factsOf(await readBook(name));
