import { releaseProxy } from "comlink";
import type { Remote } from "comlink";
import type { Engine } from "../../app/Engine";
import type { LongStep } from "../../app/ports";
import type { CellValue, RawSheet } from "../../core/model/RawSheet";
import type { TabTable } from "../../core/model/TabTable";
import type { Heard, RemoteEngine } from "./RemoteEngine";

/** The worker's side of an engine. */
export function serveEngine(engine: Engine): RemoteEngine {
  const transfers = new Map<number, { readonly sheet: Omit<RawSheet, "columns">; readonly columns: CellValue[][] }>();
  let begun = 0;
  let waiting: TabTable["rows"] = [];
  const underWay = (transfer: number) => {
    const found = transfers.get(transfer);
    if (!found) throw new Error("no such sheet was begun");
    return found;
  };
  const ended = (transfer: number): RawSheet => {
    const { sheet, columns } = underWay(transfer);
    transfers.delete(transfer);
    return { ...sheet, columns };
  };
  return {
    ...engine,
    beginSheet: (sheet, columns) => {
      transfers.set(++begun, { sheet, columns: Array.from({ length: columns }, () => []) });
      return Promise.resolve(begun);
    },
    addCells: (transfer, column, cells) => {
      const target = underWay(transfer).columns[column];
      if (!target) throw new Error("no such column was begun");
      for (const cell of cells) target.push(cell);
      return Promise.resolve();
    },
    endSheet: (transfer) => engine.load(ended(transfer)),
    dropSheet: (transfer) => {
      transfers.delete(transfer);
      return Promise.resolve();
    },
    takeTyped: (id, sent) => engine.takeTyped(id, sent && { ...ended(sent.transfer), area: sent.area }),
    takeForAudit: (id, sent) => engine.takeForAudit(id, { ...ended(sent.transfer), area: sent.area }),
    audit: (question, language, onProgress) => hearing(onProgress, (step) => engine.audit(question, language, step)),
    compareTab: (id, transfer) => engine.compareTab(id, ended(transfer)),
    fillTab: async (id, request, sheets, language) => {
      const { table, ...answer } = await engine.fillTab(id, request, sheets, language);
      const { rows, ...rest } = table;
      waiting = rows;
      return { ...answer, table: rest, rowCount: rows.length };
    },
    takeRows: (cells) => {
      let [count, taken] = [0, 0];
      while (count < waiting.length && (count === 0 || taken < cells)) taken += waiting[count++]!.length;
      const rows = waiting.slice(0, count);
      waiting = waiting.slice(count);
      return Promise.resolve(rows);
    },
    validate: (request, onProgress) => hearing(onProgress, (step) => engine.validate(request, step)),
    addDepartment: (source, language, onProgress) => {
      const { profile } = source;
      const whole =
        source.kind === "file" ? source : ({ kind: "sheet", sheet: ended(source.transfer), profile } as const);
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
