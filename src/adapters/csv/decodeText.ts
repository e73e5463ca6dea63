import { Refusal } from "../../core/model/Refusal";

export type Encoding = "UTF-8" | "GB18030" | "UTF-16";

/** A text in pieces, in order: a long one fits in no single string. */
export interface DecodedText {
  readonly encoding: Encoding;
  readonly pieces: readonly string[];
}

const PIECE = 1 << 20;
const LINE_FEED = 0x0a;

/**
 * The text of a file as its byte order mark says, else as strict UTF-8, else as strict GB18030. Nothing is replaced:
 * refuses what is neither (`file.encoding`), with the first line that shows it.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const wide = wideLabel(bytes);
  if (wide !== null) {
    const pieces = decode(bytes, wide);
    if (pieces) return { encoding: "UTF-16", pieces };
    throw new Refusal("file.encoding", { file, line: 1 });
  }
  const utf8 = decode(bytes, "utf-8");
  if (utf8) return { encoding: "UTF-8", pieces: utf8 };
  const gb18030 = decode(bytes, "gb18030");
  if (gb18030) return { encoding: "GB18030", pieces: gb18030 };
  throw new Refusal("file.encoding", {
    file,
    line: Math.max(faultyLine(bytes, "utf-8"), faultyLine(bytes, "gb18030")),
  });
}

function wideLabel(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** `null` where the bytes are not of that encoding. */
function decode(bytes: Uint8Array, label: string): readonly string[] | null {
  const decoder = new TextDecoder(label, { fatal: true });
  const pieces: string[] = [];
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      const stream = at + PIECE < bytes.length;
      pieces.push(decoder.decode(bytes.subarray(at, at + PIECE), { stream }));
    }
  } catch (fault) {
    // Not by `instanceof`: a decoder may come from another realm.
    if ((fault as Error).name !== "TypeError") throw fault;
    return null;
  }
  return pieces;
}

/** One-based number of the first line that is not of that encoding. A line feed is a byte of its own in both of ours. */
function faultyLine(bytes: Uint8Array, label: string): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    if (!decode(bytes.subarray(start, end), label)) return line;
    start = end;
  }
  return line;
}
