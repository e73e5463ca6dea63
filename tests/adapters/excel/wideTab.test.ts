import { PAYLOAD_BYTES } from "../../../src/adapters/excel/payload";
import type { TabTable } from "../../../src/core/model/TabTable";
import { peopleSheet } from "../../contract/contents";
import { closeExcel, openExcel } from "../../contract/openExcel";

afterEach(closeExcel);

const HOUSEHOLDS = 2_000;
const COLUMNS = 80;
const WORDS = ["达标", "未达标", "待核实", "不适用"] as const;

/** A sheet of households as wide as ours is: numbers, words and two formulas in each row. */
function countyTab(households: number): TabTable {
  const column = { width: 12, format: "general" } as const;
  return {
    id: "T3",
    name: "户户研判表",
    columns: Array.from({ length: COLUMNS }, () => column),
    rows: [
      [{ value: "户户研判表", style: "title" }],
      Array.from({ length: COLUMNS }, (_, c) => ({ value: `列${c + 1}`, style: "heading" as const })),
      ...Array.from({ length: households }, (_, r) =>
        Array.from({ length: COLUMNS }, (_, c) => {
          const row = r + 3;
          if (c < 2) return { value: r + c, formula: `=IF(COUNT(D${row},E${row})=2,D${row}*${c + 1}+E${row},"")` };
          return c < 20 ? (r * 7 + c) % 9_973 : WORDS[(r + c) % 4]!;
        }),
      ),
    ],
    merges: [],
    freeze: { rows: 2, columns: 2 },
    filter: { row: 1, column: 0, rows: households + 1, columns: COLUMNS },
    inputs: [],
    print: {
      landscape: true,
      repeatRows: { from: 0, to: 1 },
      pageStarts: Array.from({ length: 1_026 }, (_, i) => 3 + i),
    },
    charts: [
      {
        id: "T3.income",
        kind: "column",
        title: "人均收入",
        categories: { row: 2, column: 20, rows: 12, columns: 1 },
        series: [{ name: { row: 1, column: 3 }, values: { row: 2, column: 3, rows: 12, columns: 1 } }],
        format: "integer",
        place: { row: 2, column: COLUMNS + 1, rows: 15, columns: 8 },
      },
    ],
  };
}

test("a wide sheet of households with a chart and 1,026 pages keeps to the payload: bytes and requests", async () => {
  const { workbook, host } = await openExcel([peopleSheet(2)]);
  const figures: string[] = [];
  const write = async (households: number): Promise<void> => {
    host.traffic.reset();
    await workbook.writeTab(countyTab(households));
    const bytes = host.traffic.total("requestBytes") + host.traffic.total("responseBytes");
    const requests = host.traffic.requests.length;
    figures.push(
      `${households} households: ${requests} requests, ${(bytes / 2 ** 20).toFixed(1)} MB, largest ${(host.traffic.largestBytes / 2 ** 20).toFixed(2)} MB`,
    );
    expect(host.traffic.largestBytes).toBeLessThanOrEqual(PAYLOAD_BYTES);
    expect(requests).toBeLessThanOrEqual(bytes / PAYLOAD_BYTES + 12);
  };
  await write(HOUSEHOLDS);
  const [, sheet] = host.workbook.sheets();
  expect(sheet!.charts()).toHaveLength(1);
  expect(sheet!.pageStarts()).toHaveLength(1_026);
  process.stdout.write(`${figures.join("\n")}\n`);
}, 300_000);
