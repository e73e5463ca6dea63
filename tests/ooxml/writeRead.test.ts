import fc from "fast-check";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { fflateCodec } from "../../src/ooxml/package/fflateCodec";
import { nodeCodec } from "../../src/ooxml/package/nodeCodec";
import { webCodec } from "../../src/ooxml/package/webCodec";
import type { Codec } from "../../src/ooxml/package/Codec";
import { openXlsx } from "../../src/ooxml/openXlsx";
import type { CellValue } from "../../src/core/model/RawSheet";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      "_x000D_",
      "_x",
      "005F_",
      "<",
      "&",
      "]]>",
      "\r",
      "\n",
      "\u0000",
      "\ud800",
      " ",
      "户",
      "😀",
      '"',
    ),
  }),
  fc.constantFrom("=1+1", "@SUM(A1)", "-5", "+", "\t=2", "4,000元", " 前后 ", "a".repeat(100)),
);

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  text.filter((t) => t !== ""),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom({ error: "#REF!" }, { error: "#N/A" }),
);

const grid = fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 8 });

/** The values of a grid at their places, as a reader shows them: the used range and nothing around it. */
function usedCells(rows: readonly (readonly CellValue[])[]): Map<string, CellValue> {
  const cells = new Map<string, CellValue>();
  rows.forEach((row, r) => row.forEach((cell, c) => void (cell !== null && cells.set(`${r},${c}`, cell))));
  return cells;
}

async function readBack(bytes: Uint8Array, codec?: Codec): Promise<Map<string, CellValue>> {
  const xlsx = await openXlsx(bytes, { codec });
  const sheet = await xlsx.read("一");
  const cells = new Map<string, CellValue>();
  sheet.columns.forEach((column, c) => {
    expect(column).toHaveLength(sheet.rowCount);
    column.forEach(
      (cell, r) => void (cell !== null && cells.set(`${r + sheet.origin.row},${c + sheet.origin.column}`, cell)),
    );
  });
  return cells;
}

const byPlace = (cells: Map<string, CellValue>) => [...cells].sort(([a], [b]) => (a < b ? -1 : 1));

test.each(["shared", "inline"] as const)("what is written with %s strings is read again", async (strings) => {
  await fc.assert(
    fc.asyncProperty(grid, async (rows) => {
      const bytes = await collectBytes(writeWorkbook({ sheets: [{ name: "一", rows }], strings }));
      expect(byPlace(await readBack(bytes))).toEqual(byPlace(usedCells(rows)));
    }),
    { numRuns: 150 },
  );
});

const CODECS: readonly (readonly [string, () => Codec | null])[] = [
  ["zlib", nodeCodec],
  ["streams of the platform", webCodec],
  ["fflate", fflateCodec],
];

test.each(CODECS)("%s writes and reads what the others do", async (_, make) => {
  const codec = make();
  if (!codec) throw new Error("this platform lacks the codec");
  const rows = Array.from({ length: 3000 }, (__, r) => [`户主${r}`, r * 1.5, r % 2 === 0, null, `459099${r}`]);
  const bytes = await collectBytes(writeWorkbook({ sheets: [{ name: "一", rows }], codec }));
  for (const [, other] of CODECS)
    expect(byPlace(await readBack(bytes, other() ?? undefined))).toEqual(byPlace(usedCells(rows)));
});

test("the same draft gives the same bytes", async () => {
  const draft = { sheets: [{ name: "一", rows: [["甲", 1]] }] };
  expect(await collectBytes(writeWorkbook(draft))).toEqual(await collectBytes(writeWorkbook(draft)));
});
