import type { Language } from "../core/model/Field";
import type { Refusal } from "../core/model/Refusal";
import { catalogues } from "../messages/catalogues";
import type { Actor } from "./createActor";
import type { Engine } from "./Engine";
import type { Cache } from "./ports";
import type { RefusalView, Session, SessionState } from "./Session";
import type { Recognition } from "./views";

interface Parts {
  readonly engine: Engine;
  readonly cache: Cache;
  readonly actor: Actor;
  readonly state: () => SessionState;
  readonly set: (change: Partial<SessionState>) => void;
  readonly worded: (code: Refusal["code"], data: Refusal["data"]) => RefusalView;
  /** What of the recognition is worded. */
  readonly ofPack: () => Promise<Partial<Recognition>>;
  /** Departments and tabs. */
  readonly showOthers: (language: Language) => Promise<void>;
}

/** Cache entry with the language that the person chose. */
const LANGUAGE = "language";

/**
 * The language of everything that is shown. What can be worded at once is; what the engine words waits for the action that
 * runs, so that neither changes under the other.
 */
export function createLanguage({ engine, cache, actor, state, set, worded, ofPack, showOthers }: Parts): {
  /** Takes up the language that was chosen on this machine before. */
  readonly load: () => Promise<void>;
  readonly choose: Session["setLanguage"];
} {
  let chosen: Language | null = null;

  const wordAnew = async (language: Language): Promise<void> => {
    const { recognition, summary, selection } = state();
    if (recognition) set({ recognition: { ...recognition, ...(await ofPack()) } });
    if (summary) set({ summary: await engine.summary(language) });
    if (selection) {
      const cell = await engine.cell(selection.at, language);
      // The person may have gone to another cell.
      if (state().selection === selection) set({ selection: cell });
    }
    await showOthers(language);
  };
  return {
    load: async () => {
      const before = await cache.get(LANGUAGE);
      if (chosen === null && before !== null && Object.hasOwn(catalogues, before))
        set({ language: before as Language });
    },
    choose: async (language) => {
      chosen = language;
      set({ language });
      const { refusal, painted } = state();
      if (refusal) set({ refusal: worded(refusal.code, refusal.data) });
      if (typeof painted === "object") set({ painted: worded(painted.code, painted.data) });
      await actor.quietly("reading", async () => {
        // One of several changes in a row: the last words it.
        if (language !== chosen) return;
        await cache.set(LANGUAGE, language);
        await wordAnew(language);
      });
    },
  };
}
