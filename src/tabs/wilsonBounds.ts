import type { ColumnId, Formula } from "../core/model/SummaryTab";

/** The normal deviate that leaves 2.5 % on either side. */
const Z = 1.959963984540054;
const Z2 = Z * Z;

/**
 * The 95 % interval of a share by Wilson's score (1927; Newcombe 1998, method 3), as formulas over the row's own cells: how
 * many there are (`all`), and how many of them count (`part`). `–` where there are none.
 */
export function wilsonBounds(part: ColumnId, all: ColumnId): { readonly low: Formula; readonly high: Formula } {
  const [x, n]: readonly [Formula, Formula] = [{ cell: part }, { cell: all }];
  const spread: Formula = {
    times: [Z, { root: { plus: [Z2, { over: [{ times: [4, x, { minus: [n, x] }] }, n] }] } }],
  };
  const middle: Formula = { plus: [{ times: [2, x] }, Z2] };
  const below: Formula = { times: [2, { plus: [n, Z2] }] };
  const unlessNone = (bound: Formula): Formula => ({
    cases: [{ if: { than: [n, "=", 0] }, then: { text: "–" } }],
    else: bound,
  });
  return {
    low: unlessNone({ most: [0, { over: [{ minus: [middle, spread] }, below] }] }),
    high: unlessNone({ least: [1, { over: [{ plus: [middle, spread] }, below] }] }),
  };
}
