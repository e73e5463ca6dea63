import fc from "fast-check";
import { drawHouseholds, type DrawOptions, type Stratum } from "../../../../src/core/report/records/drawHouseholds";

/** Strata of so many households, without those that may not be drawn. */
const strataOf = (sizes: readonly number[], isClosed: (household: number) => boolean = () => false): Stratum[] => {
  let next = 0;
  return sizes.map((size, s) => {
    const all = Array.from({ length: size }, () => ({ household: next, key: `H${next++}` }));
    return { key: `village ${s}`, size, households: all.filter(({ household }) => !isClosed(household)) };
  });
};
const drawnOf = (strata: readonly Stratum[], drawn: readonly number[]): readonly number[] =>
  strata.map(({ households }) => households.filter(({ household }) => drawn.includes(household)).length);

const sizes = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 });
const seed = fc.integer({ min: 0, max: 999 });

describe("the draw of a spot check", () => {
  test("takes of each stratum the share, at least one", () => {
    fc.assert(
      fc.property(sizes, seed, fc.double({ min: 0, max: 1, noNaN: true }), (all, seed, rate) => {
        const strata = strataOf(all.filter((size) => size > 0));
        const drawn = drawHouseholds(strata, { seed, rate, count: null });
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawnOf(strata, drawn)).toEqual(
          strata.map(({ size }) => Math.min(size, Math.max(1, Math.ceil(size * rate - 1e-9)))),
        );
      }),
    );
  });

  test("of a number spreads exactly that many, by size, and no stratum gives more than it has", () => {
    fc.assert(
      fc.property(sizes, seed, fc.integer({ min: 1, max: 200 }), fc.boolean(), (all, seed, count, closes) => {
        const strata = strataOf(all, (household) => closes && household % 3 === 0);
        const there = strata.reduce((sum, { households }) => sum + households.length, 0);
        const whole = strata.reduce((sum, { size }) => sum + size, 0);
        const drawn = drawHouseholds(strata, { seed, rate: 1, count });
        expect(drawn).toHaveLength(Math.min(count, there));
        expect(new Set(drawn).size).toBe(drawn.length);
        if (closes || count > whole) return;
        drawnOf(strata, drawn).forEach((own, s) => {
          const quota = (count * strata[s]!.size) / whole;
          expect(Math.abs(own - quota)).toBeLessThan(1);
        });
      }),
    );
  });

  test.each<[sizes: readonly number[], count: number, spread: readonly number[]]>([
    [[50, 30, 20], 10, [5, 3, 2]],
    [[56, 30, 14], 10, [6, 3, 1]],
    [[7, 1, 1], 2, [2, 0, 0]],
    [[3, 3], 10, [3, 3]],
    [[0, 4], 2, [0, 2]],
  ])("spreads over %j %i as %j", (sizes, count, spread) => {
    const strata = strataOf(sizes);
    expect(drawnOf(strata, drawHouseholds(strata, { seed: 5, rate: 1, count }))).toEqual(spread);
  });

  test("fills the others where a stratum is used up", () => {
    const strata = strataOf([10, 10], (household) => household > 1 && household < 10);
    expect(drawnOf(strata, drawHouseholds(strata, { seed: 1, rate: 1, count: 10 }))).toEqual([2, 8]);
  });

  test.each<DrawOptions>([
    { seed: 7, rate: 0.3, count: null },
    { seed: 7, rate: 1, count: 13 },
  ])("is the same whatever the order of households and strata: %j", (options) => {
    fc.assert(
      fc.property(sizes, fc.integer(), (all, turn) => {
        const strata = strataOf(all);
        const shuffled = strata
          .map((stratum, s) => ({ ...stratum, place: Math.imul(s + 1, turn | 1) }))
          .sort((a, b) => a.place - b.place)
          .map((stratum) => ({ ...stratum, households: stratum.households.toReversed() }));
        const sorted = (drawn: readonly number[]) => drawn.toSorted((a, b) => a - b);
        expect(sorted(drawHouseholds(shuffled, options))).toEqual(sorted(drawHouseholds(strata, options)));
      }),
    );
  });

  test("draws others for another seed, and always these for these", () => {
    const strata = strataOf([100]);
    const of = (seed: number) => drawHouseholds(strata, { seed, rate: 0.07, count: null });
    expect(of(7)).toHaveLength(7);
    expect(of(8)).not.toEqual(of(7));
    expect(of(7)).toMatchInlineSnapshot(`
     [
       32,
       92,
       89,
       91,
       0,
       86,
       69,
     ]
    `);
  });
});
