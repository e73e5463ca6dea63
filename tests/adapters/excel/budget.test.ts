import { performance } from "node:perf_hooks";
import { PAYLOAD_BYTES } from "../../../src/adapters/excel/payload";
import type { ExcelHost } from "../../../src/excelhost/ExcelHost";
import { peopleSheet, planFor } from "../../contract/contents";
import { closeExcel, openExcel } from "../../contract/openExcel";

afterEach(closeExcel);

function expectWithinBudget(host: ExcelHost): number {
  const { traffic, references } = host;
  const bytes = traffic.total("requestBytes") + traffic.total("responseBytes");
  expect(traffic.largestBytes).toBeLessThanOrEqual(PAYLOAD_BYTES);
  expect(traffic.requests.length).toBeLessThanOrEqual(bytes / PAYLOAD_BYTES + 12);
  expect(references.size).toBe(0);
  return traffic.requests.length;
}

describe("budget of requests", () => {
  test("reading 60,000 rows", async () => {
    const { workbook, host } = await openExcel([peopleSheet(60_000)]);
    const start = performance.now();
    const sheet = await workbook.read("家庭成员");
    expect(sheet.rowCount).toBe(60_002);
    expect(expectWithinBudget(host)).toBeGreaterThan(2);
    expect(performance.now() - start).toBeLessThan(30_000);
  }, 60_000);

  test("painting and clearing: as many requests for 100 findings as for 20,000, but for the bytes", async () => {
    const rows = 20_000;
    const requests: number[] = [];
    const long = "与医保登记不一致，请核对后更正".repeat(8);
    for (const every of [200, 1]) {
      const { workbook, host } = await openExcel([peopleSheet(rows)]);
      const plan = planFor(rows, (i) => i % every === 0);
      await workbook.paint({ ...plan, texts: plan.texts.map((text) => text && text + long) });
      const bytes = host.traffic.total("requestBytes") + host.traffic.total("responseBytes");
      requests.push(expectWithinBudget(host) - Math.ceil(bytes / PAYLOAD_BYTES));
      const actions = host.traffic.total("actions");
      host.traffic.reset();
      expect(await workbook.clear()).toEqual(["家庭成员"]);
      expectWithinBudget(host);
      expect(actions).toBeLessThan(300);
      closeExcel();
    }
    expect(Math.abs(requests[0]! - requests[1]!)).toBeLessThanOrEqual(1);
  }, 120_000);

  test("clearing twenty sheets takes as many requests as clearing one", async () => {
    const counts: number[] = [];
    for (const sheets of [1, 20]) {
      const { workbook, host } = await openExcel(
        Array.from({ length: sheets }, (_, i) => peopleSheet(3, i === 0 ? "家庭成员" : `表${i}`)),
      );
      await workbook.paint(planFor(3, () => true));
      host.traffic.reset();
      await workbook.clear();
      counts.push(host.traffic.requests.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});
