import type { FindingPrint, Fingerprints } from "../../model/Fingerprints";
import { ByteWriter } from "./ByteWriter";

/** How fingerprints are packed. */
export const PACKED = "huhuqing-prints/1";

/** How the cells of a field stand. */
export const EMPTY = 0;
export const LISTED_NARROW = 1;
export const LISTED_WIDE = 2;
export const PLAIN = 3;

/**
 * Fingerprints as bytes, column by column, so that what is alike stands together and is made small by a compressor; at
 * the end 8 bytes by which damage is seen. Packed bytes of equal fingerprints are equal.
 */
export function packFingerprints(prints: Fingerprints): Uint8Array {
  const chunks: Uint8Array[] = [];
  const writer = new ByteWriter((bytes) => chunks.push(bytes.slice()));
  writer.mark();
  const { record, households, fields, cells, rows, findings, inputs } = prints;
  writer.text(PACKED);
  writeHex(writer, [record], 64);
  writer.count(households.length);
  writeHex(writer, households, 12);
  writer.count(fields.length);
  fields.forEach((field) => writer.text(field));
  writer.byte(cells === null ? 0 : 1);
  if (cells !== null) {
    const size = households.length;
    fields.forEach((_, field) => writeCells(writer, cells.subarray(field * size, (field + 1) * size)));
  }
  writePlanes(writer, rows, 4);
  writeFindings(writer, findings);
  const entries = Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1));
  writer.count(entries.length);
  for (const [name, sha256] of entries) {
    writer.text(name);
    writer.text(sha256);
  }
  // Bytes without it were packed before there was such a number.
  if (findings.every(({ waiver }) => waiver !== undefined))
    for (const { waiver } of findings) writer.count(waiver ?? 0);
  writeHex(writer, [writer.mark()], 16);
  writer.flush();
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Rules in runs, then each property as a column. */
function writeFindings(writer: ByteWriter, findings: readonly FindingPrint[]): void {
  const runs: { readonly rule: string; count: number }[] = [];
  for (const { rule } of findings) {
    const last = runs.at(-1);
    if (last?.rule === rule) last.count++;
    else runs.push({ rule, count: 1 });
  }
  writer.count(findings.length);
  writer.count(runs.length);
  for (const { rule, count } of runs) {
    writer.text(rule);
    writer.count(count);
  }
  writeHex(
    writer,
    findings.map(({ key }) => key),
    12,
  );
  writePlanes(
    writer,
    findings.map(({ household }) => household + 1),
    4,
  );
  writeHex(
    writer,
    findings.map(({ value }) => value),
    8,
  );
  for (const { isOpen } of findings) writer.byte(Number(isOpen));
}

/** Of each text the first two characters, then of each the next two … */
function writeHex(writer: ByteWriter, texts: readonly string[], length: number): void {
  for (let at = 0; at < length; at += 2)
    for (const text of texts) writer.byte(Number.parseInt(text.slice(at, at + 2), 16));
}

/** Of each number the highest byte, then of each the next … */
function writePlanes(writer: ByteWriter, values: ArrayLike<number>, width: number): void {
  for (let plane = width - 1; plane >= 0; plane--)
    for (let i = 0; i < values.length; i++) writer.byte((values[i]! >>> (8 * plane)) & 255);
}

/** Where few different prints come again and again, these, the most frequent first, and of each cell which one it is. */
function writeCells(writer: ByteWriter, cells: Uint16Array): void {
  const times = new Map<number, number>();
  for (const cell of cells) times.set(cell, (times.get(cell) ?? 0) + 1);
  if (times.size <= 1 && (cells[0] ?? 0) === 0) return writer.byte(EMPTY);
  if (times.size > 256 && times.size * 4 > cells.length) {
    writer.byte(PLAIN);
    return writePlanes(writer, cells, 2);
  }
  const listed = [...times].sort(([a, x], [b, y]) => y - x || a - b).map(([cell]) => cell);
  const positions = new Map(listed.map((cell, position) => [cell, position]));
  const isNarrow = listed.length <= 256;
  writer.byte(isNarrow ? LISTED_NARROW : LISTED_WIDE);
  writer.count(listed.length);
  writePlanes(writer, listed, 2);
  writePlanes(
    writer,
    cells.map((cell) => positions.get(cell)!),
    isNarrow ? 1 : 2,
  );
}
