import { performance } from "node:perf_hooks";

/**
 * Milliseconds that the work takes: by the clock or by the processors that worked for it,
 * whichever is less. On an idle machine the clock is; on a busy one the clock counts other programs too.
 */
export async function timed(work: () => unknown): Promise<number> {
  const busy = process.cpuUsage();
  const from = performance.now();
  await work();
  const clock = performance.now() - from;
  const { user, system } = process.cpuUsage(busy);
  return Math.min(clock, (user + system) / 1000);
}

export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError("no median of nothing");
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

/**
 * Median milliseconds of each work. They take turns, so that whatever else the machine does falls on all of them;
 * the first rounds only warm up. The heap is collected once, before: each collection would also throw compiled code away.
 */
export async function race<K extends string>(
  works: Readonly<Record<K, () => unknown>>,
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Promise<Readonly<Record<K, number>>> {
  const names = Object.keys(works) as K[];
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  globalThis.gc?.();
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      const time = await timed(works[name]);
      if (round >= 0) times.get(name)!.push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<K, number>;
}

const MEGABYTE = 2 ** 20;

/** Begins to count this process's memory; the result says how many MB the highest point since its start lay above. */
export function watchMemory(): () => number {
  globalThis.gc?.();
  const baseline = process.memoryUsage().rss;
  return () => (process.resourceUsage().maxRSS * 1024 - baseline) / MEGABYTE;
}
