import type { TabSheet } from "../../app/ports";
import type { ExcelRunner } from "./ExcelRunner";
import { findTab } from "./findTab";
import { readSheet } from "./readSheet";

interface ReadTabOptions {
  readonly run: ExcelRunner;
  /** See `readSheet`. */
  readonly tellsMerges: boolean;
}

/** The tab of ours with that id as it stands; `null` where there is none. */
export async function readTab(id: string, { run, tellsMerges }: ReadTabOptions): Promise<TabSheet | null> {
  const { place } = await run((context) => findTab(context, id));
  if (!place) return null;
  const sheet = await readSheet(place.sheet, { run, tellsMerges });
  return { ...sheet, area: place.area };
}
