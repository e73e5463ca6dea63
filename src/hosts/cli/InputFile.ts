import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { Refusal } from "../../core/model/Refusal";
import type { ByteSource } from "../../ooxml/package/ByteSource";
import { fileSource } from "../../ooxml/package/fileSource";
import { fileFault } from "./fileFault";

/** A file read whole, under its bare name. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Refusals: file.missing, file.unreadable. */
export async function readInput(file: string): Promise<InputFile> {
  try {
    const bytes = new Uint8Array(await readFile(file));
    return { name: basename(file), bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  } catch (fault) {
    throw fileFault(fault, "file.unreadable", file);
  }
}

/** Refusals: file.missing, file.unreadable, file.notXlsx for a folder. */
export async function openInput(file: string): Promise<ByteSource> {
  try {
    if (statSync(file).isDirectory()) throw new Refusal("file.notXlsx", { file });
    return await fileSource(file);
  } catch (fault) {
    throw fileFault(fault, "file.unreadable", file);
  }
}

/** SHA-256 of a file that may be too long for memory. */
export async function hashInput(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
