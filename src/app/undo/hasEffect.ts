import { LINKING, linkingBack } from "../departments/linkingMemory";
import type { Change } from "./Change";

/** Whether there is anything to take back: marks that were there before the session cannot be painted again. */
export function hasEffect(change: Change): boolean {
  switch (change.kind) {
    case "setting":
      return change.name === LINKING
        ? change.after !== null && linkingBack(change.before, change.after) !== change.after
        : change.before !== change.after;
    case "marks":
      return change.painted !== null || [...change.before.values()].some(({ plan }) => plan !== null);
    default:
      return true;
  }
}
