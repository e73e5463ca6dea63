import { useEffect, useState } from "react";
import type { RuleListEntry } from "../../app/views";
import type { RuleSwitch } from "../../core/model/Rule";
import { startsOn } from "../../core/model/startsOn";
import { usePane } from "../PaneContext";

export interface Rules {
  /** Null until they are there. */
  readonly rules: readonly RuleListEntry[] | null;
  /** Shown at once; what the workbook refuses goes back. */
  readonly change: (rule: RuleListEntry, change: RuleSwitch) => void;
  readonly resetAll: () => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** The rules of the chosen pack and the county's own, with the changes that are on their way. */
export function useRules(): Rules {
  const { session, state } = usePane();
  const { language, recognition } = state;
  const [answer, setAnswer] = useState<
    { readonly language: string; readonly rules: readonly RuleListEntry[] } | { readonly error: unknown } | null
  >(null);
  const [pending, setPending] = useState<ReadonlyMap<string, RuleSwitch>>(new Map());
  useEffect(() => {
    let wanted = true;
    session.rules().then(
      (rules) => wanted && setAnswer({ language, rules }),
      (error: unknown) => wanted && setAnswer({ error }),
    );
    return () => {
      wanted = false;
    };
  }, [session, language, recognition]);
  if (answer && "error" in answer) throw answer.error;

  const reload = async (): Promise<void> => {
    const { language: now } = session.state();
    const next = await session.rules().then(
      (rules) => ({ language: now, rules }),
      (error: unknown) => ({ error }),
    );
    setAnswer(next);
  };
  const change = async (rule: RuleListEntry, wanted: RuleSwitch): Promise<void> => {
    const kept = lessStart(rule, wanted);
    setPending((before) => new Map(before).set(rule.id, kept));
    await session.correct({ rule: { id: rule.id, change: Object.keys(kept).length === 0 ? null : kept } });
    await reload();
    setPending((before) => new Map([...before].filter(([id, one]) => id !== rule.id || one !== kept)));
  };
  return {
    rules:
      answer?.language === language
        ? answer.rules.map((rule) => {
            const wanted = pending.get(rule.id);
            return wanted ? withSwitch(rule, wanted) : rule;
          })
        : null,
    change: (rule, wanted) => void change(rule, wanted),
    resetAll: async () => {
      await session.correct({ rulesAsInPack: true });
      await reload();
    },
    remove: async (id) => {
      await session.correct({ ownRule: { remove: id } });
      await reload();
    },
  };
}

/** What of a switch differs from the pack. */
function lessStart(rule: RuleListEntry, { on, severity }: RuleSwitch): RuleSwitch {
  return {
    ...(on === undefined || on === startsOn(rule) ? {} : { on }),
    ...(severity === undefined || severity === rule.severity ? {} : { severity }),
  };
}

function withSwitch(rule: RuleListEntry, { on, severity }: RuleSwitch): RuleListEntry {
  return {
    ...rule,
    on: on ?? startsOn(rule),
    changedSeverity: severity ?? null,
    switched: on !== undefined || severity !== undefined,
  };
}
