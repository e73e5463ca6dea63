import type { RawSheet } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import type { Workbook } from "../ports";
import { bearsMarks } from "./bearsMarks";
import type { Change, Marks, MarkedSheet } from "./Change";
import type { Deed } from "./Deed";
import { hasEffect } from "./hasEffect";
import { NEVER_UNDONE, RECORDS_ID } from "./neverUndone";
import { valuesBefore } from "./valuesBefore";

/** What one press of a button changed, first change first. */
export interface UndoStep<T> {
  readonly changes: Change[];
  /** What the action itself says that it did; `null` where its changes tell it. */
  deed: Deed | null;
  /** What was shown when it began. */
  readonly before: T;
  /** Whether a part of it was taken back already. */
  isPart: boolean;
}

/** Remembers how to take back what actions do to a workbook. `T` is what was shown before each. */
export interface Journal<T> {
  /** The workbook through which actions work. */
  readonly workbook: Workbook;
  readonly begin: (shown: T) => void;
  /** Says in its own words what the action does. */
  readonly does: (deed: Deed) => void;
  readonly end: () => void;
  /** What the action does from here on is no step: it takes one back. */
  readonly leave: () => void;
  /** The last first. */
  readonly steps: () => readonly UndoStep<T>[];
  readonly drop: (step: UndoStep<T>) => void;
  /** The person changed cells of a sheet. */
  readonly onEdit: (sheet: string) => void;
  /** Whether the person changed cells of that sheet after that moment. */
  readonly isEditedSince: (sheet: string, at: number) => boolean;
  /** How often the person changed cells. */
  readonly edits: () => number;
  readonly marks: () => Marks;
  readonly setMarks: (marks: Marks) => void;
}

/** Beyond these the oldest steps are forgotten. */
const MOST = { steps: 50, cells: 6_000_000 };

