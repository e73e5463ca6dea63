import { basename } from "node:path";
import type { FrameLocator } from "playwright-core";
import type { DepartmentSummary } from "../../src/app/DepartmentViews";
import {
  addFiles,
  expectedCounts,
  openDepartments,
  paneDocument,
  press,
  runComparison,
  screen,
  shownCounts,
  unfold,
} from "./departments";
import { addTo, compare, headless, seed, type Headless } from "./headless";
import {
  button,
  expectAccessible,
  fileWith,
  inWorkbook,
  openFile,
  openNarrow,
  picture,
  save,
  useWorkbench,
  type Workbench,
} from "./workbench";

jest.setTimeout(600_000);
useWorkbench();

const COUNTY = seed("linkage", "county.xlsx");
const POLICE = seed("linkage", "department.xlsx");
const waitingIn = ([summary]: readonly DepartmentSummary[]): number => summary?.waiting ?? 0;

/** The county without a browser, its department chosen by hand as no heading tells it. */
async function expectedRun(): Promise<Headless> {
  const expected = await headless(COUNTY);
  await addTo(expected, POLICE, "police");
  return expected;
}

/** Adds that file in the pane and says whose it is. */
async function addPolice(workbench: Workbench): Promise<void> {
  const { pane } = workbench;
  await addFiles(workbench, POLICE);
  await pane.getByText("看不出是哪个部门的表，请选择部门。").waitFor();
  await pane.getByText("有 1 张表还没有选择部门，请先选择或移除。").waitFor();
  await expectAccessible(workbench.page);
  await pane.getByRole("combobox", { name: /的部门$/ }).selectOption("police");
  await pane.getByText("部门由您选择").waitFor();
}

/** Nothing in the pane, shown or not, tells a whole ID number. */
async function expectMasked(pane: FrameLocator): Promise<void> {
  expect(/\d{17}[\dXx]?/.exec(await paneDocument(pane))?.[0]).toBeUndefined();
}

it("decides pairs by keyboard, applies that with the next run and keeps it in the saved workbook", async () => {
  const expected = await expectedRun();
  const counted = await compare(expected);
  const { pairs } = await expected.session.pairs({ department: "d1", which: "waiting", from: 0, count: 3 });
  await expected.session.decide(pairs[0]!.key, "accepted");
  await expected.session.decide(pairs[1]!.key, "rejected");
  const decided = await compare(expected);
  expect([decided[0]?.links.accepted, decided[0]?.rejected, waitingIn(decided)]).toEqual([
    1,
    1,
    waitingIn(counted) - 2,
  ]);

  const workbench = await openNarrow();
  const { page, pane, faults } = workbench;
  await openFile(workbench, COUNTY);
  await openDepartments(workbench);
  await addPolice(workbench);
  await runComparison(workbench);
  expect(await shownCounts(pane)).toEqual(expectedCounts(counted));
  await expectMasked(pane);

  await button(pane, `核实“公安”待确认的关联，${waitingIn(counted)} 对`).click();
  await pane.getByText(`剩余 ${waitingIn(counted)}`).waitFor();
  const queue = pane.getByRole("listbox", { name: "关联清单" });
  const inFront = (position: number) =>
    pane.getByRole("region", { name: `第 ${position} 对，共 ${waitingIn(counted)} 对` });
  const terms = (await inFront(1).locator("tbody tr").allInnerTexts()).join("\n");
  for (const { title, level, here, there } of pairs[0]!.terms)
    for (const text of [title, level, here.masked, there.masked]) expect(terms).toContain(text);
  await expectMasked(pane);
  await expectAccessible(page);
  await picture(page, "review", "pane");

  await queue.press("v");
  await inFront(1).getByText(pairs[0]!.terms[0]!.here.full).waitFor();
  await queue.press("v");
  await expectMasked(pane);

  await queue.press("a");
  await pane.getByText("已记为同一人。").waitFor();
  await inFront(2).waitFor();
  await queue.press("r");
  await pane.getByText("已记为不是同一人。").waitFor();
  await inFront(3).waitFor();
  await queue.press("a");
  await inFront(4).waitFor();
  await queue.press("u");
  await pane.getByText("已撤销上一步。").waitFor();
  await inFront(3).waitFor();
  await pane.getByText("有 2 个决定未生效，重新比对后生效。").waitFor();
  await pane.getByText(`剩余 ${waitingIn(counted) - 2}`).waitFor();
  await expectAccessible(page);

  await press(workbench, button(pane, "重新比对").first());
  await pane.getByText("有 2 个决定未生效，重新比对后生效。").waitFor({ state: "hidden" });
  await pane.getByText(`剩余 ${waitingIn(decided)}`).waitFor();
  await queue.press("Escape");
  await screen(pane).locator("[data-results]").waitFor();
  expect(await shownCounts(pane)).toEqual(expectedCounts(decided));
  await button(pane, "查看“公安”已否定的关联，1 对").waitFor();
  await expectMasked(pane);

  const { bytes } = await save(workbench);
  const again = await headless({ name: "county.xlsx", bytes });
  expect(Object.values(again.session.state().departments.decisions).sort()).toEqual(["accepted", "rejected"]);
  const saved = fileWith("再次打开.xlsx", bytes);
  await openFile(workbench, saved);
  await page.getByText(basename(saved), { exact: true }).waitFor();
  await openDepartments(workbench);
  await addPolice(workbench);
  await runComparison(workbench);
  expect(await shownCounts(pane)).toEqual(expectedCounts(decided));
  expect(faults).toEqual([]);
});

it("takes two names for one village once the table says so", async () => {
  const expected = await expectedRun();
  const before = await compare(expected);
  await expected.session.renameVillages([{ from: "石门村", to: "石门岭社区" }]);
  const after = await compare(expected);
  expect(waitingIn(after)).toBeLessThan(waitingIn(before));
  expect(after[0]!.links.fallback).toBeGreaterThan(before[0]!.links.fallback);

  const workbench = await openNarrow();
  const { page, pane, faults } = workbench;
  await openFile(workbench, COUNTY);
  await openDepartments(workbench);
  await addPolice(workbench);
  await runComparison(workbench);
  await unfold(pane, "村名对照表");
  await button(pane, "添加一行").click();
  await pane.getByLabel("第 1 行 原名或部门写法").fill("石门村");
  await button(pane, "保存对照表").click();
  await pane.getByRole("alert").getByText("第 1 行只填了一边。").waitFor();
  await pane.getByLabel("第 1 行 现名").fill("石门岭社区");
  await expectAccessible(page);
  await button(pane, "保存对照表").click();
  await pane.getByText("已保存 1 行，重新比对后生效。").waitFor();
  await pane.getByText("表格或设置已改动，请重新校验").waitFor();
  await runComparison(workbench);
  expect(await shownCounts(pane)).toEqual(expectedCounts(after));
  expect(await inWorkbook(page, (workbook) => workbook.settings.get("huhuqing.linking"))).toContain("石门岭社区");
  expect(faults).toEqual([]);
});
