/** Random access to the bytes of a file. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `start` up to `end`, fewer where the file ends before. */
  read(start: number, end: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
    close: () => Promise.resolve(),
  };
}

const SLICE = 1 << 18;

/** The bytes from `start` up to `end`, slice by slice. */
export async function* sliceSource(source: ByteSource, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += SLICE) {
    const slice = await source.read(at, Math.min(end, at + SLICE));
    if (slice.length === 0) return;
    yield slice;
  }
}
