import fc from "fast-check";
import { linkPeriods } from "../../../src/core/linkage/linkPeriods";
import type { Dataset, PreviousPeriod } from "../../../src/core/model/Dataset";
import { inventedId } from "../../support/people";
import type { Row } from "../../support/testRule";
import { scopeOf } from "../checks/scopeOf";

const HEADER: Row = ["户编号", "人编号", "姓名", "证件号码"];
const AT = { sheet: "人口", row: 0, column: 0 };
type Person = readonly [household: string | null, person: string | null, name: string, id: string | number | null];

const datasetOf = (people: readonly Person[]): Dataset => scopeOf([HEADER, ...people]).dataset;
const link = (now: readonly Person[], before: readonly Person[]): PreviousPeriod =>
  linkPeriods(datasetOf(now), datasetOf(before), AT);

/** Who is linked to whom, by name; names are unique in these sheets. */
function persons(now: readonly Person[], before: readonly Person[]): readonly string[] {
  const linked = link(now, before).memberOf;
  return now
    .flatMap(([, , name], entry) => (linked[entry]! < 0 ? [] : [`${name}=${before[linked[entry]!]![2]}`]))
    .sort();
}

/** Each household by its first name, in whatever order the rows lie. */
const homesOf = (dataset: Dataset): readonly string[] =>
  dataset.householdIds.map((_id, household) =>
    [...dataset.memberOrder.subarray(dataset.memberStart[household], dataset.memberStart[household + 1])]
      .map(dataset.memberName)
      .sort()
      .join("+"),
  );

function households(now: readonly Person[], before: readonly Person[]): readonly string[] {
  const own = datasetOf(now);
  const previous = link(now, before);
  const [here, there] = [homesOf(own), homesOf(previous.dataset)];
  return here
    .flatMap((home, at) => (previous.householdOf[at]! < 0 ? [] : [`${home}=${there[previous.householdOf[at]!]}`]))
    .sort();
}

const lapsed = (now: readonly Person[], before: readonly Person[]): readonly string[] => {
  const previous = link(now, before);
  return previous.lapsed.map((household) => previous.dataset.householdIds[household]!).sort();
};

const ID = inventedId("1980-05-06", 11);
const OLD = ID.slice(0, 6) + ID.slice(8, 17);
const OTHER = inventedId("1981-05-06", 12);
const wrongDigit = ID.slice(0, 17) + (ID.endsWith("1") ? "2" : "1");

describe("persons are found by their ID number", () => {
  test("the forms begin with the same person", () => {
    expect(ID).toHaveLength(18);
    expect(OLD).toHaveLength(15);
  });
  const forms: readonly (readonly [string, string])[] = [
    ["15 digits", OLD],
    ["18 characters", ID],
    ["20 characters", `${ID}43`],
    ["22 characters", `${ID}43B1`],
    ["in groups", `${ID.slice(0, 6)} ${ID.slice(6, 14)} ${ID.slice(14)}`],
  ];
  test.each(forms.flatMap(([a, left]) => forms.map(([b, right]) => [a, b, left, right] as const)))(
    "%s and %s",
    (_a, _b, left, right) => {
      expect(persons([["H1", null, "韦一", left]], [["H1", null, "韦二", right]])).toEqual(["韦一=韦二"]);
    },
  );
  test.each<readonly [string, string | number | null]>([
    ["17 characters", ID.slice(0, 17)],
    ["19 characters of which the last is lost", `${wrongDigit}4`],
    ["a wrong check character", wrongDigit],
    ["15 digits of 18: no old number, as the month would be 80", ID.slice(0, 15)],
    ["a number", Number(ID.slice(0, 15))],
    ["none", null],
    ["another person's", OTHER],
  ])("not by %s", (_name, id) => {
    expect(persons([["H1", null, "韦一", id]], [["H1", null, "韦二", id === OTHER ? ID : id]])).toEqual([]);
    expect(persons([["H1", null, "韦一", id]], [["H1", null, "韦二", ID]])).toEqual([]);
    expect(persons([["H1", null, "韦一", ID]], [["H1", null, "韦二", id]])).toEqual([]);
  });
});

