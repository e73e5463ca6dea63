import { deepStrictEqual, strictEqual } from "node:assert";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { hashOf } from "../../src/app/audit/readRecord";
import type { AuditQuestion, MadeRecord } from "../../src/app/audit/AuditRequest";
import type { ValidateRequest } from "../../src/app/Engine";
import type { TabSheet } from "../../src/app/ports";
import { canonicalJson } from "../../src/core/model/RunRecord";
import type { TabId } from "../../src/core/model/SummaryTab";
import type { TabOptions } from "../../src/core/model/TabFacts";
import { createLocalEngine } from "../../src/hosts/localEngine";
import { nationalPack } from "../../src/standards/nationalPack";
import { OPTIONS } from "./engineSteps";
import { READERS, writeSheet } from "./files";
import { inChild } from "./inChild";
import { COUNTY, inventCounty } from "./inventCounty";
import { race } from "./measure";
import { atMost, show, within, type Row } from "./Row";

/** Those that an audit computes anew: the assessment, the counts over it, the ledger. */
const TABS: readonly TabId[] = ["T3", "T1", "T5"];
const TOOL = { name: "huhuqing", version: "0.0.0" };
const FACTS = { number: 1, before: "", by: "", at: `${OPTIONS.asOf}T00:00:00.000Z`, tool: TOOL };
const LINKING = { secret: "5".repeat(64), decisions: {}, renames: [] };
const TAB_OPTIONS: TabOptions = {
  ...{ day: OPTIONS.asOf, unit: "某县乡村振兴局", months: null, villages: null, masked: {}, assignments: [] },
  sample: { seed: 7, rate: 0.05, count: null, byVerdict: false, again: false },
  index: { isAccepted: true, k: 1 / 3 },
};
const TAB_REQUEST = { options: TAB_OPTIONS, typed: {}, months: {}, history: [] };

interface Audited {
  readonly households: number;
  readonly findings: number;
  /** Medians, milliseconds. */
  readonly run: number;
  readonly read: number;
  readonly first: number;
  readonly next: number;
  readonly audit: number;
  readonly withTabs: number;
  readonly runAndFill: number;
  /** Characters. */
  readonly record: number;
  readonly prints: number;
  readonly tabPrints: number;
  /** Cells of tabs that were held against each other. */
  readonly compared: number;
}

/** A run of a county, its record and the audit of that, beside the read of its workbook; for a process of its own. */
export async function measureAudit(people: number, rounds: number): Promise<Audited> {
  const sheet = inventCounty(people, "all");
  const engine = createLocalEngine();
  await engine.load(sheet);
  const request: ValidateRequest = {
    ...{ pack: nationalPack.id, ownRules: [], confirmed: {}, choices: {}, departments: [], waivers: [] },
    ...{ members: sheet.name, households: null, villages: null, linking: LINKING },
    options: { ...OPTIONS, day: OPTIONS.asOf },
  };
  const run = (): Promise<unknown> => engine.validate(request);
  await run();
  const summary = await engine.summary("zh-CN");
  const made = await engine.record({ ...FACTS, prints: null });
  const hash = hashOf(canonicalJson(made.record));
  const next = (): Promise<MadeRecord> => engine.record({ ...FACTS, number: 2, before: hash, prints: made.prints });
  const { changes } = (await next()).record;
  deepStrictEqual([changes?.households, changes?.findings.new], [0, 0]);

  const written: Record<TabId, AuditQuestion["tabs"]["written"][string]> = {};
  const standing = new Map<TabId, TabSheet>();
  const workbook = createMemoryWorkbook({ sheets: [{ name: "county", rows: [["x"]] }] });
  const fill = async (): Promise<void> => {
    for (const id of TABS) await engine.fillTab(id, TAB_REQUEST, sheetsOf(standing), "zh-CN");
  };
  for (const id of TABS) {
    const { table } = await engine.fillTab(id, TAB_REQUEST, sheetsOf(standing), "zh-CN");
    await workbook.writeTab(table);
    standing.set(id, (await workbook.readTab(id))!);
    written[id] = { record: hash, options: TAB_OPTIONS, prints: await engine.printTab(id, LINKING.secret) };
  }
  const question = { record: made.record, hash };
  const audit = async (ids: readonly TabId[]) => {
    for (const id of ids) await engine.takeForAudit(id, standing.get(id)!);
    const asked: AuditQuestion = {
      ...{ record: question, records: [question], prints: made.prints, waivers: [], linking: LINKING, tool: TOOL },
      ...{ departments: [], present: [sheet.name], recognised: null, report: null },
      tabs: {
        sheets: sheetsOf(standing),
        written: ids.length === 0 ? {} : written,
        untold: [],
        months: {},
        computes: false,
      },
    };
    const view = await engine.audit(asked, "zh-CN");
    deepStrictEqual([view.answers, view.tabs.map(({ state }) => state)], [[], ids.map(() => "same")]);
    return view;
  };
  const compared = (await audit(TABS)).tabs.reduce((sum, tab) => sum + tab.compared, 0);
  strictEqual(made.prints === null, false);

  const folder = await mkdtemp(join(tmpdir(), "huhuqing-bench-"));
  try {
    const file = join(folder, "county.xlsx");
    await writeSheet(sheet, file);
    const times = await race(
      {
        read: () => READERS.ours(file),
        run,
        first: () => engine.record({ ...FACTS, prints: null }),
        next,
        audit: () => audit([]),
        withTabs: () => audit(TABS),
        runAndFill: async () => {
          await run();
          await fill();
        },
      },
      { rounds, warmUp: 1 },
    );
    return {
      ...times,
      ...{ households: summary.households, compared },
      findings: Object.values(summary.findings).reduce((a, b) => a + b, 0),
      record: canonicalJson(made.record).length,
      prints: made.prints?.length ?? 0,
      tabPrints: JSON.stringify(written).length,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const sheetsOf = (standing: ReadonlyMap<TabId, TabSheet>): Readonly<Record<TabId, string>> =>
  Object.fromEntries([...standing].map(([id, { name }]) => [id, name]));

/** Most characters that fingerprints may take, as they are stored. */
const MOST_PRINTS = 1_500_000;

/** What a record adds to a run of one county, and what its audit takes. The bounds are our own. */
export async function audit(quick: boolean): Promise<readonly Row[]> {
  const people = quick ? 12_000 : COUNTY.people;
  const made = await inChild<Audited>("audit", people, quick ? 3 : 5);
  const { households, findings, run, read, first, next, withTabs, runAndFill, record, prints, tabPrints } = made;
  const size = `${people} people / ${households} households, ${findings} findings`;
  const [KB, kilo] = ["KB", (characters: number): number => characters / 1024] as const;
  const alone = `the run alone: ${show(run, "ms")} (record ÷ run ${(next / run).toFixed(2)}), first record: ${show(first, "ms")}`;
  return [
    atMost(`record of a run beside the one before, ${size}`, next, 1, read, "read of the county's workbook"),
    { ...atMost("the same beside the run", next, 1, run, "the run alone"), reference: alone, pass: null },
    atMost("audit of it: run again and compared", made.audit, 3, run, "the run alone"),
    atMost(
      `audit with ${TABS.join(", ")} computed anew, ${made.compared} cells`,
      ...([withTabs, 4, runAndFill, "run and filling of these"] as const),
    ),
    within(
      "fingerprints of households and findings",
      kilo(prints),
      kilo(MOST_PRINTS),
      KB,
      `record: ${show(kilo(record), KB)}`,
    ),
    within("fingerprints of these tabs", kilo(tabPrints), kilo(450_000), KB),
  ];
}
