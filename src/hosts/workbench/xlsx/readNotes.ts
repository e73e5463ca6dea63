import type { ISheetNote } from "@univerjs/sheets-note";
import { rangesOf } from "./ranges";
import { descendants, childOf, type XmlElement } from "./xmlTree";

const SIZE = { width: 160, height: 100 };

/** The notes of a comments part. */
export function readNotes(root: XmlElement): ISheetNote[] {
  return [...descendants(root, "comment")].flatMap((comment) => {
    const cell = rangesOf(comment.attributes.get("ref") ?? "")[0];
    const text = childOf(comment, "text");
    if (!cell || !text) return [];
    const note = [...descendants(text, "t")].map((piece) => piece.text).join("");
    const [row, col] = [cell.startRow, cell.startColumn];
    return [{ id: `note-${row}-${col}`, row, col, ...SIZE, note }];
  });
}
