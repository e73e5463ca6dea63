import { createHash } from "node:crypto";
import { placeOf, TYPED } from "../../../seeds/audit/tabEdits";
import { openXlsxWorkbook, type XlsxWorkbook } from "../../../src/adapters/xlsx/openXlsxWorkbook";
import { createEngine } from "../../../src/app/createEngine";
import { createSession } from "../../../src/app/createSession";
import type { Clock } from "../../../src/app/ports";
import type { Session } from "../../../src/app/Session";
import type { RulePack } from "../../../src/core/model/Rule";
import { linkageModel } from "../../../src/departments/linkageModel";
import { profiles } from "../../../src/departments/profiles";
import { openFile } from "../../../src/hosts/openFile";
import { writeTabsFile } from "../../../src/adapters/xlsx/writeTabs";
import { collectBytes } from "../../../src/ooxml/package/collectBytes";
import { packs } from "../../../src/standards/packs";
import { summaryTabs } from "../../../src/tabs/summaryTabs";

/** The day on which the county was checked; its runs follow minute by minute. */
const DAY = "2021-01-05";
const TABS = ["T1", "T3", "T5", "T15"];

/** The same at every making: a clock that nobody else moves, and bytes that everybody can foresee. */
function fixedClock(day: string): Clock {
  let minute = 0;
  return { today: () => day, now: () => `${day}T09:${String(minute++).padStart(2, "0")}:00.000Z` };
}

function fixedBytes(): (count: number) => Uint8Array {
  let asked = 0;
  return (count) => new Uint8Array(createHash("sha512").update(`seeds/audit ${asked++}`).digest()).subarray(0, count);
}

const WAIVED = { reason: "公安部门书面确认号码如此签发，正在更正", by: "县公安局户籍科", until: "2021-06-30" };

export interface Opened {
  readonly workbook: XlsxWorkbook;
  readonly session: Session;
  /** Does what the session offers; what is refused or breaks fails the test. */
  readonly act: (action: Promise<unknown>) => Promise<void>;
}

/** The product over a file, on a day and with the packs that it knew at the time. */
export async function openCounty(
  bytes: Uint8Array,
  { known = packs, day = DAY }: { readonly known?: readonly RulePack[]; readonly day?: string } = {},
): Promise<Opened> {
  const workbook = await openXlsxWorkbook(bytes, "county.xlsx");
  const defects: unknown[] = [];
  const session = createSession({
    ...{ workbook, viewport: null, language: "zh-CN", clock: fixedClock(day), randomBytes: fixedBytes() },
    engine: createEngine({
      packs: known,
      profiles,
      tabs: summaryTabs,
      linkageModel,
      openFile,
      writeFile: writeTabsFile,
    }),
    cache: { get: () => Promise.resolve(null), set: () => Promise.resolve(), clear: () => Promise.resolve(0) },
    tool: { name: "huhuqing", version: "0.1.0" },
    onDefect: (cause) => defects.push(cause),
  });
  const act = async (action: Promise<unknown>): Promise<void> => {
    await action;
    if (defects.length > 0) throw defects[0];
    expect(session.state()).toMatchObject({ refusal: null, defect: null });
  };
  return { workbook, session, act };
}

/** The county's own year and place, told by the person; and who it is. */
export async function begin({ session, act }: Opened): Promise<void> {
  await act(session.open());
  await act(session.correct({ region: "450000", year: 2020, asOf: "2020-12-31" }));
  await act(session.setWho("县核查组"));
}

/** What an office leaves in the county's workbook: two runs, a confirmed value, a waiver, four tabs and typed entries. */
export async function recordCounty(bytes: Uint8Array): Promise<Uint8Array> {
  const opened = await openCounty(bytes);
  const { session, workbook, act } = opened;
  await begin(opened);
  await act(session.correct({ parameter: { id: "school-cutoff", value: "09-01" } }));
  await act(session.validate({ paint: false }));
  const { findings } = await session.findings({ from: 0, count: 200 });
  const wrong = findings.filter(({ ruleId }) => ruleId === "ID-02");
  await act(session.waive(wrong.map(({ key }) => ({ key, ...WAIVED }))));
  await act(session.setTabOptions({ unit: "澄岭县乡村振兴局" }));
  await act(session.chooseTabs(TABS));
  await act(session.writeTabs());
  for (const { id, value, ...edit } of TYPED) {
    const { row, column } = placeOf((await workbook.readTab(id))!, edit);
    await workbook.writeCells(id, [{ row, column, value }]);
  }
  await act(session.writeTabs());
  return collectBytes(workbook.save());
}
