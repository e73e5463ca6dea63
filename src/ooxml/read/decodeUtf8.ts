/** Reads UTF-8 from part of an array; bytes that are none become U+FFFD. */
type Decode = (bytes: Uint8Array, start: number, end: number) => string;

interface NodeBuffer {
  readonly prototype: { readonly utf8Slice?: (this: Uint8Array, start: number, end: number) => string };
}

export const decodeUtf8: Decode = nodeDecoder() ?? webDecoder();

/** Twelve Chinese characters. Below it a call of a TextDecoder costs more than the work. */
const SHORT = 36;

function decodeShort(bytes: Uint8Array, start: number, end: number, long: Decode): string {
  let text = "";
  for (let i = start; i < end;) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      text += String.fromCharCode(byte);
      i++;
      continue;
    }
    const second = bytes[i + 1]!;
    const third = bytes[i + 2]!;
    const plain = (byte > 0xe0 && byte < 0xed) || byte === 0xef;
    if (!plain || i + 2 >= end || (second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) return long(bytes, start, end);
    text += String.fromCharCode(((byte & 15) << 12) | ((second & 63) << 6) | (third & 63));
    i += 3;
  }
  return text;
}

/** Node's own slice is quick for short texts too, and leaves no pieces of text behind. */
function nodeDecoder(): Decode | null {
  const slice = (globalThis as { Buffer?: NodeBuffer }).Buffer?.prototype.utf8Slice;
  return slice ? (bytes, start, end) => slice.call(bytes, start, end) : null;
}

function webDecoder(): Decode {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const long: Decode = (bytes, start, end) => decoder.decode(bytes.subarray(start, end));
  return (bytes, start, end) => (end - start > SHORT ? long(bytes, start, end) : decodeShort(bytes, start, end, long));
}
