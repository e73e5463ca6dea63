import type { Viewport } from "../../app/ports";
import { columnIndex } from "../../core/model/a1";
import { Refusal } from "../../core/model/Refusal";
import type { ExcelRunner } from "./ExcelRunner";

interface Removable {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** Names of sheets by id as the pane last saw them: those under which it knows them. */
export type SheetNames = Map<string, string>;

async function refresh(run: ExcelRunner, names: SheetNames): Promise<void> {
  await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    for (const { id, name } of worksheets.items) if (!names.has(id)) names.set(id, name);
  });
}

/** Names that may be meant by an id: that of the sheet, none for one that is gone, all where Excel does not answer. */
async function namesOf(run: ExcelRunner, names: SheetNames, id: string): Promise<readonly string[]> {
  try {
    await refresh(run, names);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [...new Set(names.values())];
  }
  const name = names.get(id);
  return name === undefined ? [] : [name];
}

/** Top left cell of a selection: `C5:D9`, `Sheet1!C5,E7`, a column `C:C` or a row `5:5`. */
export function firstCell(address: string): { readonly row: number; readonly column: number } {
  const own = address.replace(/^(?:'(?:[^']|'')*'|[^'!,]*)!/, "");
  const [, letters = "", digits = ""] = /^\$?([A-Z]*)\$?(\d*)/i.exec(own) ?? [];
  return { row: digits === "" ? 0 : Number(digits) - 1, column: letters === "" ? 0 : columnIndex(letters) };
}

/** Selection and edits in Excel. Events of the collection also cover sheets that are added later. */
export function createExcelViewport(excel: Pick<typeof Excel, "run">, run: ExcelRunner, names: SheetNames): Viewport {
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
          if (!names.has(worksheetId)) await refresh(run, names);
          const sheet = names.get(worksheetId);
          if (sheet !== undefined) listener({ sheet, ...firstCell(address) });
        });
        await context.sync();
        return removal([handler]);
      }),

    onEdit: async (listener) => {
      await refresh(run, names);
      /** At once where the sheet is known: while the person types, Excel may refuse to answer. */
      const tell = async (id: string): Promise<void> => {
        const known = names.get(id);
        for (const sheet of known === undefined ? await namesOf(run, names, id) : [known]) listener(sheet);
      };
      return run(async (context) => {
        const { worksheets } = context.workbook;
        const changed = worksheets.onChanged.add(async ({ worksheetId, triggerSource }) => {
          if (triggerSource !== "ThisLocalAddin") await tell(worksheetId);
        });
        const deleted = worksheets.onDeleted.add(({ worksheetId }) => tell(worksheetId));
        await context.sync();
        return removal([changed, deleted]);
      });
    },
  };
}
