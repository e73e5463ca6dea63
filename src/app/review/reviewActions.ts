import { Refusal } from "../../core/model/Refusal";
import { COUNTED_TAB } from "../../core/report/tabs/countedTab";
import type { Actor } from "../createActor";
import type { Engine } from "../Engine";
import type { Workbook } from "../ports";
import type { PlacedEntry, ReviewActions, ReviewCard, ReviewDecision, ReviewState } from "../ReviewViews";
import type { SessionState } from "../Session";
import type { Tabs } from "../tabs/tabActions";
import type { Undo } from "../undo/createUndo";
import { refuseDecision } from "./refuseDecision";

export interface Review {
  readonly actions: ReviewActions;
  /** The person changed cells of a sheet. */
  readonly onEdit: (sheet: string) => void;
  /** Reads T3 again, after steps were taken back. */
  readonly reread: () => Promise<void>;
}

interface Parts {
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly actor: Actor;
  readonly tabs: Pick<Tabs, "request" | "look" | "takeOne" | "writeOne">;
  readonly undo: Pick<Undo, "does">;
  readonly state: () => SessionState;
  readonly set: (change: Partial<SessionState>) => void;
  readonly ensureRun: () => Promise<void>;
}

/** What a person does in a review meeting. */
export function createReview({ workbook, engine, actor, tabs, undo, state, set, ensureRun }: Parts): Review {
  /** T3 was edited since it was taken up, or was not taken up at all; counts on with each edit. */
  let edits = 1;
  let takenAt = 0;
  let sheet = "";
  /** What stood in the rows of households that were decided, by key. */
  const before = new Map<string, string>();

  const change = (review: Partial<ReviewState>): void => set({ review: { ...state().review, ...review } });
  const card = (key: string): Promise<ReviewCard | null> => engine.reviewCard(key, tabs.request(), state().language);
  const take = async (): Promise<void> => {
    takenAt = edits;
    await tabs.takeOne(COUNTED_TAB);
    sheet = state().tabs.tabs.find(({ id }) => id === COUNTED_TAB)?.sheet ?? "";
  };
  /** T3 is there and says what it would say if it were written now. */
  const ensureAssessment = async (): Promise<void> => {
    if (takenAt !== edits) await take();
    if (await engine.isAssessmentStanding(tabs.request())) return;
    await tabs.writeOne(COUNTED_TAB);
    await take();
  };
  const entriesOf = (key: string, decision: ReviewDecision): readonly PlacedEntry[] =>
    (Object.entries(decision) as readonly (readonly [string, string | number | null])[]).map(([column, value]) => ({
      ...{ key, column },
      value: value === "" ? null : value,
    }));

  const write = async (key: string, decision: ReviewDecision): Promise<void> => {
    const entries = entriesOf(key, decision);
    if (takenAt !== edits) await take();
    let cells = await engine.placeDecision(entries);
    if (!cells) {
      await tabs.writeOne(COUNTED_TAB);
      await take();
      cells = await engine.placeDecision(entries);
    }
    if (!cells) throw new Error(`${COUNTED_TAB} has no row for a household of the run`);
    // Rows that the person moves from here on would be others.
    if (takenAt !== edits) throw new Refusal("sheet.changed", { sheet, reason: "tab" });
    await workbook.writeCells(COUNTED_TAB, cells);
    await engine.takeDecision(cells);
  };
  /** Conclusions as they stand once steps were taken back, and how many households are still decided. */
  const showDecided = async (): Promise<void> => {
    const { items, query } = state().review;
    if (items === null) return;
    const { village: _village, dimension: _dimension, ...rest } = query;
    const all = await engine.reviewItems({ ...rest, verdict: "both", openOnly: false }, tabs.request());
    const conclusions = new Map(all.map(({ key, conclusion }) => [key, conclusion]));
    for (const [key, then] of before) if (then === JSON.stringify((await card(key))?.decision)) before.delete(key);
    change({
      items: items.map((item) => ({ ...item, conclusion: conclusions.get(item.key) ?? item.conclusion })),
      decided: before.size,
    });
  };

  return {
    actions: {
      startReview: (query) =>
        actor.act("reading", async () => {
          change({ items: null, decided: 0, query });
          before.clear();
          await ensureRun();
          await tabs.look();
          await take();
          if ((await engine.reviewItems(query, tabs.request())).length === 0) throw new Refusal("review.nobody");
          await ensureAssessment();
          change({ items: await engine.reviewItems(query, tabs.request()) });
        }),
      reviewCard: async (key) => (state().review.items === null ? null : card(key)),
      decideReview: (key, decision) =>
        actor.later("writing", async () => {
          if (state().review.items === null) return;
          if (takenAt !== edits) await take();
          const shown = await card(key);
          if (!shown) throw new Refusal("review.gone", { household: key });
          refuseDecision(decision, shown.conclusions);
          const { conclusion = shown.decision.conclusion } = decision;
          undo.does({ kind: conclusion === "" ? "reviewSaved" : "reviewed", facts: { household: shown.household } });
          const then = before.get(key) ?? JSON.stringify(shown.decision);
          await write(key, decision);
          before.set(key, then);
          const { items } = state().review;
          change({
            items: items && items.map((item) => (item.key === key ? { ...item, conclusion } : item)),
            decided: before.size,
          });
        }),
      endReview: () =>
        actor.later("reading", async () => {
          before.clear();
          change({ items: null, decided: 0 });
          return Promise.resolve();
        }),
    },
    onEdit: (edited) => {
      // A sheet that is not known may be T3 under another name.
      if (edited === sheet || !state().sheets.some(({ name }) => name === edited)) edits++;
    },
    reread: async () => {
      edits++;
      if (state().review.items === null) return;
      await take();
      await showDecided();
    },
  };
}
