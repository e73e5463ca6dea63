import { VALUE } from "../../model/Dataset";
import type { TabFacts } from "../../model/TabFacts";
import { readColumns } from "./readColumns";

/**
 * Who of a household can work, and what those at work earn a month. Able are the code groups `able` and `weak` (half a
 * worker is one); that nobody can work is said only where every member's ability is known.
 */
export function householdLabour({ dataset, pack }: TabFacts): {
  readonly able: (household: number) => number | null;
  readonly canWork: (household: number) => "yes" | "no" | "unknown";
  /** Yuan a month of all members at work; `null` where one of them leaves it open, or nobody says. */
  readonly monthlyWork: (household: number) => number | null;
} {
  const { memberStart, memberOrder, households, members, householdOf } = dataset;
  const read = readColumns(members, pack);
  const [labour, working, earned] = [read("labour"), read("working"), read("workIncome")];
  const [isAble, isWeak, isAtWork] = [labour.inGroup("able"), labour.inGroup("weak"), working.inGroup("yes")];
  const able = new Uint16Array(households.size);
  const open = new Uint16Array(households.size);
  const monthly = new Float64Array(households.size);
  const says = new Uint8Array(households.size);
  const lacks = new Uint8Array(households.size);
  for (let m = 0; m < members.size; m++) {
    const h = householdOf[m]!;
    if (labour.state(m) !== VALUE) open[h]!++;
    else if (isAble(m) === true || isWeak(m) === true) able[h]!++;
    const atWork = isAtWork(m);
    if (atWork === false) {
      says[h] = 1;
      continue;
    }
    const income = earned.number(m);
    if (income !== null) {
      monthly[h]! += income;
      says[h] = 1;
    } else if (atWork === true) lacks[h] = 1;
  }
  const size = (h: number): number => memberStart[h + 1]! - memberStart[h]!;
  return {
    able: (h) => (size(h) === 0 || open[h] === size(h) ? null : able[h]!),
    canWork: (h) => (able[h]! > 0 ? "yes" : size(h) === 0 || open[h]! > 0 ? "unknown" : "no"),
    monthlyWork: (h) => (memberOrder.length > 0 && says[h] === 1 && lacks[h] === 0 ? monthly[h]! : null),
  };
}
