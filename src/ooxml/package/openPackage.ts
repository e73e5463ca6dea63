import { LIMITS, type Limits } from "../limits";
import { Refusal } from "../../core/model/Refusal";
import { bytesSource, sliceSource, type ByteSource } from "./ByteSource";
import { platformCodec, type Codec } from "./Codec";
import { readDirectory, viewOf, LOCAL_HEADER, type ZipEntry } from "./readDirectory";
import { refuseForeignFile } from "./refuseForeignFile";

export interface PackageOptions {
  /** File name for messages. */
  readonly name?: string | undefined;
  readonly codec?: Codec | undefined;
  readonly limits?: Partial<Limits> | undefined;
}

/** An open zip package. Part names are found whatever their case; bytes are inflated only while they are read. */
export interface Package {
  readonly name: string;
  readonly limits: Limits;
  readonly codec: Codec;
  readonly source: ByteSource;
  /** In the order of the directory. */
  readonly entries: readonly ZipEntry[];
  /** The name as the package spells it, or `null` where there is no such part. */
  find(part: string): string | null;
  /** Whether a part is or was called so: the name of one that went stays its own, because it may come back. */
  wasNamed(part: string): boolean;
  /** Inflated bytes; caps and the checksum are enforced on the way. Throws `file.damaged` for a part that is not there. */
  open(part: string): AsyncIterable<Uint8Array>;
  /** The bytes as they lie in the file, compressed or not. */
  openRaw(entry: ZipEntry): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** Opens a zip package; what is none is refused by what it is (old .xls, encrypted, empty, truncated …). */
export async function openPackage(input: ByteSource | Uint8Array, options: PackageOptions = {}): Promise<Package> {
  const source = input instanceof Uint8Array ? bytesSource(input) : input;
  const file = options.name ?? "";
  const limits = { ...LIMITS, ...options.limits };
  const codec = options.codec ?? platformCodec();
  if (source.size > limits.containerBytes) {
    throw new Refusal("file.tooLarge", { file, found: "bytes", bytes: source.size, limit: limits.containerBytes });
  }
  await refuseForeignFile(source, file);
  const entries = await readDirectory(source, file, limits);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > limits.totalBytes) {
    throw new Refusal("file.suspicious", { file, found: "totalBytes", bytes: declared, limit: limits.totalBytes });
  }

  async function* openRaw(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    const header = await source.read(entry.headerOffset, entry.headerOffset + 30);
    if (header.length < 30 || viewOf(header).getUint32(0, true) !== LOCAL_HEADER) {
      throw new Refusal("file.damaged", { file, found: "entry", part: entry.name });
    }
    const start = entry.headerOffset + 30 + viewOf(header).getUint16(26, true) + viewOf(header).getUint16(28, true);
    if (start + entry.compressed > source.size) {
      throw new Refusal("file.truncated", { file, found: "entry", part: entry.name, bytes: source.size });
    }
    yield* sliceSource(source, start, start + entry.compressed);
  }

  return {
    name: file,
    limits,
    codec,
    source,
    entries,
    find: (part) => byName.get(part.toLowerCase())?.name ?? null,
    wasNamed: (part) => byName.has(part.toLowerCase()),
    open: (part) => {
      const entry = byName.get(part.toLowerCase());
      if (!entry) throw new Refusal("file.damaged", { file, found: "missingPart", part });
      return inflateEntry(entry, openRaw(entry), { file, limits, codec });
    },
    openRaw,
    close: () => source.close(),
  };
}

interface InflateContext {
  readonly file: string;
  readonly limits: Limits;
  readonly codec: Codec;
}

async function* inflateEntry(
  entry: ZipEntry,
  raw: AsyncIterable<Uint8Array>,
  { file, limits, codec }: InflateContext,
): AsyncGenerator<Uint8Array> {
  const part = entry.name;
  let size = 0;
  let crc = 0;
  for await (const chunk of entry.method === 0 ? raw : asFault(codec.inflate(raw), file, part)) {
    size += chunk.length;
    if (size > limits.partBytes) {
      throw new Refusal("file.suspicious", { file, found: "partBytes", part, limit: limits.partBytes });
    }
    if (size > limits.ratioFrom && size > entry.compressed * limits.ratio) {
      throw new Refusal("file.suspicious", { file, found: "ratio", part, limit: limits.ratio });
    }
    // A directory may claim less than it holds; what is beyond the claim is never handed over.
    if (size > entry.size) throw new Refusal("file.damaged", { file, found: "size", part });
    crc = codec.crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) throw new Refusal("file.damaged", { file, found: "checksum", part });
}

/** Whatever a platform throws over bad deflate data is a damaged file. */
async function* asFault(chunks: AsyncIterable<Uint8Array>, file: string, part: string): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      let step: IteratorResult<Uint8Array>;
      try {
        step = await iterator.next();
      } catch (error) {
        if (error instanceof Refusal || isSystemError(error)) throw error;
        throw causedBy(new Refusal("file.damaged", { file, found: "deflate", part }), error);
      }
      if (step.done) return;
      yield step.value;
    }
  } finally {
    await iterator.return?.();
  }
}

/** An error of the file system, which is not the file's fault. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

/** Keeps what the platform said for whoever looks for a defect. */
function causedBy(refusal: Refusal, cause: unknown): Refusal {
  return Object.assign(refusal, { cause });
}
