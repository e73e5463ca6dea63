import type { Viewport } from "../../app/ports";
import { columnIndex } from "../../core/model/a1";
import { Refusal } from "../../core/model/Refusal";
import type { ExcelRunner } from "./ExcelRunner";

interface Removable {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

async function sheetNames(run: ExcelRunner): Promise<ReadonlyMap<string, string>> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    return new Map(worksheets.items.map((sheet) => [sheet.id, sheet.name]));
  });
}

/** Top left cell of a selection: `C5:D9`, `Sheet1!C5,E7`, a column `C:C` or a row `5:5`. */
export function firstCell(address: string): { readonly row: number; readonly column: number } {
  const own = address.replace(/^(?:'(?:[^']|'')*'|[^'!,]*)!/, "");
  const [, letters = "", digits = ""] = /^\$?([A-Z]*)\$?(\d*)/i.exec(own) ?? [];
  return { row: digits === "" ? 0 : Number(digits) - 1, column: letters === "" ? 0 : columnIndex(letters) };
}

/** Selection and edits in Excel. Events of the collection also cover sheets that are added later. */
export function createExcelViewport(excel: Pick<typeof Excel, "run">, run: ExcelRunner): Viewport {
  /** A handler belongs to the context that added it; the batch that removes it has to run on that one. */
  const removal = (handlers: readonly Removable[]) => (): void => {
    const [first] = handlers;
    if (!first) return;
    void excel.run(first.context as Excel.RequestContext, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };

  return {
    select: ({ sheet: name, row, column }) =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(name);
        await context.sync();
        if (sheet.isNullObject) throw new Refusal("sheet.gone", { sheet: name });
        sheet.activate();
        sheet.getRangeByIndexes(row, column, 1, 1).select();
        await context.sync();
      }),

    onSelection: (listener) =>
      run(async (context) => {
        const handler = context.workbook.worksheets.onSelectionChanged.add(async ({ address, worksheetId }) => {
          const sheet = (await sheetNames(run)).get(worksheetId);
          if (sheet !== undefined) listener({ sheet, ...firstCell(address) });
        });
        await context.sync();
        return removal([handler]);
      }),

    onEdit: async (listener) => {
      let names = await sheetNames(run);
      return run(async (context) => {
        const { worksheets } = context.workbook;
        const changed = worksheets.onChanged.add(async ({ worksheetId, triggerSource }) => {
          if (triggerSource === "ThisLocalAddin") return;
          names = await sheetNames(run);
          const sheet = names.get(worksheetId);
          if (sheet !== undefined) listener(sheet);
        });
        const deleted = worksheets.onDeleted.add(async ({ worksheetId }) => {
          const sheet = names.get(worksheetId);
          names = await sheetNames(run);
          if (sheet !== undefined) listener(sheet);
        });
        await context.sync();
        return removal([changed, deleted]);
      });
    },
  };
}
