import { textIn } from "../model/textIn";
import type { Household } from "../model/Model";
import { byHand, inHousehold, type Planter } from "./Planter";

const isMonitored = ({ plight }: Household): boolean => plight.monitored !== undefined;
const isCleared = ({ plight }: Household): boolean => plight.cleared !== undefined;
const isUnable = ({ plight }: Household): boolean => plight.id === "nobody able";

/** A fault of a village's figures. */
function inVillage(field: string, value: (households: number) => number, note: string): Planter {
  return byHand(
    "ST-06",
    [field, "villageHouseholds"],
    [
      ({ takeVillage }) => {
        const village = takeVillage();
        Object.assign(village.values, { villageDanger: 0, villageNoWater: 0 });
        village.values[field] = value(Number(village.values["villageHouseholds"]));
        return [{ entry: village, field, note }];
      },
    ],
  );
}

export const STATUS: readonly Planter[] = [
  inHousehold(
    "ST-01",
    "riskFrom",
    (household) => isMonitored(household) && !isCleared(household) && !household.plight.isNew,
    [[{ riskFrom: null }, "监测对象识别时间为空"]],
    ["monCat", "riskFrom"],
  ),
  inHousehold(
    "ST-01",
    "risk1",
    (household) => isMonitored(household) && household.plight.risk === "因务工就业不稳",
    [[{ risk1: null }, "监测对象风险为空"]],
    ["monCat", "risk1"],
  ),
  inHousehold(
    "ST-01",
    "waterSafe",
    isMonitored,
    [[{ waterSafe: null }, "监测对象饮水安全为空"]],
    ["monCat", "waterSafe"],
  ),
  inHousehold(
    "ST-02",
    "riskTo",
    isCleared,
    [
      [({ values }) => ({ riskTo: `${Number(textIn(values, "riskFrom").slice(0, 4)) - 1}06` }), "消除早于识别"],
      [({ values }) => ({ riskTo: String(Number(textIn(values, "riskFrom")) + 2) }), "两个月即消除"],
    ],
    ["riskFrom", "riskTo"],
  ),
  inHousehold(
    "ST-03",
    "riskCleared",
    isUnable,
    [
      [
        ({ values }) => ({
          riskCleared: "是",
          clearMode: "自然消除",
          riskTo: `${Number(textIn(values, "riskFrom").slice(0, 4)) + 1}02`,
        }),
        "整户无劳动力而风险消除",
      ],
    ],
    ["labour", "riskCleared", "householdId"],
  ),
  inHousehold(
    "ST-03",
    "backstop",
    isUnable,
    [
      [{ backstop: "否" }, "整户无劳动力而未兜底"],
      [{ backstop: null }, "整户无劳动力而兜底为空"],
    ],
    ["labour", "backstop", "monCat", "householdId"],
  ),
  inHousehold(
    "ST-04",
    "outYear",
    ({ plight }) => !plight.monitored && !plight.relocated,
    [
      [{ outYear: "2013" }, "脱贫早于识别"],
      [{ outYear: "2011年" }, "脱贫早于识别"],
    ],
    ["outYear", "firstYear"],
  ),
  inHousehold(
    "ST-04",
    "backYear",
    ({ plight }) => !plight.monitored && !plight.relocated,
    [[{ hhType: "返贫", backCause: "因病" }, "返贫而年度为空"]],
    ["hhType", "backYear", "backCause"],
  ),
  inHousehold(
    "ST-04",
    "backCause",
    ({ plight }) => !plight.monitored && !plight.relocated,
    [[{ hhType: "返贫", backYear: "2016" }, "返贫而原因为空"]],
    ["hhType", "backYear", "backCause"],
  ),
  inVillage("villageDanger", (households) => households + 1, "危房户数超过总户数"),
  inVillage("villageHouseholds", () => 0, "总户数为0"),
  inVillage("villagePeople", () => 0, "总人口为0"),
  inVillage("villageFund", () => 0, "集体经济收入为0"),
  inHousehold(
    "ST-07",
    "monCat",
    ({ plight, values }) => plight.monitored === "脱贫不稳定户" && values["riskCleared"] === "否",
    [[{ monCat: "边缘易致贫户" }, "脱贫户录为边缘易致贫户"]],
    ["monCat", "hhType", "householdId"],
  ),
  inHousehold(
    "ST-07",
    "monCat",
    ({ plight }) => plight.monitored === "边缘易致贫户" && !plight.isNew,
    [[{ monCat: "脱贫不稳定户" }, "一般农户录为脱贫不稳定户"]],
    ["monCat", "hhType", "householdId"],
  ),
  {
    ...byHand(
      "ST-05",
      ["householdId"],
      [
        ({ removeLast }) => {
          removeLast();
          return [{ entry: null, field: "householdId", note: "上期有而本期无" }];
        },
      ],
    ),
    comparesPeriods: true,
  },
  {
    ...inHousehold(
      "ST-05",
      "householdId",
      ({ plight }) => plight.isNew === true,
      [[{ firstYear: "201412", riskFrom: "202005" }, "新增而无新识别"]],
      ["householdId", "firstYear"],
    ),
    comparesPeriods: true,
  },
];
