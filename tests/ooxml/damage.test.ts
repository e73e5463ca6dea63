import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { RawSheet } from "../../src/core/model/RawSheet";
import { Refusal } from "../../src/core/model/Refusal";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { fflateCodec } from "../../src/ooxml/package/fflateCodec";
import { nodeCodec } from "../../src/ooxml/package/nodeCodec";
import { openPackage } from "../../src/ooxml/package/openPackage";
import { webCodec } from "../../src/ooxml/package/webCodec";
import { writePackage } from "../../src/ooxml/package/writePackage";
import type { Codec } from "../../src/ooxml/package/Codec";

const FOLDER = join(__dirname, "../golden/xlsx");
const FILES = ["rich", "strange"].map((name) => new Uint8Array(readFileSync(join(FOLDER, `${name}.xlsx`))));
const CODECS = [nodeCodec(), webCodec(), fflateCodec()].filter((codec): codec is Codec => codec !== null);

async function readAll(bytes: Uint8Array, codec: Codec): Promise<RawSheet[]> {
  const xlsx = await openXlsx(bytes, { codec });
  const sheets: RawSheet[] = [];
  for (const { name } of xlsx.sheets) sheets.push(await xlsx.read(name));
  return sheets;
}

/** What a sheet says, whatever its tab is called: names of tabs are not under the checksum of the sheet. */
async function readOrRefusal(bytes: Uint8Array, codec: Codec): Promise<RawSheet[] | null> {
  try {
    return await readAll(bytes, codec);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

const nonsense = fc.constantFrom(
  "<",
  ">",
  "/",
  '"',
  "'",
  "=",
  "&",
  "<!--",
  "]]>",
  "<![CDATA[",
  "r",
  "9",
  "A",
  "<row>",
  "</c>",
  "<is>",
  "户",
  "\0",
);
const anyFile = fc.constantFrom(...FILES);
const anyCodec = fc.constantFrom(...CODECS);

test("a file that was cut off is refused wherever it was cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyFile,
      anyCodec,
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      async (file, codec, part) => {
        expect(await readOrRefusal(file.subarray(0, Math.floor(file.length * part)), codec)).toBeNull();
      },
    ),
    { numRuns: 150 },
  );
});

test("a file with flipped bytes is read right or refused", async () => {
  const right = await Promise.all(FILES.map((file) => readAll(file, CODECS[0]!)));
  const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: FILES.length - 1 }), anyCodec, flips, async (n, codec, at) => {
      const bytes = FILES[n]!.slice();
      for (const [place, mask] of at) bytes[place % bytes.length]! ^= mask;
      const read = await readOrRefusal(bytes, codec);
      if (read) expect(read).toEqual(right[n]);
    }),
    { numRuns: 400 },
  );
});

test("flipped bytes are refused often enough for the law above to mean something", async () => {
  let refused = 0;
  for (let i = 0; i < 40; i++) {
    const bytes = FILES[0]!.slice();
    bytes[Math.floor((bytes.length * i) / 40)]! ^= 0x55;
    if ((await readOrRefusal(bytes, CODECS[0]!)) === null) refused++;
  }
  expect(refused).toBeGreaterThan(10);
  expect(refused).toBeLessThan(40);
});

test("parts with nonsense inside are read or refused, and nothing else", async () => {
  const sources = await Promise.all(FILES.map((file) => openPackage(file)));
  const contents = await Promise.all(
    sources.map((pkg) =>
      Promise.all(pkg.entries.map(async ({ name }) => [name, await collectBytes(pkg.open(name))] as const)),
    ),
  );
  const cut = fc.record({
    part: fc.nat(),
    at: fc.nat(),
    length: fc.nat({ max: 12 }),
    by: fc.string({ unit: nonsense, maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: FILES.length - 1 }),
      fc.array(cut, { minLength: 1, maxLength: 2 }),
      async (n, cuts) => {
        const parts = new Map<string, Uint8Array>(contents[n]);
        for (const { part, at, length, by } of cuts) {
          const [name, bytes] = contents[n]![part % contents[n]!.length]!;
          const start = at % (bytes.length + 1);
          parts.set(name, Buffer.concat([bytes.subarray(0, start), Buffer.from(by), bytes.subarray(start + length)]));
        }
        await readOrRefusal(await collectBytes(writePackage(null, parts, CODECS[0]!)), CODECS[0]!);
      },
    ),
    { numRuns: 300 },
  );
});
