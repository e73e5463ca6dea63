/**
 * The place of each number that is known to lie in a range, 1 for the greatest. Equal numbers share a place (1, 1, 3);
 * `null` where another's range overlaps, so that nobody can tell which is greater.
 */
export function ranksOfRanges(ranges: readonly (readonly [least: number, most: number])[]): readonly (number | null)[] {
  const least = Float64Array.from(ranges, ([low]) => low).sort();
  const most = Float64Array.from(ranges, ([, high]) => high).sort();
  const points = new Map<number, number>();
  for (const [low, high] of ranges) if (low === high) points.set(low, (points.get(low) ?? 0) + 1);
  return ranges.map(([low, high]) => {
    const greater = ranges.length - countBelow(least, high, true);
    const smaller = countBelow(most, low, false);
    const alike = low === high ? (points.get(low) ?? 0) : 1;
    return greater + smaller + alike === ranges.length ? greater + 1 : null;
  });
}

/** How many of sorted numbers are below a bound, or at it too. */
function countBelow(sorted: Float64Array, bound: number, orEqual: boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const value = sorted[middle]!;
    if (value < bound || (orEqual && value === bound)) from = middle + 1;
    else to = middle;
  }
  return from;
}
