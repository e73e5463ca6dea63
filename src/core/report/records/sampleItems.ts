import type { Column } from "../../model/Dataset";
import type { CellValue } from "../../model/RawSheet";
import type { TabFacts } from "../../model/TabFacts";
import { writtenCell } from "./writtenCell";

/** What is asked on site of each household that is drawn, where the sheet has the column. */
const ITEMS = ["incPer", "foodOk", "clothOk", "danger", "grade", "waterSafe", "area", "relocIn", "oldHouse"] as const;

interface SampleItem {
  readonly id: string;
  /** What the system says; `null` of a blank cell. */
  readonly value: (household: number) => CellValue;
}

/** `members` is how many people the household has, `insured` how many of them have one of the medical insurances. */
export function createSampleItems({ dataset }: TabFacts): readonly SampleItem[] {
  const { households, members, memberStart, memberOrder } = dataset;
  const membersOf = (household: number): Uint32Array =>
    memberOrder.subarray(memberStart[household] ?? 0, memberStart[household + 1] ?? 0);
  const insurances = ["basicMed", "empMed"].flatMap((id) => members.columns.get(id) ?? []);
  const isInsured = (member: number): boolean => insurances.some((column) => saysYes(column, member));
  const own = ITEMS.flatMap((id: string) => {
    const column = households.columns.get(id);
    const value = (household: number): CellValue => blankAsNull(writtenCell(column, household));
    return column ? [{ id, value }] : [];
  });
  const insured = (household: number): CellValue => membersOf(household).filter(isInsured).length;
  return [
    { id: "members", value: (household) => membersOf(household).length },
    ...own,
    ...(insurances.length > 0 ? [{ id: "insured", value: insured }] : []),
  ];
}

const blankAsNull = (value: string | number): CellValue => (value === "" ? null : value);

const saysYes = (column: Column, entry: number): boolean =>
  column.type === "code" && column.codes[column.values[entry] ?? -1] === "yes";
