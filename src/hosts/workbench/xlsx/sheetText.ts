import type { Package } from "../../../ooxml/package/openPackage";

export interface SheetText {
  /** Everything before the rows. */
  readonly head: string;
  /** Everything after them. */
  readonly tail: string;
}

const ROWS_BEGIN = /<(?:\w+:)?sheetData\s*(\/?)>/;
const ROWS_END = /<\/(?:\w+:)?sheetData\s*>/;
const ROW = /<(?:\w+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row\s*>)/g;

/** Streams a worksheet: `onRow` gets each row's attributes and inside as they come by, the rest is returned. */
export async function readSheetText(
  pkg: Package,
  part: string,
  onRow: (attributes: string, inside: string) => void,
): Promise<SheetText> {
  const decoder = new TextDecoder();
  let phase: "head" | "rows" | "tail" = "head";
  let head = "";
  let buffer = "";

  const advance = (): void => {
    if (phase === "head") {
      const begin = ROWS_BEGIN.exec(buffer);
      if (!begin) return;
      head = buffer.slice(0, begin.index);
      buffer = buffer.slice(begin.index + begin[0].length);
      phase = begin[1] === "/" ? "tail" : "rows";
    }
    if (phase === "rows") {
      const end = ROWS_END.exec(buffer);
      const rows = end ? buffer.slice(0, end.index) : buffer;
      let done = 0;
      for (const match of rows.matchAll(ROW)) {
        onRow(match[1] ?? "", match[2] ?? "");
        done = match.index + match[0].length;
      }
      if (end) phase = "tail";
      buffer = end ? buffer.slice(end.index + end[0].length) : buffer.slice(done);
    }
  };

  let waiting = 0;
  for await (const chunk of pkg.open(part)) {
    buffer += decoder.decode(chunk, { stream: true });
    waiting += chunk.length;
    // Small pieces are gathered: what is left of a row would be searched again with each.
    if (waiting < 1 << 20) continue;
    waiting = 0;
    advance();
  }
  buffer += decoder.decode();
  advance();
  return phase === "head" ? { head: buffer, tail: "" } : { head, tail: buffer };
}
