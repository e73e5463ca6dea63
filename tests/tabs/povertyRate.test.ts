import type { CellValue } from "../../src/core/model/RawSheet";
import { evaluateFormula } from "../../src/core/report/tabs/formula/evaluateFormula";
import { basicSituation } from "../../src/tabs/basicSituation";

/** A column of T1 with these cells beside it. */
function valueOf(column: string, cells: Readonly<Record<string, CellValue>>): CellValue {
  const value = basicSituation.blocks[0]?.columns.find(({ id }) => id === column)?.value;
  if (!value || !("formula" in value)) throw new Error(`${column} is no formula`);
  const cell = (id: string) => (): CellValue => cells[id] ?? null;
  return evaluateFormula(value.formula, { cell, word: (_, code) => code, none: "–" })(0);
}

const STATES = { households: 719, "unknown.households": 0, "poor.people": 2564 };

test.each([
  [141_267, "1.82"],
  [141_268, "1.81"],
  [142_049, "1.81"],
  [142_050, "1.80"],
])("2,564 poor of %d people are %s %%: 1.81 %% implies 141,268 to 142,049", (ruralPeople, percent) => {
  const rate = valueOf("rate", { ...STATES, ruralPeople });
  expect((Number(rate) * 100).toFixed(2)).toBe(percent);
});

test("without a population there is no rate, nor where nobody's state is known", () => {
  expect(valueOf("rate", STATES)).toBeNull();
  expect(valueOf("rate", { ...STATES, ruralPeople: 0 })).toBe("–");
  expect(valueOf("rate", { ...STATES, "unknown.households": 719, ruralPeople: 141_268 })).toBe("待核实");
});

test("the wider rate waits for both counts of the check; none is a 0 that somebody typed", () => {
  const cells = { ...STATES, ruralPeople: 10_000 };
  expect(valueOf("widerRate", cells)).toBeNull();
  expect(valueOf("widerRate", { ...cells, wronglyOut: 30 })).toBeNull();
  expect(valueOf("widerRate", { ...cells, wronglyOut: 30, leftOut: 0 })).toBeCloseTo(0.2594, 12);
});
