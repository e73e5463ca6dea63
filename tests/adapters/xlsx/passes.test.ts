import { openXlsxWorkbook } from "../../../src/adapters/xlsx/openXlsxWorkbook";
import type { Codec } from "../../../src/ooxml/package/Codec";
import { collectBytes } from "../../../src/ooxml/package/collectBytes";
import { nodeCodec } from "../../../src/ooxml/package/nodeCodec";
import { openPackage } from "../../../src/ooxml/package/openPackage";
import { writePackage } from "../../../src/ooxml/package/writePackage";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";

const PART = "xl/worksheets/sheet1.xml";
const ROWS = 30_000;

/** Numbers alone, so that nearly every byte of the file is the sheet's. */
async function tall(dimension: string): Promise<Uint8Array> {
  const rows = Array.from({ length: ROWS }, (_, row) => Array.from({ length: 10 }, (_, column) => row * column));
  const bytes = await collectBytes(writeWorkbook({ sheets: [{ name: "表", rows }] }));
  const pkg = await openPackage(bytes);
  const xml = Buffer.from(await collectBytes(pkg.open(PART))).toString("utf8");
  const changed = Buffer.from(xml.replace(/<dimension [^>]*>/, dimension));
  return collectBytes(writePackage(pkg, new Map([[PART, changed]]), pkg.codec));
}

test.each([
  { name: "of unknown size", dimension: "", listed: 1, read: 1, saved: 2 },
  { name: "that claims its size", dimension: `<dimension ref="A1:J${ROWS}"/>`, listed: 1, read: 2, saved: 3 },
])("how often a sheet $name is inflated", async ({ dimension, listed, read, saved }) => {
  const platform = nodeCodec()!;
  let inflated = 0;
  const codec: Codec = {
    ...platform,
    async *inflate(input) {
      for await (const chunk of platform.inflate(input)) {
        inflated += chunk.length;
        yield chunk;
      }
    },
  };
  const bytes = await tall(dimension);
  const size = (await openPackage(bytes)).entries.find((entry) => entry.name === PART)!.size;
  const passes = (): number => inflated / size;
  const workbook = await openXlsxWorkbook(bytes, "", { codec });

  expect((await workbook.sheets())[0]).toMatchObject({ rows: ROWS, columns: 10, protected: false });
  // Looking at the top takes a chunk or two of a sheet of dozens.
  const slack = 0.25;
  expect(passes()).toBeGreaterThanOrEqual(listed);
  expect(passes()).toBeLessThan(listed + slack);
  await workbook.read("表", { rows: 60 });
  const content = await workbook.read("表");
  expect(content.rowCount).toBe(ROWS);
  expect(passes()).toBeLessThan(read + slack);
  await workbook.paint({
    sheet: "表",
    headingRow: 0,
    firstRow: 1,
    resultColumn: 10,
    resultHeading: "核对结果",
    texts: Array.from({ length: ROWS - 1 }, (_, row) => (row % 7 === 0 ? "错误" : null)),
    rules: [],
  });
  await collectBytes(workbook.save());
  expect(passes()).toBeLessThan(saved + slack);
  await workbook.close();
});
