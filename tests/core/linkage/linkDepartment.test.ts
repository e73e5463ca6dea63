import { inventedId } from "../../support/people";
import { link, outcome, type Said } from "./sides";

const ID = inventedId("1980-05-16", 12);
const TWIN = inventedId("1980-05-16", 14);
const OTHER = inventedId("1991-02-03", 22);
const OLD = ID.slice(0, 6) + ID.slice(8, 17);
const X_ID = Array.from({ length: 60 }, (_, order) => inventedId("1980-05-16", order)).find((id) => id.endsWith("X"))!;

/** The ID number with one digit replaced, so that it no longer checks. */
const wrongDigit = (id: string, at = 15): string => id.slice(0, at) + ((Number(id[at]) + 1) % 10) + id.slice(at + 1);
const swapped = (id: string, at: number): string => id.slice(0, at) + id[at + 1]! + id[at]! + id.slice(at + 2);

const A: Said = { id: ID, name: "韦春兰", village: "龙坪村", sex: "女" };
const { id: _id, ...A_WITHOUT_ID } = A;
const born: Said = { birth: "19800516" };

describe("by ID number", () => {
  const forms: readonly (readonly [string, string])[] = [
    ["18 characters", ID],
    ["15 digits", OLD],
    ["20 characters", `${ID}43`],
    ["22 characters", `${ID}43B1`],
    ["in groups", `${ID.slice(0, 6)} ${ID.slice(6, 14)} ${ID.slice(14)}`],
  ];
  test.each(forms.flatMap(([a, left]) => forms.map(([b, right]) => [a, b, left, right] as const)))(
    "%s and %s",
    (_a, _b, left, right) => {
      expect(outcome(link([{ id: left, name: "韦一" }], [{ id: right, name: "黄二" }]))).toEqual(["0-0 id"]);
    },
  );

  test("a small x is the check character", () => {
    expect(X_ID).toHaveLength(18);
    expect(outcome(link([{ id: X_ID }], [{ id: X_ID.toLowerCase() }]))).toEqual(["0-0 id"]);
  });

  describe("a number that several bear", () => {
    const bearing = (...names: readonly (string | null)[]): readonly Said[] => names.map((name) => ({ id: ID, name }));
    const cases: readonly (readonly [string, readonly Said[], readonly Said[], readonly string[]])[] = [
      ["all of one name", bearing("韦一", "韦 一"), bearing("韋一", null), ["0-0 id", "1-0 id", "0-1 id", "1-1 id"]],
      ["one name against another", bearing("韦一", "韦一"), bearing("黄二"), ["0-0 id", "1-0 id"]],
      ["one of three", bearing("韦一", "韦二", "韦三"), bearing("韦二"), ["1-0 id"]],
      ["each its own", bearing("韦一", "韦二"), bearing("韦二", "韦一"), ["1-0 id", "0-1 id"]],
      ["none of them", bearing("韦一", "韦二"), bearing("韦三"), ["0-0 tie", "1-0 tie"]],
      ["a row without a name", bearing("韦一", "韦二"), bearing(null), ["0-0 tie", "1-0 tie"]],
      ["one, and the others not", bearing("韦一", "韦二"), bearing("韦一", "黄三"), ["0-0 id", "1-1 tie"]],
      ["rows without a name", bearing("韦一"), bearing(null, null), ["0-0 id", "0-1 id"]],
    ];
    const mirrored = (told: readonly string[]): readonly string[] =>
      told.map((each) => each.replace(/^(\d)-(\d)/, "$2-$1")).sort();
    test.each(cases)("%s", (_name, here, there, expected) => {
      expect(outcome(link(here, there))).toEqual(expected);
      expect([...outcome(link(there, here))].sort()).toEqual(mirrored(expected));
    });
    test("who is linked to none of them is known as such", () => {
      const { muddled } = link(bearing("韦一", "韦二", "韦三"), bearing("韦二"));
      expect(muddled).toEqual({ rows: [], members: [0, 2] });
      expect(link(bearing("韦一", "韦二"), bearing("韦三")).muddled).toEqual({ rows: [0], members: [0, 1] });
    });
    test("what else is told may link who is left", () => {
      const home = { village: "龙坪", sex: "女", birth: "19800516" };
      const here = [
        { ...home, id: ID, name: "韦一" },
        { ...home, name: "韦二" },
      ];
      const there = here.map((said) => ({ ...said, id: ID }));
      expect(outcome(link(here, there))).toEqual(["0-0 id", "1-1 fallback"]);
    });
  });

  test("a number stored as a number links nobody", () => {
    const result = link([{ id: Number(ID.replace("X", "0")) }, { id: ID }], [{ id: Number(ID.replace("X", "0")) }]);
    expect(outcome(result)).toEqual([]);
    expect(result.numeric).toEqual({ rows: 1, members: 1 });
    expect(result.unlinkable).toEqual([0]);
  });

  test.each([
    ["a wrong check digit", wrongDigit(ID)],
    ["no day of the calendar", inventedId("1980-02-30", 12)],
  ])("%s is no number to link by", (_name, id) => {
    expect(outcome(link([{ id }], [{ id }]))).toEqual([]);
  });

  test("a number that many bear on either side waits", () => {
    const nine = (surname: string) => Array.from("一二三四五六七八九", (given) => ({ id: ID, name: surname + given }));
    const result = link(nine("韦"), nine("黄"));
    expect(result.rows).toHaveLength(0);
    expect(result.waiting).toHaveLength(64);
    expect(new Set(result.waiting.map(({ reason }) => reason))).toEqual(new Set(["tie"]));
    expect(result.muddled).toEqual({ rows: [0, 1, 2, 3, 4, 5, 6, 7, 8], members: [0, 1, 2, 3, 4, 5, 6, 7, 8] });
    const first = result.waiting[0]!;
    const decided = link(nine("韦"), nine("黄"), { decisions: { [first.key]: "accepted" } });
    expect(outcome(decided)[0]).toBe(`${first.member}-${first.row} accepted`);
    expect(decided.waiting.some(({ member, row }) => member === first.member || row === first.row)).toBe(false);
  });
});

