import { createExcelWorkbook } from "../../../src/adapters/excel/excelWorkbook";
import type { Viewport, Workbook } from "../../../src/app/ports";
import type { CellValue } from "../../../src/core/model/RawSheet";
import type { TabTable } from "../../../src/core/model/TabTable";
import type { ExcelHost } from "../../../src/excelhost/ExcelHost";
import type { HostWorkbook } from "../../../src/excelhost/HostWorkbook";
import { createInProcessExcel } from "../../../src/excelhost/inProcessExcel";
import { PROFILES, reaches, type Profile } from "../../../src/excelhost/profiles";
import { createWorkbook } from "../../../src/excelhost/univer/createWorkbook";
import { planFor, peopleSheet } from "../../contract/contents";
import { chartTab, FIRST_PERSON, feedbackTab } from "../../contract/tabs";

const PEOPLE = "家庭成员";
const STAGING = "Huhuqing";

const files: HostWorkbook[] = [];
afterEach(() => {
  for (const file of files.splice(0)) file.dispose();
});

/** One at a time: Univer keeps what formulas refer to by the name of the workbook, and all bear one. */
function openFile(): HostWorkbook {
  for (const open of files.splice(0)) open.dispose();
  const { name, rows } = peopleSheet(4);
  const file = createWorkbook({ sheets: [{ name, rows: rows.map((row) => row.map((cell) => cell as CellValue)) }] });
  files.push(file);
  return file;
}

interface Pane {
  readonly host: ExcelHost;
  readonly workbook: Workbook & Viewport;
}

/** A pane over a workbook that is open: nothing of the pane before it is known. */
async function openPane(file: HostWorkbook, profile: Profile): Promise<Pane> {
  const { host, Excel } = createInProcessExcel({ workbook: file, profile });
  const supports = (set: string, version: string): boolean => reaches(profile.requirementSets[set], version);
  const workbook = await createExcelWorkbook({ excel: Excel, supports, platform: profile.platform });
  return { host, workbook };
}

type Snapshot = {
  readonly sheets: readonly { readonly name: string; readonly visibility: string; readonly cells: object }[];
  readonly names: readonly { readonly name: string }[];
};

/** Requests that a piece of work makes, those that Excel finds too large as well. */
async function requestsOf({ host }: Pane, work: () => Promise<unknown>): Promise<number> {
  const process = host.process.bind(host);
  let requests = 0;
  host.process = (body, flags) => {
    requests++;
    return process(body, flags);
  };
  await work();
  host.process = process;
  return requests;
}

/** Without the sheet on which large tabs are prepared: that one is hidden and, when all is done, empty. */
async function stateOf({ host }: Pane): Promise<object> {
  const { sheets, names, ...rest } = (await host.snapshot()) as unknown as Snapshot;
  for (const { name, visibility, cells } of sheets)
    if (name === STAGING) expect([visibility, cells]).toEqual(["Hidden", {}]);
  return {
    ...rest,
    sheets: sheets.filter(({ name }) => name !== STAGING),
    names: names.filter(({ name }) => name !== "Huhuqing.staging"),
  };
}

/** Whatever comes of it: of a pane that is closed nobody hears. Anything but an answer that did not come is a bug. */
async function ended(work: Promise<unknown>): Promise<void> {
  await work.catch((error: { readonly code?: string }) => {
    if (error.code !== "InvalidOrTimedOutSessionMessage") throw error;
  });
}

const small: Profile = { ...PROFILES.web, payloadBytes: 320_000 };
const LONG = "核".repeat(3_000);

/** Does not fit into one request of the small web. */
function largeTab(people: number, round: string): TabTable {
  const tab = feedbackTab(people);
  const rows = tab.rows.map((row, r) => (r < FIRST_PERSON ? row : row.with(2, `${round}${r}${LONG}`)));
  return { ...tab, rows };
}

type Work = (pane: Pane) => Promise<unknown>;
const write =
  (tab: TabTable): Work =>
  ({ workbook }) =>
    workbook.writeTab(tab);

const CASES: readonly (readonly [string, Profile, TabTable | null, TabTable])[] = [
  ["a small new tab", PROFILES.web, null, feedbackTab(3)],
  ["a new tab with charts and pages", PROFILES.floor19, null, chartTab(4)],
  ["a small tab written again", PROFILES.floor19, feedbackTab(5), feedbackTab(3)],
  ["a tab with charts and pages written again", PROFILES.web, chartTab(3), chartTab(5)],
  ["a tab with charts and pages, shorter", PROFILES.web, chartTab(5), chartTab(3)],
  ["a large new tab", small, null, largeTab(60, "新")],
  ["a large tab written again, shorter", small, largeTab(60, "旧"), largeTab(45, "新")],
  ["a large tab written again, longer", small, largeTab(30, "旧"), largeTab(60, "新")],
];

