import { Refusal } from "../../core/model/Refusal";
import { chartNames } from "./chartNames";
import { onSheet, type ExcelRunner } from "./ExcelRunner";
import { findTab } from "./findTab";
import { withoutEvents } from "./withoutEvents";

/**
 * Takes a tab of ours away, its sheet and its names. Excel then forgets what the person could undo; nothing else takes a
 * sheet away. Refusals: `sheet.protected`; `tab.noRoom` where sheets may not be removed or no other would be seen.
 */
export function removeTab(
  run: ExcelRunner,
  id: string,
  { tellsOwn, isOurs }: { readonly tellsOwn: boolean; readonly isOurs: boolean },
): Promise<void> {
  return run(async (context) => {
    const { item, place, hasRoom } = await findTab(context, id);
    if (!place) return;
    if (!isOurs) throw new Error(`the tab ${id} was not made in this session`);
    await onSheet(context, place.sheet, async () => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem(place.sheet);
      const { protection } = sheet;
      protection.load("protected");
      worksheets.load("items/name,items/visibility");
      const charts = await chartNames(context, place.sheet);
      if (protection.protected) throw new Refusal("sheet.protected", { sheet: place.sheet });
      if (!hasRoom) throw new Refusal("tab.noRoom", { tab: place.sheet, reason: "structure" });
      const isSeen = worksheets.items.some(({ name, visibility }) => name !== place.sheet && visibility === "Visible");
      if (!isSeen) throw new Refusal("tab.noRoom", { tab: place.sheet, reason: "lastSheet" });
      await withoutEvents(context, tellsOwn, async () => {
        for (const one of charts) one.item.delete();
        item.delete();
        sheet.delete();
        await context.sync();
      });
    });
  });
}
