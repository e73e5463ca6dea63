import type { CellRef } from "../core/model/RawSheet";
import type { Language } from "../core/model/Field";
import { Refusal, type RefusalCode, type RefusalData } from "../core/model/Refusal";
import type { RunOptions } from "../core/model/Run";
import { catalogues } from "../messages/catalogues";
import { renderRefusal } from "../messages/render";
import { concernsSheets, createChoices, type Choices } from "./choices";
import { createCounty } from "./county";
import { describePack } from "./describePack";
import type { Engine, ValidateRequest } from "./Engine";
import type { OwnRuleDraft } from "./OwnRuleDraft";
import type { Cache, Clock, Viewport, Workbook } from "./ports";
import { paintPlans } from "./paintPlans";
import { proposeOptions } from "./proposeOptions";
import { recogniseWorkbook, withMappings } from "./recogniseWorkbook";
import type { ReportFacts } from "./report";
import type { BrokenTrial, PreviousView, Recognition, RuleTrial } from "./views";
import type { Correction, Progress, RefusalView, Session, SessionState, Step } from "./Session";

export interface SessionParts {
  readonly workbook: Workbook;
  readonly viewport: Viewport | null;
  readonly engine: Engine;
  readonly cache: Cache;
  readonly clock: Clock;
  /** Random bytes that nobody can foresee. */
  readonly randomBytes: (count: number) => Uint8Array;
  readonly language: Language;
  /** Values given for this session only; they go before those that travel in the workbook and are not kept there. */
  readonly given?: Readonly<Record<string, number | string>>;
  /** The pack for this session only, in the same way. */
  readonly givenPack?: string | null;
  /** Told of every defect of ours, with its cause; the state shows only where it happened. */
  readonly onDefect: (cause: unknown) => void;
}

/** Cache entry with the language that the person chose. */
const LANGUAGE = "language";

