import { openXlsxWorkbook } from "../../src/adapters/xlsx/openXlsxWorkbook";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { createMemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import type { Workbook } from "../../src/app/ports";
import type { Session } from "../../src/app/Session";
import { createEngine } from "../../src/app/createEngine";
import type { DepartmentProfile } from "../../src/core/model/DepartmentProfile";
import type { CellValue } from "../../src/core/model/RawSheet";
import { isTabCell, type TabTable } from "../../src/core/model/TabTable";
import { profiles } from "../../src/departments/profiles";
import { COUNTY, csvOf, HOUSING, ids, open, sessionOn } from "./comparison";
import { engineParts } from "./engineParts";

const engine = createEngine(engineParts);

/** The tab with one row filled in. */
async function filledTab(profile: DepartmentProfile): Promise<TabTable> {
  const tab = await engine.sheetToFill(profile.id, "zh-CN");
  const valueOf = ({ id, type }: DepartmentProfile["fields"][number]): CellValue =>
    type === "idNumber" ? ids.one : id === "name" ? "韦一" : "1";
  const row = profile.fields.map((field) => ({ value: valueOf(field), style: "input" as const }));
  return { ...tab, rows: tab.rows.map((cells, r) => (r === 3 ? row : cells)) };
}

const county = [{ name: "人口", rows: structuredClone(COUNTY) as CellValue[][] }];
const books: readonly (readonly [string, () => Promise<Workbook>])[] = [
  ["memory", () => Promise.resolve(createMemoryWorkbook({ name: "demo.xlsx", sheets: county }))],
  ["xlsx", async () => openXlsxWorkbook(await collectBytes(writeWorkbook({ sheets: county })), "demo.xlsx")],
];
const shown = ({ recognition, departments }: ReturnType<Session["state"]>) => ({
  members: recognition?.members.sheet,
  households: recognition?.households ?? null,
  villages: recognition?.villages ?? null,
  offered: departments.offered,
});

describe.each(books)("in a workbook of %s", (_host, book) => {
  test("the feedback tab is neither the county's nor a department's", async () => {
    const workbook = await book();
    const session = sessionOn(workbook);
    await session.open();
    const before = shown(session.state());
    expect(before).toEqual({ members: "人口", households: null, villages: null, offered: [] });
    await session.addDepartment({
      file: { name: "住建.csv", bytes: csvOf(HOUSING) },
    });
    await session.writeFeedback();
    expect(session.state().departments.feedbackSheet).toBe("部门比对反馈表");
    await session.recognise();
    expect(shown(session.state())).toEqual(before);
    const again = sessionOn(workbook);
    await again.open();
    expect(shown(again.state())).toEqual(before);
  });

  test.each(profiles.map((profile) => [profile.id, profile] as const))(
    "what was prepared for %s is never the county's, and offered once something is in it",
    async (id, profile) => {
      const workbook = await book();
      await workbook.writeTab(await engine.sheetToFill(id, "zh-CN"));
      const empty = sessionOn(workbook);
      await empty.open();
      expect(shown(empty.state())).toEqual({ members: "人口", households: null, villages: null, offered: [] });
      const { sheet } = await workbook.writeTab(await filledTab(profile));
      const filled = sessionOn(workbook);
      await filled.open();
      const offered = [{ sheet, profile: id, title: profile.title["zh-CN"] }];
      expect(shown(filled.state())).toEqual({ members: "人口", households: null, villages: null, offered });
      await filled.addDepartment({ sheet });
      expect(filled.state().departments).toMatchObject({ offered: [], sheets: [{ sheet, profile: id }] });
      await filled.recognise();
      expect(filled.state().departments.offered).toEqual([]);
    },
  );
});

test("a prepared tab that a person called otherwise is known by its headings", async () => {
  const { workbook, session } = open({ 人口: COUNTY });
  const profile = profiles.find(({ id }) => id === "app")!;
  const { sheet } = await workbook.writeTab(await filledTab(profile));
  workbook.renameSheet(sheet, "二");
  await session.open();
  expect(session.state().departments.offered).toMatchObject([{ sheet: "二", profile: "app" }]);
  expect(session.state().recognition?.members.sheet).toBe("人口");
});

test("every name of a prepared tab leaves room for a suffix, and its rows can be written", async () => {
  for (const { id } of profiles) {
    const { name, rows } = await engine.sheetToFill(id, "zh-CN");
    expect(name.length).toBeLessThanOrEqual(27);
    expect(rows.flat().some(isTabCell)).toBe(true);
  }
});
