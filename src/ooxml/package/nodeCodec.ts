import type * as Stream from "node:stream";
import type * as Zlib from "node:zlib";
import type { Codec } from "./Codec";
import { crc32 } from "./crc32";

interface NodeProcess {
  getBuiltinModule?: (name: string) => unknown;
}

const CHUNK = 1 << 18;
// As much may wait on either side, so that the thread that works never stops for the one that asks.
const BUFFERS = { chunkSize: CHUNK, highWaterMark: CHUNK };
/** Between speed and size: level 3 takes twice the time for a twentieth less. */
const LEVEL = 2;

/** zlib inside Node, asked for at run time so that no bundle holds it; `null` elsewhere. */
export function nodeCodec(): Codec | null {
  const host = (globalThis as { process?: NodeProcess }).process;
  const zlib = host?.getBuiltinModule?.("node:zlib") as typeof Zlib | undefined;
  const stream = host?.getBuiltinModule?.("node:stream") as typeof Stream | undefined;
  if (!zlib || !stream) return null;
  return {
    inflate: (input) => through(stream, input, zlib.createInflateRaw(BUFFERS)),
    deflate: (input) => through(stream, input, zlib.createDeflateRaw({ ...BUFFERS, level: LEVEL })),
    // Absent before Node 20.15.
    crc32: zlib.crc32 ?? crc32,
  };
}

/** An error of either side, and an early end by the reader, reaches both: pipeline destroys them together. */
async function* through(
  stream: typeof Stream,
  input: AsyncIterable<Uint8Array>,
  transform: Stream.Transform,
): AsyncGenerator<Uint8Array> {
  let failure: Error | null = null;
  stream.pipeline(stream.Readable.from(input, { objectMode: true, highWaterMark: 1 }), transform, (error) => {
    failure = error ?? null;
  });
  for await (const chunk of transform) yield chunk as Uint8Array;
  if (failure) throw failure as Error;
}
