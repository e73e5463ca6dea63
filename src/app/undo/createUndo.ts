import { Refusal } from "../../core/model/Refusal";
import { catalogues } from "../../messages/catalogues";
import { fill } from "../../messages/render";
import type { LongStep, Workbook } from "../ports";
import type { SessionState, UndoView } from "../Session";
import { WAIVERS_ID } from "../waivers/waiversTab";
import { isOfTab } from "./Change";
import { createJournal, type Journal, type UndoStep } from "./createJournal";
import type { Deed } from "./Deed";
import { deedsOf } from "./deedsOf";
import { wordDeeds } from "./wordDeeds";

/** What was shown when a step began. */
type Shown = Pick<SessionState, "summary" | "stale" | "painted"> & { readonly edits: number };

/** Told whether waivers are among what came back. */
type Reread = (areWaivers: boolean) => Promise<void>;

/** What our buttons did and how it is taken back. */
export interface Undo {
  /** The workbook through which actions work. */
  readonly workbook: Workbook;
  readonly begin: () => void;
  /** Says in its own words what the action does. */
  readonly does: (deed: Deed) => void;
  readonly end: () => void;
  /** The person changed cells of a sheet. */
  readonly onEdit: (sheet: string) => void;
  readonly views: () => readonly UndoView[];
  /** Takes the last step back and says what is shown from then on; `reread`: what stands in the workbook by then. */
  readonly undo: (step: (sheet: string) => LongStep, reread: Reread) => Promise<void>;
}

interface Parts {
  readonly workbook: Workbook;
  /** Whether somebody is there who may undo something. */
  readonly isKept: boolean;
  readonly state: () => SessionState;
  readonly set: (change: Partial<SessionState>) => void;
}

/** Settings that enter a run. */
const OF_RUNS = ["huhuqing.parameters", "huhuqing.pack", "huhuqing.rules", "huhuqing.linking"];

export function createUndo({ workbook, isKept, state, set }: Parts): Undo {
  const journal: Journal<Shown> = createJournal<Shown>(workbook, isKept);

  const view = (step: UndoStep<Shown>): UndoView => {
    const catalogue = catalogues[state().language];
    const { lostMarks, rest, edited } = catalogue.undo;
    const label = wordDeeds(step.deed ? [step.deed] : deedsOf(step.changes), catalogue, state());
    const isLost = step.changes.some(
      (change) =>
        change.kind === "marks" &&
        [...change.before].some(([sheet, { plan, at }]) => plan === null || journal.isEditedSince(sheet, at)),
    );
    const blocking = step.changes.filter(isOfTab).find(({ sheet, at }) => journal.isEditedSince(sheet, at));
    return {
      label: label + (isLost ? lostMarks : "") + (step.isPart ? rest : ""),
      blocked: blocking ? fill(edited, { sheet: blocking.sheet }) : "",
    };
  };
  const views = (): readonly UndoView[] => journal.steps().map(view);
  const shown = (): Shown => {
    const { summary, stale, painted } = state();
    return { summary, stale, painted, edits: journal.edits() };
  };
  /** What is shown once the step is taken back: as before it, unless a run or the person came between. */
  const after = ({ before }: UndoStep<Shown>, ofStep: UndoStep<Shown>["changes"]): Partial<SessionState> => {
    const hasMarks = ofStep.some(({ kind }) => kind === "marks");
    const areBack = [...journal.marks().values()].some(({ plan }) => plan !== null);
    const isOfRun = ofStep.some((change) => change.kind === "setting" && OF_RUNS.includes(change.name));
    const { summary } = state();
    const isSame = summary === before.summary && journal.edits() === before.edits;
    return {
      ...(hasMarks ? { painted: before.painted !== "yes" || areBack ? before.painted : "no" } : {}),
      ...(isOfRun && summary ? { stale: isSame ? before.stale : true } : {}),
    };
  };

  return {
    workbook: journal.workbook,
    begin: () => journal.begin(shown()),
    does: journal.does,
    end: journal.end,
    onEdit: (sheet) => {
      journal.onEdit(sheet);
      if (journal.steps().length > 0) set({ undo: views() });
    },
    views,
    undo: async (step, reread) => {
      const [last] = journal.steps();
      journal.leave();
      if (!last) throw new Refusal("undo.nothing");
      const changes = [...last.changes];
      const { takeBack } = await import("./takeBack");
      try {
        await takeBack(last, { workbook, journal, step });
      } finally {
        const undone = changes.filter((change) => !last.changes.includes(change));
        if (undone.length > 0) {
          set(after(last, undone));
          await reread(undone.some((change) => isOfTab(change) && change.id === WAIVERS_ID));
        }
      }
    },
  };
}
