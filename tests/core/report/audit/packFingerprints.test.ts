import fc from "fast-check";
import type { FindingPrint, Fingerprints } from "../../../../src/core/model/Fingerprints";
import { compareFindings } from "../../../../src/core/report/audit/compareFindings";
import { fingerprintsOf } from "../../../../src/core/report/audit/fingerprintsOf";
import { packFingerprints } from "../../../../src/core/report/audit/packFingerprints";
import { printsOf } from "../../../../src/core/report/audit/printsOf";
import { unpackFingerprints } from "../../../../src/core/report/audit/unpackFingerprints";
import { nationalPack } from "../../../../src/standards/nationalPack";
import { validateSheets } from "../../../support/testRule";

const hex = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(..."0123456789abcdef"), { minLength: length, maxLength: length }).map((all) => all.join(""));

/** Cells of few or of many different values. */
const cellsOf = (size: number): fc.Arbitrary<readonly number[]> =>
  fc.constantFrom(0, 1, 300, 65_535).chain((max) => fc.array(fc.nat({ max }), { minLength: size, maxLength: size }));

const finding = (size: number) => ({
  key: hex(12),
  rule: fc.constantFrom("ID-02", "INC-05", "县-1"),
  household: fc.integer({ min: -1, max: size - 1 }),
  value: hex(8),
  isOpen: fc.boolean(),
});
const anyFinding = (size: number): fc.Arbitrary<FindingPrint> => fc.record(finding(size));
const waivedFinding = (size: number): fc.Arbitrary<FindingPrint> =>
  fc.record({ ...finding(size), waiver: fc.constantFrom(0, 1, 300) });

const anyFingerprints: fc.Arbitrary<Fingerprints> = fc.nat({ max: 400 }).chain((size) =>
  fc.uniqueArray(fc.string(), { maxLength: 3 }).chain((fields) =>
    fc.record({
      record: hex(64),
      households: fc.array(hex(12), { minLength: size, maxLength: size }),
      fields: fc.constant(fields),
      cells: fc.option(fc.tuple(...fields.map(() => cellsOf(size))).map((columns) => Uint16Array.from(columns.flat()))),
      rows: fc
        .array(fc.nat({ max: 2 ** 32 - 1 }), { minLength: size, maxLength: size })
        .map((all) => Uint32Array.from(all)),
      // Those of a kept workbook may be from before they told of waivers.
      findings: fc.oneof(fc.array(anyFinding(size)), fc.array(waivedFinding(size))),
      inputs: fc.dictionary(fc.string({ minLength: 1 }), hex(64), { maxKeys: 3, noNullPrototype: true }),
    }),
  ),
);

test("what is packed comes out again", () => {
  fc.assert(
    fc.property(anyFingerprints, (prints) => {
      expect(unpackFingerprints(packFingerprints(prints))).toEqual(prints);
    }),
    { numRuns: 60 },
  );
});

const HEADING = ["户编号", "人口编号", "姓名", "证件号码", "与户主关系", "健康状况", "工资性收入"];
const PEOPLE = [
  ["459099196001010017", "0101", "韦春兰", "459099196001010017", "户主", "健康", 123456],
  ["459099196001010017", "0102", "韦秀英", "459099196002020023", "配偶", "长期慢性病", 123456],
  ["450000000002", "0201", "黄建国", "459099196504040047", "户主", "残疾", 7],
  [null, null, "陆海燕", "459099197005050053", null, "健康", null],
];
const { dataset, run } = validateSheets(nationalPack, { sheet: [HEADING, ...PEOPLE] });
const SECRET = "00c1f2a9b37745d8";
const prints = printsOf(dataset, SECRET);
const fingerprints = fingerprintsOf(prints, compareFindings(null, run.findings, prints, SECRET), {
  record: "3c".repeat(32),
  inputs: { "previous|||去年": "5d".repeat(32) },
});
const packed = packFingerprints(fingerprints);

test("bytes that are damaged give nothing", () => {
  expect(unpackFingerprints(packed)).toEqual(fingerprints);
  for (let at = 0; at < packed.length; at++) {
    const damaged = packed.slice();
    damaged[at]! ^= 1 << (at % 8);
    expect(unpackFingerprints(damaged)).toBeNull();
  }
  for (let length = 0; length < packed.length; length++) expect(unpackFingerprints(packed.slice(0, length))).toBeNull();
  expect(unpackFingerprints(Uint8Array.from([...packed, 0]))).toBeNull();
});

test("bytes that nobody packed give nothing", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => unpackFingerprints(bytes) === null));
});

test("no print holds what a cell holds", () => {
  expect(run.findings.length).toBeGreaterThan(3);
  const cells = PEOPLE.flat().filter((cell) => cell !== null && String(cell).length > 1);
  const packedText = Buffer.from(packed);
  const written = JSON.stringify(fingerprints);
  for (const cell of cells) {
    const text = String(cell);
    for (const encoding of ["utf8", "utf16le"] as const)
      expect(packedText.includes(Buffer.from(text, encoding))).toBe(false);
    expect(written).not.toContain(text);
  }
  // The search finds what is there.
  expect(packedText.includes(Buffer.from("healthy".slice(0, 6)))).toBe(true);
});
