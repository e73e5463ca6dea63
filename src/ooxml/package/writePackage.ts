import type { Codec } from "./Codec";
import type { Package } from "./openPackage";
import { CENTRAL_HEADER, END_OF_DIRECTORY, LOCAL_HEADER, viewOf, type ZipEntry } from "./readDirectory";
import { Refusal } from "../../core/model/Refusal";

/** New content of a part: bytes, or a stream that is asked for once, when its turn comes. */
export type PartContent = Uint8Array | (() => AsyncIterable<Uint8Array>);

const DESCRIPTOR = 0x08074b50;
const DESCRIPTOR_FLAG = 8;
const UTF8_FLAG = 0x800;
/** 1 January 1980: a package says nothing about the clock. */
const EPOCH_DATE = 0x21;
const MAX_UINT32 = 0xffffffff;

interface Written {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly offset: number;
  crc: number;
  compressed: number;
  size: number;
}

/**
 * A package as a stream of chunks. Parts of `base` that `changes` does not name are copied as they lie in the file;
 * `null` leaves a part out. Bytes take the place of the old part; streams and new parts follow in the order of `changes`.
 */
export async function* writePackage(
  base: Package | null,
  changes: ReadonlyMap<string, PartContent | null>,
  codec: Codec,
): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  const count = (chunk: Uint8Array): Uint8Array => {
    offset += chunk.length;
    if (offset > MAX_UINT32)
      throw new Refusal("file.tooLarge", { file: base?.name ?? "", found: "bytes", limit: MAX_UINT32 });
    return chunk;
  };
  for (const entry of base?.entries ?? []) {
    const change = changes.get(entry.name);
    if (change === null || typeof change === "function") continue;
    const parts =
      change === undefined
        ? copyEntry(base!, entry, offset, written)
        : addEntry(entry.name, change, offset, written, codec);
    for await (const chunk of parts) yield count(chunk);
  }
  for (const [name, content] of changes) {
    if (content === null || (typeof content !== "function" && base?.entries.some((entry) => entry.name === name)))
      continue;
    for await (const chunk of addEntry(name, content, offset, written, codec)) yield count(chunk);
  }
  const directoryOffset = offset;
  for (const entry of written) yield count(centralHeader(entry));
  yield endOfDirectory(written.length, offset - directoryOffset, directoryOffset);
}

async function* copyEntry(
  base: Package,
  entry: ZipEntry,
  offset: number,
  written: Written[],
): AsyncGenerator<Uint8Array> {
  const copy: Written = { ...entry, name: entry.rawName, flags: entry.flags & ~DESCRIPTOR_FLAG, offset };
  written.push(copy);
  yield localHeader(copy);
  yield* base.openRaw(entry);
}

async function* addEntry(
  name: string,
  content: PartContent,
  offset: number,
  written: Written[],
  codec: Codec,
): AsyncGenerator<Uint8Array> {
  const entry: Written = {
    name: encode(name),
    flags: UTF8_FLAG | DESCRIPTOR_FLAG,
    method: 8,
    time: 0,
    date: EPOCH_DATE,
    offset,
    crc: 0,
    compressed: 0,
    size: 0,
  };
  written.push(entry);
  yield localHeader(entry);
  const chunks = content instanceof Uint8Array ? [content] : content();
  async function* measured(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      entry.crc = codec.crc32(chunk, entry.crc);
      entry.size += chunk.length;
      yield chunk;
    }
  }
  for await (const chunk of codec.deflate(measured())) {
    entry.compressed += chunk.length;
    yield chunk;
  }
  yield descriptor(entry);
}

function localHeader(entry: Written): Uint8Array {
  const bytes = new Uint8Array(30 + entry.name.length);
  const view = viewOf(bytes);
  view.setUint32(0, LOCAL_HEADER, true);
  view.setUint16(4, 20, true);
  fillCommon(view, 6, entry);
  view.setUint16(26, entry.name.length, true);
  bytes.set(entry.name, 30);
  return bytes;
}

function centralHeader(entry: Written): Uint8Array {
  const bytes = new Uint8Array(46 + entry.name.length);
  const view = viewOf(bytes);
  view.setUint32(0, CENTRAL_HEADER, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  fillCommon(view, 8, entry);
  view.setUint16(28, entry.name.length, true);
  view.setUint32(42, entry.offset, true);
  bytes.set(entry.name, 46);
  return bytes;
}

/** What the two headers share: flags, method, time, date, checksum and sizes. */
function fillCommon(view: DataView, at: number, entry: Written): void {
  view.setUint16(at, entry.flags, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint16(at + 4, entry.time, true);
  view.setUint16(at + 6, entry.date, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.compressed, true);
  view.setUint32(at + 16, entry.size, true);
}

function descriptor(entry: Written): Uint8Array {
  const bytes = new Uint8Array(16);
  const view = viewOf(bytes);
  view.setUint32(0, DESCRIPTOR, true);
  view.setUint32(4, entry.crc, true);
  view.setUint32(8, entry.compressed, true);
  view.setUint32(12, entry.size, true);
  return bytes;
}

function endOfDirectory(count: number, size: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(22);
  const view = viewOf(bytes);
  view.setUint32(0, END_OF_DIRECTORY, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return bytes;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
