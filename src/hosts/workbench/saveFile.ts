import type { IWorkbookData } from "@univerjs/core";
import type { HostWorkbook } from "../../excelhost/HostWorkbook";
import type { SheetLayout } from "./save/layout";
import { planSave, type SavePlan } from "./save/planSave";
import { bareSheets } from "./save/writeSheets";
import { writeChanges } from "./save/writeChanges";
import { readWorkbookData } from "./xlsx/readWorkbookData";

/** A file that is open in the grid. */
export interface OpenFile {
  readonly name: string;
  readonly unitId: string;
  /** As it was opened. */
  readonly bytes: Uint8Array;
  readonly workbook: HostWorkbook;
  readonly opened: ReadonlyMap<string, SheetLayout>;
  /** Ids of sheets in which rows, columns or cells were inserted or removed. */
  readonly shifted: ReadonlySet<string>;
}

export interface PreparedSave extends Pick<SavePlan, "losses"> {
  readonly write: () => Promise<Uint8Array>;
}

/** Compares the grid with the file; `write` makes the new file. */
export async function prepareSave(file: OpenFile, current: IWorkbookData): Promise<PreparedSave> {
  const { data: original } = await readWorkbookData(file.bytes, file.name, file.unitId);
  const { opened, shifted, workbook: host } = file;
  const bare = await bareSheets(file.bytes, file.name);
  const plan = planSave({ original, opened, current, host, shifted, bare });
  const settings = new Map<string, string | null>();
  const before = settingsOf(original);
  for (const [name, json] of host.settings) if (before[name] !== json) settings.set(name, json);
  for (const name of Object.keys(before)) if (!host.settings.has(name)) settings.set(name, null);
  return { losses: plan.losses, write: () => writeChanges(file.bytes, file.name, plan, settings) };
}

function settingsOf(data: IWorkbookData): Readonly<Record<string, string>> {
  const custom = data.custom as { readonly documentSettings?: Readonly<Record<string, string>> } | null | undefined;
  return custom?.documentSettings ?? {};
}

/** Hands the file to the person as a download. */
export function download(name: string, bytes: Uint8Array): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
