import type { HostObject } from "./ObjectType";

const EVENTS_REMEMBERED = 1000;

/** Objects that the pane keeps between requests. What it does not give back is a leak. */
export class References {
  readonly #kept = new Map<string, HostObject>();
  readonly #ofEvents = new Map<string, HostObject>();
  #next = 1;

  /** Ids are handed out once and never again. */
  newId(): string {
    return `r${this.#next++}`;
  }

  keep(id: string, object: HostObject): void {
    this.#kept.set(id, object);
  }

  /** Keeps an object for the handlers of one event; only the latest events are remembered. */
  keepForEvent(make: (id: string) => HostObject): string {
    const id = this.newId();
    this.#ofEvents.set(id, make(id));
    const [oldest] = this.#ofEvents.keys();
    if (this.#ofEvents.size > EVENTS_REMEMBERED && oldest !== undefined) this.#ofEvents.delete(oldest);
    return id;
  }

  get(id: string): HostObject | null {
    return this.#kept.get(id) ?? this.#ofEvents.get(id) ?? null;
  }

  release(id: string): void {
    this.#kept.delete(id);
  }

  clear(): void {
    this.#kept.clear();
  }

  /** Objects that were not given back. */
  get size(): number {
    return this.#kept.size;
  }

  *objects(): Iterable<HostObject> {
    yield* this.#kept.values();
    yield* this.#ofEvents.values();
  }
}
