/** Bytes that one request or response of ours may have; Excel on the web refuses 5 MB. */
export const PAYLOAD_BYTES = 4 * 1024 * 1024;

/** Room for everything in a request that is not cells. */
export const CELL_BYTES = 0.92 * PAYLOAD_BYTES;

/** Cells that Excel hands over at once on any platform; above it answers `null`. */
const CELLS_PER_GET = 5_000_000;
const FIRST_ROWS = 5_000;
const FIRST_CELLS = 150_000;
/** The next chunk is at most this much larger: the rows measured so far may be the emptiest. */
const GROWTH = 4;

/** Bytes of a text in JSON as UTF-8. */
export function textBytes(text: string): number {
  let bytes = 2;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20) bytes += 6;
    else if (code === 0x22 || code === 0x5c) bytes += 2;
    else bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
}

/** Bytes of a block of cells in JSON. */
export function blockBytes(rows: readonly (readonly unknown[])[]): number {
  let bytes = 2;
  for (const row of rows) {
    bytes += 2 + row.length;
    for (const cell of row) bytes += typeof cell === "string" ? textBytes(cell) : String(cell).length;
  }
  return bytes;
}

export interface ChunkSizer {
  /** Rows to ask for next. */
  readonly rows: () => number;
  /** Tells what a chunk that arrived weighed. */
  readonly arrived: (rows: number, bytes: number) => void;
  /** Halves a chunk of `rows` that Excel found too large; false when it is a single row already. */
  readonly shrink: (rows: number) => boolean;
}

/** Sizes chunks by the bytes measured so far, not by a guess of what a row weighs. */
export function createChunkSizer(columns: number): ChunkSizer {
  const most = Math.max(1, Math.floor(CELLS_PER_GET / Math.max(1, columns)));
  let rows = Math.max(1, Math.min(FIRST_ROWS, Math.floor(FIRST_CELLS / Math.max(1, columns))));
  return {
    rows: () => rows,
    arrived: (arrived, bytes) => {
      const fitting = Math.floor((CELL_BYTES * arrived) / Math.max(1, bytes));
      rows = Math.max(1, Math.min(fitting, arrived * GROWTH, most));
    },
    shrink: (asked) => {
      if (asked === 1) return false;
      rows = Math.floor(asked / 2);
      return true;
    },
  };
}
