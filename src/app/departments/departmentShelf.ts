import { bytesToHex } from "@noble/hashes/utils";
import { sha256 } from "@noble/hashes/sha2";
import { proposeDepartment } from "../../core/mapping/proposeDepartment";
import type { DepartmentProfile } from "../../core/model/DepartmentProfile";
import type { Field } from "../../core/model/Field";
import type { RawSheet } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import type { SheetMapping } from "../../core/model/SheetMapping";
import { choiceOf, withChoice } from "../choices";
import type { DepartmentCorrection, DepartmentSource, SheetChoices } from "../Engine";
import { mapChosen } from "../mapChosen";
import type { LongStep } from "../ports";
import type { OpenFile, SheetSource } from "../previousPeriod";

/** A department's sheet as it is kept; a change makes a new one. */
export interface DepartmentSheet {
  readonly id: string;
  /** "" for a sheet of this workbook. */
  readonly file: string;
  readonly sheet: string;
  /** All sheets of the file. */
  readonly sheets: readonly string[];
  readonly encoding: string;
  /** A sheet of a file is called as no sheet of a workbook can be: `[file]sheet`. */
  readonly raw: RawSheet;
  readonly profile: DepartmentProfile | null;
  readonly recognised: boolean;
  /** Profiles that it may be of, likeliest first. */
  readonly guesses: readonly string[];
  readonly mapping: SheetMapping;
  readonly choices: SheetChoices;
  readonly opened: { readonly source: SheetSource; readonly digest: string } | null;
}

export interface DepartmentShelf {
  readonly kept: (id: string) => DepartmentSheet;
  readonly profileOf: (id: string) => DepartmentProfile;
  /** The profile that a sheet's headings speak of. */
  readonly recognise: (raw: RawSheet) => DepartmentProfile | null;
  readonly add: (source: DepartmentSource, step?: LongStep) => Promise<DepartmentSheet>;
  readonly correct: (id: string, change: DepartmentCorrection) => Promise<DepartmentSheet>;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
}

interface Parts {
  readonly profiles: readonly DepartmentProfile[];
  /** The county's own, by which a sheet is read as long as no department is chosen. */
  readonly fields: readonly Field[];
  readonly openFile: OpenFile;
}

/** Enough rows to find the headings and to see what the columns hold. */
const PEEKED_ROWS = 60;
const NO_CHOICES: SheetChoices = { columns: [] };

