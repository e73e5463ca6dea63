import type { FindingPrint, Fingerprints } from "../../model/Fingerprints";
import { ByteReader } from "./ByteReader";
import { ByteWriter } from "./ByteWriter";
import { EMPTY, LISTED_NARROW, LISTED_WIDE, PACKED, PLAIN } from "./packFingerprints";

/** At the end, by which damage is seen. */
const MARK_BYTES = 8;

/** What `packFingerprints` packed; `null` of bytes that are damaged, or that another version packed. */
export function unpackFingerprints(bytes: Uint8Array): Fingerprints | null {
  const content = bytes.subarray(0, Math.max(0, bytes.length - MARK_BYTES));
  const [mark] = readHex(new ByteReader(bytes.subarray(content.length)), 1, 2 * MARK_BYTES);
  if (mark !== markOf(content)) return null;
  const reader = new ByteReader(content);
  if (reader.text() !== PACKED) return null;
  const [record = ""] = readHex(reader, 1, 64);
  const households = readHex(reader, reader.countOf(6), 12);
  const fields = Array.from({ length: reader.countOf(1) }, () => reader.text());
  const cells = reader.byte() === 0 ? null : readAllCells(reader, fields.length, households.length);
  const rows = Uint32Array.from(reader.planes(households.length, 4));
  const findings = readFindings(reader);
  const inputs = Array.from({ length: reader.countOf(2) }, () => [reader.text(), reader.text()] as const);
  const told = reader.left > 0 ? findings.map((finding) => ({ ...finding, waiver: reader.count() })) : findings;
  const isWhole = !reader.isDamaged && reader.left === 0;
  if (!isWhole || findings.some(({ household }) => household >= households.length)) return null;
  return { record, households, fields, cells, rows, findings: told, inputs: Object.fromEntries(inputs) };
}

function markOf(content: Uint8Array): string {
  const writer = new ByteWriter(() => undefined);
  writer.mark();
  content.forEach((byte) => writer.byte(byte));
  return writer.mark();
}

function readAllCells(reader: ByteReader, fields: number, size: number): Uint16Array {
  const columns = Array.from({ length: fields }, () => readCells(reader, size));
  const cells = new Uint16Array(reader.isDamaged ? 0 : fields * size);
  if (!reader.isDamaged) columns.forEach((column, field) => cells.set(column, field * size));
  return cells;
}

function readCells(reader: ByteReader, size: number): ArrayLike<number> {
  switch (reader.byte()) {
    case EMPTY:
      return new Uint16Array(size);
    case PLAIN:
      return reader.planes(size, 2);
    case LISTED_NARROW:
      return readListed(reader, size, 1);
    case LISTED_WIDE:
      return readListed(reader, size, 2);
    default:
      reader.damage();
      return [];
  }
}

function readListed(reader: ByteReader, size: number, width: number): ArrayLike<number> {
  const listed = reader.planes(reader.countOf(2), 2);
  return reader.planes(size, width).map((position) => listed[position] ?? 0);
}

function readFindings(reader: ByteReader): readonly FindingPrint[] {
  const size = reader.countOf(15);
  const rules: string[] = [];
  for (let runs = reader.countOf(2); runs > 0; runs--) {
    const rule = reader.text();
    for (let count = Math.min(reader.count(), size - rules.length); count > 0; count--) rules.push(rule);
  }
  const keys = readHex(reader, size, 12);
  const households = reader.planes(size, 4);
  const values = readHex(reader, size, 8);
  return keys.map((key, position) => ({
    key,
    rule: rules[position] ?? "",
    household: households[position]! - 1,
    value: values[position]!,
    isOpen: reader.byte() === 1,
  }));
}

function readHex(reader: ByteReader, size: number, length: number): readonly string[] {
  const texts = new Array<string>(size).fill("");
  for (let at = 0; at < length; at += 2)
    for (let i = 0; i < size; i++) texts[i] += reader.byte().toString(16).padStart(2, "0");
  return texts;
}