describe("persons without a valid ID number are found by their person ID", () => {
  test.each<readonly [string, readonly Person[], readonly Person[], readonly string[]]>([
    ["neither has one", [["H1", "P1", "甲", null]], [["H1", "P1", "乙", null]], ["甲=乙"]],
    ["it was wrong before", [["H1", "P1", "甲", ID]], [["H1", "P1", "乙", wrongDigit]], ["甲=乙"]],
    ["it was another's before", [["H1", "P1", "甲", ID]], [["H1", "P1", "乙", OTHER]], ["甲=乙"]],
    ["another person ID", [["H1", "P1", "甲", null]], [["H1", "P2", "乙", null]], []],
    [
      "the ID number goes before the person ID",
      [["H1", "P1", "甲", ID]],
      [
        ["H1", "P1", "乙", OTHER],
        ["H1", "P2", "丙", ID],
      ],
      ["甲=丙"],
    ],
    [
      "who is found by the ID number is nobody else's",
      [
        ["H1", "P2", "甲", ID],
        ["H1", "P1", "丁", null],
      ],
      [["H1", "P1", "乙", ID]],
      ["甲=乙"],
    ],
    [
      "a person ID that another row has as well",
      [
        ["H1", "P1", "甲", null],
        ["H1", "P1", "丁", ID],
      ],
      [
        ["H1", "P1", "乙", null],
        ["H1", "P3", "丙", ID],
      ],
      ["丁=丙"],
    ],
  ])("%s", (_name, now, before, expected) => {
    expect(persons(now, before)).toEqual(expected);
    expect(persons(before, now)).toEqual(mirrored(expected));
  });
});

describe("what occurs twice links to nobody", () => {
  const one: readonly Person[] = [["H1", null, "甲", ID]];
  test.each<readonly [string, readonly Person[]]>([
    [
      "alike",
      [
        ["H1", null, "乙", ID],
        ["H2", null, "丙", ID],
      ],
    ],
    [
      "as 18 and 20 characters",
      [
        ["H1", null, "乙", ID],
        ["H2", null, "丙", `${ID}43`],
      ],
    ],
    [
      "as 15 and 18 characters",
      [
        ["H1", null, "乙", OLD],
        ["H2", null, "丙", ID],
      ],
    ],
    [
      "three times",
      [
        ["H1", null, "乙", ID],
        ["H2", null, "丙", ID],
        ["H3", null, "丁", ID],
      ],
    ],
  ])("an ID number %s", (_name, several) => {
    expect(persons(one, several)).toEqual([]);
    expect(persons(several, one)).toEqual([]);
    expect(persons(several, several)).toEqual([]);
  });
});

const id = (order: number): string => inventedId("1990-01-01", order);
/** A household of persons 1, 2 … by their orders. */
const home = (household: string | null, ...orders: readonly number[]): readonly Person[] =>
  orders.map((order) => [household, null, `人${order}`, id(order)]);

