import { Refusal, type RefusalCode, type RefusalData } from "../core/model/Refusal";
import type { Actor } from "./createActor";
import type { Engine, ValidateRequest } from "./Engine";
import type { OwnRuleDraft } from "./OwnRuleDraft";
import type { Workbook } from "./ports";
import type { RefusalView, SessionState } from "./Session";
import type { BrokenTrial, RuleTrial } from "./views";

interface Trial {
  readonly draft: OwnRuleDraft;
  readonly actor: Actor;
  readonly engine: Engine;
  readonly workbook: Workbook;
  readonly state: () => SessionState;
  readonly request: () => Promise<ValidateRequest>;
  readonly worded: (code: RefusalCode, data: RefusalData) => RefusalView;
}

/** Tries a rule on the sheets as they stand, when its turn comes; what goes wrong comes back. */
export async function tryRule(trial: Trial): Promise<RuleTrial | RefusalView | BrokenTrial> {
  const answer: { trial?: RuleTrial | RefusalView } = {};
  await trial.actor.later("reading", async () => {
    try {
      answer.trial = await tried(trial);
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
      answer.trial = trial.worded(cause.code, cause.data);
    }
  });
  return answer.trial ?? { broken: trial.state().defect ?? "" };
}

async function tried({ draft, actor, engine, workbook, state, request }: Trial): Promise<RuleTrial> {
  const asked = await request();
  const rule = await engine.ownRule(draft, asked);
  for (const name of [asked.members, asked.households, asked.villages]) {
    if (name !== null) await engine.load(await workbook.read(name, actor.step("reading", name)));
  }
  return engine.tryRule(rule, asked, state().language);
}
