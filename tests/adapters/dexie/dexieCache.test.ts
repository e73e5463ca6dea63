import "fake-indexeddb/auto";
import fc from "fast-check";
import { createDexieCache, type DexieCache } from "../../../src/adapters/dexie/dexieCache";

let count = 0;
const fresh = (): string => `cache-${++count}`;

/** Longer than any test may take: where the store works, no machine is too slow for it. */
const PATIENCE = 60_000;

const patientCache = (options: { readonly partition: string; readonly database: string }): DexieCache =>
  createDexieCache({ timeout: PATIENCE, ...options });

describe("dexie cache", () => {
  test("what one pane sets, the next one gets", async () => {
    const database = fresh();
    await patientCache({ partition: "", database }).set("mapping", '{"a":1}');
    const next = patientCache({ partition: "", database });
    expect(await next.get("mapping")).toBe('{"a":1}');
    expect(await next.get("other")).toBeNull();
    expect(next.bypassed()).toBe(false);
  });

  test("partitions see and clear nothing of one another", async () => {
    const database = fresh();
    const here = patientCache({ partition: "here", database });
    const there = patientCache({ partition: "there", database });
    await here.set("k", "1");
    await here.set("l", "2");
    await there.set("k", "3");
    expect(await patientCache({ partition: "here", database }).get("k")).toBe("1");
    expect(await here.clear()).toBe(2);
    expect(await patientCache({ partition: "here", database }).get("k")).toBeNull();
    expect(await patientCache({ partition: "there", database }).get("k")).toBe("3");
  });

  test("the last value set wins, for any key", async () => {
    const database = fresh();
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), fc.string(), async (key, first, second) => {
        const cache = patientCache({ partition: "p", database });
        await cache.set(key, first);
        await cache.set(key, second);
        expect(await cache.get(key)).toBe(second);
        expect(await patientCache({ partition: "p", database }).get(key)).toBe(second);
      }),
      { numRuns: 20 },
    );
  });

  describe("a store that does not work", () => {
    const { open } = indexedDB;
    afterEach(() => {
      indexedDB.open = open;
      jest.useRealTimers();
    });

    test.each([
      ["never answers", (): IDBOpenDBRequest => ({}) as IDBOpenDBRequest],
      [
        "throws",
        (): IDBOpenDBRequest => {
          throw new DOMException("refused", "SecurityError");
        },
      ],
    ])("one that %s is bypassed by memory", async (_, broken) => {
      indexedDB.open = broken;
      const cache = createDexieCache({ partition: "", database: fresh(), timeout: 30 });
      expect(await cache.get("k")).toBeNull();
      expect(cache.bypassed()).toBe(true);
      await cache.set("k", "1");
      expect(await cache.get("k")).toBe("1");
      await expect(cache.clear()).rejects.toMatchObject({ name: "StoreNotEmptied" });
      expect(await cache.get("k")).toBeNull();
    });

    test.each([
      ["hung", () => ({}) as IDBOpenDBRequest],
      [
        "failed",
        (): IDBOpenDBRequest => {
          throw new DOMException("refused", "SecurityError");
        },
      ],
    ])("one that %s once is emptied all the same", async (_, broken) => {
      const database = fresh();
      const earlier = patientCache({ partition: "", database });
      await earlier.set("k", "1");
      await earlier.set("l", "2");
      indexedDB.open = broken;
      const cache = patientCache({ partition: "", database });
      jest.useFakeTimers();
      const kept = cache.set("m", "3");
      await jest.advanceTimersByTimeAsync(PATIENCE);
      await kept;
      jest.useRealTimers();
      expect(cache.bypassed()).toBe(true);
      indexedDB.open = open;
      expect(await cache.clear()).toBe(3);
      const next = patientCache({ partition: "", database });
      expect([await next.get("k"), await next.get("l")]).toEqual([null, null]);
      expect(next.bypassed()).toBe(false);
    });

    test("only the first call waits", async () => {
      indexedDB.open = () => ({}) as IDBOpenDBRequest;
      const cache = patientCache({ partition: "", database: fresh() });
      jest.useFakeTimers();
      let isAnswered = false;
      const first = cache.get("k").then(() => (isAnswered = true));
      await jest.advanceTimersByTimeAsync(PATIENCE - 1);
      expect(isAnswered).toBe(false);
      await jest.advanceTimersByTimeAsync(1);
      await first;
      // The clock stands still: what waited now would never end.
      for (let i = 0; i < 20; i++) await cache.set(`k${i}`, "1");
      expect(jest.getTimerCount()).toBe(0);
    });
  });
});
