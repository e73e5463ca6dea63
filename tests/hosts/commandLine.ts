import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "../../src/app/report";
import type { CellValue } from "../../src/core/model/RawSheet";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";

const program = join(__dirname, "../../src/hosts/cli/huhuqing.mjs");

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line in a folder of its own, which goes when the tests of the file are over. */
export function commandLine() {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "huhuqing-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const path = (name: string): string => join(folder, name);
  const put = (name: string, bytes: Uint8Array): string => {
    writeFileSync(path(name), bytes);
    return name;
  };
  /** `settings`: of the environment. */
  const runWith = (settings: Readonly<Record<string, string>>, ...args: string[]): Promise<Outcome> => {
    const options = { cwd: folder, encoding: "utf8" as const, env: { ...process.env, ...settings } };
    return new Promise((resolve) => {
      execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
      );
    });
  };
  return {
    path,
    put,
    run: (...args: string[]): Promise<Outcome> => runWith({}, ...args),
    runWith,
    save: async (name: string, sheets: Readonly<Record<string, CellValue[][]>>): Promise<string> => {
      const drafts = Object.entries(sheets).map(([sheet, rows]) => ({ name: sheet, rows }));
      return put(name, await collectBytes(writeWorkbook({ sheets: drafts })));
    },
    report: (name: string): Report => JSON.parse(readFileSync(path(name), "utf8")) as Report,
    hash: (name: string): string =>
      createHash("sha256")
        .update(readFileSync(path(name)))
        .digest("hex"),
    files: (): string[] => readdirSync(folder, { recursive: true }).map(String).sort(),
  };
}
