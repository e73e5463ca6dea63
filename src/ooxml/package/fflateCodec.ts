import { Deflate, Inflate } from "fflate";
import type { Codec } from "./Codec";
import { crc32 } from "./crc32";

/** Plain JavaScript, for browsers without compression streams. */
export function fflateCodec(): Codec {
  return {
    inflate: (input) => through(input, new Inflate(), true),
    deflate: (input) => through(input, new Deflate({ level: 3 }), false),
    crc32,
  };
}

async function* through(
  input: AsyncIterable<Uint8Array>,
  transform: Inflate | Deflate,
  mustEnd: boolean,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let ended = false;
  transform.ondata = (chunk, final) => {
    if (chunk.length > 0) ready.push(chunk);
    ended ||= final;
  };
  for await (const chunk of input) {
    transform.push(chunk, false);
    yield* ready.splice(0);
    // It works in the caller's thread: let the page breathe.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  if (!ended) transform.push(new Uint8Array(0), true);
  yield* ready.splice(0);
  if (mustEnd && !ended) throw new Error("unexpected end of deflated data");
}
