import { fflateCodec } from "./fflateCodec";
import { nodeCodec } from "./nodeCodec";
import { webCodec } from "./webCodec";

/** Raw deflate as the platform offers it. Damaged input makes `inflate` throw whatever the platform throws. */
export interface Codec {
  inflate(input: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  deflate(input: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  crc32(bytes: Uint8Array, previous: number): number;
}

/** The fastest codec at hand: zlib in Node, the streams of the browser, else fflate. Bundlers see no Node module. */
export function platformCodec(): Codec {
  return nodeCodec() ?? webCodec() ?? fflateCodec();
}
