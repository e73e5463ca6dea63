import { z } from "zod";
import type { Rule, RuleSwitch } from "../core/model/Rule";
import type { RunOptions } from "../core/model/Run";
import type { Workbook } from "./ports";
import { readJson } from "./readJson";

/** A value with the run that it was confirmed for: region, income year and as-of date. */
export interface ConfirmedValue extends Pick<RunOptions, "region" | "year" | "asOf"> {
  readonly value: number | string;
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

/** The same as it was stored, not yet held against a pack. */
export interface StoredSettings extends Omit<CountySettings, "ownRules"> {
  readonly ownRules: readonly unknown[];
}

export const NO_SETTINGS: CountySettings = { pack: null, parameters: {}, switches: {}, ownRules: [] };

const PARAMETERS = "huhuqing.parameters";
const RULES = "huhuqing.rules";
const PACK = "huhuqing.pack";

const value = z.union([z.number(), z.string()]);
const parameters = z.record(
  z.string(),
  z.union([value, z.strictObject({ value, region: z.string(), year: z.int(), asOf: z.string() })]),
);
const pack = z.string().min(1);
const rules = z.strictObject({
  switches: z.record(
    z.string(),
    z.strictObject({ on: z.boolean().optional(), severity: z.enum(["error", "warning", "note"]).optional() }),
  ),
  own: z.array(z.unknown()),
});

/** What the workbook carries; a damaged setting carries nothing. */
export async function readCountySettings(workbook: Workbook): Promise<StoredSettings> {
  const own = readJson(await workbook.readSetting(RULES), rules);
  return {
    pack: readJson(await workbook.readSetting(PACK), pack),
    parameters: readJson(await workbook.readSetting(PARAMETERS), parameters) ?? {},
    switches: own?.switches ?? {},
    ownRules: own?.own ?? [],
  };
}

/** Writes what differs from before; nothing at all is left of a setting that is back at its start. */
export async function writeCountySettings(
  workbook: Workbook,
  settings: CountySettings,
  before: CountySettings,
): Promise<void> {
  const isEmpty = (record: object): boolean => Object.keys(record).length === 0;
  const texts = (of: CountySettings) =>
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
  for (const [name, text] of texts(settings)) {
    if (text !== old.get(name)) await workbook.writeSetting(name, text);
  }
}
