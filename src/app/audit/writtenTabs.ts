import { z } from "zod";
import { Refusal } from "../../core/model/Refusal";
import type { TabId } from "../../core/model/SummaryTab";
import type { TabOptions } from "../../core/model/TabFacts";
import type { Engine, LinkingMemory } from "../Engine";
import type { Workbook } from "../ports";
import { readJson } from "../readJson";
import { refuseOptions } from "../tabs/TabSettings";
import type { WrittenUnder } from "./AuditRequest";
import { tabPrints } from "./tabPrints";

/** What tabs were written under, and prints of what stood on them; no value, no name. */
const TAB_PRINTS = "huhuqing.tabPrints";
/** Excel takes settings of 2 MB in all. */
const MOST_CHARACTERS = 450_000;

function isOptions(given: unknown): boolean {
  const own = z.looseObject({ day: z.iso.date() }).safeParse(given);
  if (!own.success) return false;
  const { day: _day, ...options } = own.data;
  try {
    refuseOptions(options as unknown as Omit<TabOptions, "day">);
  } catch (fault) {
    if (fault instanceof Refusal) return false;
    throw fault;
  }
  return true;
}

const stored = z.record(
  z.string(),
  z.strictObject({
    record: z.string(),
    options: z.custom<TabOptions>(isOptions),
    prints: tabPrints.nullable(),
  }),
);

type Written = Readonly<Record<TabId, WrittenUnder>>;

interface Parts {
  /** Through the journal: a tab that is taken back takes its prints along. */
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly linking: () => LinkingMemory;
}

export interface WrittenTabs {
  readonly read: () => Promise<Written>;
  /** Remembers tabs as they were filled last. */
  readonly remember: (ids: readonly TabId[], record: string, options: TabOptions) => Promise<void>;
}

export function createWrittenTabs({ workbook, engine, linking }: Parts): WrittenTabs {
  const read = async (): Promise<Written> => readJson(await workbook.readSetting(TAB_PRINTS), stored) ?? {};
  return {
    read,
    remember: async (ids, record, options) => {
      if (ids.length === 0) return;
      const written: Record<TabId, WrittenUnder> = { ...(await read()) };
      for (const id of ids) {
        const prints = await engine.printTab(id, linking().secret);
        if (prints) written[id] = { record, options, prints };
      }
      await workbook.writeSetting(TAB_PRINTS, JSON.stringify(fitting(written)));
    },
  };
}

/** Without the largest prints, as far as they are too many. */
function fitting(written: Record<TabId, WrittenUnder>): Written {
  const sizeOf = (id: TabId): number => {
    const { cells = "", formulas = "" } = written[id]?.prints ?? {};
    return cells.length + formulas.length;
  };
  const ids = Object.keys(written).sort((a, b) => sizeOf(b) - sizeOf(a));
  let size = JSON.stringify(written).length;
  const left = { ...written };
  for (const id of ids) {
    if (size <= MOST_CHARACTERS) break;
    const own = left[id];
    if (own) left[id] = { ...own, prints: null };
    size -= sizeOf(id);
  }
  return left;
}
