import { z } from "zod";
import { Refusal } from "../../core/model/Refusal";
import type { TabId } from "../../core/model/SummaryTab";
import type { MonthBook, TabOptions } from "../../core/model/TabFacts";
import type { Workbook } from "../ports";
import { readJson } from "../readJson";
import type { TypedForVillages } from "./TabRequest";

/** What the county chooses of its tabs; it travels in the workbook. No personal data. */
export interface TabSettings {
  /** `null`: nobody chose. */
  readonly chosen: readonly TabId[] | null;
  readonly options: Omit<TabOptions, "day">;
  readonly typed: TypedForVillages;
  /** Where tabs stood when they were written last. */
  readonly sheets: Readonly<Record<TabId, string>>;
}

const TABS = "huhuqing.tabs";
const MONTHS = "huhuqing.months";
/** Where a setting that cannot be read is put aside when it is written over. */
const asideOf = (name: string): string => `${name}.unreadable`;

/** Before anybody chose. */
export const NO_TAB_SETTINGS: TabSettings = {
  chosen: null,
  options: {
    unit: "",
    months: null,
    villages: null,
    sample: { seed: 1, rate: 0.05, count: null, byVerdict: false, again: false },
    assignments: [],
    index: { isAccepted: false, k: 1 / 3 },
    masked: {},
  },
  typed: {},
  sheets: {},
};

const share = z.number().gt(0).lte(1);
const cell = z.union([z.string(), z.number(), z.boolean()]).nullable();
const assignment = z.strictObject({
  rule: z.string().nullable(),
  village: z.string().nullable(),
  unit: z.string(),
  deadline: z.union([z.literal(""), z.iso.date()]),
});
const options = z.strictObject({
  unit: z.string(),
  months: z.int().min(1).max(12).nullable(),
  villages: z.array(z.string()).nullable(),
  sample: z.strictObject({
    seed: z.int().min(0),
    rate: share,
    count: z.int().min(1).nullable().default(null),
    byVerdict: z.boolean().default(false),
    again: z.boolean().default(false),
  }),
  assignments: z.array(assignment).default([]),
  index: z.strictObject({ isAccepted: z.boolean(), k: share }),
  masked: z.record(z.string(), z.boolean()),
});
const stored = z.strictObject({
  chosen: z.array(z.string().min(1)).nullable(),
  options,
  typed: z.record(z.string(), z.record(z.string(), z.strictObject({ value: z.number().nullable(), over: cell }))),
  sheets: z.record(z.string(), z.string()),
});
const months = z.record(
  z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  z.record(z.string(), z.record(z.string(), z.tuple([z.number(), z.number()]))),
);

/** What a person can get wrong. */
const EXPECTED: Readonly<Record<string, string>> = {
  months: "1, 2, … 12",
  "sample.seed": "0, 1, 2, …",
  "sample.rate": "> 0, ≤ 1",
  "sample.count": "1, 2, 3, …",
  "index.k": "> 0, ≤ 1",
};

/** Refuses options that could not be read back (`argument.bad`). */
export function refuseOptions(given: TabSettings["options"]): void {
  const [issue] = options.safeParse(given).error?.issues ?? [];
  if (!issue) return;
  const value = issue.path.reduce<unknown>(
    (inside, key) => (inside as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key],
    given,
  );
  throw new Refusal("argument.bad", {
    argument: issue.path.join("."),
    value: JSON.stringify(value) ?? "",
    expected: EXPECTED[issue.path.join(".")] ?? issue.message,
  });
}

export interface TabStore {
  readonly load: () => Promise<void>;
  readonly now: () => TabSettings;
  readonly months: () => MonthBook;
  /** Writes what differs from before. */
  readonly keep: (change: Partial<TabSettings>) => Promise<void>;
  readonly close: (month: string, figures: NonNullable<MonthBook[string]>) => Promise<void>;
  /** Names of settings that the workbook holds and that cannot be read; each is put aside when it is written over. */
  readonly unreadable: () => readonly string[];
}

export function createTabStore(workbook: Workbook): TabStore {
  let settings = NO_TAB_SETTINGS;
  let book: MonthBook = {};
  const unreadable = new Map<string, string>();
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T | null> => {
    const json = await workbook.readSetting(name);
    const found = readJson(json, schema);
    if (json !== null && found === null) unreadable.set(name, json);
    return found;
  };
  const write = async (name: string, value: unknown): Promise<void> => {
    const damaged = unreadable.get(name);
    if (damaged !== undefined) await workbook.writeSetting(asideOf(name), damaged);
    await workbook.writeSetting(name, JSON.stringify(value));
    unreadable.delete(name);
  };
  return {
    load: async () => {
      settings = (await read(TABS, stored)) ?? NO_TAB_SETTINGS;
      book = (await read(MONTHS, months)) ?? {};
    },
    now: () => settings,
    months: () => book,
    keep: async (change) => {
      const next = { ...settings, ...change };
      if (JSON.stringify(next) === JSON.stringify(settings)) return;
      await write(TABS, next);
      settings = next;
    },
    close: async (month, figures) => {
      const next = { ...book, [month]: figures };
      await write(MONTHS, next);
      book = next;
    },
    unreadable: () => [...unreadable.keys()],
  };
}
