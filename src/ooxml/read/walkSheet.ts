import type { Package } from "../package/openPackage";
import { Refusal } from "../../core/model/Refusal";
import { findBytes } from "../xml/findBytes";

/** A worksheet as it streams by: its head, pieces of its rows, its tail. */
export type SheetPiece = SheetHead | SheetRows | SheetTail;

export interface SheetHead {
  readonly kind: "head";
  /** Everything before the rows, the tag `sheetData` included. */
  readonly text: string;
  /** Prefix of the format's own elements, with its colon, e.g. `x:`; usually "". */
  readonly prefix: string;
}

export interface SheetRows {
  readonly kind: "rows";
  /** Valid until the next piece is asked for. */
  readonly bytes: Uint8Array;
  /** No more rows come after this piece. */
  readonly final: boolean;
  /** Set by the reader: how far it got. What is left comes again with more behind it. */
  consumed: number;
}

export interface SheetTail {
  readonly kind: "tail";
  /** Everything after the rows; begins with the closing tag of `sheetData` unless the head closed it. */
  readonly text: string;
}

const SHEET_DATA = new TextEncoder().encode("sheetData");

/** Faults: `file.damaged` for what is no worksheet, `file.suspicious` past a cap. The reader may stop at any time. */
export async function* walkSheet(
  pkg: Pick<Package, "name" | "limits">,
  part: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<SheetPiece> {
  const fail = (found: string): Refusal => new Refusal("file.damaged", { file: pkg.name, found, part });
  const tooLong = (limit: number): Refusal =>
    new Refusal("file.suspicious", { file: pkg.name, found: "elementBytes", part, limit });
  let stage: "head" | "rows" | "tail" = "head";
  let held: Uint8Array = new Uint8Array(0);
  // What is held and the chunk behind it, in memory that is used again: fresh memory costs more than the copy.
  let scratch = new Uint8Array(0);
  let prefix = "";
  const tail: Uint8Array[] = [];
  let tailSize = 0;
  for await (const chunk of chunks) {
    if (stage === "tail") {
      tailSize += chunk.length;
      if (tailSize > pkg.limits.textBytes) throw tooLong(pkg.limits.textBytes);
      tail.push(chunk);
      continue;
    }
    let bytes = chunk;
    if (held.length > 0) {
      const size = held.length + chunk.length;
      const roomy = scratch.length < size ? new Uint8Array(2 * size) : scratch;
      roomy.set(held);
      roomy.set(chunk, held.length);
      scratch = roomy;
      bytes = scratch.subarray(0, size);
    }
    if (stage === "head") {
      const head = findHead(bytes);
      if (!head) {
        if (bytes.length > pkg.limits.elementBytes) throw tooLong(pkg.limits.elementBytes);
        held = bytes;
        continue;
      }
      prefix = head.prefix;
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, head.end));
      if (text.includes("<!DOCTYPE")) throw new Refusal("file.suspicious", { file: pkg.name, found: "doctype", part });
      yield { kind: "head", text, prefix };
      bytes = bytes.subarray(head.end);
      held = new Uint8Array(0);
      stage = head.closed ? "tail" : "rows";
      if (head.closed) {
        tail.push(bytes);
        tailSize = bytes.length;
        continue;
      }
    }
    // A name cut in two by the chunk's end is found with the next chunk, because what is held comes again.
    const close = findClose(bytes, Math.max(0, held.length - 32));
    const piece: SheetRows = {
      kind: "rows",
      bytes: close < 0 ? bytes : bytes.subarray(0, close),
      final: close >= 0,
      consumed: 0,
    };
    yield piece;
    const rest = piece.bytes.subarray(piece.consumed);
    if (close < 0) {
      if (rest.length > pkg.limits.elementBytes) throw tooLong(pkg.limits.elementBytes);
      held = rest;
    } else {
      if (rest.some((byte) => byte > 0x20)) throw fail("xml");
      held = new Uint8Array(0);
      stage = "tail";
      tail.push(bytes.slice(close));
      tailSize = bytes.length - close;
    }
  }
  if (stage !== "tail") throw fail(stage === "head" ? "noSheetData" : "xml");
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(tail.reduce(joined, new Uint8Array(0)));
  if (!text.trimEnd().endsWith(`</${prefix}worksheet>`)) throw fail("xml");
  yield { kind: "tail", text };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** One character a byte, so that places in the text are places in the bytes. */
function findHead(bytes: Uint8Array): { prefix: string; end: number; closed: boolean } | null {
  const text = new TextDecoder("latin1").decode(bytes);
  const match = /<((?:[A-Za-z_][\w.-]*:)?)sheetData(?:\s[^>]*?)?(\/?)>/.exec(text);
  return match && { prefix: match[1] ?? "", end: match.index + match[0].length, closed: match[2] === "/" };
}

/** Where the closing tag of `sheetData` begins, or -1. */
function findClose(bytes: Uint8Array, from: number): number {
  for (let start = findBytes(bytes, SHEET_DATA, from); start >= 0; start = findBytes(bytes, SHEET_DATA, start + 1)) {
    if (start < 2) continue;
    let open = start - 1;
    while (open > 0 && bytes[open] !== 0x3c && start - open < 64) open--;
    if (bytes[open] === 0x3c && bytes[open + 1] === 0x2f) return open;
  }
  return -1;
}
