import type { TabCapture } from "../../app/ports";
import { areaAddress } from "../../core/model/a1";
import type { Area } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import {
  chartNameOf,
  freeSheetName,
  holdsArea,
  tabNameOf,
  touchesArea,
  withRowsBelow,
} from "../../core/model/tabPlace";
import type { MemorySheet } from "./MemorySheet";
import type { MemoryName, TabPlaces } from "./writeTab";

/** A sheet with a tab of ours as it stood. */
interface CapturedSheet {
  readonly sheet: MemorySheet;
  /** Position among the sheets. */
  readonly place: number;
  /** What of it is to be put back. */
  readonly area: Area;
  /** Names of ours that led to it. */
  readonly areas: ReadonlyMap<string, Area>;
}

export function captureTab({ sheets, names }: TabPlaces, id: string, below = 0): TabCapture | null {
  const known = names.get(tabNameOf(id));
  if (!known || !sheets.includes(known.sheet)) return null;
  const { sheet } = known;
  const areas = new Map([...names].filter(([, named]) => named.sheet === sheet).map(([key, { area }]) => [key, area]));
  const content: CapturedSheet = {
    sheet: structuredClone(sheet),
    place: sheets.indexOf(sheet),
    area: withRowsBelow(known.area, below),
    areas,
  };
  return { id, content };
}

/** Throws `sheet.protected` and `tab.noRoom` before any change. */
export function restoreTab(places: TabPlaces, id: string, capture: TabCapture | null): void {
  const { sheets, names } = places;
  const known = names.get(tabNameOf(id));
  const now = known && sheets.includes(known.sheet) ? known : null;
  if (now?.sheet.protected) throw new Refusal("sheet.protected", { sheet: now.sheet.name });
  const then = capture && (capture.content as CapturedSheet);
  if (!now && !then) return;
  if (now && then) putBack(places, now, then);
  else {
    const tab = (now?.sheet ?? then!.sheet).name;
    if (places.isStructureProtected) throw new Refusal("tab.noRoom", { tab, reason: "structure" });
    if (then) bringBack(places, then);
    else takeAway(places, now!.sheet);
  }
}

function takeAway({ sheets, names }: TabPlaces, sheet: MemorySheet): void {
  if (!sheets.some((one) => one !== sheet && one.visible)) {
    throw new Refusal("tab.noRoom", { tab: sheet.name, reason: "lastSheet" });
  }
  sheets.splice(sheets.indexOf(sheet), 1);
  forgetNames(names, sheet);
}

function bringBack({ sheets, names }: TabPlaces, then: CapturedSheet): void {
  const taken = sheets.map(({ name }) => name);
  const sheet = structuredClone(then.sheet);
  sheet.name = freeSheetName(sheet.name, taken).name;
  sheets.splice(then.place, 0, sheet);
  for (const [key, area] of then.areas) names.set(key, { sheet, area });
}

/** What the tab covered then and covers now is as it was then; all else is the person's and stays. */
function putBack({ names }: TabPlaces, now: MemoryName, then: CapturedSheet): void {
  const { sheet } = now;
  const { areas } = then;
  const old = structuredClone(then.sheet);
  const ours = [now.area, then.area];
  const isOurs = (area: Area): boolean => ours.some((one) => touchesArea(one, area));
  const isOurRow = (row: number): boolean => ours.some((one) => row >= one.row && row < one.row + one.rows);
  const isOurColumn = (column: number): boolean =>
    ours.some((one) => column >= one.column && column < one.column + one.columns);
  const isOurCell = (row: number, column: number): boolean =>
    ours.some((one) => holdsArea(one, { row, column, rows: 1, columns: 1 }));

  sheet.cells = mixed(old.cells, sheet.cells, isOurCell, null);
  sheet.looks = mixed(old.looks, sheet.looks, isOurCell, undefined);
  sheet.merges = restored(old.merges, sheet.merges, (area) => area, isOurs);
  sheet.inputs = restored(old.inputs, sheet.inputs, ({ area }) => area, isOurs);
  sheet.widths = new Map([...chosen([...old.widths], [...sheet.widths], ([column]) => isOurColumn(column))]);
  sheet.hiddenColumns = new Set(chosen([...old.hiddenColumns], [...sheet.hiddenColumns], isOurColumn));
  sheet.hiddenRows = new Set(chosen([...old.hiddenRows], [...sheet.hiddenRows], isOurRow));
  sheet.freeze = old.freeze;
  sheet.filter = old.filter;
  sheet.print = old.print;

  const wasMade = (chart: string): boolean => {
    const key = chartNameOf(chart);
    return areas.has(key) || names.get(key)?.sheet === sheet;
  };
  const theirs = sheet.charts.filter(({ id: chart }) => !wasMade(chart));
  const kept = old.charts.flatMap((chart) =>
    wasMade(chart.id) ? [chart] : theirs.filter((other) => other.id === chart.id),
  );
  sheet.charts = [...kept, ...theirs.filter((chart) => !kept.includes(chart))];

  forgetNames(names, sheet);
  for (const [key, area] of areas) names.set(key, { sheet, area });
}

function forgetNames(names: Map<string, MemoryName>, sheet: MemorySheet): void {
  for (const [key, named] of names) if (named.sheet === sheet) names.delete(key);
}

/** Row by row: cells of ours as they were, the others as they are. */
function mixed<T>(
  then: readonly (readonly (T | undefined)[] | undefined)[],
  now: readonly (readonly (T | undefined)[] | undefined)[],
  isOurCell: (row: number, column: number) => boolean,
  blank: T,
): T[][] {
  return Array.from({ length: Math.max(then.length, now.length) }, (_, row) => {
    const [was, is] = [then[row] ?? [], now[row] ?? []];
    return Array.from(
      { length: Math.max(was.length, is.length) },
      (__, column) => (isOurCell(row, column) ? was : is)[column] ?? blank,
    );
  });
}

const chosen = <T>(then: readonly T[], now: readonly T[], isOurs: (item: T) => boolean): T[] => [
  ...then.filter(isOurs),
  ...now.filter((item) => !isOurs(item)),
];

/** In the order in which they stood, the person's new ones last. */
function restored<T>(
  then: readonly T[],
  now: readonly T[],
  areaOf: (item: T) => Area,
  isOurs: (area: Area) => boolean,
): T[] {
  const key = (item: T): string => areaAddress(areaOf(item));
  const theirs = new Map(now.filter((item) => !isOurs(areaOf(item))).map((item) => [key(item), item]));
  const kept = then.filter((item) => isOurs(areaOf(item)) || theirs.has(key(item)));
  for (const item of kept) theirs.delete(key(item));
  return [...kept, ...theirs.values()];
}