/** `isKept`: somebody is there who may undo something; else nothing is remembered. */
export function createJournal<T>(inner: Workbook, isKept: boolean): Journal<T> {
  let steps: UndoStep<T>[] = [];
  let open: UndoStep<T> | null = null;
  let marks: Marks = new Map<string, MarkedSheet>();
  let clock = 0;
  let edits = 0;
  const editedAt = new Map<string, number>();

  const note = (change: Change): void => {
    if (!open) return;
    const first = change.kind === "setting" ? settingIn(open, change.name) : undefined;
    if (first) open.changes.splice(open.changes.indexOf(first), 1);
    open.changes.push(change);
  };
  /** Whether the tab is left alone: a record of runs, or one that the step takes back to where it began anyway. */
  const isPassedOver = (id: string): boolean =>
    id === RECORDS_ID || (open?.changes.some((change) => change.kind === "tab" && change.id === id) ?? false);
  const nameOf = async (id: string): Promise<string> => (await inner.readTab(id))?.name ?? "";

  /** Notes what a change of a tab takes back; one that is refused changed nothing. */
  const changing = async <R>(before: () => Promise<(done: R | null) => Change>, act: () => Promise<R>): Promise<R> => {
    if (!open) return act();
    const changeOf = await before();
    try {
      const done = await act();
      note(changeOf(done));
      return done;
    } catch (fault) {
      if (!(fault instanceof Refusal)) note(changeOf(null));
      throw fault;
    }
  };

  const seen = (raw: RawSheet): void => {
    if (marks.has(raw.name) || !bearsMarks(raw)) return;
    marks = new Map([...marks, [raw.name, { plan: null, at: clock }]]);
  };
  const marking = async <R>(painted: string | null, weight: number, act: () => Promise<R>): Promise<R> => {
    const before = marks;
    const change: Change = { kind: "marks", before, painted, weight, at: clock };
    try {
      const done = await act();
      note(change);
      return done;
    } catch (fault) {
      // Cancelled or overtaken by the person, marks may be gone; what is refused otherwise changed nothing.
      const isPart = !(fault instanceof Refusal) || fault.code === "cancelled" || fault.code === "sheet.changed";
      if (isPart) note(change);
      throw fault;
    }
  };

  const workbook: Workbook = {
    get name() {
      return inner.name;
    },
    get computes() {
      return inner.computes;
    },
    sheets: () => inner.sheets(),
    read: async (sheet, step) => {
      const raw = await inner.read(sheet, step);
      if (isKept) seen(raw);
      return raw;
    },
    paint: (plan, step) => {
      const { sheet, texts } = plan;
      return marking(sheet, texts.length, async () => {
        const painted = await inner.paint(plan, step);
        if (isKept) marks = new Map([...marks, [sheet, { plan, at: ++clock }]]);
        return painted;
      });
    },
    clear: () =>
      marking(null, 0, async () => {
        const changed = await inner.clear();
        clock++;
        marks = new Map<string, MarkedSheet>();
        return changed;
      }),
    readTab: (id) => inner.readTab(id),
    writeTab: (tab, step) => {
      if (isPassedOver(tab.id)) return inner.writeTab(tab, step);
      return changing(
        async () => {
          const before = await inner.captureTab(tab.id, step);
          const weight = before === null ? 0 : tab.rows.length * Math.max(1, tab.columns.length);
          const { id, name } = tab;
          return (done) => ({ kind: "tab", id, name, sheet: done?.sheet ?? name, before, weight, at: ++clock });
        },
        () => inner.writeTab(tab, step),
      );
    },
    writeCells: (id, cells) => {
      if (isPassedOver(id)) return inner.writeCells(id, cells);
      return changing(
        async () => {
          const tab = await inner.readTab(id);
          const before = tab && valuesBefore(tab, cells);
          if (tab && before) return () => ({ kind: "cells", id, sheet: tab.name, before, at: ++clock });
          const sheet = tab?.name ?? "";
          const weight = (tab?.rowCount ?? 0) * (tab?.columns.length ?? 0);
          const capture = await inner.captureTab(id);
          return () => ({ kind: "tab", id, name: sheet, sheet, before: capture, weight, at: ++clock });
        },
        () => inner.writeCells(id, cells),
      );
    },
    captureTab: (id) => inner.captureTab(id),
    restoreTab: (id, capture) => {
      if (isPassedOver(id)) return inner.restoreTab(id, capture);
      return changing(
        async () => {
          const before = await inner.captureTab(id);
          const sheet = await nameOf(id);
          return () => ({ kind: "tab", id, name: sheet, sheet, before, weight: 0, at: ++clock });
        },
        () => inner.restoreTab(id, capture),
      );
    },
    readSetting: (name) => inner.readSetting(name),
    writeSetting: (name, after) => {
      if (NEVER_UNDONE.includes(name)) return inner.writeSetting(name, after);
      return changing(
        async () => {
          const first = settingIn(open, name);
          const before = first ? first.before : await inner.readSetting(name);
          return () => ({ kind: "setting", name, before, after, at: ++clock });
        },
        () => inner.writeSetting(name, after),
      );
    },
  };

  return {
    workbook: isKept ? workbook : inner,
    begin: (before) => {
      if (isKept) open = { changes: [], deed: null, before, isPart: false };
    },
    does: (deed) => {
      if (open) open.deed = deed;
    },
    end: () => {
      const ended = open;
      open = null;
      if (!ended || !ended.changes.some(hasEffect)) return;
      steps = limited([ended, ...steps]);
    },
    leave: () => {
      open = null;
    },
    steps: () => steps,
    drop: (step) => {
      steps = steps.filter((one) => one !== step);
    },
    onEdit: (sheet) => {
      edits++;
      editedAt.set(sheet, ++clock);
    },
    isEditedSince: (sheet, at) => (editedAt.get(sheet) ?? -1) > at,
    edits: () => edits,
    marks: () => marks,
    setMarks: (next) => {
      marks = next;
    },
  };
}

type SettingChange = Extract<Change, { readonly kind: "setting" }>;

const settingIn = (step: UndoStep<unknown> | null, name: string): SettingChange | undefined =>
  step?.changes.find((change): change is SettingChange => change.kind === "setting" && change.name === name);

/** The last steps, as many as may be kept; the very last always. */
function limited<T>(steps: readonly UndoStep<T>[]): UndoStep<T>[] {
  let cells = 0;
  return steps.filter((step, position) => {
    cells += step.changes.reduce((sum, change) => sum + ("weight" in change ? change.weight : 0), 0);
    return position === 0 || (position < MOST.steps && cells <= MOST.cells);
  });
}
