import { open, rename, rm } from "node:fs/promises";
import { randomUUID } from "node:crypto";

/** A file whose bytes are all on disk under another name, beside the name that it is to take. */
export interface PreparedFile {
  readonly path: string;
  readonly take: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

/** Writes a file whole or not at all (Node only): a temporary file beside it takes the name once all bytes are on disk. */
export async function writeFileWhole(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const prepared = await prepareFile(path, chunks);
  try {
    await prepared.take();
  } catch (error) {
    await prepared.drop();
    throw error;
  }
}

/** The first half of `writeFileWhole`, for several files that belong together. */
export async function prepareFile(path: string, chunks: AsyncIterable<Uint8Array>): Promise<PreparedFile> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  const drop = (): Promise<void> => rm(temporary, { force: true });
  const handle = await open(temporary, "wx");
  try {
    try {
      for await (const chunk of chunks) await handle.writeFile(chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await drop();
    throw error;
  }
  return { path, take: () => rename(temporary, path), drop };
}
