import type { Language } from "../../core/model/Field";
import { Refusal } from "../../core/model/Refusal";
import { latestEnd } from "../../core/model/Waiver";
import { WAIVER_TAB } from "../../messages/waivers.zh-CN";
import type { AuditActions, WaiverView, WaiverWish } from "../AuditViews";
import type { Actor } from "../createActor";
import type { Engine } from "../Engine";
import type { CellEntry, Clock, Workbook } from "../ports";
import type { SessionState } from "../Session";
import type { Deed } from "../undo/Deed";
import { dayAfter, dayOfCell } from "./dayOfCell";
import { readWaivers, type StandingWaivers } from "./readWaivers";
import type { WaiverLine } from "./WaiverLine";
import { WAIVERS_ID, waiversTab } from "./waiversTab";

interface Parts {
  /** Through the journal of what can be undone. */
  readonly workbook: Workbook;
  /** Past it: what became of waivers in a run is no step of its own. */
  readonly plain: Workbook;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly actor: Actor;
  /** Says what a step does that can be undone. */
  readonly does: (deed: Deed) => void;
  /** Runs where there is no run of the county's sheets as they stand. */
  readonly ensureRun: () => Promise<void>;
  /** Checks once more what is read already, and shows it. */
  readonly recheck: () => Promise<void>;
  readonly state: () => Pick<SessionState, "language">;
  readonly show: (views: readonly WaiverView[]) => void;
}

/** The waivers on their tab, and what a person does with them. */
export interface Waivers {
  readonly actions: Pick<AuditActions, "waive" | "endWaiver">;
  /** Reads the tab as it stands. */
  readonly look: () => Promise<void>;
  /** Those of the tab as it was read last. */
  readonly lines: () => readonly WaiverLine[];
  /** Says what became of them in the last run: in the state, and on the tab where it can be written. */
  readonly tell: () => Promise<void>;
  /** In the state alone. */
  readonly show: (language?: Language) => Promise<void>;
  /** The name of their sheet, if it is there. */
  readonly ours: () => readonly string[];
  readonly onEdit: (sheet: string) => void;
}

export function createWaivers(parts: Parts): Waivers {
  const { workbook, engine, clock, actor, does } = parts;
  let standing: StandingWaivers | null = null;
  let isEdited = false;

  const look = async (): Promise<void> => {
    isEdited = false;
    const sheet = await workbook.readTab(WAIVERS_ID);
    standing = sheet && readWaivers(sheet);
  };
  const lines = (): readonly WaiverLine[] =>
    standing === null || standing.lacking.length > 0 ? [] : standing.lines.map(({ line }) => line);
  const views = (language = parts.state().language): Promise<readonly WaiverView[]> =>
    engine.viewWaivers(lines(), language);
  const show = async (language?: Language): Promise<void> => parts.show(await views(language));
  const refuseUnreadable = (): void => {
    if (standing && standing.lacking.length > 0)
      throw new Refusal("tab.unmarked", { tab: WAIVER_TAB.name, sheet: standing.sheet });
  };
  const refuseEdited = (): void => {
    if (isEdited && standing) throw new Refusal("sheet.changed", { sheet: standing.sheet, reason: "tab" });
  };
  /** What the tab says of each that a run told of. */
  const statesOf = (told: readonly WaiverView[]): ReadonlyMap<number, string> =>
    new Map(
      told.flatMap(({ number, state, ended }) =>
        state === null ? [] : [[number, ended === "" ? WAIVER_TAB.states[state] : WAIVER_TAB.ended]],
      ),
    );

  /** Cells of the tab's column of states that say something else than the last run did. */
  const outdated = (told: readonly WaiverView[]): readonly CellEntry[] => {
    const column = standing?.places.get("state");
    if (column === undefined) return [];
    const states = statesOf(told);
    return (standing?.lines ?? []).flatMap(({ line, row, cells }) => {
      const value = states.get(line.number);
      return value === undefined || value === cells.get("state") ? [] : [{ row, column, value }];
    });
  };
  const tell = async (): Promise<void> => {
    const told = await views();
    parts.show(told);
    const cells = outdated(told);
    if (cells.length === 0 || isEdited) return;
    try {
      await parts.plain.writeCells(WAIVERS_ID, cells);
    } catch (fault) {
      // What became of them is in the state of the session as well; the tab may be protected.
      if (!(fault instanceof Refusal) || fault.code === "cancelled") throw fault;
      return;
    }
    await look();
  };

  /** The line of each wish; refuses what is not whole. */
  const newLines = async (wishes: readonly WaiverWish[]): Promise<readonly WaiverLine[]> => {
    const from = clock.today();
    const last = latestEnd(from);
    for (const { reason, by, until } of wishes) {
      if (reason.trim() === "") throw new Refusal("waiver.noReason");
      if (by.trim() === "") throw new Refusal("waiver.noName");
      if (dayOfCell(until, false) !== until || until < from || until > last)
        throw new Refusal("waiver.badDay", { value: until, from, until: last });
    }
    const keys = wishes.map(({ key }) => key);
    const single = wishes.filter(({ key }, position) => keys.indexOf(key) === position);
    const accepted = await engine.acceptable(single.map(({ key }) => key));
    const before = Math.max(0, ...lines().map(({ number }) => number));
    return accepted.map((finding, position) => {
      const { reason, by, until } = single[position]!;
      return {
        ...finding,
        number: before + 1 + position,
        reason: reason.trim(),
        by: by.trim(),
        from,
        until,
        ended: "",
      };
    });
  };

  const waive = async (wishes: readonly WaiverWish[]): Promise<void> => {
    if (wishes.length === 0) return;
    await parts.ensureRun();
    await look();
    refuseUnreadable();
    const more = await newLines(wishes);
    const states = new Map([
      ...statesOf(await views()),
      ...more.map(({ number }) => [number, WAIVER_TAB.states.inForce] as const),
    ]);
    refuseEdited();
    actor.report("writing");
    does({ kind: "waived", facts: { count: more.length } });
    const step = { ...actor.step("writing"), below: standing?.below ?? 0 };
    await workbook.writeTab(waiversTab(standing, more, states), step);
    await look();
    await parts.recheck();
  };

  const endWaiver = async (number: number): Promise<void> => {
    await look();
    refuseUnreadable();
    const found = standing?.lines.find(({ line }) => line.number === number);
    const until = standing?.places.get("until");
    const state = standing?.places.get("state");
    if (!found || until === undefined) throw new Refusal("waiver.gone");
    refuseEdited();
    actor.report("writing");
    does({ kind: "waiverEnded", facts: { number } });
    // Its last day is one that still holds; one that is over already ended no later.
    const { row, line } = found;
    const isOver = line.until !== "" && line.until < clock.today();
    const last = { row, column: until, value: isOver ? line.until : dayAfter(clock.today(), -1) };
    const word = isOver && line.ended === "" ? WAIVER_TAB.states.expired : WAIVER_TAB.ended;
    await workbook.writeCells(WAIVERS_ID, [
      last,
      ...(state === undefined ? [] : [{ row, column: state, value: word }]),
    ]);
    await look();
    await parts.recheck();
  };

  return {
    actions: {
      waive: (wishes) => actor.act("writing", () => waive(wishes)),
      endWaiver: (number) => actor.act("writing", () => endWaiver(number)),
    },
    ...{ look, lines, tell, show },
    ours: () => (standing === null ? [] : [standing.sheet]),
    onEdit: (sheet) => {
      isEdited ||= sheet === standing?.sheet;
    },
  };
}
