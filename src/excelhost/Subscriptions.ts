import type { EventEntry } from "./protocol";

/** Number of an event on the wire. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  rowHiddenChanged: 22,
  protectionChanged: 24,
} as const;

export type EventName = keyof typeof EVENT;

/** Target of events that a collection subscribes to. */
export const WORKBOOK_TARGET = "Workbook";
const MESSAGE_CATEGORY = 65_536;

/** Who asked for which events. */
export class Subscriptions {
  readonly #targets = new Map<string, number>();

  add(event: EventName, targetId: string): void {
    const key = `${event} ${targetId}`;
    this.#targets.set(key, (this.#targets.get(key) ?? 0) + 1);
  }

  remove(event: EventName, targetId: string): void {
    const key = `${event} ${targetId}`;
    const left = (this.#targets.get(key) ?? 0) - 1;
    if (left > 0) this.#targets.set(key, left);
    else this.#targets.delete(key);
  }

  /** Subscriptions that are still open. */
  get size(): number {
    return [...this.#targets.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Entries for everybody who asked for an event of this sheet. */
  entries(event: EventName, sheetId: string, payload: object): EventEntry[] {
    return [sheetId, WORKBOOK_TARGET]
      .filter((targetId) => this.#targets.has(`${event} ${targetId}`))
      .map((targetId) => ({
        messageCategory: MESSAGE_CATEGORY,
        messageType: EVENT[event],
        targetId,
        message: JSON.stringify(payload),
      }));
  }
}
