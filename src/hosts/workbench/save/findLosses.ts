import type { WorkbenchTexts } from "../texts";
import type { SheetLayout } from "./layout";

/** Something that saving cannot carry into the file. */
export interface Loss {
  readonly text: keyof WorkbenchTexts & `loss${string}`;
  readonly facts: Readonly<Record<string, string>>;
}

/** Plug-ins whose changes are lost. Conditional formats are judged rule by rule, elsewhere. */
const PLUGINS: readonly (readonly [plugin: string, text: Loss["text"]])[] = [
  ["SHEET_FILTER_PLUGIN", "lossFilter"],
  ["SHEET_NOTE_PLUGIN", "lossNotes"],
  ["SHEET_DATA_VALIDATION_PLUGIN", "lossValidation"],
];

/**
 * What changed around the cells since the file was opened. `carriedWidths` are widths that the file will get, `whole` are
 * sheets that it takes up as they are.
 */
export function findLosses(
  before: ReadonlyMap<string, SheetLayout>,
  now: ReadonlyMap<string, SheetLayout>,
  carriedWidths: ReadonlyMap<string, number>,
  whole: ReadonlySet<string>,
): readonly Loss[] {
  const losses: Loss[] = [];
  for (const [id, old] of before) {
    const sheet = old.name;
    const current = now.get(id);
    const lose = (text: Loss["text"]): unknown => losses.push({ text, facts: { sheet } });
    if (!current) {
      lose("lossSheetDeleted");
      continue;
    }
    if (current.name !== old.name || (current.visibility !== old.visibility && !whole.has(id))) lose("lossSheetName");
    if (whole.has(id)) continue;
    if (
      current.layout !== old.layout ||
      changedWidths(old, current).some((column) => column !== carriedWidths.get(id))
    ) {
      lose("lossLayout");
    }
    for (const [plugin, text] of PLUGINS) if (old.plugins.get(plugin) !== current.plugins.get(plugin)) lose(text);
  }
  const kept = (order: ReadonlyMap<string, SheetLayout>, other: ReadonlyMap<string, SheetLayout>): string =>
    [...order.keys()].filter((id) => other.has(id)).join();
  const ids = [...now.keys()];
  const isBehind = ids.findIndex((id) => !before.has(id)) >= ids.filter((id) => before.has(id)).length;
  if (kept(before, now) !== kept(now, before) || (ids.some((id) => !before.has(id)) && !isBehind))
    losses.push({ text: "lossSheetOrder", facts: {} });
  return losses;
}

/** Columns whose width is not what it was. */
export function changedWidths(before: SheetLayout, now: SheetLayout): number[] {
  const columns = new Set([...before.widths.keys(), ...now.widths.keys()]);
  return [...columns].filter((column) => before.widths.get(column) !== now.widths.get(column));
}
