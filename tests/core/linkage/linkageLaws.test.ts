import fc from "fast-check";
import { findCandidates } from "../../../src/core/linkage/findCandidates";
import { IdReader } from "../../../src/core/linkage/IdReader";
import { pairOf, type Sides } from "../../../src/core/linkage/Pair";
import { PersonReader, Vocabulary } from "../../../src/core/linkage/Persons";
import type { Dataset } from "../../../src/core/model/Dataset";
import { LINK_STEPS, type Decision, type LinkageResult, type ScoredPair } from "../../../src/core/model/Linkage";
import { linkageModel } from "../../../src/departments/linkageModel";
import { inventedId } from "../../support/people";
import { county, department, link, type Said } from "./sides";

const IDS = ["1980-05-06", "1980-06-05", "1981-05-06"].map((birth) => inventedId(birth, 12));
const SLIPS = IDS.flatMap((id) => [
  `${id.slice(0, 15)}7${id.slice(16)}`,
  id.slice(0, 9) + id.slice(10),
  id.slice(0, 10) + id[11]! + id[10]! + id.slice(12),
  `${id}43`,
]);
const RENAMES = [{ from: "龙坪村", to: "新和社区" }];

const said = fc.record<Said>({
  id: fc.option(fc.constantFrom(...IDS, ...SLIPS), { freq: 2 }),
  name: fc.constantFrom(
    "韦春兰",
    "韋春蘭",
    "韦兰春",
    "韦春",
    "韦春花",
    "韦纯兰",
    "黄春兰",
    "阿依·古丽",
    "阿依古丽",
    null,
  ),
  village: fc.option(fc.constantFrom("龙坪村", "新和", "新和社区", "古城"), { freq: 4 }),
  town: fc.option(fc.constantFrom("平乐镇", "平乐乡", "古城镇"), { freq: 1 }),
  birth: fc.option(fc.constantFrom("19800506", "19800605", "198005", "1980", "19810506"), { freq: 3 }),
  sex: fc.option(fc.constantFrom("男", "女"), { freq: 3 }),
  phone: fc.option(fc.constantFrom("13800000001", "13800000002"), { freq: 1 }),
  homePhone: fc.option(fc.constantFrom("13800000001", "13800000003"), { freq: 1 }),
  head: fc.option(fc.constantFrom("韦建国", "韋建國", "黄建国"), { freq: 1 }),
});
/** A sheet without a name or number is none. */
const sheet = fc
  .array(said, { minLength: 1, maxLength: 10, size: "max" })
  .filter((rows) => rows.every(({ id, name }) => id ?? name));

const OPTIONS = { renames: RENAMES };
const ROUNDS = { numRuns: 300 };

interface Told {
  readonly pair: readonly [string, string];
  readonly facts: unknown;
}

/** What came out, told by what is said of the persons instead of by their positions. */
function contents(result: LinkageResult, here: readonly Said[], there: readonly Said[]): readonly string[] {
  const tell = (list: string, { member, row, weight, terms, foundBy }: ScoredPair, further = ""): Told => ({
    pair: [JSON.stringify(here[member]), JSON.stringify(there[row])],
    facts: [list, weight, terms, foundBy, further],
  });
  const told: readonly Told[] = [
    ...Array.from(result.rows, (row, i) => ({
      pair: [JSON.stringify(here[result.members[i]!]), JSON.stringify(there[row])] as const,
      facts: LINK_STEPS[result.steps[i]!]!,
    })),
    ...result.explained.map((pair) => tell("explained", pair)),
    ...result.waiting.map((pair) => tell("waiting", pair, pair.reason)),
  ];
  return told.map((each) => JSON.stringify(each)).sort();
}

const mirrored = (told: readonly string[]): readonly string[] =>
  told
    .map((each) => JSON.parse(each) as Told)
    .map(({ pair, facts }) => JSON.stringify({ pair: [pair[1], pair[0]], facts }))
    .sort();

/** Rows of one person may say different things, or the same in other writing: then the first of them shows for all. */
const withoutFirsts = (told: readonly string[]): readonly string[] =>
  told
    .map((each) =>
      each
        .replace(/\\"(village|birth|sex|town|head)\\":(\\".*?\\"|null)/g, "")
        .replaceAll("·", "")
        .replace(/([\dX]{18})43/g, "$1"),
    )
    .sort();

test("linking the other way round mirrors the links", () => {
  fc.assert(
    fc.property(sheet, sheet, (a, b) => {
      const there = contents(link(a, b, OPTIONS), a, b);
      const back = contents(link(b, a, OPTIONS), b, a);
      expect(mirrored(back)).toEqual(there);
    }),
    ROUNDS,
  );
});