describe("households", () => {
  test.each<readonly [string, readonly Person[], readonly Person[], readonly string[]]>([
    ["one ID", home("H1", 1), home("H1", 2), ["人1=人2"]],
    ["another ID, the same members", home("H9", 1, 2), home("H1", 1, 2), ["人1+人2=人1+人2"]],
    ["more than half of them", home("H9", 1, 2, 3), [...home("H1", 1, 2), ...home("H2", 3)], ["人1+人2+人3=人1+人2"]],
    ["half of them", home("H9", 1, 2), [...home("H1", 1), ...home("H2", 2)], []],
    ["half of four", home("H9", 1, 2, 3, 4), [...home("H1", 1, 2), ...home("H2", 3, 4)], []],
    [
      "the most, but not more than half",
      home("H9", 1, 2, 3, 4),
      [...home("H1", 1, 2), ...home("H2", 3), ...home("H3", 4)],
      [],
    ],
    ["those who were not there before do not count", home("H9", 1, 7, 8, 9), home("H1", 1), ["人1+人7+人8+人9=人1"]],
    ["one that split in two halves", [...home("H8", 1, 2), ...home("H9", 3, 4)], home("H1", 1, 2, 3, 4), []],
    [
      "one that a single member left",
      [...home("H8", 1, 2, 3), ...home("H9", 4)],
      home("H1", 1, 2, 3, 4),
      ["人1+人2+人3=人1+人2+人3+人4"],
    ],
    [
      "an ID goes before the members",
      [...home("H1", 1), ...home("H9", 2, 3)],
      home("H1", 1, 2, 3),
      ["人1=人1+人2+人3"],
    ],
    ["nobody is found", home("H9", 1), home("H1", 2), []],
    ["a row without a household ID is one of its own", home(null, 1), home("H1", 1), ["人1=人1"]],
    ["rows that lost their household ID", home(null, 1, 2), home("H1", 1, 2), []],
  ])("%s", (_name, now, before, expected) => {
    expect(households(now, before)).toEqual(expected);
    expect(households(before, now)).toEqual(mirrored(expected));
  });
});

describe("households that this period lacks", () => {
  test.each<readonly [string, readonly Person[], readonly Person[], readonly string[]]>([
    ["none", home("H1", 1), home("H1", 1), []],
    ["its ID and members are gone", home("H1", 1), [...home("H1", 1), ...home("H2", 2)], ["H2"]],
    ["its ID changed", home("H9", 1), home("H1", 1), []],
    ["it was taken into another", home("H1", 1, 2), [...home("H1", 1), ...home("H2", 2)], ["H2"]],
    ["rows without a household ID lapse into nothing", home("H1", 1), [...home("H1", 1), ...home(null, 2)], []],
    ["its rows lost their household ID", home(null, 1, 2), home("H1", 1, 2), []],
    ["one of its rows did", [...home(null, 1), ...home("H2", 3)], [...home("H1", 1, 2), ...home("H2", 3)], []],
    ["nobody of it has an ID number", [["H9", null, "甲", null]], [["H1", null, "乙", null]], ["H1"]],
  ])("%s", (_name, now, before, expected) => expect(lapsed(now, before)).toEqual(expected));
});

const mirrored = (links: readonly string[]): readonly string[] =>
  links.map((one) => one.split("=").toReversed().join("=")).sort();

