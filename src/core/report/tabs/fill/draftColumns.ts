import type { CellValue } from "../../../model/RawSheet";
import type { ColumnId, TabBlock } from "../../../model/SummaryTab";
import { blockMarker, KEY, proposalOf, TOWN_NO, VALUE_OF, VILLAGE_NO, type FilledColumn } from "./BlockFill";
import type { HouseholdGroups } from "../../records/groupHouseholds";
import words from "../tabWords.json";

/** A column whose values are to be filled in. */
export type Draft = Omit<FilledColumn, "values"> & { values: CellValue[] };

export interface DraftSources {
  readonly tab: string;
  readonly groups: HouseholdGroups;
  readonly isMasked: boolean;
  /** Whether people write in the tab: then each block of it is marked, so that one is not read into the next. */
  readonly isTypedIn: boolean;
}

/** The declared columns, repeated for townships where they ask for it, and those of ours behind them. */
export function draftColumns(block: TabBlock, addsGroups: boolean, sources: DraftSources): Draft[] {
  const { isMasked, groups } = sources;
  const declared = block.columns.flatMap((column): Draft[] => {
    const isLeftOut = isMasked && column.mask === "leaveOut";
    const draft: Draft = {
      id: column.id,
      heading: column.heading,
      group: column.group ?? null,
      width: column.width,
      format: column.format,
      isHidden: column.hidden === true,
      isLeftOut,
      town: null,
      value: column.value,
      total: column.total,
      values: [],
    };
    if (column.across === undefined) return [draft];
    return groups.towns.map((name, t) => ({
      ...draft,
      id: `${column.id}@${t + 1}`,
      town: t + 1,
      group: column.group ?? column.heading,
      heading: name || words.unnamed,
    }));
  });
  const own = (id: ColumnId, heading: string): Draft => ({
    ...{ id, heading, group: null, width: 10, format: "general", isHidden: true, isLeftOut: false },
    ...{ town: null, value: null, total: undefined, values: [] },
  });
  const inputs = declared.filter(({ value }) => value !== null && "input" in value);
  const marker = blockMarker(sources.tab, block.id);
  return [
    ...declared,
    ...(addsGroups ? [own(TOWN_NO, words.townNo), own(VILLAGE_NO, words.villageNo)] : []),
    ...("valuesOf" in block.rows ? [own(VALUE_OF, words.value)] : []),
    ...inputs
      .filter(({ value }) => value !== null && "input" in value && value.record !== undefined)
      .map(({ id }) => own(proposalOf(id), `${marker}.${id}`)),
    ...(sources.isTypedIn ? [own(KEY, marker)] : []),
  ];
}
