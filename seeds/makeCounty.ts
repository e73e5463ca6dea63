import type { RawSheet } from "../src/core/model/RawSheet";
import { HOUSEHOLD_HEADINGS, HOUSEHOLD_SHEET, MEMBER_HEADINGS, MEMBER_SHEET, sheetOf } from "./columns";
import { createEditor } from "./editCounty";
import { inventCounty } from "./inventCounty";
import { AS_OF } from "./inventPeople";
import { plantFaults, plantUnreadable } from "./plantFaults";
import type { PlantedFault } from "./plantFaults";
import { plantLookalikes } from "./plantLookalikes";

export interface CountyRequest {
  readonly seed: number;
  readonly households: number;
  /** How often each rule's fault is planted; 0 for a clean county. */
  readonly faults: number;
}

export interface MadeCounty {
  readonly members: RawSheet;
  readonly households: RawSheet;
  /** What a perfect checker reports for the rules that faults are planted for. */
  readonly truth: readonly PlantedFault[];
}

/** An invented county as two raw sheets. The same request gives the same county; about 3.7 people to a household. */
export function makeCounty({ seed, households, faults }: CountyRequest): MadeCounty {
  const county = inventCounty(seed, households);
  const editor = createEditor(county);
  plantLookalikes(editor);
  const truth = faults > 0 ? [...plantFaults(editor, faults), ...plantUnreadable(editor)] : [];
  const people = county.births.length;
  return {
    members: sheetOf(
      MEMBER_SHEET,
      MEMBER_HEADINGS,
      county.members,
      [
        "广西澄岭县2020年度建档立卡贫困人口信息表",
        [
          [0, `数据日期：${AS_OF}`],
          [17, "单位：月"],
        ],
      ],
      { order: "合计", householdId: `${households}户`, name: `${people}人` },
    ),
    households: sheetOf(
      HOUSEHOLD_SHEET,
      HOUSEHOLD_HEADINGS,
      county.households,
      [
        "广西澄岭县2020年度建档立卡贫困户信息表",
        [
          [0, `数据日期：${AS_OF}`],
          [9, "单位：元、㎡"],
        ],
      ],
      null,
    ),
    truth,
  };
}
