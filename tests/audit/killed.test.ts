import { createMemoryWorkbook, type MemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import type { Workbook } from "../../src/app/ports";
import type { Session } from "../../src/app/Session";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { sessionWith } from "../app/tabs/sampleTabs";
import { mortalWorkbook, type Death } from "../support/mortalWorkbook";
import { countyOf, edited, sheetsOf } from "./auditedCounty";

const TABS = ["T1", "T3"];
const faulty = [
  { kind: "member", row: 0, field: 1, value: 0 } as const,
  { kind: "household", row: 0, field: 4, value: 1 } as const,
  { kind: "household", row: 1, field: 5, value: 0 } as const,
].reduce(edited, countyOf(5, 3));

const still = {
  onSelection: async () => () => undefined,
  onEdit: async () => () => undefined,
  select: async () => undefined,
};
const sessionOn = (workbook: Workbook): Session =>
  // With a person in front of it, so that steps can be undone; what goes wrong is told, not thrown.
  sessionWith(workbook, { viewport: still, onDefect: () => undefined }, summaryTabs);

async function fine(work: Promise<unknown>, session: Session): Promise<void> {
  await work;
  expect(session.state()).toMatchObject({ refusal: null, defect: null, progress: null });
}

const keyOf = async (session: Session): Promise<string> => {
  const { findings } = await session.findings({ from: 0, count: 100 });
  return findings.find(({ notWaivable }) => notWaivable === "")!.key;
};
const wishOf = async (session: Session) => ({
  ...{ key: await keyOf(session), reason: "已入户核实", by: "县领导小组", until: "2027-01-31" },
});

interface Action {
  /** What comes before it, alive. */
  readonly before: (session: Session) => Promise<void>;
  readonly act: (session: Session) => Promise<void>;
}
const nothing = async (): Promise<void> => undefined;

const ACTIONS: Readonly<Record<string, Action>> = {
  "a run": { before: nothing, act: (session) => session.validate() },
  "writing tabs": { before: (session) => session.validate(), act: (session) => session.writeTabs() },
  "accepting a finding": {
    before: (session) => session.validate(),
    act: async (session) => session.waive([await wishOf(session)]),
  },
  "ending a waiver": {
    before: async (session) => {
      await session.validate();
      await session.waive([await wishOf(session)]);
    },
    act: (session) => session.endWaiver(1),
  },
  "a decision of a meeting": {
    before: async (session) => {
      await session.validate();
      await session.startReview({ verdict: "both", openOnly: false });
    },
    act: (session) =>
      session.decideReview(session.state().review.items![0]!.key, { measures: "公益岗位", conclusion: "需加力" }),
  },
  "assigning work": {
    before: (session) => session.validate(),
    act: (session) => session.assign([{ rule: "ID-02", village: null, unit: "县人社局", deadline: "" }]),
  },
  "undoing the tabs": {
    before: async (session) => {
      await session.validate();
      await session.writeTabs();
    },
    act: (session) => session.undo(),
  },
  "closing a month": { before: (session) => session.validate(), act: (session) => session.closeMonth("2020-12") },
  "confirming a value": {
    before: (session) => session.validate(),
    act: (session) => session.correct({ parameter: { id: "income-line", value: 5000 } }),
  },
};

/** The workbook by its parts: each sheet, each setting. */
function partsOf(workbook: MemoryWorkbook): ReadonlyMap<string, string> {
  const { sheets, settings, names } = workbook.snapshot() as {
    readonly sheets: readonly { readonly name: string }[];
    readonly settings: readonly (readonly [string, string])[];
    readonly names: readonly (readonly [string, ...unknown[]])[];
  };
  return new Map<string, string>([
    ...sheets.map((sheet) => [`sheet ${sheet.name}`, JSON.stringify(sheet)] as const),
    ...settings.map(([name, json]) => [`setting ${name}`, json] as const),
    ...names.map(([name, ...rest]) => [`name ${name}`, JSON.stringify(rest)] as const),
  ]);
}

const fresh = (): MemoryWorkbook => createMemoryWorkbook({ name: "demo.xlsx", sheets: sheetsOf(faulty) });

async function prepared({ before }: Action, death: Omit<Death, "at"> & { readonly at: number | null }) {
  const inner = fresh();
  let armed: Death | null = null;
  // Armed when the action begins: everything before it is alive.
  const living = mortalWorkbook(inner, null);
  const counting = mortalWorkbook(living.workbook, null);
  let mortal: ReturnType<typeof mortalWorkbook<MemoryWorkbook>> | null = null;
  const workbook = new Proxy(counting.workbook, {
    get: (target, key) => Reflect.get(mortal?.workbook ?? target, key) as unknown,
  });
  const session = sessionOn(workbook);
  await fine(session.open(), session);
  await fine(session.chooseTabs(TABS), session);
  await fine(before(session), session);
  if (death.at !== null) armed = { ...death, at: death.at };
  mortal = mortalWorkbook(inner, armed);
  return { inner, session, mortal };
}

describe.each(Object.entries(ACTIONS))("%s, when the pane is closed at any call", (_name, action) => {
  test("leaves each part of the workbook as it was or as it was to be, a whole chain, and a workbook that works on", async () => {
    const alive = await prepared(action, { at: null, moment: "before" });
    const old = partsOf(alive.inner);
    await fine(action.act(alive.session), alive.session);
    const whole = partsOf(alive.inner);
    expect([...whole]).not.toEqual([...old]);
    const calls = alive.mortal.calls.length;
    expect(calls).toBeGreaterThan(0);
    for (const moment of ["before", "after"] as const) {
      for (let at = 0; at < calls; at++) {
        const { inner, session, mortal } = await prepared(action, { at, moment, by: "silence" });
        await Promise.race([action.act(session), mortal.death]);
        expect(mortal.isDead()).toBe(true);
        for (const [part, now] of partsOf(inner))
          expect([part, [old.get(part), whole.get(part)].includes(now)]).toEqual([part, true]);
        for (const part of old.keys()) if (whole.has(part)) expect([...partsOf(inner).keys()]).toContain(part);
        const next = sessionOn(inner);
        await fine(next.open(), next);
        await fine(next.lookAtAudit(), next);
        const { chain } = next.state().audit;
        expect([at, moment, chain.state, chain.why]).toEqual([at, moment, chain.length === 0 ? "empty" : "whole", ""]);
        await fine(next.validate(), next);
        expect(next.state().audit).toMatchObject({
          recorded: "yes",
          chain: { state: "whole", length: chain.length + 1 },
        });
        await fine(next.audit(), next);
        expect(next.state().audit.result).toMatchObject({ data: { same: true }, findings: { same: true } });
      }
    }
  });
});
