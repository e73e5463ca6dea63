import type { Page } from "playwright-core";
import { inventedId } from "../support/people";
import { addFiles, openDepartments, runComparison, shownCounts } from "./departments";
import { fileWith, openWorkbench, useWorkbench } from "./workbench";

jest.setTimeout(600_000);
useWorkbench();

const ROWS = 100_000;

/** As many insured people of other villages as a county has, none of them in the demonstration. */
function manyInsured(): Uint8Array {
  const lines = Array.from({ length: ROWS }, (_, n) => {
    const day = new Date(Date.UTC(1940, 0, 1 + (n % 27_000))).toISOString().slice(0, 10);
    const idNo = inventedId(day, 100 + Math.floor(n / 27_000));
    return `云台镇,远山村${n % 50},测${String.fromCharCode(0x4e00 + (n % 5_000))}${String.fromCharCode(0x5e00 + (n % 3_001))},${idNo},居民,2020,正常`;
  });
  return new TextEncoder().encode(["乡镇,村,姓名,身份证号,险种,参保年度,参保状态", ...lines, ""].join("\r\n"));
}

interface Tasks {
  /** Of the pane, and of the page with the spreadsheet, which share a thread: longest tasks in milliseconds. */
  readonly pane: number;
  readonly grid: number;
}

/** Watches tasks of over 50 ms from now on; the way to tell of those so far, from none each time. */
async function watchTasks(page: Page): Promise<(step: string) => Promise<Tasks>> {
  const pane = page.frames().find((frame) => frame.parentFrame() !== null)!;
  await pane.evaluate(() => {
    const tasks: (readonly [string, number])[] = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) tasks.push([name, duration]);
    }).observe({ type: "longtask" });
    Object.assign(globalThis, { tasks });
  });
  return async (step) => {
    const tasks = await pane.evaluate(() =>
      (globalThis as unknown as { readonly tasks: (readonly [string, number])[] }).tasks.splice(0),
    );
    const of = (isPane: boolean): readonly number[] =>
      tasks.flatMap(([name, duration]) => ((name === "self") === isPane ? [duration] : []));
    const longest = (durations: readonly number[]): number => Math.round(Math.max(0, ...durations));
    const told = { pane: longest(of(true)), grid: longest(of(false)) };
    process.stderr.write(
      `${step}: longest task of the pane ${told.pane} ms (${of(true).length} over 50 ms), of the spreadsheet ${told.grid} ms (${of(false).length})\n`,
    );
    return told;
  };
}

it("reads and compares a hundred thousand rows of a department while the page goes on", async () => {
  const workbench = await openWorkbench();
  const { page, pane, faults } = workbench;
  await openDepartments(workbench);
  const file = fileWith("参保名单.csv", manyInsured());
  const told = await watchTasks(page);
  await addFiles(workbench, file);
  const reading = await told(`reading ${ROWS} rows`);
  expect(await pane.getByText(/^参保名单 · 100,000 行 · 编码 UTF-8/).count()).toBe(1);
  await runComparison(workbench);
  const comparing = await told("comparing and marking");
  expect(JSON.stringify(await shownCounts(pane))).toContain("医保");
  // Figures of a machine that others use are told, not judged; a page that stands still for seconds is broken anywhere.
  expect(Math.max(reading.pane, reading.grid, comparing.pane, comparing.grid)).toBeLessThan(5_000);
  expect(faults).toEqual([]);
});
