import fc from "fast-check";
import { buildDataset } from "../../../../src/core/dataset/buildDataset";
import { recogniseSheet } from "../../../../src/core/mapping/recogniseSheet";
import type { Dataset } from "../../../../src/core/model/Dataset";
import { compareData } from "../../../../src/core/report/audit/compareData";
import { fingerprintsOf } from "../../../../src/core/report/audit/fingerprintsOf";
import { packFingerprints } from "../../../../src/core/report/audit/packFingerprints";
import { printsOf } from "../../../../src/core/report/audit/printsOf";
import { unpackFingerprints } from "../../../../src/core/report/audit/unpackFingerprints";
import { nationalPack } from "../../../../src/standards/nationalPack";
import { rawSheetOf, type Row } from "../../../support/testRule";
import { bytesOf } from "./bytesOf";
import { applied, editsOf, expectedChanges, HEADING, rowsOfSheet } from "./editedRows";

const SECRET = "00c1f2a9b37745d8";
/** Prints of sixteen bits may be equal by chance: the same cases every time. */
const RUNS = { seed: 20_201_231, numRuns: 200 };
const { fields, codeLists } = nationalPack;

function read(rows: readonly Row[], heading: Row = HEADING): Dataset {
  const sheet = rawSheetOf("人口", [heading, ...rows]);
  const members = { sheet, mapping: recogniseSheet(sheet, fields) };
  return buildDataset({ members, households: null, fields, codeLists });
}

const fingerprints = (dataset: Dataset) =>
  fingerprintsOf(
    printsOf(dataset, SECRET),
    { next: [] },
    { record: "0f".repeat(32), inputs: { "villages|||村": "ab" } },
  );

const shuffled = (rows: readonly Row[]): fc.Arbitrary<readonly Row[]> =>
  fc.shuffledSubarray([...rows], { minLength: rows.length });

function changes(before: Dataset, now: Dataset): readonly string[] {
  const packed = unpackFingerprints(packFingerprints(fingerprints(before)));
  const { households } = compareData(packed!, now, printsOf(now, SECRET), SECRET);
  return households
    .map(({ what, household, fields: told }) =>
      [now.householdIds[household] ?? "gone", what, ...[...told].sort()].join(" "),
    )
    .sort();
}

test("names exactly the edits that were made, whatever order the rows have since", () => {
  const cases = rowsOfSheet.chain((rows) =>
    editsOf(rows).chain((edits) => {
      const now = applied(rows, edits);
      return fc.record({ rows: fc.constant(rows), now: fc.constant(now), turned: shuffled(now) });
    }),
  );
  let told = 0;
  fc.assert(
    fc.property(cases, ({ rows, now, turned }) => {
      const expected = [...expectedChanges(rows, now)].sort();
      told += expected.length;
      expect(changes(read(rows), read(turned))).toEqual(expected);
    }),
    RUNS,
  );
  expect(told).toBeGreaterThan(200);
});

test("says the same of rows and columns in any order", () => {
  const order = fc.shuffledSubarray([...HEADING.keys()], { minLength: HEADING.length });
  const cases = rowsOfSheet.chain((rows) => fc.record({ rows: fc.constant(rows), turned: shuffled(rows), order }));
  fc.assert(
    fc.property(cases, ({ rows, turned, order: columns }) => {
      const turn = (row: Row): Row => columns.map((column) => row[column] ?? null);
      const [one, other] = [read(rows), read(turned.map(turn), turn(HEADING))];
      expect(bytesOf(other)).toEqual(bytesOf(one));
      expect(fingerprints(other)).toEqual(fingerprints(one));
    }),
    RUNS,
  );
});

test("gives other bytes for every edit that tells something, and the same for any other", () => {
  const cases = rowsOfSheet.chain((rows) => fc.record({ rows: fc.constant(rows), edits: editsOf(rows) }));
  fc.assert(
    fc.property(cases, ({ rows, edits }) => {
      const now = applied(rows, edits);
      const isSame = bytesOf(read(rows)).bytes === bytesOf(read(now)).bytes;
      expect(isSame).toBe(expectedChanges(rows, now).length === 0);
    }),
    RUNS,
  );
});
