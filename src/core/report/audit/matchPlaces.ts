import type { Fingerprints } from "../../model/Fingerprints";

type Side = Pick<Fingerprints, "households" | "rows">;
type Pair = readonly [before: number, now: number];

/** Beyond so many pairs of equal prints the most alike are not looked for. */
const MOST_PAIRS = 10_000;

/**
 * Pairs places of two lists of households, each by ascending prints; a place behind the end stands for none. Where several
 * bear one print, those with equal rows come together first, then those that are most alike.
 */
export function matchPlaces(
  before: Side,
  now: Side,
  likeness: (before: number, now: number) => number,
): readonly Pair[] {
  const [own, other] = [before.households, now.households];
  const pairs: Pair[] = [];
  let [a, b] = [0, 0];
  while (a < own.length || b < other.length) {
    const isOwn = b >= other.length || (a < own.length && own[a]! <= other[b]!);
    const print = isOwn ? own[a]! : other[b]!;
    const [fromA, fromB] = [a, b];
    while (own[a] === print) a++;
    while (other[b] === print) b++;
    if (a - fromA <= 1 && b - fromB <= 1)
      pairs.push([a > fromA ? fromA : own.length, b > fromB ? fromB : other.length]);
    else {
      const [left, leftNow] = [placesOf(fromA, a), placesOf(fromB, b)];
      pairs.push(...pairEqualRows(before, now, left, leftNow));
      pairs.push(...pairAlike(left, leftNow, likeness));
      for (const place of left) pairs.push([place, other.length]);
      for (const place of leftNow) pairs.push([own.length, place]);
    }
  }
  return pairs;
}

function placesOf(from: number, end: number): Set<number> {
  return new Set(Array.from({ length: end - from }, (_, position) => from + position));
}

/** Takes the pairs that it makes out of both sets. */
function pairEqualRows(before: Side, now: Side, left: Set<number>, leftNow: Set<number>): readonly Pair[] {
  const byRow = new Map<number, number[]>();
  for (const place of leftNow) {
    const places = byRow.get(now.rows[place]!);
    if (places) places.push(place);
    else byRow.set(now.rows[place]!, [place]);
  }
  const pairs: Pair[] = [];
  for (const place of left) {
    const equal = byRow.get(before.rows[place]!)?.pop();
    if (equal === undefined) continue;
    left.delete(place);
    leftNow.delete(equal);
    pairs.push([place, equal]);
  }
  return pairs;
}

/** Takes the pairs that it makes out of both sets. */
function pairAlike(
  left: Set<number>,
  leftNow: Set<number>,
  likeness: (before: number, now: number) => number,
): readonly Pair[] {
  const isFew = left.size * leftNow.size <= MOST_PAIRS;
  const places = [...leftNow];
  const candidates = [...left].flatMap((a, position) =>
    isFew ? places.map((b) => ({ a, b, alike: likeness(a, b) })) : [{ a, b: places[position] ?? -1, alike: 0 }],
  );
  candidates.sort((x, y) => y.alike - x.alike);
  const pairs: Pair[] = [];
  for (const { a, b } of candidates) {
    if (!left.has(a) || !leftNow.has(b)) continue;
    left.delete(a);
    leftNow.delete(b);
    pairs.push([a, b]);
  }
  return pairs;
}
