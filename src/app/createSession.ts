import type { Language } from "../core/model/Field";
import type { RefusalCode, RefusalData } from "../core/model/Refusal";
import type { RunOptions } from "../core/model/Run";
import { catalogues } from "../messages/catalogues";
import { renderRefusal } from "../messages/render";
import { createAudit } from "./audit/auditActions";
import { choosePrevious } from "./choosePrevious";
import { concernsSheets, createChoices, type Choices } from "./choices";
import { createCounty } from "./county";
import { describePack } from "./describePack";
import { createActor } from "./createActor";
import { createLanguage } from "./createLanguage";
import { createRuns } from "./createRuns";
import { createSelection } from "./createSelection";
import { createDepartmentActions } from "./departments/departmentActions";
import { ownPack } from "./departments/ownPack";
import type { Engine, Standards, ValidateRequest } from "./Engine";
import type { Cache, Clock, Viewport, Workbook } from "./ports";
import { proposeOptions } from "./proposeOptions";
import { recogniseWorkbook } from "./recogniseWorkbook";
import type { ReportFacts } from "./report";
import { startState } from "./startState";
import { createTabs } from "./tabs/tabActions";
import { tryRule } from "./tryRule";
import { createReview } from "./review/reviewActions";
import { createUndo } from "./undo/createUndo";
import type { PreviousView, Recognition } from "./views";
import { createWaivers } from "./waivers/createWaivers";
import type { RefusalView, Session, SessionState } from "./Session";

export interface SessionParts {
  readonly workbook: Workbook;
  readonly viewport: Viewport | null;
  readonly engine: Engine;
  readonly cache: Cache;
  readonly clock: Clock;
  /** Random bytes that nobody can foresee. */
  readonly randomBytes: (count: number) => Uint8Array;
  readonly language: Language;
  /** Named in the records of runs. */
  readonly tool: { readonly name: string; readonly version: string };
  /** Values given for this session only; they go before those that travel in the workbook and are not kept there. */
  readonly given?: Readonly<Record<string, number | string>>;
  /** The pack for this session only, in the same way. */
  readonly givenPack?: string | null;
  /** Told of every defect of ours, with its cause; the state shows only where it happened. */
  readonly onDefect: (cause: unknown) => void;
}

