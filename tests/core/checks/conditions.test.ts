import * as fc from "fast-check";
import { compileCondition, compileExpression } from "./askEach";
import { FALSE, TRUE, UNKNOWN } from "../../../src/core/checks/truth";
import type { Level } from "../../../src/core/checks/Scope";
import type { Condition, Expression } from "../../../src/core/model/Rule";
import { askable, askableNumber } from "./askable";
import { amount, entitiesOf, walk } from "./plainWalk";
import { scopeOfWorld, world } from "./world";

/*
 * Two ways to one answer: the columns that the engine works out against a plain walk over the record for each entry,
 * in which null is "unknown".
 */

const asked = (holds: boolean | null): number => (holds === null ? UNKNOWN : holds ? TRUE : FALSE);

test.each<Level>(["member", "household"])(
  "conditions on a %s are what a plain walk over the records finds",
  (level) => {
    fc.assert(
      fc.property(world, askable(level), (given, condition) => {
        const truth = compileCondition(condition, level, scopeOfWorld(given));
        const plain = entitiesOf(given.now, level).map((one) => asked(walk(condition, one, given)));
        expect(plain.map((_, entry) => truth(entry))).toEqual(plain);
      }),
      { numRuns: 600 },
    );
  },
);

test.each<Level>(["member", "household"])("so are expressions on a %s", (level) => {
  fc.assert(
    fc.property(world, askableNumber(level), (given, expression) => {
      const number = compileExpression(expression, level, scopeOfWorld(given));
      const plain = entitiesOf(given.now, level).map((one) => amount(expression, one, given));
      expect(plain.map((_, entry) => number(entry))).toEqual(plain);
    }),
    { numRuns: 600 },
  );
});

test("a column that was worked out once may be asked again: no part changes another", () => {
  const home = [{ income: 100, home: "a", months: 3, school: "a" }];
  const scope = scopeOfWorld({ now: { homes: [home], mixed: false }, before: null });
  const part: Condition = { field: "school", equals: "a" };
  const conditions: Condition[] = [{ all: [part, { not: part }] }, { any: [part, part] }, { not: part }, part];
  expect(conditions.map((condition) => compileCondition(condition, "member", scope)(0))).toEqual([
    FALSE,
    TRUE,
    FALSE,
    TRUE,
  ]);
  const income: Expression = { field: "income" };
  expect(compileExpression({ difference: [income, { sum: [income, income] }] }, "member", scope)(0)).toBe(-100);
});
