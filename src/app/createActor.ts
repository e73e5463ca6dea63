import { Refusal } from "../core/model/Refusal";
import type { LongStep } from "./ports";
import type { SessionState, Step } from "./Session";
import type { Undo } from "./undo/createUndo";

interface Parts {
  readonly state: () => SessionState;
  readonly set: (change: Partial<SessionState>) => void;
  readonly refuse: (refusal: Refusal) => void;
  /** What every action waits for. */
  readonly prepare: () => Promise<void>;
  readonly onDefect: (cause: unknown) => void;
  /** One action is one step that can be undone. */
  readonly undo: Pick<Undo, "begin" | "end" | "views">;
}

/** One action at a time; what goes wrong ends in the state. */
export interface Actor {
  /** Ignored while another action runs. */
  readonly act: (first: Step, action: () => Promise<void>) => Promise<void>;
  /** The same when its turn comes. */
  readonly later: (first: Step, action: () => Promise<void>) => Promise<void>;
  /** When its turn comes, and without a sign: what was refused is still told, and an action waits for its end. */
  readonly quietly: (first: Step, action: () => Promise<void>) => Promise<void>;
  readonly isRunning: () => boolean;
  readonly cancel: () => void;
  readonly report: (step: Step, sheet?: string) => void;
  /** Progress and cancelling of a part of the action that runs. */
  readonly step: (name: Step, sheet?: string) => LongStep;
}

export function createActor({ state, set, refuse, prepare, onDefect, undo }: Parts): Actor {
  let running: AbortController | null = null;
  let isQuiet = false;
  let current: Promise<void> = Promise.resolve();

  const run = (first: Step, action: () => Promise<void>): Promise<void> => {
    running = new AbortController();
    current = prepare()
      .then(() => {
        undo.begin();
        return action();
      })
      .catch((cause: unknown) => {
        if (cause instanceof Refusal) refuse(cause);
        else {
          set({ defect: `${state().progress?.step ?? first}: ${cause instanceof Error ? cause.name : typeof cause}` });
          onDefect(cause);
        }
      })
      .finally(() => {
        running = null;
        isQuiet = false;
        undo.end();
        set({ progress: null, undo: undo.views() });
      });
    return current;
  };
  const act: Actor["act"] = (first, action) => {
    if (running) return isQuiet ? current.then(() => act(first, action)) : Promise.resolve();
    set({ refusal: null, defect: null, progress: { step: first, sheet: "", done: 0, total: 0 } });
    return run(first, action);
  };
  return {
    act,
    later: async (first, action) => {
      while (running) await current;
      await act(first, action);
    },
    quietly: async (first, action) => {
      while (running) await current;
      isQuiet = true;
      await run(first, action);
    },
    isRunning: () => running !== null && !isQuiet,
    cancel: () => running?.abort(),
    report: (step, sheet = "") => set({ progress: { step, sheet, done: 0, total: 0 } }),
    step: (name, sheet = "") => ({
      signal: running?.signal,
      onProgress: (done, total) => set({ progress: { step: name, sheet, done, total } }),
    }),
  };
}
