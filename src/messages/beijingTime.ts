const OFFSET_HOURS = 8;

/** An ISO instant as the clocks of the country show it (GB/T 7408: UTC+8 everywhere), `2026-11-23 02:49:18`, on any machine. */
export function beijingTime(instant: string): string {
  const there = new Date(Date.parse(instant) + OFFSET_HOURS * 3_600_000);
  return there.toISOString().slice(0, 19).replace("T", " ");
}
