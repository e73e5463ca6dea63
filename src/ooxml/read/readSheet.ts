import type { Area, RawSheet } from "../../core/model/RawSheet";
import { MAX_ROWS } from "../limits";
import type { Package } from "../package/openPackage";
import { Refusal } from "../../core/model/Refusal";
import { CellStore } from "./CellStore";
import { readDimension, readFrame, type SheetFrame } from "./readFrame";
import { RowReader } from "./RowReader";
import { walkSheet } from "./walkSheet";

export interface ReadStep {
  /** Rows done and rows in all, as far as the sheet says how many there are. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Aborting rejects with `cancelled`. */
  readonly signal?: AbortSignal | undefined;
}

export interface ReadSheetOptions extends ReadStep {
  /** The first rows of the used range are enough. What follows them is then not read, unless `frame` is missing. */
  readonly rows?: number | undefined;
  /** From an earlier pass over the same sheet. */
  readonly frame?: SheetFrame | undefined;
}

export interface SheetStream {
  readonly pkg: Pick<Package, "name" | "limits">;
  readonly name: string;
  readonly part: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly shared: readonly string[];
  readonly date1904: boolean;
}

/** Reads one worksheet as it is inflated: memory holds the values and one chunk. */
export async function readSheet(
  sheet: SheetStream,
  options: ReadSheetOptions = {},
): Promise<{ readonly content: RawSheet; readonly frame: SheetFrame }> {
  const { pkg, part } = sheet;
  const fail = (found: string): Refusal =>
    new Refusal(found === "cells" ? "file.tooLarge" : "file.damaged", { file: pkg.name, found, part });
  const store = new CellStore({
    shared: sheet.shared,
    date1904: sheet.date1904,
    rows: Math.max(1, options.rows ?? MAX_ROWS),
    cellLimit: pkg.limits.cells,
    fail,
  });
  let reader: RowReader | null = null;
  let frame = options.frame ?? null;
  let head = "";
  let total = 0;
  for await (const piece of walkSheet(pkg, part, sheet.chunks)) {
    if (options.signal?.aborted) throw new Refusal("cancelled", { file: pkg.name });
    if (piece.kind === "head") {
      head = piece.text;
      reader = new RowReader(store, piece.prefix, fail);
      const dimension = readDimension(head);
      total = dimension ? dimension.row + dimension.rows : 0;
    } else if (piece.kind === "rows") {
      // Past the limit the rest only streams by, for the merges behind it.
      piece.consumed = store.full || !reader ? piece.bytes.length : reader.read(piece.bytes);
      if (store.full) piece.consumed = piece.bytes.length;
      if (store.full && frame) break;
      const done = reader?.rowsDone ?? 0;
      options.onProgress?.(done, Math.max(total, done));
    } else frame = readFrame(head, piece.text, { file: pkg.name, part, limits: pkg.limits });
  }
  if (!frame) throw fail("xml");
  return {
    content: { name: sheet.name, ...store.finish(), date1904: sheet.date1904, merges: frame.merges },
    frame,
  };
}

/** What the sheet says of its size before its rows; nothing behind them is read. */
export async function claimedArea({
  pkg,
  part,
  chunks,
}: Pick<SheetStream, "pkg" | "part" | "chunks">): Promise<Area | null> {
  for await (const piece of walkSheet(pkg, part, chunks)) {
    if (piece.kind === "head") return readDimension(piece.text);
  }
  throw new Refusal("file.damaged", { file: pkg.name, found: "xml", part });
}

/** Only what stands before and after the rows. */
export async function skimSheet(
  sheet: Omit<SheetStream, "shared" | "date1904">,
  signal?: AbortSignal,
): Promise<SheetFrame> {
  const { pkg, part } = sheet;
  let head = "";
  for await (const piece of walkSheet(pkg, part, sheet.chunks)) {
    if (signal?.aborted) throw new Refusal("cancelled", { file: pkg.name });
    if (piece.kind === "head") head = piece.text;
    else if (piece.kind === "rows") piece.consumed = piece.bytes.length;
    else return readFrame(head, piece.text, { file: pkg.name, part, limits: pkg.limits });
  }
  throw new Refusal("file.damaged", { file: pkg.name, found: "xml", part });
}
