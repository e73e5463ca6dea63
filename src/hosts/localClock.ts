import type { Clock } from "../app/ports";

const pad = (part: number): string => String(part).padStart(2, "0");

/** The clock of this machine; the day is the local calendar's. */
export const localClock: Clock = {
  today: () => {
    const now = new Date();
    return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  },
  now: () => new Date().toISOString(),
};