describe("one person on each side", () => {
  const cases: readonly (readonly [name: string, here: Said, there: Said, expected: readonly string[]])[] = [
    ["name, village and birth", { ...A_WITHOUT_ID, ...born }, { ...A_WITHOUT_ID, ...born }, ["0-0 fallback"]],
    ["name, village and sex", A, A_WITHOUT_ID, ["0-0 fallback"]],
    ["another sex and no birth", A, { ...A_WITHOUT_ID, sex: "男" }, []],
    ["another birth", A, { ...A_WITHOUT_ID, birth: "19810516" }, []],
    [
      "name and village alone",
      { name: "韦春兰", village: "龙坪" },
      { name: "韦春兰", village: "龙坪" },
      ["0-0 middle"],
    ],
    ["name alone", { name: "韦春兰" }, { name: "韦春兰" }, []],
    ["one wrong digit", A, { id: wrongDigit(ID), name: "韦春兰" }, ["0-0 scored"]],
    ["one digit missing", A, { id: ID.slice(0, 9) + ID.slice(10), name: "韦春兰" }, ["0-0 scored"]],
    ["one digit too many", A, { id: `${ID.slice(0, 9)}7${ID.slice(9)}`, name: "韦春兰" }, ["0-0 scored"]],
    ["swapped digits", A, { id: swapped(ID, 11), name: "韦春兰" }, ["0-0 scored"]],
    ["swapped digits, the wrong ones here", { ...A, id: swapped(ID, 11) }, { id: ID, name: "韦春兰" }, ["0-0 scored"]],
    ["the same wrong number", { ...A, id: wrongDigit(ID) }, { id: wrongDigit(ID), name: "韦春兰" }, ["0-0 scored"]],
    ["a wrong digit and another name", A, { id: wrongDigit(ID), name: "黄建国" }, []],
    ["two valid numbers", A, { ...A, id: TWIN }, ["0-0 middle"]],
    ["village with its committee", A, { ...A_WITHOUT_ID, village: "龙坪村民委员会" }, ["0-0 fallback"]],
    ["blanks in the name", A, { ...A_WITHOUT_ID, name: " 韦　春 兰" }, ["0-0 fallback"]],
    [
      "dots of another kind",
      { ...A, name: "阿依古丽·买买提" },
      { ...A_WITHOUT_ID, name: "阿依古丽•买买提" },
      ["0-0 fallback"],
    ],
    ["dots left out", { ...A, name: "阿依古丽‧买买提" }, { ...A_WITHOUT_ID, name: "阿依古丽买买提" }, ["0-0 fallback"]],
    ["traditional characters", { ...A, name: "韦庆国" }, { ...A_WITHOUT_ID, ...born, name: "韋慶國" }, ["0-0 scored"]],
    ["a variant character", { ...A, name: "韦峰" }, { ...A_WITHOUT_ID, ...born, name: "韦峯" }, ["0-0 scored"]],
    ["the same sound", { ...A, name: "韦建国" }, { ...A_WITHOUT_ID, ...born, name: "韦建帼" }, ["0-0 scored"]],
    ["swapped characters", { ...A, name: "韦兰春" }, { ...A_WITHOUT_ID, ...born }, ["0-0 scored"]],
    ["one character missing", { ...A, name: "韦春" }, { ...A_WITHOUT_ID, ...born }, ["0-0 middle"]],
    ["one character other", { ...A, name: "韦春花" }, { ...A_WITHOUT_ID, ...born }, ["0-0 middle"]],
    [
      "month and day exchanged",
      { ...A, id: inventedId("1980-05-06", 12) },
      { ...A_WITHOUT_ID, birth: "19800605" },
      ["0-0 middle"],
    ],
    ["month of birth alone", A, { ...A_WITHOUT_ID, birth: "198005" }, ["0-0 scored"]],
  ];
  test.each(cases)("%s", (_name, here, there, expected) => {
    expect(outcome(link([here], [there]))).toEqual(expected);
    expect(outcome(link([there], [here]))).toEqual(expected);
  });
});

