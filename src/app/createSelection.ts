import type { CellRef } from "../core/model/RawSheet";
import { Refusal } from "../core/model/Refusal";
import type { Actor } from "./createActor";
import type { Engine } from "./Engine";
import type { Viewport } from "./ports";
import type { RefusalView, Session, SessionState } from "./Session";

interface Parts {
  readonly viewport: Viewport | null;
  readonly engine: Engine;
  readonly actor: Actor;
  readonly state: () => SessionState;
  readonly set: (change: Partial<SessionState>) => void;
  readonly worded: (code: Refusal["code"], data: Refusal["data"]) => RefusalView;
  readonly onDefect: (cause: unknown) => void;
}

/** The cell that the person is at: shown where there is a run to tell of it, and led to. */
export function createSelection({ viewport, engine, actor, state, set, worded, onDefect }: Parts): {
  readonly show: (at: CellRef) => Promise<void>;
  readonly select: Session["select"];
} {
  const show = async (at: CellRef): Promise<void> => {
    if (!state().summary || actor.isRunning()) return;
    try {
      set({ selection: await engine.cell(at, state().language) });
    } catch (cause) {
      onDefect(cause);
    }
  };
  return {
    show,
    select: async (cell) => {
      if (!viewport || actor.isRunning()) return;
      try {
        await viewport.select(cell);
      } catch (cause) {
        if (!(cause instanceof Refusal)) throw cause;
        set({ refusal: worded(cause.code, cause.data) });
      }
      await show(cell);
    },
  };
}