describe("laws", () => {
  const cell = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
  const person = fc.tuple(
    cell("H1", "H2", "H3", null),
    cell("P1", "P2", "P3", null),
    cell(ID, OLD, OTHER, `${OTHER}43`, id(1), id(2), wrongDigit, null),
  );
  const people = fc
    .array(person, { minLength: 1, maxLength: 7 })
    .map((all) => all.map(([household, own, number], at): Person => [household, own, `人${at}`, number]));
  const shuffled = (all: readonly Person[]): fc.Arbitrary<readonly Person[]> =>
    fc.shuffledSubarray([...all], { minLength: all.length });

  test("the order of rows changes nothing", () => {
    const two = fc.tuple(people, people).chain(([a, b]) => fc.tuple(fc.constant([a, b]), shuffled(a), shuffled(b)));
    fc.assert(
      fc.property(two, ([[a, b], c, d]) => {
        expect(persons(c, d)).toEqual(persons(a, b));
        expect(households(c, d)).toEqual(households(a, b));
        expect(lapsed(c, d)).toEqual(lapsed(a, b));
      }),
      { numRuns: 200 },
    );
  });

  test("the periods may change places", () => {
    fc.assert(
      fc.property(people, people, (a, b) => {
        expect(persons(b, a)).toEqual(mirrored(persons(a, b)));
        expect(households(b, a)).toEqual(mirrored(households(a, b)));
      }),
      { numRuns: 200 },
    );
  });

  test("nobody is linked twice, and what is written twice in a column not by that column", () => {
    fc.assert(
      fc.property(people, people, (a, b) => {
        const { memberOf, householdOf, lapsed: gone } = link(a, b);
        for (const links of [memberOf, householdOf]) {
          const used = [...links].filter((entry) => entry >= 0);
          expect(new Set(used).size).toBe(used.length);
        }
        expect(gone.filter((household) => householdOf.includes(household))).toEqual([]);
        const of = (all: readonly Person[], entry: number, column: 1 | 3): string | null => {
          const written = all[entry]![column];
          if (column === 1 || typeof written !== "string") return written as string | null;
          return written === OLD ? ID : written.slice(0, 18);
        };
        const isOnce = (all: readonly Person[], entry: number, column: 1 | 3): boolean => {
          const own = of(all, entry, column);
          return own !== null && all.filter((_one, at) => of(all, at, column) === own).length === 1;
        };
        memberOf.forEach((before, entry) => {
          if (before < 0) return;
          const by = ([1, 3] as const).filter((column) => of(a, entry, column) === of(b, before, column));
          expect(by.some((column) => isOnce(a, entry, column) && isOnce(b, before, column))).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });

  test("a period is linked to itself wherever each is told apart", () => {
    const distinct = fc.integer({ min: 1, max: 6 }).map((size) => Array.from({ length: size }, (_, at) => at + 1));
    fc.assert(
      fc.property(distinct, (orders) => {
        const all = orders.flatMap((order) => home(`H${Math.ceil(order / 2)}`, order));
        expect([...link(all, all).memberOf]).toEqual(all.map((_one, at) => at));
        expect(lapsed(all, all)).toEqual([]);
      }),
    );
  });
});

test("a county is linked in a moment", () => {
  const size = 61_205;
  const county = (shift: number): readonly Person[] =>
    Array.from({ length: size }, (_, at): Person => {
      const one = (at + shift) % size;
      const birth = `19${String(40 + (one % 60)).padStart(2, "0")}-${String(1 + (Math.floor(one / 60) % 12)).padStart(2, "0")}-03`;
      return [`${shift}-${Math.floor(one / 4)}`, null, `人${one}`, inventedId(birth, Math.floor(one / 720))];
    });
  const now = datasetOf(county(0));
  const before = datasetOf(county(5_001));
  const started = performance.now();
  const { memberOf, lapsed: gone } = linkPeriods(now, before, AT);
  // A whole order of magnitude above what it takes: only a change of its kind may fail here.
  expect(performance.now() - started).toBeLessThan(1000);
  expect(memberOf.every((member) => member >= 0)).toBe(true);
  expect(gone).toEqual([]);
});

describe("what the period before does not tell", () => {
  const rows: readonly Row[] = [HEADER, ["H1", "P1", "韦一", ID]];
  const only = (...headings: readonly string[]): Dataset =>
    scopeOf(rows.map((row) => row.filter((_, column) => headings.some((heading) => heading === HEADER[column]))))
      .dataset;
  const HOME = "户编号";
  const households = scopeOf([
    ["户编号", "户主姓名", "家庭人口数", "人均纯收入"],
    ["H1", "韦一", 2, 8000],
  ]).dataset;
  test.each<readonly [string, Dataset, Dataset, PreviousPeriod["untold"]]>([
    ["nothing", only(...HEADER.map(String)), only(...HEADER.map(String)), { member: null, household: null }],
    [
      "one number is enough",
      only(HOME, "姓名", "证件号码"),
      only(...HEADER.map(String)),
      { member: null, household: null },
    ],
    [
      "numbers now, person IDs before",
      only(HOME, "姓名", "证件号码"),
      only(HOME, "人编号", "姓名"),
      { member: ["idNo"], household: null },
    ],
    ["names alone now", only(HOME, "姓名"), only(...HEADER.map(String)), { member: [], household: null }],
    [
      "no household IDs before",
      only(...HEADER.map(String)),
      only("姓名", "证件号码"),
      { member: ["householdId"], household: ["householdId"] },
    ],
    [
      "households alone before",
      only(...HEADER.map(String)),
      households,
      { member: ["idNo", "personId"], household: null },
    ],
  ])("%s", (_name, now, before, untold) => {
    expect(linkPeriods(now, before, AT).untold).toEqual(untold);
  });
});