export function createSession(parts: SessionParts): Session {
  const { workbook, viewport, engine, cache, clock, onDefect } = parts;
  const listeners = new Set<() => void>();
  const choices: Choices = createChoices();
  const county = createCounty({ workbook, engine, given: parts.given ?? {}, givenPack: parts.givenPack ?? null });
  let previous: PreviousView | null = null;
  let isPrepared = false;
  let running: AbortController | null = null;
  let current: Promise<void> = Promise.resolve();
  /** Sheets that the person edited since the last reading began. */
  const edited = new Set<string>();
  let used: readonly string[] = [];
  let stops: readonly (() => void)[] = [];
  let state: SessionState = {
    language: parts.language,
    sheets: [],
    progress: null,
    refusal: null,
    defect: null,
    recognition: null,
    summary: null,
    stale: false,
    painted: "no",
    selection: null,
  };

  const set = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };
  const worded = (code: RefusalCode, data: RefusalData): RefusalView => ({
    code,
    data,
    ...renderRefusal(code, data, catalogues[state.language]),
  });
  const report = (progress: Progress): void => set({ progress });
  const step = (name: Step, sheet = "") => ({
    signal: running?.signal,
    onProgress: (done: number, total: number) => report({ step: name, sheet, done, total }),
  });
  const options = (): RunOptions => ({
    ...(choices.options ?? { region: "CN", year: Number(clock.today().slice(0, 4)), asOf: clock.today() }),
    ...county.forRun(),
  });

  /** What the workbook and this machine remember, once and before anything else. */
  const prepare = async (): Promise<void> => {
    if (isPrepared) return;
    const chosen = await cache.get(LANGUAGE);
    if (chosen !== null && Object.hasOwn(catalogues, chosen)) set({ language: chosen as Language });
    await county.load();
    isPrepared = true;
  };

  /** One action at a time; what goes wrong ends in the state. */
  const act = (first: Step, action: () => Promise<void>): Promise<void> => {
    if (running) return Promise.resolve();
    running = new AbortController();
    set({ refusal: null, defect: null, progress: { step: first, sheet: "", done: 0, total: 0 } });
    current = prepare()
      .then(action)
      .catch((cause: unknown) => {
        if (cause instanceof Refusal) set({ refusal: worded(cause.code, cause.data) });
        else {
          set({ defect: `${state.progress?.step ?? first}: ${cause instanceof Error ? cause.name : typeof cause}` });
          onDefect(cause);
        }
      })
      .finally(() => {
        running = null;
        set({ progress: null });
      });
    return current;
  };

  const becomeStale = (): void => {
    if (state.summary) set({ stale: true });
  };
  const ofPack = () => describePack(engine, county, options(), state.language);
  const request = async (recognition: Recognition): Promise<ValidateRequest> => ({
    ...(await county.choice(options())),
    members: recognition.members.sheet,
    households: recognition.households?.sheet ?? null,
    villages: recognition.villages?.sheet ?? null,
    choices: choices.bySheet(),
    options: options(),
  });

  const recognise = async (): Promise<void> => {
    report({ step: "recognising", sheet: "", done: 0, total: 0 });
    const sheets = await workbook.sheets();
    set({ sheets });
    const input = { workbook, engine, cache, choices, sheets, signal: running?.signal };
    const { scope, members, households, villages } = await recogniseWorkbook(input);
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

  const recognised = async (): Promise<Recognition> => {
    if (!state.recognition) await recognise();
    if (!state.recognition) throw new Error("Nothing was recognised");
    return state.recognition;
  };

  const readAndCheck = async (): Promise<void> => {
    const recognition = await recognised();
    const { members, households, villages } = recognition;
    const names = [members, households, villages].flatMap((mapping) => mapping?.sheet ?? []);
    edited.clear();
    used = names;
    for (const name of names) {
      report({ step: "reading", sheet: name, done: 0, total: 0 });
      await engine.load(await workbook.read(name, step("reading", name)));
    }
    report({ step: "checking", sheet: "", done: 0, total: 0 });
    // From here on the engine holds another run: until it is accepted there is none to show.
    const { selection } = state;
    set({ summary: null, selection: null, stale: false });
    const mappings = await engine.validate(await request(recognition), step("checking"));
    const summary = await engine.summary(state.language);
    const changed = names.find((name) => edited.has(name));
    if (changed !== undefined) throw new Refusal("sheet.changed", { sheet: changed });
    set({
      summary,
      selection: selection && (await engine.cell(selection.at, state.language)),
      recognition: { ...recognition, ...withMappings(recognition, mappings) },
    });
  };

  const paint = async (): Promise<void> => {
    report({ step: "painting", sheet: "", done: 0, total: 0 });
    set({ painted: "no" });
    try {
      await paintPlans({ workbook, plans: await engine.plans(state.language), edited, step });
      set({ painted: "yes" });
    } catch (cause) {
      if (!(cause instanceof Refusal) || cause.code === "cancelled") throw cause;
      set({ painted: worded(cause.code, cause.data) });
    }
  };

  const showSelection = async (at: CellRef): Promise<void> => {
    if (!state.summary || running) return;
    try {
      set({ selection: await engine.cell(at, state.language) });
    } catch (cause) {
      onDefect(cause);
    }
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: () =>
      act("recognising", async () => {
        if (viewport && stops.length === 0) {
          stops = [
            await viewport.onSelection((at) => void showSelection(at)),
            await viewport.onEdit((sheet) => {
              edited.add(sheet);
              if (used.includes(sheet)) becomeStale();
            }),
          ];
        }
        await recognise();
      }),
    recognise: () => act("recognising", recognise),
    correct: async (correction) => {
      // A choice made while something runs is not lost: it waits for its turn.
      while (running) await current;
      await act("recognising", async () => {
        choices.apply(correction, state.recognition);
        if (!state.recognition || concernsSheets(correction)) {
          becomeStale();
          await recognise();
        }
        await county.apply(correction, options());
        if (correction.previous !== undefined) await choosePrevious(correction.previous);
        becomeStale();
        if (state.recognition) set({ recognition: { ...state.recognition, previous, ...(await ofPack()) } });
        await choices.remember(cache, state.recognition);
      });
    },
    validate: (wish) =>
      act("reading", async () => {
        await readAndCheck();
        if (wish?.paint !== false) await paint();
      }),
    cancel: () => running?.abort(),
    paint: () => act("painting", paint),
    clearMarks: () =>
      act("clearing", async () => {
        await workbook.clear();
        set({ painted: "no" });
      }),
    findings: (query) => engine.findings(query, state.language),
    rule: async (ruleId) => engine.rule(ruleId, await county.choice(options()), options(), state.language),
    rules: async () => engine.rules(await county.choice(options()), options(), state.language),
    tryRule,
    select: async (cell) => {
      if (!viewport || running) return;
      try {
        await viewport.select(cell);
      } catch (cause) {
        if (!(cause instanceof Refusal)) throw cause;
        set({ refusal: worded(cause.code, cause.data) });
      }
      await showSelection(cell);
    },
    setLanguage: async (language) => {
      set({ language });
      await cache.set(LANGUAGE, language);
      if (state.recognition) set({ recognition: { ...state.recognition, ...(await ofPack()) } });
      if (state.refusal) set({ refusal: worded(state.refusal.code, state.refusal.data) });
      if (typeof state.painted === "object") set({ painted: worded(state.painted.code, state.painted.data) });
      if (state.summary) set({ summary: await engine.summary(language) });
      if (state.selection) set({ selection: await engine.cell(state.selection.at, language) });
    },
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

  async function choosePrevious(wanted: NonNullable<Correction["previous"]> | null): Promise<void> {
    previous = null;
    // One that is refused does not leave the one before it in force.
    if (state.recognition) set({ recognition: { ...state.recognition, previous } });
    if (wanted === null) await engine.setPrevious(null);
    else if ("file" in wanted) previous = await engine.setPrevious({ kind: "file", ...wanted.file });
    else {
      const sheet = await workbook.read(wanted.sheet, step("reading", wanted.sheet));
      previous = await engine.setPrevious({ kind: "sheet", sheet });
    }
  }

  async function tryRule(draft: OwnRuleDraft): Promise<RuleTrial | RefusalView | BrokenTrial> {
    while (running) await current;
    const answer: { trial?: RuleTrial | RefusalView } = {};
    await act("reading", async () => {
      try {
        answer.trial = await tried(draft);
      } catch (cause) {
        if (!(cause instanceof Refusal)) throw cause;
        answer.trial = worded(cause.code, cause.data);
      }
    });
    return answer.trial ?? { broken: state.defect ?? "" };
  }

  async function tried(draft: OwnRuleDraft): Promise<RuleTrial> {
    const asked = await request(await recognised());
    const rule = await engine.ownRule(draft, asked);
    for (const name of [asked.members, asked.households, asked.villages]) {
      if (name !== null) await engine.load(await workbook.read(name, step("reading", name)));
    }
    return engine.tryRule(rule, asked, state.language);
  }
}
