import { textIn } from "../model/textIn";
import type { CellValue } from "../../src/core/model/RawSheet";
import type { Household } from "../model/Model";
import { byHand, inMember, isPlain, lacking, type Planter } from "./Planter";

/** A household's cell that cannot be read: each row that shows it has to be mended. */
function unread(
  rule: string,
  field: string,
  where: (household: Household) => boolean,
  value: CellValue,
  note: string,
): Planter {
  return byHand(
    rule,
    [field],
    [
      ({ take, repeats }) => {
        const household = take(where);
        household.values[field] = value;
        const entries = repeats(field) ? household.members : [household];
        return entries.map((entry) => ({ entry, field, note }));
      },
    ],
  );
}

/** Nobody misses the last member: no cause of the household rests on a child or a disabled person. */
const canLoseOne = ({ members, plight }: Household): boolean =>
  members.length > 3 && !plight.monitored && !/因[学残]/u.test(`${plight.cause}${plight.second ?? ""}`);

export const DATA: readonly Planter[] = [
  unread("VAL-01", "roadDist", isPlain, "不远", "距离写成文字"),
  unread("VAL-01", "selfPay", ({ plight }) => plight.risk === "因病", "1.2万", "以万为单位的文本，不作猜测"),
  unread("VAL-01", "waterHard", isPlain, "有时", "是否列写成其他文字"),
  unread("VAL-02", "incFamilyPlan", isPlain, { error: "#REF!" }, "公式错误"),
  inMember("VAL-01", "disYear", (member) => textIn(member.values, "idNo").length === 20, [
    [{ disYear: "前年" }, "年度写成文字"],
  ]),
  inMember(
    "VAL-02",
    "workMonths",
    (member) => member.earned.other === 0 && member.household.members.some(({ earned }) => earned.other > 0),
    [[{ workMonths: { error: "#N/A" } }, "公式错误"]],
  ),
  lacking(
    ["hhSize", "hhSizeNow"],
    byHand(
      "VAL-04",
      ["householdId", "relation"],
      [
        ({ take }) => {
          const member = take(canLoseOne).members.at(-1)!;
          member.values["householdId"] = null;
          return [{ entry: member, field: "householdId", note: "户编号为空" }];
        },
      ],
    ),
  ),
];
