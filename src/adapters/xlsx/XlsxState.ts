import type { Xlsx } from "../../ooxml/openXlsx";

/** Parts that differ from those of the file as it was opened; `null` for one that is gone. */
export type ChangedParts = ReadonlyMap<string, Uint8Array | null>;

/** The file with the tabs that were written since it was opened. Nothing in it ever changes. */
export interface XlsxState {
  readonly xlsx: Xlsx;
  readonly parts: ChangedParts;
}
