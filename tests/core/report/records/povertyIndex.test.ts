import fc from "fast-check";
import {
  DEPRIVED,
  isPoor,
  NOT_DEPRIVED,
  NOT_KNOWN,
  povertyIndex,
  povertyScores,
  type Deprivations,
} from "../../../../src/core/report/records/povertyIndex";

/** Rows of households as they stand in a table: one digit for each indicator, ? where it is not known. */
function tableOf(weights: readonly number[], households: readonly (readonly [size: number, row: string])[]) {
  const code = (letter: string | undefined): number =>
    letter === "?" ? NOT_KNOWN : letter === "1" ? DEPRIVED : NOT_DEPRIVED;
  return {
    sizes: households.map(([size]) => size),
    indicators: weights.map((_, j) => households.map(([, row]) => code(row[j]))),
    weights,
  };
}

/** Equal to 1e-9, list by list. */
const close = (found: readonly number[] | null, expected: readonly number[]): void => {
  expect(found).toHaveLength(expected.length);
  found?.forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, 9));
};

interface Figures {
  readonly k: number;
  readonly H: number;
  readonly A: number;
  readonly M0: number;
  readonly censored?: readonly number[];
  readonly contributions?: readonly number[];
}

function expectFigures(table: Deprivations, figures: Figures, among?: readonly number[]): void {
  const index = povertyIndex(table, figures.k, among);
  close([index.H, index.A ?? NaN, index.M0], [figures.H, figures.A, figures.M0]);
  if (figures.censored) close(index.censored, figures.censored);
  if (figures.contributions) close(index.contributions, figures.contributions);
}

describe("A: four persons, four indicators", () => {
  const rows = [
    [1, "0000"],
    [1, "1001"],
    [1, "1111"],
    [1, "0100"],
  ] as const;
  const equal = tableOf([0.25, 0.25, 0.25, 0.25], rows);
  const other = tableOf([0.4, 0.25, 0.25, 0.1], rows);
  const figures: readonly Figures[] = [
    { k: 0.25, H: 3 / 4, A: 7 / 12, M0: 7 / 16, censored: [1 / 2, 1 / 2, 1 / 4, 1 / 2] },
    { k: 0.5, H: 1 / 2, A: 3 / 4, M0: 3 / 8, censored: [1 / 2, 1 / 4, 1 / 4, 1 / 2] },
    { k: 0.75, H: 1 / 4, A: 1, M0: 1 / 4, censored: [1 / 4, 1 / 4, 1 / 4, 1 / 4] },
    { k: 1, H: 1 / 4, A: 1, M0: 1 / 4, censored: [1 / 4, 1 / 4, 1 / 4, 1 / 4] },
  ];

  test("the scores", () => {
    close([...povertyScores(equal).least], [0, 0.5, 1, 0.25]);
    close([...povertyScores(other).least], [0, 0.5, 1, 0.25]);
  });
  test.each(figures.map((one) => [one.k, one] as const))("k = %p, both sets of weights", (_, one) => {
    expectFigures(equal, one);
    expectFigures(other, one);
  });
  test("the contributions at k = 0.5 differ by the weights", () => {
    close(povertyIndex(equal, 0.5).contributions, [1 / 3, 1 / 6, 1 / 6, 1 / 3]);
    close(povertyIndex(other, 0.5).contributions, [8 / 15, 1 / 6, 1 / 6, 2 / 15]);
  });
});

describe("B: the hypothetical households of the Human Development Report", () => {
  const [sixth, eighteenth] = [1 / 6, 1 / 18];
  const weights = [...Array<number>(4).fill(sixth), ...Array<number>(6).fill(eighteenth)];
  const table = tableOf(weights, [
    [4, "0001000010"],
    [7, "1101101011"],
    [5, "0010111010"],
    [4, "1001100011"],
  ]);

  test("the scores", () => close([...povertyScores(table).least], [2 / 9, 13 / 18, 7 / 18, 1 / 2]));
  test("k = 1/3", () => {
    const censored = [11, 7, 5, 11, 16, 5, 12, 0, 16, 11].map((persons) => persons / 20);
    const contributions = censored.map((share, j) => (weights[j]! * share) / 0.45);
    expectFigures(table, { k: 1 / 3, H: 0.8, A: 0.5625, M0: 0.45, censored, contributions });
    const sums = [contributions.slice(0, 2), contributions.slice(2, 4), contributions.slice(4)].map((part) =>
      part.reduce((sum, one) => sum + one, 0),
    );
    close(sums, [1 / 3, 8 / 27, 10 / 27]);
    const printed = povertyIndex(table, 1 / 3).contributions?.map((share) => (share * 100).toFixed(2));
    expect(printed).toEqual(["20.37", "12.96", "9.26", "20.37", "9.88", "3.09", "7.41", "0.00", "9.88", "6.79"]);
  });
  test("k = 1/2, which one household hits exactly", () =>
    expectFigures(table, { k: 1 / 2, H: 11 / 20, A: 127 / 198, M0: 127 / 360 }));
});