describe("a further row without an ID number, of a person whom another row links by its own", () => {
  const further = { ...A_WITHOUT_ID, ...born };

  test("belongs to the same person where one may have several rows", () => {
    expect(outcome(link([A], [A, further], { repeats: true }))).toEqual(["0-0 id", "0-1 fallback"]);
    expect(outcome(link([A], [further, A], { repeats: true }))).toEqual(["0-0 fallback", "0-1 id"]);
    expect(outcome(link([A], [A, further, further], { repeats: true }))).toEqual([
      "0-0 id",
      "0-1 fallback",
      "0-2 fallback",
    ]);
  });

  test("is of somebody else where one has one row", () => {
    expect(outcome(link([A], [A, further]))).toEqual(["0-0 id"]);
    expect(outcome(link([A], [A, further], { repeats: false }))).toEqual(["0-0 id"]);
  });

  test("waits where another member is as like", () => {
    const twin = { ...A, id: TWIN };
    expect(outcome(link([A, twin], [A, further]))).toEqual(["0-0 id", "1-1 tie"]);
    expect(outcome(link([A, twin], [A, further], { repeats: true }))).toEqual(["0-0 id", "0-1 tie", "1-1 tie"]);
  });

  test("is not linked to whom another valid number bars", () => {
    expect(outcome(link([A], [A, { ...A, id: OTHER }], { repeats: true }))).toEqual(["0-0 id"]);
  });

  test("does not join a muddle", () => {
    const nine = Array.from({ length: 9 }, () => A);
    const { rows } = link(nine, [...nine, further], { repeats: true });
    expect(rows).toHaveLength(0);
  });
});

