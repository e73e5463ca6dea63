import { LINK_LEVELS, LINK_TERMS, type LinkLevel, type LinkTerm } from "../../../src/core/model/Linkage";
import { linkageModel } from "../../../src/departments/linkageModel";

type Levels = { readonly [T in LinkTerm]: LinkLevel<T> };

/** Every way in which two persons can be alike. Persons without a name are not compared. */
function* allLevels(): Generator<Levels> {
  const choose = function* (terms: readonly LinkTerm[]): Generator<Partial<Levels>> {
    const [term, ...rest] = terms;
    if (term === undefined) {
      yield {};
      return;
    }
    for (const others of choose(rest)) for (const level of LINK_LEVELS[term]) yield { ...others, [term]: level };
  };
  for (const levels of choose(LINK_TERMS)) if (levels.name !== "blank") yield levels as Levels;
}

/** What the keys of `fillKeys` promise to find. */
function isFound({ idNo, name, village, birth, phone, head }: Levels): boolean {
  if (["equal", "oneOff", "swapped"].includes(idNo)) return true;
  if (name === "other") return false;
  if (["equal", "renamed"].includes(village) || ["equal", "month", "swapped"].includes(birth) || phone === "equal")
    return true;
  return ["equal", "variant"].includes(name) && ["equal", "variant"].includes(head);
}

const weigh = (levels: Levels): number =>
  LINK_TERMS.reduce((sum, term) => {
    const weights: Readonly<Record<string, number>> = linkageModel.weights[term];
    return sum + weights[levels[term]]!;
  }, 0);

test("no pair that no key finds reaches the weight from which on it waits", () => {
  let count = 0;
  let heaviest = -Infinity;
  for (const levels of allLevels()) {
    count++;
    if (!isFound(levels)) heaviest = Math.max(heaviest, weigh(levels));
  }
  expect(count).toBe(6 * 7 * 5 * 6 * 3 * 3 * 4);
  expect(heaviest).toBeLessThan(linkageModel.review);
  // One more would do: the bound is near, and the test can fail.
  expect(heaviest).toBeGreaterThanOrEqual(linkageModel.review - 1);
});

describe("what the weights may not do", () => {
  const all = [...allLevels()];
  const reaching = (bound: number, holds: (levels: Levels) => boolean): number =>
    all.filter((levels) => holds(levels) && weigh(levels) >= bound).length;
  const { accept, review } = linkageModel;

  test("another name never links, and waits only for a number that is nearly the same", () => {
    expect(reaching(accept, ({ name }) => name === "other")).toBe(0);
    expect(
      reaching(review, ({ name, idNo }) => name === "other" && !["equal", "oneOff", "swapped"].includes(idNo)),
    ).toBe(0);
  });

  test("twins whose names differ by one character are not linked without a number", () => {
    expect(reaching(accept, ({ name, idNo }) => name === "oneOther" && idNo === "blank")).toBe(0);
    expect(reaching(review, ({ name, idNo }) => name === "oneOther" && idNo === "blank")).toBeGreaterThan(0);
  });

  test("nobody of another birth is linked without a number", () => {
    expect(reaching(accept, ({ birth, idNo }) => birth === "other" && idNo === "blank")).toBe(0);
  });
});