export function createDepartmentShelf({ profiles, fields, openFile }: Parts): DepartmentShelf {
  const sheets = new Map<string, DepartmentSheet>();
  let made = 0;

  const profileOf = (id: string): DepartmentProfile => {
    const profile = profiles.find((one) => one.id === id);
    if (!profile) throw new Refusal("department.unknown", { department: id, departments: idsOf(profiles) });
    return profile;
  };
  const whose = (raw: RawSheet, chosen: string | undefined, file = "") => {
    const { recognised, ranked } = proposeDepartment(raw, profiles, [file]);
    const profile = profiles.find(({ id }) => id === recognised) ?? null;
    return {
      ...(chosen === undefined ? { profile, recognised: true } : { profile: profileOf(chosen), recognised: false }),
      guesses: ranked.map((guess) => guess.profile),
    };
  };
  const kept = (id: string): DepartmentSheet => {
    const sheet = sheets.get(id);
    if (!sheet) throw new Error(`No department's sheet ${id}`);
    return sheet;
  };
  /** As long as nobody says whose it is, a sheet may have headings that are unknown: of its department they may not be. */
  const mappingOf = ({ raw, profile, choices }: Omit<DepartmentSheet, "mapping">): SheetMapping => {
    try {
      return mapChosen(raw, profile?.fields ?? fields, choices);
    } catch (fault) {
      if (!(fault instanceof Refusal) || fault.code !== "mapping.noneKnown") throw fault;
      if (profile !== null) throw new Refusal(fault.code, { ...fault.data, reason: "file" });
      return mapChosen(raw, fields, { ...choices, headingRow: Number(fault.data["row"]) - 1 });
    }
  };
  /** The sheet with its columns; refuses one by which nobody can be found. */
  const keep = (sheet: Omit<DepartmentSheet, "mapping">): DepartmentSheet => {
    const mapping = mappingOf(sheet);
    const { columns } = mapping;
    const isGuess = sheet.profile === null && (columns.length === 0 || sheet.guesses.length > 0);
    if (!isGuess && !columns.some(({ field }) => field === "idNo" || field === "name"))
      throw new Refusal("department.noKey", { sheet: sheet.raw.name, row: mapping.headingRow + 1 });
    const whole = { ...sheet, mapping };
    sheets.set(sheet.id, whole);
    return whole;
  };
  const addFile = async (
    { name, bytes, sheet: wanted, profile }: DepartmentSource & { readonly kind: "file" },
    step: LongStep | undefined,
  ): Promise<DepartmentSheet> => {
    const digest = bytesToHex(sha256(bytes));
    const source = await openFile(bytes, name);
    const names = (await source.sheets()).flatMap((one) => (one.visible && one.rows > 0 ? [one.name] : []));
    if (wanted !== undefined && !names.includes(wanted))
      throw new Refusal("workbook.noSheet", { sheet: wanted, sheets: names.join(", ") });
    const among = profile === undefined ? profiles : [profileOf(profile)];
    const sheet = wanted ?? (await likeliest(source, names, among));
    if (sheet === undefined) throw new Refusal("sheet.empty", { sheet: name });
    refuseSame(name, sheet, digest, null);
    const raw = { ...(await source.read(sheet, step)), name: outsideName(name, sheet) };
    if (step?.signal?.aborted) throw new Refusal("cancelled");
    const file = { file: name, sheet, sheets: names, encoding: source.encoding ?? "", opened: { source, digest } };
    return keep({ id: newId(), ...file, raw, ...whose(raw, profile, name), choices: NO_CHOICES });
  };
  const newId = (): string => `d${++made}`;
  /** A file of one sheet is known by what it holds, whatever it is called. */
  const refuseSame = (file: string, sheet: string, digest: string, but: string | null): void => {
    const same = [...sheets.values()].find(
      (one) => one.id !== but && one.opened?.digest === digest && (one.sheet === sheet || one.sheets.length === 1),
    );
    if (!same) return;
    const copied = same.file === file ? {} : { reason: "copy", copy: file, other: same.file };
    throw new Refusal("department.sameSheet", { sheet, ...copied });
  };
  /** Two files may bear one name. */
  const outsideName = (file: string, sheet: string): string => {
    const taken = new Set([...sheets.values()].map(({ raw }) => raw.name));
    let name = `[${file}]${sheet}`;
    for (let time = 2; taken.has(name); time++) name = `[${file} (${time})]${sheet}`;
    return name;
  };
  /** The sheet that speaks clearest of a department; the first of equals. */
  const likeliest = async (
    source: SheetSource,
    names: readonly string[],
    of: readonly DepartmentProfile[],
  ): Promise<string | undefined> => {
    const [first] = names;
    if (names.length < 2) return first;
    let best = { name: first, score: -1 };
    for (const name of names) {
      const top = await source.read(name, { rows: PEEKED_ROWS });
      const score = proposeDepartment(top, of).ranked[0]?.score ?? 0;
      if (score > best.score) best = { name, score };
    }
    return best.name;
  };

  return {
    kept,
    profileOf,
    recognise: (raw) => whose(raw, undefined).profile,
    add: async (source, step) => {
      if (source.kind === "file") return addFile(source, step);
      const { sheet: raw, profile } = source;
      const before = [...sheets.values()].find((one) => one.file === "" && one.sheet === raw.name);
      if (before && profile === undefined) return keep({ ...before, raw });
      const id = before?.id ?? newId();
      const place = { file: "", sheet: raw.name, sheets: [], encoding: "", opened: null };
      return keep({ id, ...place, raw, ...whose(raw, profile), choices: NO_CHOICES });
    },
    correct: async (id, { profile, sheet, headingRow, column }) => {
      let next = kept(id);
      const { opened } = next;
      if (sheet !== undefined && sheet !== next.sheet && opened) {
        refuseSame(next.file, sheet, opened.digest, id);
        const raw = { ...(await opened.source.read(sheet)), name: outsideName(next.file, sheet) };
        const found = whose(raw, undefined, next.file);
        const department = next.recognised ? found : { guesses: found.guesses };
        next = keep({ ...next, sheet, raw, choices: NO_CHOICES, ...department });
      }
      if (profile !== undefined)
        next = keep({ ...next, profile: profileOf(profile), recognised: false, choices: NO_CHOICES });
      if (headingRow !== undefined) next = keep({ ...next, choices: { headingRow, columns: [] } });
      const choice = column && choiceOf(next.mapping, column.column, column.field);
      if (choice)
        next = keep({ ...next, choices: { ...next.choices, columns: withChoice(next.choices.columns, choice) } });
      return next;
    },
    remove: (id) => void sheets.delete(id),
    clear: () => sheets.clear(),
  };
}

export const idsOf = (profiles: readonly DepartmentProfile[]): string => profiles.map(({ id }) => id).join(", ");