test("the order of the rows does not matter", () => {
  fc.assert(
    fc.property(sheet, sheet, fc.infiniteStream(fc.nat()), fc.boolean(), (a, b, numbers, repeats) => {
      const shuffle = (rows: readonly Said[]): readonly Said[] =>
        rows
          .map((row) => [row, numbers.next().value as number] as const)
          .sort(([, x], [, y]) => x - y)
          .map(([row]) => row);
      const [a2, b2] = [shuffle(a), shuffle(b)];
      expect(withoutFirsts(contents(link(a2, b2, { ...OPTIONS, repeats }), a2, b2))).toEqual(
        withoutFirsts(contents(link(a, b, { ...OPTIONS, repeats }), a, b)),
      );
    }),
    ROUNDS,
  );
});

test("what a person decided stays with whom it is about, in whichever order the rows are", () => {
  fc.assert(
    fc.property(sheet, sheet, fc.array(fc.constantFrom("accepted", "rejected", null)), (a, b, said) => {
      const { explained, waiting } = link(a, b, OPTIONS);
      const keys = [...new Set([...explained, ...waiting].map(({ key }) => key))].sort();
      const decisions: Record<string, Decision> = {};
      keys.forEach((key, at) => {
        const decision = said[at];
        if (decision) decisions[key] = decision;
      });
      const [a2, b2] = [a.toReversed(), b.toReversed()];
      const decided = { ...OPTIONS, decisions };
      expect(withoutFirsts(contents(link(a2, b2, decided), a2, b2))).toEqual(
        withoutFirsts(contents(link(a, b, decided), a, b)),
      );
    }),
    ROUNDS,
  );
});

test("the keys lose no pair that comparing everybody with everybody would link or let wait", () => {
  let kept = 0;
  let found = 0;
  fc.assert(
    fc.property(sheet, sheet, (a, b) => {
      const vocabulary = new Vocabulary(RENAMES);
      const read = (dataset: Dataset) => {
        const ids = new IdReader(dataset);
        const reader = new PersonReader(dataset, vocabulary, (entry) => ids.has(entry));
        const named = Array.from({ length: dataset.members.size }, (_, at) => at).filter(
          (at) => reader.nameOf(at) !== 0,
        );
        return reader.readAll(named);
      };
      const sides: Sides = { here: read(county(a)), there: read(department(b)), vocabulary, model: linkageModel };
      const all = sides.here.flatMap((_, x) => sides.there.map((_row, y) => [x, y] as const));
      const keeps = ([x, y]: readonly [number, number]): boolean => pairOf(sides, x, y, 0) !== null;
      const candidates: (readonly [number, number])[] = [];
      findCandidates(sides.here, sides.there, vocabulary, (x, y) => candidates.push([x, y]));
      const texts = (pairs: readonly (readonly [number, number])[]) => pairs.filter(keeps).map(String).sort();
      expect(texts(candidates)).toEqual(texts(all));
      expect(new Set(candidates.map(String)).size).toBe(candidates.length);
      kept += texts(all).length;
      found += candidates.length;
    }),
    ROUNDS,
  );
  // Enough pairs were worth keeping, and enough were not, for the comparison to mean something.
  expect(kept).toBeGreaterThan(300);
  expect(found).toBeGreaterThan(kept + 300);
});

test("one person is linked to one", () => {
  fc.assert(
    fc.property(sheet, sheet, (a, b) => {
      const { rows, members, steps, waiting } = link(a, b, OPTIONS);
      const further = Array.from(rows, (row, i) => [row, members[i]!, steps[i]!] as const).filter(
        ([, , step]) => step > 0,
      );
      const linkedRows = new Set(rows);
      const linkedMembers = new Set(members);
      for (const { row, member } of waiting)
        expect([linkedRows.has(row), linkedMembers.has(member)]).toEqual([false, false]);
      const who = ({ id, name, village, birth, phone, homePhone }: Said) => {
        const own = IDS.find((each) => typeof id === "string" && id.startsWith(each));
        const born = own ? own.slice(6, 14) : birth;
        const said = [own ?? id, name?.replace("·", ""), village?.replace(/社区|村/, ""), born, phone, homePhone];
        return JSON.stringify(said);
      };
      const partner = new Map<string, string>();
      for (const [row, member] of further) {
        const [own, other] = [`${row}`, who(a[member]!)];
        expect(partner.get(own) ?? other).toBe(other);
        partner.set(own, other);
      }
    }),
    ROUNDS,
  );
});