describe("several", () => {
  test("two people of one name in one village wait, whatever the order", () => {
    const [one, two] = [A, { ...A, id: inventedId("1960-01-02", 24) }];
    for (const here of [
      [one, two],
      [two, one],
    ])
      expect(outcome(link(here, [A_WITHOUT_ID]))).toEqual(["0-0 tie", "1-0 tie"]);
  });

  test("their birth tells them apart", () => {
    const two = { ...A, id: inventedId("1960-01-02", 24) };
    expect(outcome(link([two, A], [{ ...A_WITHOUT_ID, ...born }]))).toEqual(["1-0 fallback"]);
  });

  test("two rows that say no more than a name and a village are two persons, one with a birth is one", () => {
    expect(outcome(link([A], [A_WITHOUT_ID, A_WITHOUT_ID]))).toEqual(["0-0 tie", "0-1 tie"]);
    const said = { ...A_WITHOUT_ID, ...born };
    expect(outcome(link([A], [said, said]))).toEqual(["0-0 fallback", "0-1 fallback"]);
  });

  test("a child under its father's phone is not the father", () => {
    const phone = "13800000000";
    const father = { id: ID, name: "韦建国", village: "龙坪", homePhone: phone, head: "韦建国", sex: "男" };
    const child = { name: "韦建华", village: "龙坪", homePhone: phone, head: "韦建国", sex: "男", birth: "20120304" };
    expect(outcome(link([father], [child]))).toEqual([]);
    const listed = { ...child, id: inventedId("2012-03-04", 31), birth: null };
    expect(outcome(link([father, listed], [child]))).toEqual(["1-0 fallback"]);
    expect(outcome(link([father], [{ ...child, birth: null }]))).toEqual([]);
  });

  test("a renamed village is one in both directions, a chain of renames too", () => {
    const there = { ...A_WITHOUT_ID, village: "新龙社区" };
    expect(outcome(link([A], [there]))).toEqual([]);
    for (const renames of [
      [{ from: "龙坪村", to: "新龙" }],
      [{ from: "新龙社区", to: "龙坪" }],
      [
        { from: "龙坪村", to: "龙山村" },
        { from: "新龙村", to: "龙山村" },
      ],
    ]) {
      const result = link([A], [there], { renames });
      expect(outcome(result)).toEqual(["0-0 fallback"]);
      expect(result.explained[0]!.terms.find(({ term }) => term === "village")!.level).toBe("renamed");
    }
  });

  test("villages of one name in two towns are two, unless the towns are one", () => {
    const [here, there] = [
      { ...A, town: "平乐乡" },
      { ...A_WITHOUT_ID, town: "古城镇" },
    ];
    expect(outcome(link([here], [there]))).toEqual([]);
    expect(outcome(link([here], [{ ...there, town: "平乐镇" }]))).toEqual(["0-0 fallback"]);
    expect(outcome(link([here], [there], { renames: [{ from: "平乐乡", to: "古城镇" }] }))).toEqual(["0-0 fallback"]);
  });

  test("whoever is linked without an ID number leaves the others", () => {
    const twin = { ...A, id: inventedId("1960-01-02", 24) };
    const there = [A_WITHOUT_ID, { ...A_WITHOUT_ID, birth: "19600102" }];
    expect(outcome(link([A, twin], there))).toEqual(["1-1 scored", "0-0 middle"]);
  });

  test("whom an ID number links is still another of that name", () => {
    const namesake = { ...A, id: OTHER };
    const rows = [{ ...A_WITHOUT_ID, id: OTHER }, A_WITHOUT_ID];
    const here = [{ ...A, id: inventedId("1960-01-02", 24) }, namesake];
    expect(outcome(link(here, rows))).toEqual(["1-0 id", "0-1 tie"]);
    expect(outcome(link(rows, here))).toEqual(["0-1 id", "1-0 tie"]);
    const apart = [here[0]!, { ...namesake, village: "古城" }];
    expect(outcome(link(apart, [{ id: OTHER, name: "韦春兰", village: "古城" }, A_WITHOUT_ID]))).toEqual([
      "1-0 id",
      "0-1 fallback",
    ]);
    const told = [rows[0]!, { ...A_WITHOUT_ID, birth: "19600102" }];
    expect(outcome(link(here, told))).toEqual(["1-0 id", "0-1 fallback"]);
    expect(outcome(link(here, [rows[0]!], { repeats: true }))).toEqual(["1-0 id"]);
  });

  test("a head told by his relation is the head of the household", () => {
    const house = { household: "4590991000000001", village: "龙坪" };
    const here = [
      { ...house, name: "韦建国", relation: "户主" },
      { ...house, name: "韦春兰", relation: "配偶" },
    ];
    const result = link(here, [{ name: "韦春兰", village: "龙坪", head: "韦建国" }]);
    expect(result.waiting[0]!.terms.find(({ term }) => term === "head")).toEqual({
      term: "head",
      level: "equal",
      weight: 2,
    });
  });
});

