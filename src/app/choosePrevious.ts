import type { Actor } from "./createActor";
import type { Engine } from "./Engine";
import type { Workbook } from "./ports";
import type { Correction } from "./Session";
import type { PreviousView } from "./views";

interface Parts {
  readonly engine: Engine;
  readonly workbook: Workbook;
  readonly step: Actor["step"];
}

/** Reads the period before from a file or a sheet of the workbook; `null` for none. */
export async function choosePrevious(
  wanted: NonNullable<Correction["previous"]> | null,
  { engine, workbook, step }: Parts,
): Promise<PreviousView | null> {
  if (wanted === null) return engine.setPrevious(null);
  if ("file" in wanted) return engine.setPrevious({ kind: "file", ...wanted.file });
  const sheet = await workbook.read(wanted.sheet, step("reading", wanted.sheet));
  return engine.setPrevious({ kind: "sheet", sheet });
}
