import type { Area } from "../../core/model/RawSheet";

/** Areas that one request asks about. */
const AREAS_PER_REQUEST = 400;

/**
 * Asks about areas, and about the halves of those whose cells differ, until each is all alike or has no more than `fewest`
 * rows; those that differ even so are `mixed`. `load` queues the question and gives the answer after `sync`.
 */
export async function settleAreas<T>(
  context: Excel.RequestContext,
  areas: readonly Area[],
  fewest: number,
  load: (area: Area) => () => T | null,
): Promise<{ readonly settled: readonly { readonly area: Area; readonly value: T }[]; readonly mixed: Area[] }> {
  const settled: { readonly area: Area; readonly value: T }[] = [];
  const mixed: Area[] = [];
  const open = [...areas];
  while (open.length > 0) {
    const asked = open.splice(0, AREAS_PER_REQUEST).map((area) => ({ area, answer: load(area) }));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- an answer decides what is asked next
    await context.sync();
    for (const { area, answer } of asked) {
      const value = answer();
      if (value !== null) settled.push({ area, value });
      else if (area.rows <= fewest || area.rows === 1) mixed.push(area);
      else {
        const rows = Math.ceil(area.rows / 2);
        open.push({ ...area, rows }, { ...area, row: area.row + rows, rows: area.rows - rows });
      }
    }
  }
  return { settled, mixed };
}
