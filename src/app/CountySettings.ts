import { z } from "zod";
import type { Rule, RuleSwitch } from "../core/model/Rule";
import type { RunOptions } from "../core/model/Run";
import type { Workbook } from "./ports";
import { readJson } from "./readJson";

/** A value with the run that it was confirmed for: region, income year and as-of date. */
export interface ConfirmedValue extends Pick<RunOptions, "region" | "year" | "asOf"> {
  readonly value: number | string;
  /** Who confirmed it, in words of their own, and on which day (ISO). */
  readonly by?: string | undefined;
  readonly on?: string | undefined;
}

/** Values that the county confirmed, by parameter. One that stands alone does not say for which run, and fits none. */
export type ConfirmedValues = Readonly<Record<string, ConfirmedValue | number | string>>;

/** What the county decided; it travels in the workbook and enters every run. No personal data, no cell values. */
export interface CountySettings {
  /** The pack that the county chose, `null` for the one that the sheet suggests. */
  readonly pack: string | null;
  readonly parameters: ConfirmedValues;
  readonly switches: Readonly<Record<string, RuleSwitch>>;
  /** Rules of the county's own: the same records as those of a pack. */
  readonly ownRules: readonly Rule[];
}

/** The same as it was stored, not yet held against the packs. */
export interface StoredSettings {
  readonly pack: string | null;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly switches: Readonly<Record<string, unknown>>;
  readonly ownRules: readonly unknown[];
}

/** What of the stored settings fits the packs. The rest has no effect and is carried along untouched. */
export interface AdmittedSettings extends CountySettings {
  readonly unfit: StoredSettings;
}

const NOTHING = { pack: null, parameters: {}, switches: {}, ownRules: [] };
export const NO_SETTINGS: AdmittedSettings = { ...NOTHING, unfit: NOTHING };

const PARAMETERS = "huhuqing.parameters";
const RULES = "huhuqing.rules";
const PACK = "huhuqing.pack";

const value = z.union([z.number(), z.string()]);
/** One confirmed value as it is stored. */
export const confirmedValue = z.union([
  value,
  z.strictObject({
    value,
    ...{ region: z.string(), year: z.int(), asOf: z.string() },
    ...{ by: z.string().optional(), on: z.string().optional() },
  }),
]);
/** One switch of a rule as it is stored. */
export const ruleSwitch = z.strictObject({
  on: z.boolean().optional(),
  severity: z.enum(["error", "warning", "note"]).optional(),
});
const parameters = z.record(z.string(), z.unknown());
const pack = z.string().min(1);
const rules = z.strictObject({ switches: z.record(z.string(), z.unknown()), own: z.array(z.unknown()) });

/** What the workbook carries, and the names of settings that cannot be read at all and carry nothing. */
export async function readCountySettings(
  workbook: Workbook,
): Promise<{ readonly stored: StoredSettings; readonly unreadable: readonly string[] }> {
  const unreadable: string[] = [];
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T | null> => {
    const json = await workbook.readSetting(name);
    const found = readJson(json, schema);
    if (json !== null && found === null) unreadable.push(name);
    return found;
  };
  const own = await read(RULES, rules);
  const stored = {
    pack: await read(PACK, pack),
    parameters: (await read(PARAMETERS, parameters)) ?? {},
    switches: own?.switches ?? {},
    ownRules: own?.own ?? [],
  };
  return { stored, unreadable };
}

/** What is stored: the settings in force, and those that do not fit beside them. */
export function storedOf({ unfit, ...own }: AdmittedSettings): StoredSettings {
  return {
    pack: own.pack ?? unfit.pack,
    parameters: { ...unfit.parameters, ...own.parameters },
    switches: { ...unfit.switches, ...own.switches },
    ownRules: [...own.ownRules, ...unfit.ownRules],
  };
}

/** What has no effect, each by its parameter, rule or pack; a record without an id by the name of the setting. */
export function unfitNames({ pack: id, parameters: values, switches, ownRules }: StoredSettings): readonly string[] {
  const idOf = (record: unknown): string =>
    typeof record === "object" && record !== null && "id" in record && typeof record.id === "string"
      ? record.id
      : RULES;
  const names = [id ?? [], Object.keys(values), Object.keys(switches), ownRules.map(idOf)].flat();
  return [...new Set(names)];
}

/**
 * Writes what differs from before and names the settings that it wrote; nothing at all is left of one that is back at
 * its start.
 */
export async function writeCountySettings(
  workbook: Workbook,
  settings: StoredSettings,
  before: StoredSettings,
): Promise<readonly string[]> {
  const isEmpty = (record: object): boolean => Object.keys(record).length === 0;
  const texts = (of: StoredSettings) =>
    [
      [PACK, of.pack === null ? null : JSON.stringify(of.pack)],
      [PARAMETERS, isEmpty(of.parameters) ? null : JSON.stringify(of.parameters)],
      [
        RULES,
        isEmpty(of.switches) && of.ownRules.length === 0
          ? null
          : JSON.stringify({ switches: of.switches, own: of.ownRules }),
      ],
    ] as const;
  const old = new Map(texts(before));
  const written: string[] = [];
  for (const [name, text] of texts(settings)) {
    if (text === old.get(name)) continue;
    await workbook.writeSetting(name, text);
    written.push(name);
  }
  return written;
}
