import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { RulePack } from "../../src/core/model/Rule";
import { canonicalJson } from "../../src/core/model/RunRecord";
import { findPack, releasedPacks } from "../../src/standards/findPack";
import { nationalPack } from "../../src/standards/nationalPack";
import { packs } from "../../src/standards/packs";
import { parsePack } from "../../src/standards/parsePack";
import { releasedPackSchema, type ReleasedPack } from "../../src/standards/ReleasedPack";
import { restoreReleased } from "../../src/standards/restoreReleased";
import { freezePack } from "./freezePack";

const standards = path.join(__dirname, "../../src/standards");
const folder = path.join(standards, "released");
const nameOf = ({ id, version }: { readonly id: string; readonly version: string }): string => `${id}@${version}`;
const sha256 = (pack: unknown): string => createHash("sha256").update(canonicalJson(pack)).digest("hex");
const load = (name: string): Promise<unknown> =>
  Promise.resolve(JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8")));

/** Publishes what is not published yet: `WRITE_RELEASED=1 npx jest tests/standards/findPack`. */
async function publish(): Promise<void> {
  const list = [...releasedPacks];
  const known = new Map<string, ReleasedPack>();
  for (const one of list) known.set(nameOf(one), await restoreReleased(nameOf(one), load));
  for (const pack of packs) {
    if (known.has(nameOf(pack))) continue;
    const record = releasedPackSchema.parse(JSON.parse(canonicalJson(pack)));
    writeFileSync(path.join(folder, `${nameOf(pack)}.json`), `${JSON.stringify(freezePack(record, known), null, 1)}\n`);
    known.set(nameOf(pack), record);
    list.push({ id: pack.id, version: pack.version, sha256: sha256(pack) });
  }
  writeFileSync(path.join(standards, "released.json"), `${JSON.stringify(list, null, 2)}\n`);
}

/** Packs that are otherwise than they were published under their version, or not published. */
const unpublished = (current: readonly RulePack[]): readonly string[] =>
  current
    .filter((pack) => !releasedPacks.some((one) => nameOf(one) === nameOf(pack) && one.sha256 === sha256(pack)))
    .map(nameOf);

if (process.env["WRITE_RELEASED"] === "1") {
  test("publishes the current packs", publish);
} else {
  test("no pack changes without a new version", () => {
    expect(unpublished(packs)).toEqual([]);
  });

  test("a rule, a limit or a word changed without one is noticed", () => {
    const [rule, ...rules] = nationalPack.rules;
    const reworded = { ...nationalPack, rules: [{ ...rule!, advice: { "zh-CN": "改", "en-US": "x" } }, ...rules] };
    const [parameter, ...parameters] = nationalPack.parameters;
    const [value, ...values] = parameter!.values;
    const moved = { ...parameter!, values: [{ ...value!, value: 1 }, ...values] };
    expect(unpublished([reworded])).toEqual([nameOf(nationalPack)]);
    expect(unpublished([{ ...nationalPack, parameters: [moved, ...parameters] }])).toEqual([nameOf(nationalPack)]);
    expect(unpublished([{ ...nationalPack, version: "99.0.0" }])).toEqual(["national-2020@99.0.0"]);
  });

  test("each published version is kept in one file, and no other is there", () => {
    expect(readdirSync(folder).sort()).toEqual(releasedPacks.map((one) => `${nameOf(one)}.json`).sort());
    expect(new Set(releasedPacks.map(nameOf)).size).toBe(releasedPacks.length);
    expect(releasedPacks.length).toBeGreaterThan(3);
  });

  test.each(releasedPacks.map((one) => [nameOf(one), one] as const))(
    "%s comes back as it was published and still parses",
    async (name, { id, version, sha256: hash }) => {
      const whole = await restoreReleased(name, load);
      expect(sha256(whole)).toBe(hash);
      expect(sha256(parsePack(whole))).toBe(hash);
      expect(await findPack(id, version, hash)).toEqual(parsePack(whole));
    },
  );

  test("another hash, version or pack is not found", async () => {
    const [{ id, version, sha256: hash }] = releasedPacks as [(typeof releasedPacks)[number]];
    expect(await findPack(id, version, hash)).not.toBeNull();
    expect(await findPack(id, version, hash.replace(/^./, "-"))).toBeNull();
    expect(await findPack(id, "0.0.1", hash)).toBeNull();
    expect(await findPack("nowhere", version, hash)).toBeNull();
  });

  test("what is kept by another's entries is refused where that has none of the name", async () => {
    const record = releasedPackSchema.parse(JSON.parse(canonicalJson(nationalPack)));
    const files: Readonly<Record<string, ReleasedPack>> = {
      a: record,
      b: freezePack({ ...record, version: "9.9.9" }, new Map([["a", record]])),
      c: { ...record, like: "a", rules: ["INC-05", "XX-99"] },
    };
    const from = (name: string): Promise<unknown> => Promise.resolve(files[name]);
    expect(files["b"]!.like).toBe("a");
    expect(await restoreReleased("b", from)).toEqual({ ...record, version: "9.9.9" });
    await expect(restoreReleased("c", from)).rejects.toThrow("c: a has no XX-99 among its rules");
  });
}
