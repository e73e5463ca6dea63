import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { openXlsxWorkbook, type XlsxWorkbook } from "../../src/adapters/xlsx/openXlsxWorkbook";
import { createSession } from "../../src/app/createSession";
import type { DepartmentSummary } from "../../src/app/DepartmentViews";
import type { Session } from "../../src/app/Session";
import { localClock } from "../../src/hosts/localClock";
import { createLocalEngine } from "../../src/hosts/localEngine";
import { randomBytes } from "../../src/hosts/randomBytes";

const root = join(__dirname, "..", "..");

export const seed = (...path: readonly string[]): string => join(root, "seeds", ...path);
export const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

export interface Headless {
  readonly session: Session;
  readonly workbook: XlsxWorkbook;
}

/** The same product over a file, without a browser: what the walks expect is asked of it. */
export async function headless(
  file: string | { readonly name: string; readonly bytes: Uint8Array },
): Promise<Headless> {
  const { name, bytes } = typeof file === "string" ? { name: basename(file), bytes: bytesOf(file) } : file;
  const workbook = await openXlsxWorkbook(bytes, name);
  const session = createSession({
    tool: { name: "huhuqing", version: "0.0.0" },
    workbook,
    viewport: null,
    engine: createLocalEngine(),
    cache: { get: () => Promise.resolve(null), set: () => Promise.resolve(), clear: () => Promise.resolve(0) },
    // The day of the browser, which is in China.
    clock: { ...localClock, today: () => new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" }) },
    randomBytes,
    language: "zh-CN",
    onDefect: (cause) => {
      throw cause;
    },
  });
  await session.open();
  return { session, workbook };
}

/** Adds a department's sheet: the name of one in the workbook, or a file. */
export async function addTo({ session }: Headless, source: string, profile?: string): Promise<void> {
  const isFile = /\.(xlsx|csv)$/.test(source);
  await session.addDepartment(
    isFile ? { file: { name: basename(source), bytes: bytesOf(source) } } : { sheet: source },
    profile,
  );
  expect(session.state().refusal).toBeNull();
}

/** Runs without marking and gives what was compared. */
export async function compare({ session }: Headless): Promise<readonly DepartmentSummary[]> {
  await session.validate({ paint: false });
  expect(session.state().refusal).toBeNull();
  return session.state().departments.summaries;
}
