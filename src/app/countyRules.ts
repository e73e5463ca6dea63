import type { Language } from "../core/model/Field";
import { Refusal } from "../core/model/Refusal";
import type { Rule, RulePack } from "../core/model/Rule";
import type { RunOptions } from "../core/model/Run";
import { isMonthDay } from "../core/model/monthDay";
import { parseRule } from "../standards/parseRule";
import type { CountySettings, StoredSettings } from "./CountySettings";
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

/** What of stored settings fits the packs: a value, rule or pack that no longer does is passed over. */
export function admitSettings(stored: StoredSettings, packs: readonly RulePack[]): CountySettings {
  const anyPack = packs.find(({ id }) => id === stored.pack) ?? packs[0];
  if (!anyPack) return { pack: null, parameters: {}, switches: {}, ownRules: [] };
  const ownRules = admitOwnRules(stored.ownRules, anyPack);
  const accepts = (pack: RulePack, id: string, value: number | string): boolean =>
    unlessRefused(() => {
      refuseParameter(pack, id, value);
      return true;
    }) ?? false;
  const inSomePack = (id: string): boolean => packs.some(({ rules }) => rules.some((rule) => rule.id === id));
  return {
    pack: packs.some(({ id }) => id === stored.pack) ? stored.pack : null,
    parameters: Object.fromEntries(
      Object.entries(stored.parameters).filter(([id, own]) =>
        packs.some((pack) => accepts(pack, id, typeof own === "object" ? own.value : own)),
      ),
    ),
    switches: Object.fromEntries(
      Object.entries(stored.switches).filter(([id]) => inSomePack(id) || ownRules.some((rule) => rule.id === id)),
    ),
    ownRules,
  };
}

/** The records that are rules of a county's own; of several with one id, the first. */
function admitOwnRules(records: readonly unknown[], pack: RulePack): readonly Rule[] {
  const rules = new Map<string, Rule>();
  for (const record of records) {
    const rule = unlessRefused(() => parseRule(record, pack));
    if (rule && isOwnId(rule.id) && !rules.has(rule.id)) rules.set(rule.id, rule);
  }
  return [...rules.values()];
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
    const starts = rule.confidence === "confirmed";
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
