import { releaseProxy } from "comlink";
import type { Remote } from "comlink";
import type { Engine } from "../../app/Engine";
import type { CellValue, RawSheet } from "../../core/model/RawSheet";
import type { RemoteEngine } from "./RemoteEngine";

/** The worker's side of an engine. */
export function serveEngine(engine: Engine): RemoteEngine {
  let begun: { readonly sheet: Omit<RawSheet, "columns">; readonly columns: CellValue[][] } | null = null;
  const underWay = (): NonNullable<typeof begun> => {
    if (!begun) throw new Error("no sheet was begun");
    return begun;
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
    endSheet: () => {
      const { sheet, columns } = underWay();
      begun = null;
      return engine.load({ ...sheet, columns });
    },
    validate: async (request, onProgress) => {
      const heard = onProgress as Remote<typeof onProgress>;
      try {
        return await engine.validate(request, { onProgress: (done, total) => void heard(done, total) });
      } finally {
        heard[releaseProxy]();
      }
    },
  };
}
