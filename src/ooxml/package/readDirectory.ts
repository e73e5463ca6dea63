import type { Limits } from "../limits";
import { Refusal } from "../../core/model/Refusal";
import type { ByteSource } from "./ByteSource";

/** One file inside the package, as its central directory describes it. */
export interface ZipEntry {
  /** With forward slashes, without a leading one. */
  readonly name: string;
  /** As stored, in whatever encoding. */
  readonly rawName: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly headerOffset: number;
  readonly time: number;
  readonly date: number;
}

export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_HEADER = 0x02014b50;
export const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

interface DirectoryEnd {
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * The entries of a zip archive, zip64 included, in the order of its directory.
 * Throws `file.truncated`, `file.damaged`, `file.suspicious`, `file.encrypted`, `file.tooLarge`.
 */
export async function readDirectory(source: ByteSource, file: string, limits: Limits): Promise<ZipEntry[]> {
  const end = await findEnd(source, file);
  if (end.entries > limits.entries) {
    throw new Refusal("file.suspicious", { file, found: "entries", count: end.entries, limit: limits.entries });
  }
  if (end.offset + end.size > source.size || end.size > limits.textBytes) {
    throw new Refusal("file.damaged", { file, found: "directory" });
  }
  const bytes = await source.read(end.offset, end.offset + end.size);
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let n = 0; n < end.entries; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_HEADER) {
      throw new Refusal("file.damaged", { file, found: "directory" });
    }
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > bytes.length) throw new Refusal("file.damaged", { file, found: "directory" });
    const entry = readEntry(bytes, view, at, file);
    checkEntry(entry, file, source.size);
    // A folder has no content of its own.
    if (!entry.name.endsWith("/")) entries.push(entry);
    at = next;
  }
  checkNames(entries, file);
  checkOverlap(entries, file);
  return entries;
}

async function findEnd(source: ByteSource, file: string): Promise<DirectoryEnd> {
  const tailStart = Math.max(0, source.size - 22 - 65_535);
  const tail = await source.read(tailStart, source.size);
  const view = viewOf(tail);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const end = {
      entries: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    };
    if (end.entries !== 0xffff && end.size !== 0xffffffff && end.offset !== 0xffffffff) return end;
    return (await findZip64End(source, tailStart + at, file)) ?? end;
  }
  throw new Refusal("file.truncated", { file, found: "noDirectory", bytes: source.size });
}

async function findZip64End(source: ByteSource, endAt: number, file: string): Promise<DirectoryEnd | null> {
  if (endAt < 20) return null;
  const locator = viewOf(await source.read(endAt - 20, endAt));
  if (locator.byteLength < 20 || locator.getUint32(0, true) !== ZIP64_LOCATOR) return null;
  const recordAt = readUint64(locator, 8, file);
  const record = viewOf(await source.read(recordAt, recordAt + 56));
  if (record.byteLength < 56 || record.getUint32(0, true) !== ZIP64_END) {
    throw new Refusal("file.damaged", { file, found: "zip64" });
  }
  return {
    entries: readUint64(record, 32, file),
    size: readUint64(record, 40, file),
    offset: readUint64(record, 48, file),
  };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, file: string): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const extraEnd = at + 46 + nameLength + view.getUint16(at + 30, true);
  const rawName = bytes.slice(at + 46, at + 46 + nameLength);
  let size = view.getUint32(at + 24, true);
  let compressed = view.getUint32(at + 20, true);
  let headerOffset = view.getUint32(at + 42, true);
  for (let extra = at + 46 + nameLength; extra + 4 <= extraEnd;) {
    const id = view.getUint16(extra, true);
    const length = view.getUint16(extra + 2, true);
    const stop = Math.min(extraEnd, extra + 4 + length);
    if (id === 1) {
      let field = extra + 4;
      const next = (value: number): number => {
        if (value !== 0xffffffff || field + 8 > stop) return value;
        field += 8;
        return readUint64(view, field - 8, file);
      };
      size = next(size);
      compressed = next(compressed);
      headerOffset = next(headerOffset);
    }
    extra += 4 + length;
  }
  return {
    name: new TextDecoder().decode(rawName).replaceAll("\\", "/").replace(/^\/+/, ""),
    rawName,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    compressed,
    size,
    headerOffset,
  };
}

function checkEntry(entry: ZipEntry, file: string, fileSize: number): void {
  if (entry.flags & ENCRYPTED_FLAG) throw new Refusal("file.encrypted", { file, found: "zip" });
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new Refusal("file.damaged", { file, found: "method", method: entry.method });
  }
  if (entry.headerOffset + 30 + entry.compressed > fileSize) {
    throw new Refusal("file.truncated", { file, found: "entry", bytes: fileSize });
  }
}

/** Part names differ by more than case, and none climbs out of the package. */
function checkNames(entries: readonly ZipEntry[], file: string): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw new Refusal("file.suspicious", { file, found: "duplicate" });
    if (name === "" || name.includes("\0") || name.split("/").includes("..")) {
      throw new Refusal("file.suspicious", { file, found: "name" });
    }
    seen.add(key);
  }
}

/** Entries that share bytes are how a small file claims to hold petabytes. */
function checkOverlap(entries: readonly ZipEntry[], file: string): void {
  const order = [...entries].sort((a, b) => a.headerOffset - b.headerOffset);
  order.forEach((entry, i) => {
    const next = order[i + 1];
    if (next && entry.headerOffset + 30 + entry.compressed > next.headerOffset) {
      throw new Refusal("file.suspicious", { file, found: "overlap" });
    }
  });
}

function readUint64(view: DataView, at: number, file: string): number {
  const value = view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
  if (!Number.isSafeInteger(value)) throw new Refusal("file.damaged", { file, found: "zip64" });
  return value;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