describe("C: our own weights, two villages", () => {
  const table = tableOf(
    [0.2, 0.05, 0.05, 0.2, 0.1, 0.2, 0.2],
    [
      [3, "1000000"],
      [5, "1001000"],
      [2, "0000000"],
      [4, "1000011"],
      [6, "0000100"],
      [1, "1111110"],
    ],
  );
  const villages = { A: [0, 1, 2], B: [3, 4, 5], town: [0, 1, 2, 3, 4, 5] };
  const cases: readonly (readonly [keyof typeof villages, Figures])[] = [
    ["A", { k: 1 / 3, H: 1 / 2, A: 2 / 5, M0: 1 / 5 }],
    ["B", { k: 1 / 3, H: 5 / 11, A: 16 / 25, M0: 16 / 55 }],
    ["town", { k: 1 / 3, H: 10 / 21, A: 13 / 25, M0: 26 / 105 }],
    ["A", { k: 1 / 5, H: 4 / 5, A: 13 / 40, M0: 13 / 50 }],
    ["B", { k: 1 / 5, H: 5 / 11, A: 16 / 25, M0: 16 / 55 }],
    ["town", { k: 1 / 5, H: 13 / 21, A: 29 / 65, M0: 29 / 105 }],
    ["A", { k: 1e-6, H: 0.8, A: 0.325, M0: 0.26 }],
    ["B", { k: 1e-6, H: 1, A: 19 / 55, M0: 19 / 55 }],
    ["town", { k: 1e-6, H: 19 / 21, A: 32 / 95, M0: 32 / 105 }],
  ];

  test("the scores", () => close([...povertyScores(table).least], [0.2, 0.4, 0, 0.6, 0.1, 0.8]));
  test.each(cases)("%s at %p", (unit, figures) => expectFigures(table, figures, villages[unit]));
  test("the union beside M0 is H as k goes to 0", () => {
    for (const unit of ["A", "B", "town"] as const) {
      const { union } = povertyIndex(table, 1 / 3, villages[unit]);
      expect(union).toBeCloseTo(povertyIndex(table, 1e-6, villages[unit]).H, 12);
    }
  });
  test("the contributions of the township", () => {
    const printed = povertyIndex(table, 1 / 3).contributions?.map((share) => (share * 100).toFixed(2));
    expect(printed).toEqual(["38.46", "0.96", "0.96", "23.08", "1.92", "19.23", "15.38"]);
  });
});

describe("what is not known", () => {
  const table = tableOf(
    [0.5, 0.3, 0.2],
    [
      [3, "1?0"],
      [2, "110"],
      [5, "000"],
      [4, "???"],
    ],
  );
  test("it is a range, and the household is left out of H, A and M0", () => {
    const { least, most } = povertyScores(table);
    close([...least], [0.5, 0.8, 0, 0]);
    close([...most], [0.8, 0.8, 0, 1]);
    const index = povertyIndex(table, 0.6);
    expect(index).toMatchObject({ population: 7, poor: 2, open: { households: 2, persons: 7 } });
    close([index.H, index.A!, index.M0], [2 / 7, 0.8, 1.6 / 7]);
    close(index.range, [1.6 / 14, (2.4 + 1.6 + 4) / 14]);
  });
  test("nobody poor, and nobody at all", () => {
    expect(povertyIndex(table, 1, [2])).toMatchObject({ H: 0, A: null, M0: 0, contributions: null, union: 0 });
    expect(povertyIndex(table, 0.5, [])).toMatchObject({ population: 0, H: 0, A: null, M0: 0, range: [0, 0] });
  });
  test("cut-offs and weights that make no index are refused", () => {
    for (const k of [0, -1, 1.01, NaN]) expect(() => povertyIndex(table, k)).toThrow(RangeError);
    expect(() => povertyScores({ ...table, weights: [0.5, 0.3, 0.3] })).toThrow(RangeError);
    expect(() => povertyScores({ ...table, weights: [0.5, 0.5] })).toThrow(RangeError);
  });
});

