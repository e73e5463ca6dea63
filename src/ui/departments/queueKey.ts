import type { KeyboardEvent } from "react";

export type QueueAction = "accept" | "reject" | "undo" | "show" | "next" | "previous";

const ACTIONS: ReadonlyMap<string, QueueAction> = new Map([
  ["a", "accept"],
  ["r", "reject"],
  ["u", "undo"],
  ["v", "show"],
  ["j", "next"],
  ["arrowdown", "next"],
  ["k", "previous"],
  ["arrowup", "previous"],
]);

/** These say something of the pair in view: a key that is held would say it of the pairs behind it, unseen. */
const DECISIONS: readonly QueueAction[] = ["accept", "reject"];

/** What a key asks of the queue, `null` for nothing: typing and shortcuts of the host stay what they are. */
export function queueKey(event: KeyboardEvent): QueueAction | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.target instanceof Element && event.target.closest("input, select, textarea")) return null;
  // An input method takes the letter and tells only where the key lies.
  const key = event.key === "Process" ? event.code.replace(/^Key/, "") : event.key;
  const wanted = ACTIONS.get(key.toLowerCase());
  return wanted === undefined || (event.repeat && DECISIONS.includes(wanted)) ? null : wanted;
}
