import type { LongStep, SheetInfo, Workbook } from "../../app/ports";
import type { RawSheet } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import { openXlsx } from "../../ooxml/openXlsx";
import { collectBytes } from "../../ooxml/package/collectBytes";
import type { ByteSource } from "../../ooxml/package/ByteSource";
import type { PackageOptions } from "../../ooxml/package/openPackage";
import type { PartContent } from "../../ooxml/package/writePackage";
import type { PackageEdits } from "../../ooxml/patch/PackageEdits";
import { patchSheet } from "../../ooxml/patch/patchSheet";
import { emptyTrace, type SheetPatch } from "../../ooxml/patch/SheetPatch";
import { findOwnPart } from "./ownPart";
import { clearPatch, paintPatch } from "./patchFor";
import { planLooks, saveXlsx, type PaintedSheet } from "./saveXlsx";
import { surveySheet, type Survey } from "./surveySheet";
import { usedArea } from "./usedArea";
import { restoreTab } from "./restoreTab";
import { writeCells } from "./writeCells";
import { findTab, writeTab } from "./writeTab";
import type { XlsxState } from "./XlsxState";

/** A workbook over an .xlsx file. Nothing is written but by `save`. */
export interface XlsxWorkbook extends Workbook {
  /** The file with everything that was painted, cleared and set; what we did not touch is copied as it lies. */
  save(): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Opens an .xlsx file from its bytes or a source of bytes; `name` is its name for messages.
 * Refusals: file.notXlsx, oldXls, binaryXlsb, macro, encrypted, damaged, truncated, empty, tooLarge, suspicious.
 */
export async function openXlsxWorkbook(
  input: ByteSource | Uint8Array,
  name: string,
  options: Omit<PackageOptions, "name"> = {},
): Promise<XlsxWorkbook> {
  const file = await openXlsx(input, { ...options, name });
  let state: XlsxState = { xlsx: file, parts: new Map() };
  // As the file was before a tab was made.
  const beforeTab = new Map<string, XlsxState>();
  const captured = new WeakSet<XlsxState>();
  const own = await findOwnPart(file.pkg, file.workbookPart);
  const settings = new Map(own.content.settings);
  const surveys = new Map<string, Survey>();
  // What is still in memory need not be read again.
  const contents = new Map<string, WeakRef<RawSheet>>();
  // Listing a sheet of unknown size reads it whole. The longest is kept until it is asked for: likely it will be.
  let kept: RawSheet | null = null;
  const painted = new Map<string, PaintedSheet>();
  // The stylesheet with our formats in it; read when the first sheet is painted.
  let looks: Awaited<ReturnType<typeof planLooks>> | null = null;

  const stopIfAborted = (step: LongStep | undefined): void => {
    if (step?.signal?.aborted) throw new Refusal("cancelled", { file: name });
  };

  /** Reads a sheet as the file holds it and remembers what of ours is there. */
  async function readBase(sheet: string, step: LongStep | undefined): Promise<RawSheet> {
    const known = contents.get(sheet)?.deref();
    if (known) {
      const done = known.origin.row + known.rowCount;
      step?.onProgress?.(done, done);
      return known;
    }
    const content = await state.xlsx.read(sheet, { signal: step?.signal, onProgress: step?.onProgress });
    contents.set(sheet, new WeakRef(content));
    const wrote = own.content.painted.get(sheet)?.heading ?? null;
    surveys.set(sheet, surveySheet(content, await state.xlsx.frame(sheet), wrote));
    return content;
  }

  async function survey(sheet: string, step?: LongStep): Promise<Survey> {
    if (!surveys.has(sheet)) await readBase(sheet, { signal: step?.signal });
    return surveys.get(sheet)!;
  }

  return {
    name,
    sheets: async () => {
      const list: SheetInfo[] = [];
      for (const { name: sheet, visibility, active } of state.xlsx.sheets) {
        // First, because it may read the sheet whole, and the frame with it.
        const { rows, columns } = await usedSize(sheet);
        const { isProtected } = await state.xlsx.frame(sheet);
        list.push({
          name: sheet,
          rows,
          columns,
          visible: visibility === "visible",
          protected: isProtected,
          active,
        });
      }
      return list;
    },
    read,
    paint: async (plan, step) => {
      stopIfAborted(step);
      const { part } = state.xlsx.sheet(plan.sheet);
      if ((await state.xlsx.frame(plan.sheet, step?.signal)).isProtected) {
        throw new Refusal("sheet.protected", { file: name, sheet: plan.sheet });
      }
      const found = await survey(plan.sheet, step);
      looks ??= await planLooks(state.xlsx, own.content.formats);
      const undo = own.content.painted.get(plan.sheet);
      const patch = paintPatch(found, undo, plan, looks.ids);
      stopIfAborted(step);
      painted.set(plan.sheet, { part, patch, heading: plan.resultHeading });
      step?.onProgress?.(plan.texts.length, plan.texts.length);
      return { sheet: plan.sheet, resultColumn: plan.resultColumn };
    },
    clear: async () => {
      const cleared = new Map<string, { readonly part: string; readonly patch: SheetPatch | null }>();
      for (const { name: sheet, part } of state.xlsx.sheets) {
        const current = painted.get(sheet);
        if (current && current.heading === null) continue;
        const patch = clearPatch(await survey(sheet), own.content.painted.get(sheet));
        if (patch && (await state.xlsx.frame(sheet)).isProtected) {
          throw new Refusal("sheet.protected", { file: name, sheet });
        }
        if (patch || current) cleared.set(sheet, { part, patch });
      }
      for (const [sheet, { part, patch }] of cleared) {
        if (patch) painted.set(sheet, { part, patch, heading: null });
        else painted.delete(sheet);
      }
      return [...cleared.keys()];
    },
    readTab: async (id) => {
      const known = findTab(state.xlsx, id);
      return known && { ...(await read(known.sheet)), area: known.area };
    },
    writeTab: async (tab, step) => {
      stopIfAborted(step);
      const before = state;
      const isNew = findTab(before.xlsx, tab.id) === null;
      const { written, edits } = await writeTab(before.xlsx, tab, step?.below);
      await take(edits, written.sheet, step);
      if (isNew) beforeTab.set(tab.id, before);
      step?.onProgress?.(tab.rows.length, tab.rows.length);
      return written;
    },
    writeCells: async (id, cells) => {
      const known = findTab(state.xlsx, id);
      if (!known) throw new Refusal("sheet.gone", { file: name, sheet: id });
      const edits = await writeCells(state.xlsx, known, await state.xlsx.read(known.sheet), cells);
      if (edits.changes().size > 0) await take(edits, known.sheet);
    },
    captureTab: async (id) => {
      if (!findTab(state.xlsx, id)) return null;
      captured.add(state);
      return { id, content: state };
    },
    restoreTab: async (id, capture) => {
      const content = capture?.content as XlsxState | undefined;
      if (content && !captured.has(content)) throw new Error("a tab is put back into the workbook that captured it");
      const then = content ?? beforeTab.get(id) ?? null;
      const sheets = [state, then].flatMap((one) => (one && findTab(one.xlsx, id)?.sheet) ?? []);
      const restored = await restoreTab(file, state, then, { id, isAbsent: capture === null });
      if (!restored) return;
      await settle(restored, sheets);
      if (capture === null) {
        beforeTab.delete(id);
        for (const sheet of sheets) painted.delete(sheet);
      }
    },
    readSetting: async (key) => settings.get(key) ?? null,
    writeSetting: async (key, json) => {
      if (json === null) settings.delete(key);
      else settings.set(key, json);
    },
    save: () =>
      saveXlsx({
        file: file.pkg,
        xlsx: state.xlsx,
        tabParts: state.parts,
        own,
        settings: new Map(settings),
        painted: new Map(painted),
        looks,
      }),
    close: () => file.close(),
  };

  /** Applies what was planned for a sheet. */
  async function take(edits: PackageEdits, sheet: string, step?: LongStep): Promise<void> {
    const parts = await collectParts(edits.changes());
    stopIfAborted(step);
    const xlsx = await state.xlsx.withParts(parts);
    await settle({ xlsx, parts: new Map([...state.parts, ...parts]) }, [sheet]);
  }

  async function settle(next: XlsxState, sheets: readonly string[]): Promise<void> {
    // The numbers of our formats stay: tabs add to other lists of the stylesheet.
    if (looks) looks = await planLooks(next.xlsx, own.content.formats);
    state = next;
    for (const sheet of sheets) {
      contents.delete(sheet);
      surveys.delete(sheet);
      if (kept?.name === sheet) kept = null;
    }
  }

  async function read(sheet: string, step: LongStep & { readonly rows?: number | undefined } = {}): Promise<RawSheet> {
    stopIfAborted(step);
    const current = painted.get(sheet);
    if (!current) {
      if (step.rows !== undefined) return state.xlsx.read(sheet, step);
      const content = await readBase(sheet, step);
      if (kept === content) kept = null;
      return content;
    }
    const through = (chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
      patchSheet(state.xlsx.pkg, current.part, chunks, current.patch, emptyTrace());
    return state.xlsx.read(sheet, { ...step, through });
  }

  /** As the file claims, where nobody changed the sheet and the claim is one: programs that do not know say A1 or nothing. */
  async function usedSize(sheet: string): Promise<{ readonly rows: number; readonly columns: number }> {
    const current = painted.get(sheet);
    if (!current && !surveys.has(sheet)) {
      const claimed = await state.xlsx.claimedArea(sheet);
      if (claimed && claimed.rows * claimed.columns > 1) return claimed;
      const content = await readBase(sheet, undefined);
      if (content.rowCount > (kept?.rowCount ?? 0)) kept = content;
    }
    return usedArea(await survey(sheet), current?.patch ?? null);
  }
}

async function collectParts(changes: ReadonlyMap<string, PartContent | null>): Promise<Map<string, Uint8Array | null>> {
  const parts = new Map<string, Uint8Array | null>();
  for (const [part, content] of changes) {
    parts.set(part, typeof content === "function" ? await collectBytes(content()) : content);
  }
  return parts;
}
