import type { Workbook } from "../../src/app/ports";

/** Thrown where the process would have been killed, and by every call after that. */
export class Killed extends Error {
  override readonly name = "Killed";
}

const WRITES = ["paint", "clear", "writeTab", "writeCells", "restoreTab", "writeSetting"] as const;
const READS = ["sheets", "read", "readTab", "captureTab", "readSetting"] as const;

export interface Death {
  /** Position among the calls that count, from 0. A position that is never reached kills nobody. */
  readonly at: number;
  /** Before the call took effect, or right after: its effect stands, its answer is lost. */
  readonly moment: "before" | "after";
  /** Which calls count. Only those that change the workbook, unless told. */
  readonly counts?: "writes" | "all";
  /** What becomes of the call, and of all later ones: rejected with `Killed` (unless told), or never answered. */
  readonly by?: "throwing" | "silence";
}

export interface MortalWorkbook<T extends Workbook> {
  readonly workbook: T;
  /** Names of the calls that counted, the fatal one included: a run without a death tells how many there are. */
  readonly calls: readonly string[];
  readonly isDead: () => boolean;
  /** Resolves at death: what is awaited beside work that silence would keep waiting. */
  readonly death: Promise<void>;
}

/**
 * A workbook over another one whose process dies at one call. The inner workbook is what is left on the disk: look at that
 * one, or open it in a new session, to see what the person finds.
 *
 *     const alive = mortalWorkbook(createMemoryWorkbook({ sheets }), null);
 *     await act(alive.workbook);
 *     for (const moment of ["before", "after"] as const)
 *       for (let at = 0; at < alive.calls.length; at++) {
 *         const inner = createMemoryWorkbook({ sheets });
 *         await expect(act(mortalWorkbook(inner, { at, moment }).workbook)).rejects.toThrow(Killed);
 *         // inner holds the old or the new state, never half
 *       }
 *
 * Code that answers failures itself (a run that is shown although its record was not written) does not reject: kill it by
 * silence and wait for `death`. With `null` nobody dies. Everything that is not of the port (levers of a memory workbook,
 * `select`, `save`) goes to the inner workbook, dead or not.
 */
export function mortalWorkbook<T extends Workbook>(inner: T, death: Death | null): MortalWorkbook<T> {
  const calls: string[] = [];
  let isDead = false;
  let die = (): void => undefined;
  const died = new Promise<void>((resolve) => {
    die = () => {
      isDead = true;
      resolve();
    };
  });
  const end = (): Promise<never> =>
    death?.by === "silence" ? new Promise<never>(() => undefined) : Promise.reject(new Killed("killed"));

  async function call(name: string, work: () => Promise<unknown>): Promise<unknown> {
    if (isDead) return end();
    const isCounted = death?.counts === "all" || WRITES.some((write) => write === name);
    const isFatal = isCounted && calls.length === death?.at;
    if (isCounted) calls.push(name);
    if (isFatal && death.moment === "before") {
      die();
      return end();
    }
    const answer = await work();
    // Others may have died while this one worked.
    if (isDead) return end();
    if (!isFatal) return answer;
    die();
    return end();
  }

  const workbook = new Proxy(inner, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key, target);
      const name = String(key);
      if (typeof member !== "function" || ![...WRITES, ...READS].some((known) => known === name)) return member;
      return (...args: unknown[]) => call(name, async () => Reflect.apply(member, target, args) as unknown);
    },
  });
  return { workbook, calls, isDead: () => isDead, death: died };
}