describe("what the person decided", () => {
  const here = [A, { ...A, id: inventedId("1960-01-02", 24) }];
  const waiting = link(here, [A_WITHOUT_ID]).waiting;
  const keyOf = (member: number): string => waiting.find((pair) => pair.member === member)!.key;

  test("an accepted pair is linked and leaves the others", () => {
    const result = link(here, [A_WITHOUT_ID], { decisions: { [keyOf(1)]: "accepted" } });
    expect(outcome(result)).toEqual(["1-0 accepted"]);
    expect(result.explained.map(({ key }) => key)).toEqual([keyOf(1)]);
  });

  test("a rejected pair makes room for the next best and is shown", () => {
    const result = link(here, [A_WITHOUT_ID], { decisions: { [keyOf(1)]: "rejected" } });
    expect(outcome(result)).toEqual(["0-0 fallback"]);
    expect(result.rejected.map(({ member, key }) => [member, key])).toEqual([[1, keyOf(1)]]);
  });

  test("a link without an ID number may be rejected", () => {
    const linked = link([A], [A_WITHOUT_ID]).explained[0]!;
    const result = link([A], [A_WITHOUT_ID], { decisions: { [linked.key]: "rejected" } });
    expect(outcome(result)).toEqual([]);
    expect(result.rejected).toHaveLength(1);
  });

  test("it holds when rows move, and is void when the person changed", () => {
    const decisions = { [keyOf(1)]: "accepted" } as const;
    expect(outcome(link([...here].reverse(), [{ name: "黄二" }, A_WITHOUT_ID], { decisions }))).toEqual([
      "0-1 accepted",
    ]);
    expect(outcome(link(here, [{ ...A_WITHOUT_ID, village: "龙坪东" }], { decisions }))).toEqual([]);
  });

  test("no decision is kept of several who say the same", () => {
    const result = link([A], [A_WITHOUT_ID, A_WITHOUT_ID], { decisions: { "": "accepted" } });
    expect(result.waiting.map(({ key }) => key)).toEqual(["", ""]);
    expect(outcome(result)).toEqual(["0-0 tie", "0-1 tie"]);
  });

  test.each([
    ["town", { town: "平乐镇" }, { town: "古城镇" }],
    ["household", { household: "4590991000000001" }, { household: "4590991000000002" }],
  ])("their %s tells two apart, in whichever order", (_name, one, other) => {
    const bare = { name: "韦春兰", village: "龙坪", sex: "女" };
    const two = [
      { ...bare, ...one },
      { ...bare, ...other },
    ];
    const keys = link(two, [bare]).waiting.map(({ member, key }) => [member, key] as const);
    expect(new Set(keys.map(([, key]) => key)).size).toBe(2);
    const decisions = { [keys.find(([member]) => member === 1)![1]]: "accepted" } as const;
    expect(outcome(link(two, [bare], { decisions }))).toEqual(["1-0 accepted"]);
    expect(outcome(link(two.toReversed(), [bare], { decisions }))).toEqual(["0-0 accepted"]);
  });
});

test("names are told apart by their sound where somebody without an ID number is linked to nobody", () => {
  const here = [A, { id: OTHER, name: "韋國強" }, { id: TWIN, name: "黄二" }];
  expect(link(here, [{ id: ID }, { id: OTHER }]).alike).toEqual({
    rows: new Uint32Array(),
    members: new Uint32Array(),
  });
  const { rows, members } = link(here, [
    { name: "韦国强" },
    { name: "韦国墙" },
    { name: "黄二" },
    { id: wrongDigit(ID) },
  ]).alike;
  expect([rows[0], rows[1], rows[2], rows[3]]).toEqual([members[1], members[1], members[2], 0]);
  expect(new Set(members).size).toBe(3);
});

test("a pair is explained term by term", () => {
  const phone = "0776-1234567";
  const result = link([{ ...A, phone }], [{ ...A_WITHOUT_ID, name: "韋春蘭", birth: "19800516", phone }]);
  expect(result.explained).toEqual([
    {
      member: 0,
      row: 0,
      weight: 30,
      foundBy: "name",
      key: expect.stringContaining("key of ") as string,
      terms: [
        { term: "idNo", level: "blank", weight: 0 },
        { term: "name", level: "variant", weight: 9 },
        { term: "village", level: "equal", weight: 5 },
        { term: "birth", level: "equal", weight: 12 },
        { term: "sex", level: "equal", weight: 1 },
        { term: "phone", level: "equal", weight: 3 },
        { term: "head", level: "blank", weight: 0 },
      ],
    },
  ]);
});

test("who has neither a number nor a name can be linked to nobody", () => {
  const result = link(
    [A],
    [{ phone: "13800000000", id: "无" }, { id: wrongDigit(ID) }, { id: OTHER }, { name: "黄二" }],
  );
  expect(result.unlinkable).toEqual([0, 1]);
});
