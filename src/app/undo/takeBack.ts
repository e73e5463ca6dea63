import { Refusal } from "../../core/model/Refusal";
import { LINKING, linkingBack } from "../departments/linkingMemory";
import type { LongStep, Workbook } from "../ports";
import { isOfTab, type Change, type MarkedSheet } from "./Change";
import type { Journal, UndoStep } from "./createJournal";

interface Parts<T> {
  /** The workbook itself, past the journal. */
  readonly workbook: Workbook;
  readonly journal: Journal<T>;
  readonly step: (sheet: string) => LongStep;
}

/**
 * Takes a step back, last change first; each that is taken back leaves the step, so that a failure in the middle keeps
 * the rest of it. Refuses tabs that the person edited since (`undo.changed`).
 */
export async function takeBack<T>(undone: UndoStep<T>, { workbook, journal, step }: Parts<T>): Promise<void> {
  const edited = await editedTab(undone, workbook, journal);
  if (edited !== null) throw new Refusal("undo.changed", { sheet: edited });
  for (let change = undone.changes.at(-1); change; change = undone.changes.at(-1)) {
    if (isOfTab(change) && journal.isEditedSince(change.sheet, change.at))
      throw new Refusal("undo.changed", { sheet: change.sheet });
    await takeBackOne(change, { workbook, journal, step });
    undone.changes.pop();
    undone.isPart = true;
  }
  journal.drop(undone);
}

/** A tab of the step that the person edited, renamed and edited, or removed since; `null` for none. */
async function editedTab<T>({ changes }: UndoStep<T>, workbook: Workbook, journal: Journal<T>): Promise<string | null> {
  const names = (await workbook.sheets()).map(({ name }) => name);
  for (const change of changes.filter(isOfTab)) {
    if (journal.isEditedSince(change.sheet, change.at)) return change.sheet;
    if (names.includes(change.sheet)) continue;
    const found = await workbook.readTab(change.id);
    if (!found || journal.isEditedSince(found.name, change.at)) return change.sheet;
  }
  return null;
}

async function takeBackOne<T>(change: Change, { workbook, journal, step }: Parts<T>): Promise<void> {
  switch (change.kind) {
    case "setting": {
      const { name, before, after } = change;
      return workbook.writeSetting(name, name === LINKING && after !== null ? linkingBack(before, after) : before);
    }
    case "tab":
      return workbook.restoreTab(change.id, change.before);
    case "cells":
      return workbook.writeCells(change.id, change.before);
    case "marks": {
      const names = (await workbook.sheets()).map(({ name }) => name);
      journal.setMarks(new Map<string, MarkedSheet>());
      await workbook.clear();
      for (const [sheet, marked] of change.before) {
        if (!marked.plan || !names.includes(sheet) || journal.isEditedSince(sheet, marked.at)) continue;
        await workbook.paint(marked.plan, step(sheet));
        journal.setMarks(new Map([...journal.marks(), [sheet, marked]]));
      }
    }
  }
}
