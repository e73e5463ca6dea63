import type { Household, Values } from "../model/Model";
import { perHead } from "../model/inventIncome";
import { withIncome, withPerHead, withWage } from "./changes";
import { alone, comparing, inHousehold, isPlain, lacking, numberIn, type Ground, type Planter } from "./Planter";

const sizeOf = ({ members }: Household): number => members.length;
const earns = ({ members, plight }: Household): boolean =>
  members.some(({ earned }) => earned.other > 0) && !plight.support;
/** Without a public welfare post, of which the wages would be a part. */
const isLarge = (household: Household): boolean => isPlain(household) && earns(household) && sizeOf(household) > 2;
const add =
  (field: string, more: number) =>
  ({ values }: Household): Values => ({ [field]: numberIn(values, field) + more });
/** The income per head again as it was, where it is all that the sheet shows. */
const perOf = ({ members }: Household, net: number): Values => ({ incNet: net, incPer: perHead(net, members.length) });

/** Of an income below the monitoring range no rule speaks: the household is monitored, or there was no monitoring yet. */
const isOpenCase = (household: Household, { model }: Ground): boolean =>
  model.year < 2020
    ? isLarge(household)
    : household.values["monCat"] === "脱贫不稳定户" && household.values["riskCleared"] === "否" && earns(household);

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
  comparing(
    inHousehold(
      "INC-11",
      "incPer",
      ({ plight }) => plight.cleared !== undefined,
      [
        [(household) => ({ incPer: numberIn(household.values, "incPer") * 0.7 }), "人均下降两成以上"],
        [(household) => ({ incPer: numberIn(household.values, "incPer") * 0.4 }), "人均下降五成以上"],
      ],
      ["incPer", "danger", "natVillage"],
    ),
  ),
  comparing(
    inHousehold(
      "INC-11",
      "incWage",
      isLarge,
      [
        [
          (household) => withWage(household, Math.round(numberIn(household.values, "incWage") * 0.6)),
          "工资下降两成以上",
        ],
        [
          (household) => withWage(household, Math.round(numberIn(household.values, "incWage") * 0.3)),
          "工资下降五成以上",
        ],
      ],
      ["incWage", "incOtherTransfer"],
    ),
  ),
  comparing(
    inHousehold(
      "INC-12",
      "incPer",
      isLarge,
      [[(household) => withPerHead(household, numberIn(household.values, "incPer") * 2.1), "人均上升一倍以上"]],
      ["incPer"],
    ),
  ),
  inHousehold(
    "INC-13",
    "incPension",
    ({ values, plight }) => numberIn(values, "incPension") > 0 && !plight.support,
    [
      [
        (household) =>
          withIncome(household, {
            incPension: 0,
            incOtherTransfer: numberIn(household.values, "incOtherTransfer") + numberIn(household.values, "incPension"),
          }),
        "60岁以上而养老金为0",
      ],
    ],
    ["incPension", "idNo"],
  ),
  inHousehold(
    "INC-13",
    "incLowAllow",
    ({ plight }) => plight.support === "低保",
    [
      [
        (household) =>
          withIncome(household, {
            incLowAllow: 0,
            incOtherTransfer:
              numberIn(household.values, "incOtherTransfer") + numberIn(household.values, "incLowAllow"),
          }),
        "低保户而低保金为0",
      ],
    ],
    ["incLowAllow", "lowAllow"],
  ),
  inHousehold(
    "INC-14",
    "incDestitute",
    ({ plight }) => plight.support === "低保",
    [[(household) => withIncome(household, { incDestitute: 3600 }), "低保金与特困供养金并存"]],
    ["incLowAllow", "incDestitute"],
  ),
  inHousehold(
    "INC-15",
    "incLowAllow",
    isLarge,
    [[(household) => withIncome(household, { incLowAllow: 1800 }), "一般贫困户领低保金"]],
    ["povertyType", "incLowAllow"],
  ),
  inHousehold(
    "INC-15",
    "povertyType",
    isLarge,
    [[{ povertyType: "低保贫困户" }, "低保户而无低保成员"]],
    ["povertyType", "lowAllow"],
  ),
  inHousehold(
    "INC-15",
    "povertyType",
    isLarge,
    [[{ povertyType: "特困供养贫困户" }, "特困户有劳动力"]],
    ["povertyType", "labour"],
  ),
  inHousehold(
    "INC-16",
    "incPer",
    isOpenCase,
    [
      [(household, { line }) => withPerHead(household, line + 0.01), "刚超过标准"],
      [(household, { line }) => withPerHead(household, line * 1.05), "正好标准的105%"],
    ],
    ["incPer", "outYear"],
  ),
  inHousehold(
    "INC-18",
    "incEco",
    isLarge,
    [[{ landCrop: 0, landForest: 0, landReturn: 0, landFruit: 0, landGrass: 0, landWater: 0 }, "有生态补偿金而无土地"]],
    ["incEco", "landCrop", "landForest"],
  ),
];

/** One part of the transfers changed, and nothing that it adds up to. */
function withPart({ values }: Household, field: string, more: number): Values {
  return { [field]: Math.round((numberIn(values, field) + more) * 100) / 100 };
}
