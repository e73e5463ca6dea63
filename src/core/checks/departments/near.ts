import { VALUE, type Column } from "../../model/Dataset";
import { AGREES, DIFFERS, OPEN, type ComparePairs } from "./ComparePairs";

/** Binary noise of a computed number, far below a 分. */
const NOISE = 1e-9;

/** Both numbers differ by no more than the tolerance. `theirs` and `tolerance` by row; NaN is unknown. */
export function near(own: Column, theirs: Float64Array, tolerance: Float64Array): ComparePairs {
  if (own.type !== "number") throw new TypeError(`Field ${own.field.id} is no number`);
  const { state, values } = own;
  return (here, there, out) => {
    for (let i = 0; i < out.length; i++) {
      const at = here[i]!;
      const row = there[i]!;
      const gap = Math.abs(values[at]! - theirs[row]!);
      const limit = tolerance[row]!;
      const known = state[at] === VALUE && gap === gap && limit === limit;
      out[i] = !known ? OPEN : gap <= limit + NOISE ? AGREES : DIFFERS;
    }
  };
}
