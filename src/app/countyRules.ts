import type { Language } from "../core/model/Field";
import { Refusal } from "../core/model/Refusal";
import type { Rule, RulePack } from "../core/model/Rule";
import type { RunOptions } from "../core/model/Run";
import { isMonthDay } from "../core/model/monthDay";
import { startsOn } from "../core/model/startsOn";
import { parseRule } from "../standards/parseRule";
import { confirmedValue, NO_SETTINGS, ruleSwitch, type AdmittedSettings, type StoredSettings } from "./CountySettings";
import { draftOfRule, isOwnId } from "./ownRule";
import type { RuleListEntry } from "./views";

/** Refuses a parameter that the pack lacks, and a value of the wrong kind: `parameter.unknown`, `parameter.badValue`. */
export function refuseParameter(pack: RulePack, id: string, value: number | string): void {
  const parameter = pack.parameters.find((candidate) => candidate.id === id);
  if (!parameter) {
    throw new Refusal("parameter.unknown", {
      parameter: id,
      parameters: pack.parameters.map((one) => one.id).join(", "),
    });
  }
  const sample = parameter.values.find((dated) => dated.value !== null)?.value;
  const fits = typeof value === "number" ? Number.isFinite(value) && value >= 0 : isMonthDay(value);
  if ((sample !== undefined && typeof value !== typeof sample) || !fits) {
    throw new Refusal("parameter.badValue", { parameter: id, value, expected: String(sample ?? "0") });
  }
}

/** What of stored settings fits the packs: a value, rule or pack that no longer does is set apart. */
export function admitSettings(stored: StoredSettings, packs: readonly RulePack[]): AdmittedSettings {
  const anyPack = packs.find(({ id }) => id === stored.pack) ?? packs[0];
  if (!anyPack) return { ...NO_SETTINGS, unfit: stored };
  const isPack = packs.some(({ id }) => id === stored.pack);
  const { ownRules, others } = admitOwnRules(stored.ownRules, anyPack);
  const isRule = (id: string): boolean =>
    [...packs.flatMap(({ rules }) => rules), ...ownRules].some((rule) => rule.id === id);
  const parameters = admitEntries(stored.parameters, (id, entry) => {
    const own = confirmedValue.safeParse(entry).data;
    if (own === undefined) return null;
    const value = typeof own === "object" ? own.value : own;
    return packs.some((pack) => accepts(pack, id, value)) ? own : null;
  });
  const switches = admitEntries(stored.switches, (id, entry) =>
    isRule(id) ? (ruleSwitch.safeParse(entry).data ?? null) : null,
  );
  return {
    pack: isPack ? stored.pack : null,
    parameters: parameters.fit,
    switches: switches.fit,
    ownRules,
    unfit: {
      pack: isPack ? null : stored.pack,
      parameters: parameters.unfit,
      switches: switches.unfit,
      ownRules: others,
    },
  };
}

function accepts(pack: RulePack, id: string, value: number | string): boolean {
  const attempt = (): boolean => {
    refuseParameter(pack, id, value);
    return true;
  };
  return unlessRefused(attempt) ?? false;
}

/** The entries that are taken up, as they are taken up, and the others as they are. */
function admitEntries<T>(
  record: Readonly<Record<string, unknown>>,
  admit: (id: string, entry: unknown) => T | null,
): { readonly fit: Readonly<Record<string, T>>; readonly unfit: Readonly<Record<string, unknown>> } {
  const fit: Record<string, T> = {};
  const unfit: Record<string, unknown> = {};
  for (const [id, entry] of Object.entries(record)) {
    const own = admit(id, entry);
    if (own === null) unfit[id] = entry;
    else fit[id] = own;
  }
  return { fit, unfit };
}

/** The records that are rules of a county's own, of several with one id the first; and the others as they are. */
function admitOwnRules(records: readonly unknown[], pack: RulePack) {
  const rules = new Map<string, Rule>();
  const others: unknown[] = [];
  for (const record of records) {
    const rule = unlessRefused(() => parseRule(record, pack));
    if (rule && isOwnId(rule.id) && !rules.has(rule.id)) rules.set(rule.id, rule);
    else others.push(record);
  }
  return { ownRules: [...rules.values()], others };
}

function unlessRefused<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch (fault) {
    if (fault instanceof Refusal) return null;
    throw fault;
  }
}

/** The pack with the county's own rules behind its own. */
export function withOwnRules(pack: RulePack, ownRules: readonly Rule[]): RulePack {
  return ownRules.length === 0 ? pack : { ...pack, rules: [...pack.rules, ...ownRules] };
}

/** The rules as they would run, with what the county changed. */
export function listRules(pack: RulePack, { rules: switches = {} }: RunOptions, language: Language): RuleListEntry[] {
  return pack.rules.map((rule): RuleListEntry => {
    const own = switches[rule.id];
    const starts = startsOn(rule);
    const on = own?.on ?? starts;
    const changed = own?.severity !== undefined && own.severity !== rule.severity ? own.severity : null;
    return {
      id: rule.id,
      title: rule.title[language],
      dimension: rule.dimension,
      severity: rule.severity,
      changedSeverity: changed,
      confidence: rule.confidence,
      on,
      switched: on !== starts || changed !== null,
      own: isOwnId(rule.id) ? draftOfRule(rule) : null,
    };
  });
}
