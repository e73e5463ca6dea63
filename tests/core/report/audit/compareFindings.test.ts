import fc from "fast-check";
import type { Finding } from "../../../../src/core/model/Finding";
import type { Fingerprints } from "../../../../src/core/model/Fingerprints";
import { compareFindings } from "../../../../src/core/report/audit/compareFindings";
import { fingerprintsOf } from "../../../../src/core/report/audit/fingerprintsOf";
import { printsOf } from "../../../../src/core/report/audit/printsOf";
import { nationalPack } from "../../../../src/standards/nationalPack";
import { validateSheets, type Row } from "../../../support/testRule";

const SECRET = "00c1f2a9b37745d8";
const HEADING: Row = ["户编号", "人口编号", "姓名", "务工时间"];
const { dataset, run } = validateSheets(nationalPack, {
  sheet: [HEADING, ["450001", "01", "韦春", 13], ["450002", "01", "黄兰", 14]],
});
const now = printsOf(dataset, SECRET);
const [first] = run.findings;

/** A finding under a key that says a value. */
const finding = (key: string, value: number): Finding => ({ ...first!, key, data: { value } });

function remembered(findings: readonly Finding[], before: Fingerprints | null = null): Fingerprints {
  return fingerprintsOf(now, compareFindings(before, findings, now, SECRET), { record: "", inputs: {} });
}

const [a, b, c] = [finding("A", 1), finding("B", 1), finding("C", 1)];

test.each<readonly [string, readonly Finding[], readonly Finding[], readonly string[], number]>([
  ["nothing new", [a, b], [b, a], ["unchanged", "unchanged"], 0],
  ["one more", [a], [a, b], ["unchanged", "new"], 0],
  ["one gone", [a, b], [b], ["unchanged"], 1],
  ["one that says something else", [a, b], [finding("A", 2), b], ["updated", "unchanged"], 0],
  ["another severity alone", [a], [{ ...a, severity: "note" }], ["unchanged"], 0],
  ["another cell alone", [a], [{ ...a, at: { ...a.at, row: 99 } }], ["unchanged"], 0],
  ["two of one key, turned", [a, finding("A", 2)], [finding("A", 2), a], ["unchanged", "unchanged"], 0],
  ["two of one key, one of them other", [a, finding("A", 2)], [finding("A", 3), a], ["updated", "unchanged"], 0],
  ["a third of one key", [a, finding("A", 2)], [a, a, finding("A", 2)], ["unchanged", "new", "unchanged"], 0],
])("tells %s", (_name, before, found, changes, absent) => {
  const told = compareFindings(remembered(before), found, now, SECRET);
  expect(told.changes).toEqual(changes);
  expect(told.absent).toHaveLength(absent);
});

test("tells what comes again after it was gone, and remembers it meanwhile", () => {
  const gone = remembered([b], remembered([a, b]));
  expect(gone.findings.map(({ isOpen }) => isOpen).sort()).toEqual([false, true]);
  const still = remembered([b], gone);
  expect(still.findings).toEqual(gone.findings);
  expect(compareFindings(still, [b], now, SECRET).absent).toEqual([]);
  const again = compareFindings(still, [a, b, c], now, SECRET);
  expect(again.changes).toEqual(["reopened", "unchanged", "new"]);
  expect(again.next.every(({ isOpen }) => isOpen)).toBe(true);
});

test("finds the household of each, and forgets that of one that is gone", () => {
  const before = remembered(run.findings);
  for (const print of before.findings) {
    const own = run.findings.find(
      ({ ruleId, household }) => ruleId === print.rule && now.placeOf[household] === print.household,
    );
    expect(own).toBeDefined();
  }
  const alone = validateSheets(nationalPack, { sheet: [HEADING, ["450002", "01", "黄兰", 1]] });
  const { next } = compareFindings(before, [], printsOf(alone.dataset, SECRET), SECRET);
  const places = before.findings.map(({ household }) => (household === now.placeOf[1] ? 0 : -1));
  expect(next.map(({ household }) => household)).toEqual(places);
});

test("counts each finding once", () => {
  const some = fc.array(fc.record({ key: fc.constantFrom("A", "B", "C"), value: fc.nat(2) }), { maxLength: 8 });
  fc.assert(
    fc.property(some, some, some, (...sets) => {
      const [one = [], two = [], three = []] = sets.map((set) => set.map(({ key, value }) => finding(key, value)));
      const before = remembered(two, remembered(one));
      const told = compareFindings(before, three, now, SECRET);
      const { absent, ...found } = told.counts;
      expect(Object.values(found).reduce((sum, count) => sum + count, 0)).toBe(three.length);
      expect(told.changes.filter((change) => change === "updated" || change === "unchanged")).toHaveLength(
        two.length - absent,
      );
      expect(told.next.filter(({ isOpen }) => isOpen)).toHaveLength(three.length);
      expect(remembered(three.toReversed(), before).findings).toEqual(told.next);
    }),
  );
});
