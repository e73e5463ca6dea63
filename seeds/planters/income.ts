import type { Household, Values } from "../model/Model";
import { perHead } from "../model/inventIncome";
import { withIncome, withPerHead } from "./changes";
import { alone, inHousehold, isPlain, lacking, numberIn, type Planter } from "./Planter";

const sizeOf = ({ members }: Household): number => members.length;
export const earns = ({ members, plight }: Household): boolean =>
  members.some(({ earned }) => earned.other > 0) && !plight.support;
/** Without a public welfare post, of which the wages would be a part. */
export const isLarge = (household: Household): boolean =>
  isPlain(household) && earns(household) && sizeOf(household) > 2;
const add =
  (field: string, more: number) =>
  ({ values }: Household): Values => ({ [field]: numberIn(values, field) + more });
/** The income per head again as it was, where it is all that the sheet shows. */
const perOf = ({ members }: Household, net: number): Values => ({ incNet: net, incPer: perHead(net, members.length) });

export const INCOME: readonly Planter[] = [
  inHousehold(
    "INC-01",
    "incTransfer",
    isLarge,
    [
      [(household) => withPart(household, "incEco", 400), "转移性收入少算生态补偿金"],
      [(household) => withPart(household, "incOtherTransfer", 1.01), "差额刚超过1元"],
      [(household) => withPart(household, "incOtherTransfer", 260), "转移性收入少算其他"],
    ],
    ["incTransfer", "incLowAllow", "incEco", "incPension", "incOtherTransfer", "incFamilyPlan", "incDestitute"],
  ),
  inHousehold(
    "INC-01",
    "incWage",
    isLarge,
    [[add("incOtherWage", 500), "工资性收入少算其他工资"]],
    ["incWage", "incPost", "incOtherWage"],
  ),
  inHousehold(
    "INC-02",
    "incNet",
    isLarge,
    [
      [(household) => perOf(household, numberIn(household.values, "incNet") + 800), "纯收入多800元"],
      [(household) => perOf(household, numberIn(household.values, "incGross") + 1), "支出未减"],
      [(household) => perOf(household, numberIn(household.values, "incNet") - 1.01), "差额刚超过1元"],
    ],
    ["incNet", "incWage", "incBiz", "incProp", "incTransfer", "incCost"],
  ),
  inHousehold(
    "INC-03",
    "incPer",
    isLarge,
    [
      [
        (household) => ({ incPer: perHead(numberIn(household.values, "incNet"), sizeOf(household) - 1) }),
        "按少一人计算",
      ],
      [
        (household) => ({ incPer: perHead(numberIn(household.values, "incNet"), sizeOf(household) + 1) }),
        "按多一人计算",
      ],
      [({ values }) => ({ incPer: Math.round((numberIn(values, "incPer") + 1.02) * 100) / 100 }), "差额刚超过1元"],
    ],
    ["incPer", "incNet"],
  ),
  inHousehold("INC-04", "incPer", isLarge, [[{ incPer: null }, "人均纯收入为空"]], ["incPer"]),
  lacking(
    ["incNet"],
    inHousehold("INC-04", "incPer", isLarge, [
      [{ incPer: 0 }, "人均纯收入为0"],
      [{ incPer: -120 }, "人均纯收入为负"],
    ]),
  ),
  inHousehold(
    "INC-04",
    "incPer",
    isLarge,
    [[(household) => withPerHead(household, 100_000.5), "人均纯收入超过10万元"]],
    ["incPer", "incNet", "incCost", "incWage"],
  ),
  inHousehold(
    "INC-04",
    "incPer",
    ({ plight }) => plight.isNew === true,
    [[(household) => withPerHead(household, 20_500), "识别当年人均纯收入超过2万元"]],
    ["incPer", "firstYear"],
  ),
  inHousehold(
    "INC-05",
    "incPer",
    isLarge,
    [
      [(household, { line }) => withPerHead(household, line), "正好是标准，未超过"],
      [(household, { line }) => withPerHead(household, line - 0.01), "差一分到标准"],
      [(household) => withPerHead(household, 2864), "低于标准"],
    ],
    ["incPer", "hhType"],
  ),
  alone(
    inHousehold(
      "INC-06",
      "incPer",
      isLarge,
      [
        [(household) => withPerHead(household, 5999.5), "低于监测范围而未纳入"],
        [(household) => withPerHead(household, 4600), "低于监测范围而未纳入"],
      ],
      ["incPer", "monCat"],
    ),
  ),
  alone(
    inHousehold(
      "INC-07",
      "incPer",
      ({ plight }) => plight.cleared === "帮扶消除",
      [[(household) => withPerHead(household, 5800), "帮扶消除而低于监测范围"]],
      ["incPer", "clearMode", "riskTo"],
    ),
  ),
  inHousehold(
    "INC-08",
    "incCost",
    isLarge,
    [[(household) => withIncome(household, { incCost: 0 }), "有经营收入而支出为0"]],
    ["incBiz", "incCost"],
  ),
  inHousehold(
    "INC-09",
    "incCost",
    isLarge,
    [[(household) => withIncome(household, { incCost: numberIn(household.values, "incBiz") + 900 }), "经营亏损"]],
    ["incBiz", "incCost"],
  ),
  inHousehold(
    "INC-10",
    "incOtherProp",
    isLarge,
    [[(household) => withIncome(household, { incOtherProp: -60, incDividend: 300 }), "其他财产性收入为负"]],
    ["incOtherProp"],
  ),
  inHousehold(
    "INC-10",
    "incEco",
    isLarge,
    [[(household) => withIncome(household, { incEco: -50, incOtherTransfer: 900 }), "生态补偿金为负"]],
    ["incEco"],
  ),
  inHousehold(
    "INC-10",
    "incFamilyPlan",
    isLarge,
    [[(household) => withIncome(household, { incFamilyPlan: -200, incOtherTransfer: 900 }), "计划生育金为负"]],
    ["incFamilyPlan"],
  ),
];

/** One part of the transfers changed, and nothing that it adds up to. */
function withPart({ values }: Household, field: string, more: number): Values {
  return { [field]: Math.round((numberIn(values, field) + more) * 100) / 100 };
}
