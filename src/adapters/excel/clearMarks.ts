import { Refusal } from "../../core/model/Refusal";
import type { ExcelRunner } from "./ExcelRunner";
import { loadRecords, queueRecords, recordOf } from "./PaintRecord";
import { surveyMarks } from "./surveyMarks";
import { hasMarks, queueUnpaint } from "./queueUnpaint";
import { withoutEvents } from "./withoutEvents";

/** Removes our columns and rules on every sheet; names the sheets it changed. `tellsOwn`: see `withoutEvents`. */
export function clearMarks(run: ExcelRunner, tellsOwn: boolean): Promise<readonly string[]> {
  return run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name");
    const readRecords = loadRecords(context);
    await context.sync();
    const records = readRecords();
    const handles = sheets.items.map((sheet) => ({
      sheet,
      id: sheet.id,
      name: sheet.name,
      record: recordOf(records, sheet),
    }));
    const painted = (await surveyMarks(context, handles)).filter(hasMarks);
    const open = painted.filter((marks) => !marks.protected);
    // Records of sheets that are gone, or from which the person took everything of ours, go too.
    const kept = records.filter((record) => painted.some((marks) => marks.protected && marks.record === record));
    if (open.length > 0 || kept.length < records.length) {
      await withoutEvents(context, tellsOwn, async () => {
        queueUnpaint(open);
        queueRecords(context, kept, records.length > 0);
        await context.sync();
      });
    }
    const locked = painted.find((marks) => marks.protected);
    if (locked) throw new Refusal("sheet.protected", { sheet: locked.name });
    return open.map((marks) => marks.name);
  });
}
