import type { Formula } from "../../src/core/model/SummaryTab";
import { evaluateFormula } from "../../src/core/report/tabs/formula/evaluateFormula";
import { formulaText } from "../../src/core/report/tabs/formula/formulaText";
import { wilsonBounds } from "../../src/tabs/wilsonBounds";

const valueOf = (formula: Formula, cells: Readonly<Record<string, number | string | null>>) =>
  evaluateFormula(formula, { cell: (id) => () => cells[id] ?? null, word: (_, code) => code, none: "–" })(0);

// Newcombe 1998, table I, method 3, and the values of R's prop.test without correction.
test.each([
  [0, 10, 0, 0.2775],
  [1, 10, 0.0179, 0.4042],
  [5, 10, 0.2366, 0.7634],
  [10, 10, 0.7225, 1],
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("of %i among %i the interval is %d to %d", (part, all, low, high) => {
  const bounds = wilsonBounds("part", "all");
  expect(valueOf(bounds.low, { part, all })).toBeCloseTo(low, 4);
  expect(valueOf(bounds.high, { part, all })).toBeCloseTo(high, 4);
});

test("of none there is no interval, and of what is not counted yet nothing is said", () => {
  const { low, high } = wilsonBounds("part", "all");
  for (const bound of [low, high]) {
    expect(valueOf(bound, { part: 0, all: 0 })).toBe("–");
    expect(valueOf(bound, { part: null, all: 10 })).toBeNull();
  }
});

test("bounds hold the share and stay between 0 and 1", () => {
  const { low, high } = wilsonBounds("part", "all");
  for (let all = 1; all <= 60; all++)
    for (let part = 0; part <= all; part++) {
      const [from, to] = [valueOf(low, { part, all }), valueOf(high, { part, all })].map(Number) as [number, number];
      expect(from).toBeGreaterThanOrEqual(0);
      expect(from).toBeLessThanOrEqual(part / all + 1e-12);
      expect(to).toBeGreaterThanOrEqual(part / all - 1e-12);
      expect(to).toBeLessThanOrEqual(1);
    }
});

test("a root is blank of what is no number or below 0, and is written as SQRT with a guard", () => {
  const root: Formula = { root: { minus: [{ cell: "a" }, 4] } };
  expect(valueOf(root, { a: 13 })).toBe(3);
  expect(valueOf(root, { a: 3 })).toBeNull();
  expect(valueOf(root, { a: null })).toBeNull();
  expect(valueOf({ root: { over: [1, { cell: "a" }] } }, { a: 0 })).toBeNull();
  const places = { address: () => "A1", isNumber: () => false, word: (_: string, code: string) => code, none: "–" };
  expect(formulaText(root, places)).toBe('IF(COUNT(A1)=1,IFERROR(SQRT(A1-4),""),"")');
});
