import type { Household } from "../model/Model";
import { withIncome, withPerHead, withWage } from "./changes";
import { earns, isLarge } from "./income";
import { alsoAt, comparing, inHousehold, numberIn, type Ground, type Planter } from "./Planter";

/** Of an income below the monitoring range no rule speaks: the household is monitored, or there was no monitoring yet. */
const isOpenCase = (household: Household, { model }: Ground): boolean =>
  model.year < 2020
    ? isLarge(household)
    : household.values["monCat"] === "脱贫不稳定户" && household.values["riskCleared"] === "否" && earns(household);

/** Incomes against the year before, what the household is, and the lines of one region. */
export const INCOME_OF_KINDS: readonly Planter[] = [
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
  {
    ...inHousehold(
      "INC-16",
      "incPer",
      isOpenCase,
      [
        [(household, { line }) => withPerHead(household, line + 0.01), "刚超过标准"],
        [(household, { line }) => withPerHead(household, line * 1.05), "正好标准的105%"],
      ],
      ["incPer", "outYear"],
    ),
    notIn: ["binzhou-2017"],
  },
  inHousehold(
    "INC-18",
    "incEco",
    isLarge,
    [[{ landCrop: 0, landForest: 0, landReturn: 0, landFruit: 0, landGrass: 0, landWater: 0 }, "有生态补偿金而无土地"]],
    ["incEco", "landCrop", "landForest"],
  ),
  inHousehold(
    "INC-17",
    "incPer",
    isOpenCase,
    [
      [
        ({ values, members }, { line }) => ({
          incRelief: Math.ceil((numberIn(values, "incPer") - line) * members.length),
        }),
        "除去临时救助正好是标准",
      ],
      [
        ({ values, members }, { line }) => ({
          incRelief: Math.ceil((numberIn(values, "incPer") - line + 300) * members.length),
        }),
        "除去临时救助低于标准",
      ],
    ],
    ["incPer", "hhSize", "incBasicPension", "incRelief"],
  ),
  inHousehold(
    "BZ-01",
    "incPer",
    isLarge,
    [
      [(household) => withPerHead(household, 3508.99), "低于国家标准"],
      [(household) => withPerHead(household, 4199.99), "市定标准以下"],
      [(household) => withPerHead(household, 3800), "市定标准以下"],
    ],
    ["incPer"],
  ),
  alsoAt(
    [{ rule: "BZ-01", field: "incPer" }],
    inHousehold(
      "BZ-01",
      "incPer",
      isLarge,
      [[(household) => withPerHead(household, 3509), "正好3509元：按市定，并提示"]],
      ["incPer"],
    ),
  ),
];