describe.each(CASES)("%s", (_, profile, before, tab) => {
  const prepared = async (): Promise<HostWorkbook> => {
    const file = openFile();
    if (before) await write(before)(await openPane(file, profile));
    return file;
  };
  const read = async ({ workbook }: Pane) => (await workbook.readTab(tab.id))?.columns ?? null;

  test("closed after any request: old or new, never half; written again it is whole", async () => {
    const pane = await openPane(await prepared(), profile);
    const old = await read(pane);
    const requests = await requestsOf(pane, () => write(tab)(pane));
    const [fresh, whole] = [await read(pane), await stateOf(pane)];
    expect(fresh).not.toEqual(old);
    const seen = new Set<string>();
    for (let answered = 0; answered < requests; answered++) {
      const file = await prepared();
      const dying = await openPane(file, profile);
      dying.host.faults.dieAfter(answered);
      await ended(write(tab)(dying));
      const next = await openPane(file, profile);
      const found = await read(next);
      const outcome = JSON.stringify(found) === JSON.stringify(fresh) ? "new" : "old";
      expect([answered, found]).toEqual([answered, outcome === "new" ? fresh : old]);
      seen.add(outcome);
      const names = (await next.workbook.sheets()).map(({ name }) => name);
      expect([answered, names]).toEqual([answered, found ? [PEOPLE, tab.name] : [PEOPLE]]);
      await write(tab)(next);
      expect([answered, await stateOf(next)]).toEqual([answered, whole]);
    }
    expect([...seen].sort()).toEqual(["new", "old"]);
  }, 240_000);
});

test("a staging sheet that a death left full is nobody's data, and any next writing empties it", async () => {
  const dieAfter = async (requests: number) => {
    const file = openFile();
    const dying = await openPane(file, small);
    dying.host.faults.dieAfter(requests);
    await ended(dying.workbook.writeTab(largeTab(60, "新")));
    const staging = file.sheets().find(({ name }) => name === STAGING);
    return { file, staging: staging?.usedArea(true) ? staging : null };
  };
  let [answered, { file, staging }] = [0, await dieAfter(0)];
  while (!staging && answered < 20) ({ file, staging } = await dieAfter(++answered));
  expect(staging?.visibility).toBe("Hidden");
  const next = await openPane(file, small);
  expect((await next.workbook.sheets()).map(({ name }) => name)).toEqual([PEOPLE]);
  await next.workbook.writeTab(feedbackTab(2));
  expect(staging!.usedArea(false)).toBeNull();
});

test("a tab put back: closed after any request it is as it was, or as it is to be", async () => {
  const capture = async () => {
    const file = openFile();
    const pane = await openPane(file, PROFILES.web);
    await pane.workbook.writeTab(chartTab(5));
    const old = await pane.workbook.captureTab("T7");
    await pane.workbook.writeTab(chartTab(3));
    return { file, pane, old };
  };
  const { pane, old } = await capture();
  const columns = async ({ workbook }: Pane) => JSON.stringify((await workbook.readTab("T7"))?.columns);
  const now = await columns(pane);
  const requests = await requestsOf(pane, () => pane.workbook.restoreTab("T7", old));
  const then = await columns(pane);
  const seen = new Set<string>();
  for (let answered = 0; answered < requests; answered++) {
    const again = await capture();
    again.pane.host.faults.dieAfter(answered);
    await ended(again.pane.workbook.restoreTab("T7", again.old));
    const found = await columns(await openPane(again.file, PROFILES.web));
    expect([answered, [now, then].includes(found)]).toEqual([answered, true]);
    seen.add(found);
  }
  expect(seen.size).toBe(2);
}, 120_000);

test("marks: closed after any request of painting or clearing, the next clears or paints all of it", async () => {
  const profile = PROFILES.web;
  const plan = planFor(4, (i) => i % 2 === 0);
  const clean = await stateOf(await openPane(openFile(), profile));
  const painted = await openPane(openFile(), profile);
  await painted.workbook.paint(plan);
  const marked = await stateOf(painted);
  for (const work of [
    async ({ workbook }: Pane) => workbook.paint({ ...plan, resultColumn: plan.resultColumn + 1 }),
    async ({ workbook }: Pane) => workbook.clear(),
  ]) {
    const measured = await openPane(openFile(), profile);
    await measured.workbook.paint(plan);
    const requests = await requestsOf(measured, () => work(measured));
    for (let answered = 0; answered < requests; answered++) {
      for (const mend of ["paint", "clear"] as const) {
        const file = openFile();
        const dying = await openPane(file, profile);
        await dying.workbook.paint(plan);
        dying.host.faults.dieAfter(answered);
        await ended(work(dying));
        const next = await openPane(file, profile);
        if (mend === "paint") await next.workbook.paint(plan);
        else await next.workbook.clear();
        expect([answered, mend, await stateOf(next)]).toEqual([answered, mend, mend === "paint" ? marked : clean]);
      }
    }
  }
}, 120_000);