describe("laws", () => {
  const indicators = 5;
  const weights = fc
    .array(fc.integer({ min: 1, max: 20 }), { minLength: indicators, maxLength: indicators })
    .map((parts) => parts.map((part) => part / parts.reduce((sum, one) => sum + one, 0)));
  const tables = (letters: readonly string[]) =>
    fc
      .tuple(
        weights,
        fc.array(
          fc.tuple(
            fc.integer({ min: 1, max: 9 }),
            fc.string({ unit: fc.constantFrom(...letters), minLength: indicators, maxLength: indicators }),
          ),
          { minLength: 1, maxLength: 20 },
        ),
      )
      .map(([own, rows]) => tableOf(own, rows));
  const known = tables(["0", "1"]);
  const cutOff = fc.double({ min: 0.01, max: 1, noNaN: true });

  test("M0 = H × A = the weighted censored headcounts, and the contributions add up to 1", () => {
    fc.assert(
      fc.property(known, cutOff, (table, k) => {
        const { H, A, M0, censored, contributions } = povertyIndex(table, k);
        expect(H * (A ?? 0)).toBeCloseTo(M0, 9);
        expect(censored.reduce((sum, share, j) => sum + share * table.weights[j]!, 0)).toBeCloseTo(M0, 9);
        if (A === null) expect(contributions).toBeNull();
        else expect(contributions?.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
  test("M0 is the mean of its groups' by their persons", () => {
    fc.assert(
      fc.property(known, cutOff, fc.nat(20), (table, k, cut) => {
        const all = Array.from(table.sizes, (_, at) => at);
        const groups = [all.slice(0, cut), all.slice(cut)].map((group) => povertyIndex(table, k, group));
        const { population, M0 } = povertyIndex(table, k);
        const mean = groups.reduce((sum, group) => sum + group.population * group.M0, 0) / population;
        expect(mean).toBeCloseTo(M0, 9);
      }),
    );
  });
  test("a greater k makes neither H nor M0 greater", () => {
    fc.assert(
      fc.property(known, cutOff, cutOff, (table, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((k) => povertyIndex(table, k));
        expect(high!.H).toBeLessThanOrEqual(low!.H + 1e-12);
        expect(high!.M0).toBeLessThanOrEqual(low!.M0 + 1e-12);
        expect(low!.H).toBeLessThanOrEqual(low!.union + 1e-12);
      }),
    );
  });
  test("whatever the missing values are, score and M0 lie in their range", () => {
    const filledBy = (table: Deprivations, as: number): Deprivations => ({
      ...table,
      indicators: table.indicators.map((column) =>
        Array.from(column, (value, at) => (value === NOT_KNOWN ? (as >> (at % 8)) & 1 : value)),
      ),
    });
    fc.assert(
      fc.property(tables(["0", "1", "?"]), cutOff, fc.integer({ min: 0, max: 255 }), (table, k, as) => {
        const { least, most } = povertyScores(table);
        const scores = povertyScores(filledBy(table, as)).least;
        scores.forEach((score, at) => {
          expect(score).toBeGreaterThanOrEqual(least[at]! - 1e-12);
          expect(score).toBeLessThanOrEqual(most[at]! + 1e-12);
        });
        const { range, population, open } = povertyIndex(table, k);
        expect(population + open.persons).toBe(Array.from(table.sizes).reduce((sum, size) => sum + size, 0));
        const { M0 } = povertyIndex(filledBy(table, as), k);
        expect(M0).toBeGreaterThanOrEqual(range[0] - 1e-9);
        expect(M0).toBeLessThanOrEqual(range[1] + 1e-9);
      }),
    );
  });
  test("weights that add up to k in any order are poor", () => {
    fc.assert(
      fc.property(weights, (own) => {
        const sum = own.reduce((total, one) => total + one, 0);
        const back = own.reduceRight((total, one) => total + one, 0);
        expect(isPoor(sum, back)).toBe(true);
        expect(isPoor(back, sum)).toBe(true);
      }),
    );
  });
});
