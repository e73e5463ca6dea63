import { Block } from "../../../src/core/checks/Block";
import { numbersOf, truthsOf } from "../../../src/core/checks/compile";
import type { Level, Scope } from "../../../src/core/checks/Scope";
import { withWorkings, type Numbers, type Truths, type WorkScope } from "../../../src/core/checks/Workings";
import type { Condition, Expression } from "../../../src/core/model/Rule";

/** So few members a block that even a small sheet has several. */
const MEMBERS = 2;

/** The condition's truth for each entry of the sheet. */
export function compileCondition(condition: Condition, level: Level, scope: Scope): (entry: number) => number {
  return askEach(level, scope, (work) => truthsOf(condition, level, work));
}

export function compileExpression(expression: Expression, level: Level, scope: Scope): (entry: number) => number {
  return askEach(level, scope, (work) => numbersOf(expression, level, work));
}

function askEach(
  level: Level,
  scope: Scope,
  compile: (scope: WorkScope) => Truths | Numbers,
): (entry: number) => number {
  const block = new Block(scope.dataset, MEMBERS);
  const part = compile(withWorkings(scope, block));
  const answers = new Map<number, number>();
  for (let i = 0; i < block.count; i++) {
    block.moveTo(i);
    const values = part.values();
    block.entries(level).forEach((entry, place) => answers.set(entry, values[place]!));
  }
  return (entry) => answers.get(entry)!;
}
