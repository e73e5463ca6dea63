import "fake-indexeddb/auto";
import fc from "fast-check";
import { createDexieCache } from "../../../src/adapters/dexie/dexieCache";

let count = 0;
const fresh = (): string => `cache-${++count}`;

describe("dexie cache", () => {
  test("what one pane sets, the next one gets", async () => {
    const database = fresh();
    await createDexieCache({ partition: "", database }).set("mapping", '{"a":1}');
    const next = createDexieCache({ partition: "", database });
    expect(await next.get("mapping")).toBe('{"a":1}');
    expect(await next.get("other")).toBeNull();
    expect(next.bypassed()).toBe(false);
  });

  test("partitions see and clear nothing of one another", async () => {
    const database = fresh();
    const here = createDexieCache({ partition: "here", database });
    const there = createDexieCache({ partition: "there", database });
    await here.set("k", "1");
    await here.set("l", "2");
    await there.set("k", "3");
    expect(await createDexieCache({ partition: "here", database }).get("k")).toBe("1");
    expect(await here.clear()).toBe(2);
    expect(await createDexieCache({ partition: "here", database }).get("k")).toBeNull();
    expect(await createDexieCache({ partition: "there", database }).get("k")).toBe("3");
  });

  test("the last value set wins, for any key", async () => {
    const database = fresh();
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), fc.string(), async (key, first, second) => {
        const cache = createDexieCache({ partition: "p", database });
        await cache.set(key, first);
        await cache.set(key, second);
        expect(await cache.get(key)).toBe(second);
        expect(await createDexieCache({ partition: "p", database }).get(key)).toBe(second);
      }),
      { numRuns: 20 },
    );
  });

  describe("a store that does not work", () => {
    const { open } = indexedDB;
    afterEach(() => {
      indexedDB.open = open;
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

    test("one that failed once is emptied all the same", async () => {
      const database = fresh();
      const earlier = createDexieCache({ partition: "", database });
      await earlier.set("k", "1");
      await earlier.set("l", "2");
      indexedDB.open = () => ({}) as IDBOpenDBRequest;
      const cache = createDexieCache({ partition: "", database, timeout: 30 });
      await cache.set("m", "3");
      expect(cache.bypassed()).toBe(true);
      indexedDB.open = open;
      expect(await cache.clear()).toBe(3);
      const next = createDexieCache({ partition: "", database });
      expect([await next.get("k"), await next.get("l")]).toEqual([null, null]);
      expect(next.bypassed()).toBe(false);
    });

    test("only the first call waits", async () => {
      indexedDB.open = () => ({}) as IDBOpenDBRequest;
      const cache = createDexieCache({ partition: "", database: fresh(), timeout: 60 });
      await cache.get("k");
      const start = performance.now();
      for (let i = 0; i < 20; i++) await cache.set(`k${i}`, "1");
      expect(performance.now() - start).toBeLessThan(60);
    });
  });
});
