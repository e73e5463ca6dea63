import type { Package } from "../package/openPackage";
import { afterDeclaration, afterTag, closingTag, isNamed, LT, SLASH } from "../xml/bytes";
import { stringItemReader, type ReadStringItem } from "../xml/stringItem";
import { Refusal } from "../../core/model/Refusal";

const BANG = 0x21;
const QUESTION = 0x3f;
const DOCTYPE = new TextEncoder().encode("<!DOCTYPE");

/** The texts that cells name by number; runs of rich text joined, phonetic runs dropped. */
export async function readSharedStrings(pkg: Package, part: string, signal?: AbortSignal): Promise<string[]> {
  const fail = (found: string): Refusal => new Refusal("file.damaged", { file: pkg.name, found, part });
  const strings: string[] = [];
  let reader: StringReader | null = null;
  let held: Uint8Array = new Uint8Array(0);
  for await (const chunk of pkg.open(part)) {
    if (signal?.aborted) throw new Refusal("cancelled", { file: pkg.name });
    const bytes = new Uint8Array(held.length + chunk.length);
    bytes.set(held);
    bytes.set(chunk, held.length);
    if (!reader) {
      const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
      const root = /<((?:[A-Za-z_][\w.-]*:)?)sst[\s>/]/.exec(head);
      if (!root) {
        if (bytes.length >= 4096) throw fail("xml");
        held = bytes;
        continue;
      }
      reader = new StringReader(root[1] ?? "", strings);
    }
    held = bytes.subarray(reader.read(bytes));
    if (reader.sawDoctype) throw new Refusal("file.suspicious", { file: pkg.name, found: "doctype", part });
    if (strings.length > pkg.limits.sharedStrings) {
      throw new Refusal("file.suspicious", {
        file: pkg.name,
        found: "sharedStrings",
        limit: pkg.limits.sharedStrings,
      });
    }
    if (held.length > pkg.limits.elementBytes) {
      throw new Refusal("file.suspicious", {
        file: pkg.name,
        found: "elementBytes",
        part,
        limit: pkg.limits.elementBytes,
      });
    }
  }
  if (!reader?.isClosed) throw fail("xml");
  return strings;
}

class StringReader {
  isClosed = false;
  sawDoctype = false;
  private readonly readItem: ReadStringItem;
  private readonly strings: string[];
  private readonly si: Uint8Array;
  private readonly sst: Uint8Array;

  constructor(prefix: string, strings: string[]) {
    this.readItem = stringItemReader(prefix);
    this.strings = strings;
    const encoder = new TextEncoder();
    this.si = encoder.encode(`${prefix}si`);
    this.sst = encoder.encode(`${prefix}sst`);
  }

  /** Takes whole elements; returns where the one that is cut off begins. */
  read(bytes: Uint8Array): number {
    const end = bytes.length;
    let i = 0;
    for (;;) {
      while (i < end && bytes[i] !== LT) i++;
      const start = i;
      if (start + this.sst.length + 3 > end) {
        // Only the closing tag of the root may be this short.
        if (start + 2 + this.sst.length < end && isNamed(bytes, start + 2, this.sst)) this.isClosed = true;
        return start;
      }
      if (isNamed(bytes, start + 1, this.si)) i = this.readString(bytes, start, end);
      else if (bytes[start + 1] === BANG || bytes[start + 1] === QUESTION) {
        if (DOCTYPE.every((byte, n) => bytes[start + n] === byte)) this.sawDoctype = true;
        i = afterDeclaration(bytes, start, end);
      } else {
        i = afterTag(bytes, start, end);
        const isRoot = bytes[start + 1] === SLASH ? isNamed(bytes, start + 2, this.sst) : bytes[i - 2] === SLASH;
        if (i > 0 && isRoot) this.isClosed = true;
      }
      if (i < 0) return start;
    }
  }

  private readString(bytes: Uint8Array, start: number, end: number): number {
    const opened = afterTag(bytes, start, end);
    if (opened < 0) return -1;
    if (bytes[opened - 2] === SLASH) {
      this.strings.push("");
      return opened;
    }
    const close = closingTag(bytes, opened, end, this.si);
    const after = close < 0 ? -1 : afterTag(bytes, close, end);
    if (after >= 0) this.strings.push(this.readItem(bytes, opened, close));
    return after;
  }
}