export function createSession(parts: SessionParts): Session {
  const { viewport, engine, cache, clock, onDefect } = parts;
  const listeners = new Set<() => void>();
  const choices: Choices = createChoices();
  let state = startState(parts.language, clock.today());
  const set = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };
  const undo = createUndo({ workbook: parts.workbook, isKept: viewport !== null, state: () => state, set });
  const { workbook } = undo;
  const county = createCounty({
    ...{ workbook, engine, given: parts.given ?? {}, givenPack: parts.givenPack ?? null },
    confirming: () => ({ by: audit.who(), on: clock.today() }),
  });
  let previous: PreviousView | null = null;
  let isPrepared = false;
  const endStep = (): void => {
    const before = JSON.stringify(state.undo);
    undo.end();
    if (JSON.stringify(undo.views()) !== before) audit.outdate();
  };
  let stops: readonly (() => void)[] = [];

  const worded = (code: RefusalCode, data: RefusalData): RefusalView => ({
    code,
    data,
    ...renderRefusal(code, data, catalogues[state.language]),
  });
  const options = (): RunOptions => ({
    ...(choices.options ?? { region: "CN", year: Number(clock.today().slice(0, 4)), asOf: clock.today() }),
    ...county.forRun(),
  });
  const becomeStale = (): void => {
    if (state.summary) set({ stale: true });
  };

  /** What the workbook and this machine remember, once and before anything else. */
  const prepare = async (): Promise<void> => {
    if (isPrepared) return;
    await language.load();
    await county.load();
    await departments.prepare();
    await tabs.prepare();
    await audit.prepare();
    await waivers.look();
    await waivers.show();
    isPrepared = true;
  };
  const actor = createActor({
    ...{ set, prepare, onDefect },
    undo: { begin: undo.begin, views: undo.views, end: endStep },
    state: () => state,
    refuse: ({ code, data }) => set({ refusal: worded(code, data) }),
  });
  const { act, later, step } = actor;
  const selection = createSelection({ viewport, engine, actor, set, worded, onDefect, state: () => state });
  const ensureRun = async (): Promise<void> => {
    if (!runs.isCurrent()) await runs.readAndCheck();
  };
  const departments = createDepartmentActions({
    ...{ workbook, viewport, engine, clock, actor, set, becomeStale, ensureRun },
    randomBytes: parts.randomBytes,
    state: () => state,
  });
  const tabs = createTabs({
    ...{ workbook, viewport, engine, clock, actor, set, ensureRun },
    state: () => state,
    history: () => audit.history(),
    remember: (ids, written) => audit.remember(ids, written),
    writeFeedback: departments.writeFeedback,
  });
  const audit = createAudit({
    ...{ engine, cache, clock, actor, set, worded, tool: parts.tool, workbook: parts.workbook },
    ...{
      linking: departments.linking,
      undoable: workbook,
      tabs: () => tabs,
      waivers: () => waivers,
      state: () => state,
    },
  });

  const review = createReview({
    ...{ workbook, engine, actor, tabs, undo, set, ensureRun },
    state: () => state,
  });

  const waivers = createWaivers({
    ...{ workbook, plain: parts.workbook, engine, clock, actor, ensureRun },
    does: undo.does,
    recheck: () => runs.recheck(),
    state: () => state,
    show: (views) => set({ audit: { ...state.audit, waivers: views } }),
  });

  const language = createLanguage({
    ...{ engine, cache, actor, set, worded },
    state: () => state,
    ofPack: () => ofPack(),
    showOthers: async (chosen) => {
      await departments.showIn(chosen);
      await tabs.show(chosen);
      await audit.showIn(chosen);
      await waivers.show(chosen);
    },
  });

  const ofPack = async () => {
    const described = await describePack(engine, county, options(), state.language);
    return { ...described, unfit: [...described.unfit, ...departments.unreadable(), ...tabs.unreadable()] };
  };
  const request = async (recognition: Recognition): Promise<ValidateRequest> => ({
    ...(await county.choice(options())),
    members: recognition.members.sheet,
    households: recognition.households?.sheet ?? null,
    villages: recognition.villages?.sheet ?? null,
    choices: choices.bySheet(),
    options: { ...options(), day: clock.today() },
    departments: state.departments.sheets.map(({ id }) => id),
    linking: departments.linking(),
    waivers: waivers.lines(),
  });
  /** By what the run that is shown was made. */
  const standards = async (): Promise<Standards> =>
    state.selfChecked === null ? county.choice(options()) : ownPack(state.selfChecked);

  const recognise = async (): Promise<void> => {
    actor.report("recognising");
    const sheets = await workbook.sheets();
    set({ sheets });
    const ofDepartments = await departments.notOfCounty();
    const { scope, members, households, villages } = await recogniseWorkbook({
      ...{ workbook, engine, cache, choices, sheets },
      signal: step("recognising").signal,
      notOfCounty: {
        ...ofDepartments,
        sheets: [...ofDepartments.sheets, ...(await tabs.ours()), ...(await audit.ours()), ...waivers.ours()],
      },
      onOffered: departments.offer,
    });
    const { assumed, ...proposed } = proposeOptions(scope, workbook.name, clock.today());
    choices.options = { ...proposed, ...choices.chosenOptions };
    set({
      recognition: {
        members,
        households,
        villages,
        previous,
        sheets: sheets.filter(({ visible, rows }) => visible && rows > 0).map(({ name }) => name),
        ...choices.options,
        ...(await ofPack()),
        assumed: assumed.filter((name) => choices.chosenOptions[name] === undefined),
      },
    });
  };

  /** Everything that was read from the workbook, after a step was taken back. */
  const reread = async (areWaivers: boolean): Promise<void> => {
    set({ sheets: await workbook.sheets() });
    await county.load();
    await departments.reread();
    await tabs.reread();
    await review.reread();
    await waivers.look();
    if (state.recognition) set({ recognition: { ...state.recognition, ...(await ofPack()) } });
    if (areWaivers && runs.isCurrent()) await runs.checkAgain();
    else await waivers.show();
  };

  const recognised = async (): Promise<Recognition> => {
    if (!state.recognition) await recognise();
    if (!state.recognition) throw new Error("Nothing was recognised");
    return state.recognition;
  };

  const runs = createRuns({
    ...{ workbook, engine, actor, departments, tabs, audit, waivers, recognised, request, options, worded, set },
    state: () => state,
  });

  return {
    ...departments.actions,
    ...tabs.actions,
    ...audit.actions,
    ...review.actions,
    ...waivers.actions,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: () =>
      act("recognising", async () => {
        if (viewport && stops.length === 0) {
          stops = [
            await viewport.onSelection((at) => void selection.show(at)),
            await viewport.onEdit((sheet) => {
              undo.onEdit(sheet);
              departments.onEdit(sheet);
              tabs.onEdit(sheet);
              review.onEdit(sheet);
              audit.onEdit(sheet);
              waivers.onEdit(sheet);
              if (runs.onEdit(sheet) || waivers.ours().includes(sheet)) becomeStale();
            }),
          ];
        }
        await recognise();
      }),
    recognise: () => act("recognising", recognise),
    // A choice made while something runs is not lost: it waits for its turn.
    correct: (correction) =>
      later("recognising", async () => {
        choices.apply(correction, state.recognition);
        if (!state.recognition || concernsSheets(correction)) {
          becomeStale();
          await recognise();
        }
        await county.apply(correction, options());
        if (correction.previous !== undefined) {
          previous = null;
          // One that is refused does not leave the one before it in force.
          if (state.recognition) set({ recognition: { ...state.recognition, previous } });
          previous = await choosePrevious(correction.previous, { engine, workbook, step });
        }
        becomeStale();
        if (state.recognition) set({ recognition: { ...state.recognition, previous, ...(await ofPack()) } });
        await choices.remember(cache, state.recognition);
      }),
    validate: (wish) =>
      act("reading", async () => {
        await runs.readAndCheck();
        if (wish?.paint !== false) await runs.paint();
      }),
    selfCheck: (profile) => act("reading", () => runs.selfCheck(profile)),
    cancel: actor.cancel,
    undo: () => act("undoing", () => undo.undo((sheet) => step("undoing", sheet), reread)),
    paint: () => act("painting", runs.paint),
    clearMarks: () =>
      act("clearing", async () => {
        await workbook.clear();
        set({ painted: "no" });
      }),
    findings: (query) => engine.findings(query, state.language),
    rule: async (ruleId) => engine.rule(ruleId, await standards(), options(), state.language),
    rules: async () => engine.rules(await county.choice(options()), options(), state.language),
    tryRule: (draft) =>
      tryRule({
        draft,
        actor,
        engine,
        workbook,
        worded,
        request: async () => request(await recognised()),
        state: () => state,
      }),
    select: selection.select,
    setLanguage: language.choose,
    report: (facts: ReportFacts) => engine.report(facts, state.language),
    forgetCache: () => {
      choices.forget();
      return cache.clear();
    },
    close: async () => {
      stops.forEach((stop) => stop());
      stops = [];
      await engine.forget();
    },
  };
}
