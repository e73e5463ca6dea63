import { accessSync, constants, existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Refusal } from "../../core/model/Refusal";
import { prepareFile, writeFileWhole, type PreparedFile } from "../../ooxml/package/writeFileWhole";
import { fileFault } from "./fileFault";

/** Writes a file whole or not at all. Refusal: file.cannotWrite. */
export async function writeOutput(file: string, content: AsyncIterable<Uint8Array> | Uint8Array): Promise<void> {
  try {
    await writeFileWhole(file, content instanceof Uint8Array ? oneChunk(content) : content);
  } catch (fault) {
    throw fileFault(fault, "file.cannotWrite", file);
  }
}

export interface Output {
  readonly path: string;
  readonly content: AsyncIterable<Uint8Array> | Uint8Array;
}

/** The marked copy and the report of a job, where it asks for them. */
export function outputsOf(
  { out, json }: { readonly out: string | null; readonly json: string | null },
  copy: () => Output["content"],
  report: unknown,
): readonly Output[] {
  return [
    ...(out === null ? [] : [{ path: out, content: copy() }]),
    ...(json === null ? [] : [{ path: json, content: jsonBytes(report) }]),
  ];
}

/**
 * Writes files that belong together: all bytes are on disk before the first takes its name, so that what fails while they
 * are made leaves none. What can still happen: the system refuses one of the names at the very end, and those before it
 * have theirs. Refusal: file.cannotWrite.
 */
export async function writeOutputs(outputs: readonly Output[]): Promise<void> {
  const prepared: PreparedFile[] = [];
  let at = "";
  try {
    for (const { path, content } of outputs) {
      at = path;
      prepared.push(await prepareFile(path, content instanceof Uint8Array ? oneChunk(content) : content));
    }
    for (const { path, take } of prepared) {
      at = path;
      await take();
    }
  } catch (fault) {
    for (const { drop } of prepared) await drop();
    throw fileFault(fault, "file.cannotWrite", at);
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

export const jsonBytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);

/**
 * Nothing is overwritten but on request, nor one of two results written alone: known before any work is done.
 * `inputs` are all files that are read, the first of them the one that `inPlace` is about.
 */
export function refuseTargets(
  inputs: readonly string[],
  { out, json, inPlace }: { readonly out: string | null; readonly json: string | null; readonly inPlace: boolean },
): void {
  const [own = ""] = inputs;
  for (const target of [out, json]) {
    if (target === null) continue;
    const path = resolve(target);
    if (inputs.some((input) => resolve(input) === path)) {
      if (target === out && inPlace && resolve(own) === path) continue;
      throw new Refusal("file.sameAsInput", { file: target });
    }
    if (target === out && existsSync(target)) throw new Refusal("file.exists", { file: target });
    refuseFolder(target);
  }
}

/** Refuses a target whose folder cannot be written to: file.cannotWrite. */
export function refuseFolder(target: string): void {
  try {
    accessSync(dirname(resolve(target)), constants.W_OK);
  } catch (fault) {
    throw fileFault(fault, "file.cannotWrite", target);
  }
}
