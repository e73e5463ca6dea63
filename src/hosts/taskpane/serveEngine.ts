import { releaseProxy } from "comlink";
import type { Remote } from "comlink";
import type { Engine } from "../../app/Engine";
import type { LongStep } from "../../app/ports";
import type { CellValue, RawSheet } from "../../core/model/RawSheet";
import type { Heard, RemoteEngine } from "./RemoteEngine";

/** The worker's side of an engine. */
export function serveEngine(engine: Engine): RemoteEngine {
  let begun: { readonly sheet: Omit<RawSheet, "columns">; readonly columns: CellValue[][] } | null = null;
  const underWay = (): NonNullable<typeof begun> => {
    if (!begun) throw new Error("no sheet was begun");
    return begun;
  };
  const ended = (): RawSheet => {
    const { sheet, columns } = underWay();
    begun = null;
    return { ...sheet, columns };
  };
  return {
    ...engine,
    beginSheet: (sheet, columns) => {
      begun = { sheet, columns: Array.from({ length: columns }, () => []) };
      return Promise.resolve();
    },
    addCells: (column, cells) => {
      const target = underWay().columns[column];
      if (!target) throw new Error("no such column was begun");
      for (const cell of cells) target.push(cell);
      return Promise.resolve();
    },
    endSheet: () => engine.load(ended()),
    validate: (request, onProgress) => hearing(onProgress, (step) => engine.validate(request, step)),
    addDepartment: (source, language, onProgress) => {
      const { profile } = source;
      const whole = source.kind === "file" ? source : ({ kind: "sheet", sheet: ended(), profile } as const);
      return hearing(onProgress, (step) => engine.addDepartment(whole, language, step));
    },
  };
}

/** Tells the page of progress as long as the work lasts. */
async function hearing<T>(onProgress: Heard, work: (step: LongStep) => Promise<T>): Promise<T> {
  const heard = onProgress as Remote<Heard>;
  try {
    return await work({ onProgress: (done, total) => void heard(done, total) });
  } finally {
    heard[releaseProxy]();
  }
}
