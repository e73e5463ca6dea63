import { Refusal } from "../core/model/Refusal";
import type { RuleSwitch } from "../core/model/Rule";
import type { RunOptions } from "../core/model/Run";
import {
  NO_SETTINGS,
  readCountySettings,
  storedOf,
  unfitNames,
  writeCountySettings,
  type AdmittedSettings,
  type StoredSettings,
} from "./CountySettings";
import type { Engine, Standards } from "./Engine";
import type { Workbook } from "./ports";
import type { Correction } from "./Session";

interface CountyParts {
  readonly workbook: Workbook;
  readonly engine: Engine;
  /** Values given for this session only; they go before those that travel in the workbook and are not kept there. */
  readonly given: Readonly<Record<string, number | string>>;
  /** The pack for this session only, in the same way; `null` for the county's choice. */
  readonly givenPack: string | null;
  /** Who confirms a value now, "" where nobody said, and the day. */
  readonly confirming: () => { readonly by: string; readonly on: string };
}

type Place = Pick<RunOptions, "region" | "year">;

/** What the county decided: read once from the workbook, written there with each change. */
export interface County {
  readonly load: () => Promise<void>;
  /** Takes up what a correction says about pack, parameters and rules; refuses what no pack can take. */
  readonly apply: (correction: Correction, options: RunOptions) => Promise<void>;
  /** The pack of a run, with the county's own rules and confirmed values. */
  readonly choice: (place: Place) => Promise<Standards>;
  readonly isPackProposed: () => boolean;
  /** Names of stored settings that have no effect. */
  readonly unfit: () => readonly string[];
  /** Values given for this session, and switches; confirmed values go through `choice`. */
  readonly forRun: () => Pick<RunOptions, "parameters" | "rules">;
}

export function createCounty({ workbook, engine, given, givenPack, confirming }: CountyParts): County {
  let settings: AdmittedSettings = NO_SETTINGS;
  let unreadable: readonly string[] = [];
  const packFor = async ({ region, year }: Place): Promise<string> =>
    givenPack ?? settings.pack ?? (await engine.proposePack(region, year)).proposed;
  /** `unfit`: what of it the change settles as well. */
  const keep = async (
    change: Partial<Omit<AdmittedSettings, "unfit">>,
    unfit: Partial<StoredSettings> = {},
  ): Promise<void> => {
    const next = { ...settings, ...change, unfit: { ...settings.unfit, ...unfit } };
    const written = await writeCountySettings(workbook, storedOf(next), storedOf(settings));
    settings = next;
    unreadable = unreadable.filter((name) => !written.includes(name));
  };
  const refuseUnknownRule = async (id: string, pack: string, options: RunOptions): Promise<void> => {
    const rules = await engine.rules({ pack, ownRules: settings.ownRules }, options, "zh-CN");
    if (!rules.some((rule) => rule.id === id)) throw new Refusal("rule.unknown", { rule: id });
  };
  return {
    load: async () => {
      const read = await readCountySettings(workbook);
      settings = await engine.admit(read.stored);
      ({ unreadable } = read);
    },
    apply: async ({ pack, parameter, rule, rulesAsInPack, ownRule }, options) => {
      if (pack !== undefined) {
        if (pack !== null) await engine.refuseParameters(pack, {});
        await keep({ pack }, { pack: null });
      }
      const current = await packFor(options);
      if (parameter) {
        if (parameter.value !== null) await engine.refuseParameters(current, { [parameter.id]: parameter.value });
        const { region, year, asOf } = options;
        const { by, on } = confirming();
        const whose = by === "" ? { on } : { by, on };
        const confirmed = parameter.value === null ? null : { value: parameter.value, region, year, asOf, ...whose };
        await keep(
          { parameters: changed(settings.parameters, parameter.id, confirmed) },
          { parameters: changed(settings.unfit.parameters, parameter.id, null) },
        );
      }
      if (rulesAsInPack) await keep({ switches: {} }, { switches: {} });
      if (rule?.change) await refuseUnknownRule(rule.id, current, options);
      if (rule) {
        await keep(
          { switches: changed(settings.switches, rule.id, emptied(rule.change)) },
          { switches: changed(settings.unfit.switches, rule.id, null) },
        );
      }
      if (ownRule && "save" in ownRule) {
        const { ownRules } = settings;
        const record = await engine.ownRule(ownRule.save, { pack: current, ownRules });
        const others = ownRules.filter(({ id }) => id !== record.id);
        await keep({ ownRules: [...others, record].sort((a, b) => (a.id < b.id ? -1 : 1)) });
      }
      if (ownRule && "remove" in ownRule) {
        await keep({
          ownRules: settings.ownRules.filter(({ id }) => id !== ownRule.remove),
          switches: changed(settings.switches, ownRule.remove, null),
        });
      }
    },
    choice: async (place) => {
      const pack = await packFor(place);
      await engine.refuseParameters(pack, given);
      return { pack, ownRules: settings.ownRules, confirmed: settings.parameters };
    },
    unfit: () => [...new Set([...unreadable, ...unfitNames(settings.unfit)])],
    isPackProposed: () => givenPack === null && settings.pack === null,
    forRun: () => ({ parameters: given, rules: settings.switches }),
  };
}

/** The record with one entry set, or without it. */
function changed<T>(record: Readonly<Record<string, T>>, id: string, value: T | null): Readonly<Record<string, T>> {
  const { [id]: _before, ...others } = record;
  return value === null ? others : { ...others, [id]: value };
}

/** A change that changes nothing is none. */
function emptied(change: RuleSwitch | null): RuleSwitch | null {
  return change?.on === undefined && change?.severity === undefined ? null : change;
}
