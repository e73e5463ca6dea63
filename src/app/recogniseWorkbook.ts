import { chooseSheets } from "../core/mapping/chooseSheets";
import type { ProposedScope } from "../core/mapping/proposeScope";
import { Refusal } from "../core/model/Refusal";
import type { SheetMapping } from "../core/model/SheetMapping";
import type { Choices } from "./choices";
import type { Engine, SheetRecognition } from "./Engine";
import type { Cache, SheetInfo, Workbook } from "./ports";
import type { Recognition } from "./views";

/** Enough rows to find the headings and to see what the columns hold. */
const PEEKED_ROWS = 60;

/** A sheet of this workbook that is a department's. */
export interface OfDepartment {
  readonly sheet: string;
  /** Its profile. */
  readonly profile: string;
}

export interface NotOfCounty {
  /** Sheets that are none of the county's, whatever they hold. */
  readonly sheets: readonly string[];
  /** Those among them that a department filled in and that take no part yet. */
  readonly toOffer: readonly OfDepartment[];
}

interface Input {
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly cache: Cache;
  readonly choices: Choices;
  readonly sheets: readonly SheetInfo[];
  readonly signal: AbortSignal | undefined;
  readonly notOfCounty: NotOfCounty;
  /** Told of sheets that are a department's and that the person did not choose for the county's own. */
  readonly onOffered: (found: readonly OfDepartment[]) => void;
}

type Roles = Pick<Recognition, "members" | "households" | "villages">;

interface RecognisedSheets extends Roles {
  readonly scope: ProposedScope | null;
}

/**
 * Reads the top of every visible sheet and decides which one holds the people, which one the households and which one
 * the villages. The active sheet comes first among equals; a department's sheet is taken only where the person says so. Refuses where none holds people or households
 * (`mapping.noPeople`), or with the active sheet's own reason where none can be read.
 */
export async function recogniseWorkbook(input: Input): Promise<RecognisedSheets> {
  const { workbook, engine, cache, choices, sheets, signal, notOfCounty, onOffered } = input;
  const chosen = [choices.membersSheet, choices.householdsSheet, choices.villagesSheet];
  const candidates = [...sheets]
    .filter(({ visible, name }) => chosen.includes(name) || (visible && !notOfCounty.sheets.includes(name)))
    .sort((a, b) => Number(b.active) - Number(a.active));
  for (const { name } of candidates) await engine.load(await workbook.read(name, { rows: PEEKED_ROWS, signal }));
  const names = candidates.map(({ name }) => name);
  let recognised = await engine.recognise(names, choices.bySheet(), workbook.name);
  const recalled = await Promise.all(mappingsOf(recognised).map((mapping) => choices.recall(cache, mapping)));
  if (recalled.includes(true)) recognised = await engine.recognise(names, choices.bySheet(), workbook.name);

  const departments = [...(await departmentsAmong(names, engine)), ...notOfCounty.toOffer];
  const offered = departments.filter(({ sheet }) => !chosen.includes(sheet));
  onOffered(offered);
  const mappings = mappingsOf(recognised).filter(({ sheet }) => !offered.some((one) => one.sheet === sheet));
  const named = (name: string): SheetMapping => {
    const found = recognised.find(({ sheet }) => sheet === name);
    if (!found) throw new Refusal("workbook.noSheet", { sheet: name, sheets: names.join("、") });
    if ("refusal" in found) throw new Refusal(found.refusal.code, found.refusal.data);
    return found.mapping;
  };
  const proposed = chooseSheets(mappings);
  const members =
    choices.membersSheet === null
      ? activeFirst(mappings, sheets, proposed.members ?? onlyHouseholds(mappings, sheets))
      : named(choices.membersSheet);
  if (!members) throw reasonForNone(recognised);
  const { householdsSheet } = choices;
  const households =
    householdsSheet === null ? null : householdsSheet === undefined ? proposed.households : named(householdsSheet);
  const { villagesSheet } = choices;
  const villages =
    villagesSheet === null ? null : villagesSheet === undefined ? proposed.villages : named(villagesSheet);
  const own = recognised.find(({ sheet }) => sheet === members.sheet);
  const scope = own && "scope" in own ? own.scope : null;
  const unlessMembers = (other: SheetMapping | null) => (other?.sheet === members.sheet ? null : other);
  return { scope, members, households: unlessMembers(households), villages: unlessMembers(villages) };
}

async function departmentsAmong(names: readonly string[], engine: Engine) {
  const found: OfDepartment[] = [];
  for (const sheet of names) {
    const profile = await engine.departmentOf(sheet);
    if (profile !== null) found.push({ sheet, profile });
  }
  return found;
}

function mappingsOf(recognised: readonly SheetRecognition[]): readonly SheetMapping[] {
  return recognised.flatMap((one) => ("mapping" in one ? [one.mapping] : []));
}

/** The sheet in front of the person, where it holds people; else the proposed one. */
function activeFirst(
  mappings: readonly SheetMapping[],
  sheets: readonly SheetInfo[],
  proposed: SheetMapping | null,
): SheetMapping | null {
  const active = sheets.find((sheet) => sheet.active)?.name;
  return mappings.find(({ sheet, kind }) => sheet === active && kind === "members") ?? proposed;
}

/** Where no sheet holds people, one of households can still be checked for what it shows: the active one, else the fullest. */
function onlyHouseholds(mappings: readonly SheetMapping[], sheets: readonly SheetInfo[]): SheetMapping | null {
  const active = sheets.find((sheet) => sheet.active)?.name;
  const households = mappings.filter(({ kind }) => kind === "households");
  const [fullest] = [...households].sort((a, b) => b.columns.length - a.columns.length);
  return households.find(({ sheet }) => sheet === active) ?? fullest ?? null;
}

function reasonForNone(recognised: readonly SheetRecognition[]): Refusal {
  const [first] = recognised;
  const onlyRefusals = recognised.every((one) => "refusal" in one);
  if (first && "refusal" in first && onlyRefusals) return new Refusal(first.refusal.code, first.refusal.data);
  return new Refusal("mapping.noPeople", { sheets: recognised.map(({ sheet }) => sheet).join("、") });
}

/** The mappings of a run in the places of those that were recognised. */
export function withMappings({ members, households, villages }: Roles, mappings: readonly SheetMapping[]): Roles {
  const own = <M extends SheetMapping | null>(mapping: M): SheetMapping | M =>
    mappings.find(({ sheet }) => sheet === mapping?.sheet) ?? mapping;
  return { members: own(members), households: own(households), villages: own(villages) };
}
