import type { Codec } from "./Codec";
import { crc32 } from "./crc32";

/** The compression streams of the platform; `null` where they or raw deflate are missing. */
export function webCodec(): Codec | null {
  if (typeof DecompressionStream === "undefined" || typeof CompressionStream === "undefined") return null;
  if (!knowsRawDeflate()) return null;
  return {
    inflate: (input) => through(input, new DecompressionStream("deflate-raw")),
    deflate: (input) => through(input, new CompressionStream("deflate-raw")),
    crc32,
  };
}

function knowsRawDeflate(): boolean {
  try {
    new DecompressionStream("deflate-raw");
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function* through(
  input: AsyncIterable<Uint8Array>,
  transform: DecompressionStream | CompressionStream,
): AsyncGenerator<Uint8Array> {
  const writer = transform.writable.getWriter();
  const reader = transform.readable.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  const feeding = feed(input, writer);
  // Reported by the await below; until then the rejection must not count as unhandled.
  feeding.catch(() => undefined);
  let finished = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    finished = true;
    await feeding;
  } finally {
    if (!finished) await reader.cancel().catch(() => undefined);
  }
}

async function feed(input: AsyncIterable<Uint8Array>, writer: WritableStreamDefaultWriter): Promise<void> {
  try {
    for await (const chunk of input) await writer.write(chunk);
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}
