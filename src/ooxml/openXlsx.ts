import type { Area, RawSheet } from "../core/model/RawSheet";
import type { ByteSource } from "./package/ByteSource";
import { openPackage, type Package, type PackageOptions } from "./package/openPackage";
import { overlayPackage } from "./package/overlayPackage";
import type { SheetFrame } from "./read/readFrame";
import { readSharedStrings } from "./read/readSharedStrings";
import { claimedArea, readSheet, skimSheet, type ReadSheetOptions } from "./read/readSheet";
import { readWorkbook, type DefinedName, type WorksheetEntry } from "./read/readWorkbook";
import { Refusal } from "../core/model/Refusal";

export type Through = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** An open .xlsx file. Sheets are read on demand, one after another; shared strings are read once. */
export interface Xlsx {
  readonly name: string;
  readonly pkg: Package;
  readonly workbookPart: string;
  readonly stylesPart: string | null;
  readonly calcChainPart: string | null;
  readonly sheets: readonly WorksheetEntry[];
  /** Of all tabs, chart sheets included. */
  readonly tabNames: readonly string[];
  readonly date1904: boolean;
  readonly definedNames: readonly DefinedName[];
  /** Whether adding, removing and renaming sheets is forbidden. */
  readonly isStructureLocked: boolean;
  /** Throws `sheet.gone` for a name that is not in `sheets`. */
  sheet(name: string): WorksheetEntry;
  /** `through` changes the sheet on its way, as saving it would. */
  read(sheet: string, options?: ReadSheetOptions & { readonly through?: Through | undefined }): Promise<RawSheet>;
  /** The used range that the sheet claims before its rows; it may be wrong or missing. */
  claimedArea(sheet: string): Promise<Area | null>;
  /** Claimed dimension, merges, protection and conditional formats; the rows only stream by. Remembered. */
  frame(sheet: string, signal?: AbortSignal): Promise<SheetFrame>;
  /** The same file as if some parts were replaced or (`null`) gone; shared strings stay as they are. */
  withParts(parts: ReadonlyMap<string, Uint8Array | null>): Promise<Xlsx>;
  close(): Promise<void>;
}

/**
 * Opens a workbook from its bytes or a source of bytes. Whatever is wrong with the file is an `Refusal`;
 * errors of the file system pass through.
 */
export async function openXlsx(input: ByteSource | Uint8Array, options: PackageOptions = {}): Promise<Xlsx> {
  return readXlsx(await openPackage(input, options), { shared: null, frames: new Map() });
}

/** What was read of a file and stays true as long as its parts are not replaced. */
interface Known {
  shared: readonly string[] | null;
  readonly frames: Map<string, SheetFrame>;
}

async function readXlsx(pkg: Package, known: Known): Promise<Xlsx> {
  const workbook = await readWorkbook(pkg);
  const { frames } = known;
  if (workbook.sharedStringsPart === null) known.shared = [];

  const sheet = (name: string): WorksheetEntry => {
    const found = workbook.sheets.find((entry) => entry.name === name);
    if (!found) throw new Refusal("sheet.gone", { file: pkg.name, sheet: name });
    return found;
  };

  return {
    name: pkg.name,
    pkg,
    workbookPart: workbook.part,
    stylesPart: workbook.stylesPart,
    calcChainPart: workbook.calcChainPart,
    sheets: workbook.sheets,
    tabNames: workbook.tabNames,
    date1904: workbook.date1904,
    definedNames: workbook.definedNames,
    isStructureLocked: workbook.isStructureLocked,
    sheet,
    read: async (name, { through, ...step } = {}) => {
      const { part } = sheet(name);
      const shared = (known.shared ??= await readSharedStrings(pkg, workbook.sharedStringsPart ?? "", step.signal));
      const { date1904 } = workbook;
      const stream = { pkg, name, part, shared, date1904 };
      if (through) return (await readSheet({ ...stream, chunks: through(pkg.open(part)) }, step)).content;
      const { content, frame } = await readSheet(
        { ...stream, chunks: pkg.open(part) },
        { frame: frames.get(part), ...step },
      );
      frames.set(part, frame);
      return content;
    },
    claimedArea: async (name) => {
      const { part } = sheet(name);
      const frame = frames.get(part);
      return frame ? frame.dimension : claimedArea({ pkg, part, chunks: pkg.open(part) });
    },
    frame: async (name, signal) => {
      const { part } = sheet(name);
      const remembered = frames.get(part);
      if (remembered) return remembered;
      const frame = await skimSheet({ pkg, name, part, chunks: pkg.open(part) }, signal);
      frames.set(part, frame);
      return frame;
    },
    withParts: (parts) => {
      const kept = [...frames].filter(([part]) => !parts.has(part));
      return readXlsx(overlayPackage(pkg, parts), { shared: known.shared, frames: new Map(kept) });
    },
    close: () => pkg.close(),
  };
}
