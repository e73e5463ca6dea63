import { Refusal } from "../../core/model/Refusal";
import type { ByteSource } from "./ByteSource";
import { listOleStreams } from "./listOleStreams";

/** Kinds of files that people hand over as .xlsx, by how they begin. */
const BEGINNINGS: readonly (readonly [string, RegExp])[] = [
  ["pdf", /^%PDF/],
  ["rar", /^Rar!/],
  ["7z", /^7z\xbc\xaf/],
  ["gzip", /^\x1f\x8b/],
  ["image", /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM)/],
  ["html", /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|meta|table|style|body)/i],
  ["xml", /^(?:\xef\xbb\xbf)?\s*<\?xml/],
  ["text", /^[^\0]*$/],
];

/** Throws the fault that says what the file is, unless it begins like a zip archive. */
export async function refuseForeignFile(source: ByteSource, file: string): Promise<void> {
  if (source.size === 0) throw new Refusal("file.empty", { file, found: "noBytes" });
  const head = await source.read(0, 512);
  const text = String.fromCharCode(...head);
  if (text.startsWith("PK\x03\x04")) return;
  if (text.startsWith("PK\x05\x06")) throw new Refusal("file.empty", { file, found: "emptyArchive" });
  if (text.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
    const streams = await listOleStreams(source);
    if (streams.includes("EncryptedPackage")) throw new Refusal("file.encrypted", { file, found: "EncryptedPackage" });
    if (streams.includes("Workbook") || streams.includes("Book")) {
      throw new Refusal("file.oldXls", { file, found: "xls" });
    }
    throw new Refusal("file.notXlsx", { file, found: streams.includes("WordDocument") ? "doc" : "ole" });
  }
  if (/^\0*$/.test(text)) throw new Refusal("file.damaged", { file, found: "zeros" });
  const found = BEGINNINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? "unknown";
  throw new Refusal("file.notXlsx", { file, found });
}
