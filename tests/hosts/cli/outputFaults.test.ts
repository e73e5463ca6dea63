import type * as Files from "node:fs/promises";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeOutput, writeOutputs } from "../../../src/hosts/cli/writeOutput";

type Moment = "fails" | "is killed before" | "is killed after" | "is killed half way" | "fails half way";

/** What the disk does to one call, counted from 0. */
interface Fault {
  readonly at: number;
  readonly moment: Moment;
}

interface Disk {
  fault: Fault | null;
  calls: string[];
  isDead: boolean;
  die: () => void;
  readonly handles: Files.FileHandle[];
}

const mockDisk: Disk = { fault: null, calls: [], isDead: false, die: () => undefined, handles: [] };

jest.mock("node:fs/promises", () => {
  const real = jest.requireActual<typeof Files>("node:fs/promises");
  const never = new Promise<never>(() => undefined);
  const full = (): Error => Object.assign(new Error("no space left"), { code: "ENOSPC" });

  /** A call that the fault may meet; `half` is what it leaves when it breaks off. */
  async function call<T>(name: string, work: () => Promise<T>, half: () => Promise<unknown> = async () => null) {
    if (mockDisk.isDead) return never;
    const isMet = mockDisk.fault?.at === mockDisk.calls.length;
    mockDisk.calls.push(name);
    if (!isMet) return work();
    const { moment } = mockDisk.fault!;
    if (moment.endsWith("half way")) await half();
    if (moment === "is killed after") await work();
    if (moment.startsWith("fails")) throw full();
    mockDisk.isDead = true;
    mockDisk.die();
    return never;
  }

  return {
    ...real,
    open: (path: string, flags: string) =>
      call("open", async () => {
        const handle = await real.open(path, flags);
        mockDisk.handles.push(handle);
        return {
          writeFile: (chunk: Uint8Array) =>
            call(
              "write",
              () => handle.writeFile(chunk),
              () => handle.writeFile(chunk.subarray(0, chunk.length >> 1)),
            ),
          sync: () => call("sync", () => handle.sync()),
          close: () => call("close", () => handle.close()),
        };
      }),
    rename: (from: string, to: string) => call("rename", () => real.rename(from, to)),
    rm: (path: string, options: object) => call("rm", () => real.rm(path, options)),
  };
});

const MOMENTS: readonly Moment[] = [
  "fails",
  "fails half way",
  "is killed before",
  "is killed half way",
  "is killed after",
];
const OLD = "旧的内容";
const PIECES = ["新的", "内容，", "分三段写"].map((text) => new TextEncoder().encode(text));
const NEW = PIECES.map((piece) => new TextDecoder().decode(piece)).join("");

async function* pieces(): AsyncGenerator<Uint8Array> {
  yield* PIECES;
}

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "outputs-"));
});
afterEach(async () => {
  for (const handle of mockDisk.handles.splice(0)) if (handle.fd >= 0) await handle.close();
  rmSync(folder, { recursive: true });
});

/** Ends when the work does or the process is killed; `null` for a killed one. */
async function outcome(fault: Fault | null, work: () => Promise<void>): Promise<"done" | Error | null> {
  const killed = new Promise<null>((resolve) => (mockDisk.die = () => resolve(null)));
  Object.assign(mockDisk, { fault, calls: [], isDead: false });
  const done = work().then(
    () => "done" as const,
    (error: Error) => error,
  );
  return Promise.race([killed, done]);
}

const contentOf = (file: string): string | null => (readdirSync(folder).includes(file) ? read(file) : null);
const read = (file: string): string => readFileSync(join(folder, file), "utf8");

const STEPS = ["open", "write", "write", "write", "sync", "close", "rename"];

describe("a file that is written", () => {
  const write = () => writeOutput(join(folder, "结果.xlsx"), pieces());

  test("takes these steps, and leaves itself alone", async () => {
    writeFileSync(join(folder, "结果.xlsx"), OLD);
    expect(await outcome(null, write)).toBe("done");
    expect(mockDisk.calls).toEqual(STEPS);
    expect([readdirSync(folder), read("结果.xlsx")]).toEqual([["结果.xlsx"], NEW]);
  });

  const cases = STEPS.flatMap((step, at) => MOMENTS.map((moment) => [step, at, moment] as const));
  test.each(cases)("%s (%i) that %s leaves it old or new, never half", async (step, at, moment) => {
    for (const before of [OLD, null]) {
      if (before !== null) writeFileSync(join(folder, "结果.xlsx"), before);
      const end = await outcome({ at, moment }, write);
      const isNew = step === "rename" && moment === "is killed after";
      expect(contentOf("结果.xlsx")).toBe(isNew ? NEW : before);
      if (moment.startsWith("fails")) {
        expect(end).toMatchObject({ name: "Refusal", code: "file.cannotWrite" });
        expect(readdirSync(folder)).toEqual(before === null ? [] : ["结果.xlsx"]);
      } else expect(end).toBeNull();
      // What a killed process left behind is in nobody's way.
      expect(await outcome(null, write)).toBe("done");
      expect(read("结果.xlsx")).toBe(NEW);
      for (const file of readdirSync(folder)) rmSync(join(folder, file));
    }
  });

  test("contents that fail half way leave nothing", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield PIECES[0]!;
      throw new Error("a bug");
    }
    writeFileSync(join(folder, "结果.xlsx"), OLD);
    const end = await outcome(null, () => writeOutput(join(folder, "结果.xlsx"), broken()));
    expect(end).toMatchObject({ message: "a bug" });
    expect([readdirSync(folder), read("结果.xlsx")]).toEqual([["结果.xlsx"], OLD]);
  });
});

describe("files that belong together", () => {
  const write = () =>
    writeOutputs([
      { path: join(folder, "a.xlsx"), content: pieces() },
      { path: join(folder, "b.json"), content: new TextEncoder().encode("{}") },
    ]);
  const all = [...STEPS.slice(0, -1), "open", "write", "sync", "close", "rename", "rename"];

  test("take their names once all are on disk", async () => {
    expect(await outcome(null, write)).toBe("done");
    expect(mockDisk.calls).toEqual(all);
    expect([readdirSync(folder).sort(), read("a.xlsx"), read("b.json")]).toEqual([["a.xlsx", "b.json"], NEW, "{}"]);
  });

  const cases = all.flatMap((step, at) => MOMENTS.map((moment) => [step, at, moment] as const));
  test.each(cases)("%s (%i) that %s leaves each of them whole", async (_, at, moment) => {
    writeFileSync(join(folder, "a.xlsx"), OLD);
    writeFileSync(join(folder, "b.json"), OLD);
    const end = await outcome({ at, moment }, write);
    const taken = moment === "is killed after" ? at + 1 : at;
    expect([read("a.xlsx"), read("b.json")]).toEqual([
      taken > all.length - 2 ? NEW : OLD,
      taken > all.length - 1 ? "{}" : OLD,
    ]);
    if (moment.startsWith("fails")) {
      expect(end).toMatchObject({ name: "Refusal", code: "file.cannotWrite" });
      expect(readdirSync(folder).sort()).toEqual(["a.xlsx", "b.json"]);
    } else expect(end).toBeNull();
  });
});
