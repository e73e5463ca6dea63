import type { EntityTable } from "dexie";
import { Dexie } from "dexie";
import type { Cache } from "../../app/ports";
import { StoreNotEmptied } from "./StoreNotEmptied";

interface Entry {
  readonly key: string;
  readonly json: string;
}

export interface DexieCache extends Cache {
  /** True once the browser's store failed or did not answer in time: what is kept is gone when the pane closes. */
  readonly bypassed: () => boolean;
}

export interface DexieCacheOptions {
  /** Partition of the host page (`Office.context.partitionKey`), "" where there is none. */
  readonly partition: string;
  /** Milliseconds that one call may take. */
  readonly timeout?: number;
  readonly database?: string;
}

function open(database: string): EntityTable<Entry, "key"> {
  const store = new Dexie(database);
  store.version(1).stores({ entries: "key" });
  return store.table("entries");
}

function within<T>(milliseconds: number, work: PromiseLike<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the store did not answer in time")), milliseconds);
    work.then(resolve, reject).then(() => clearTimeout(timer));
  });
}

/**
 * A cache in IndexedDB. Reading and keeping never reject: the first call that fails or exceeds the time-out switches to
 * memory for good, because a store that hung once hangs again and each wait would hold up the person.
 * `clear` always tries the store and rejects with `StoreNotEmptied`: who asks to be forgotten must not be told so in vain.
 */
export function createDexieCache({ partition, timeout = 1_500, database = "huhuqing" }: DexieCacheOptions): DexieCache {
  const prefix = `${partition}|`;
  const memory = new Map<string, string>();
  let entries: EntityTable<Entry, "key"> | null = null;
  let bypassed = false;

  async function stored<T>(work: (table: EntityTable<Entry, "key">) => PromiseLike<T>, otherwise: () => T): Promise<T> {
    if (bypassed) return otherwise();
    try {
      entries ??= open(database);
      return await within(timeout, work(entries));
      // eslint-disable-next-line no-restricted-syntax -- a cache must never fail: whatever went wrong, memory takes over
    } catch {
      bypassed = true;
      return otherwise();
    }
  }

  return {
    bypassed: () => bypassed,

    async get(key) {
      const known = memory.get(key);
      if (known !== undefined) return known;
      const entry = await stored<Entry | undefined>(
        (table) => table.get(prefix + key),
        () => undefined,
      );
      return entry?.json ?? null;
    },

    async set(key, json) {
      memory.set(key, json);
      await stored<unknown>(
        (table) => table.put({ key: prefix + key, json }),
        () => undefined,
      );
    },

    async clear() {
      const removed = new Set([...memory.keys()].map((key) => prefix + key));
      memory.clear();
      // A connection that failed stays closed.
      if (bypassed) entries = null;
      try {
        entries ??= open(database);
        const ours = entries.where("key").startsWith(prefix);
        for (const key of await within(timeout, ours.primaryKeys())) removed.add(key);
        await within(timeout, ours.delete());
      } catch (error) {
        bypassed = true;
        throw new StoreNotEmptied(error);
      }
      return removed.size;
    },
  };
}
