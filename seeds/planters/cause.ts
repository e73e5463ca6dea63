import { textIn } from "../model/textIn";
import type { Household, Member } from "../model/Model";
import { withIncome, withWage } from "./changes";
import { alone, inHousehold, isPlain, numberIn, type Planter } from "./Planter";

const some = ({ members }: Household, field: string, pattern: RegExp): boolean =>
  members.some(({ values }) => pattern.test(textIn(values, field)));
const hasStudent = (household: Household): boolean => some(household, "student", /年级|小学/u);
const isAllHealthy = ({ members }: Household): boolean => members.every(({ values }) => values["health"] === "健康");
const hasAble = (household: Household): boolean => some(household, "labour", /^(?:普通|技能)/u);
const worksIn = ({ earned }: Member): boolean => earned.other > 0;
const risksOf =
  (risk: string) =>
  ({ plight }: Household): boolean =>
    plight.risk === risk;

/** No measure but the one that is left. */
const NONE = Object.fromEntries(
  ["Industry", "Job", "Post", "Finance", "Housing", "Water", "Health", "Education", "Compulsory"].map((kind) => [
    `measure${kind}`,
    null,
  ]),
);

export const CAUSE: readonly Planter[] = [
  inHousehold("CAU-01", "cause1", isPlain, [[{ cause1: null }, "主要致贫原因为空"]]),
  inHousehold(
    "CAU-01",
    "cause2",
    isPlain,
    [[({ values }) => ({ cause2: values["cause1"]! }), "其他致贫原因与主要的重复"]],
    ["cause1", "cause2"],
  ),
  inHousehold(
    "CAU-02",
    "cause1",
    (household) => isPlain(household) && isAllHealthy(household) && household.plight.second !== "因病",
    [[{ cause1: "因病" }, "因病户全部健康"]],
    ["cause1", "health"],
  ),
  inHousehold(
    "CAU-03",
    "cause1",
    (household) => isPlain(household) && !some(household, "health", /残疾/u),
    [[{ cause1: "因残" }, "因残户无残疾人"]],
    ["cause1", "health"],
  ),
  inHousehold(
    "CAU-04",
    "cause1",
    (household) =>
      !hasStudent(household) &&
      !household.plight.support &&
      household.plight.second !== "因学" &&
      !some(household, "student", /学前教育/u),
    [[{ cause1: "因学" }, "因学户无学生"]],
    ["cause1", "student"],
  ),
  inHousehold(
    "CAU-05",
    "cause1",
    (household) => isPlain(household) && hasAble(household),
    [[{ cause1: "缺劳力" }, "缺劳力户多数有劳动力"]],
    ["cause1", "labour"],
  ),
  inHousehold(
    "CAU-06",
    "risk1",
    ({ plight }) => plight.id === "nobody able",
    [[{ risk1: "因务工就业不稳", riskNote: null }, "务工不稳而无人有劳动力"]],
    ["risk1", "labour"],
  ),
  alone(
    inHousehold(
      "CAU-06",
      "risk1",
      risksOf("因务工就业不稳"),
      [
        [
          (household) => {
            for (const { values } of household.members.filter(worksIn))
              Object.assign(values, { workMonths: 0, workRegion: null, firm: null, channel: null, industry: null });
            return { ...withWage(household, 0), measureJob: null, measurePost: null };
          },
          "务工不稳而无务工记录",
        ],
      ],
      ["risk1", "workMonths", "incWage"],
    ),
  ),
  inHousehold(
    "CAU-07",
    "risk1",
    risksOf("因安全住房"),
    [[{ measureHousing: null }, "因安全住房而无住房措施"]],
    ["risk1", "measureHousing"],
  ),
  inHousehold(
    "CAU-07",
    "risk1",
    risksOf("因安全饮水"),
    [
      [{ measureWater: null }, "因安全饮水而无饮水措施"],
      [{ measureWater: "无" }, "饮水措施写无"],
    ],
    ["risk1", "measureWater"],
  ),
  inHousehold(
    "CAU-08",
    "riskSub",
    risksOf("因自然灾害"),
    [[{ riskSub: null }, "因自然灾害而无子项"]],
    ["risk1", "riskSub"],
  ),
  inHousehold("CAU-08", "riskNote", risksOf("其他"), [[{ riskNote: null }, "其他风险而无备注"]], ["risk1", "riskNote"]),
  inHousehold("CAU-09", "selfPay", risksOf("因病"), [[{ selfPay: 0 }, "因病而合规自付为0"]], ["risk1", "selfPay"]),
  inHousehold(
    "CAU-10",
    "incBiz",
    isPlain,
    [
      [
        (household) =>
          withIncome(household, {
            incBiz: 0,
            incCost: 0,
            incOtherTransfer:
              numberIn(household.values, "incOtherTransfer") +
              numberIn(household.values, "incBiz") -
              numberIn(household.values, "incCost"),
          }),
        "产业帮扶而无经营收入",
      ],
    ],
    ["measureIndustry", "incBiz"],
  ),
  inHousehold(
    "CAU-10",
    "incWage",
    (household) => household.plight.id === "old couple",
    [[{ measureJob: "务工就业帮扶" }, "就业帮扶而无工资收入"]],
    ["measureJob", "incWage"],
  ),
  inHousehold(
    "CAU-10",
    "incWage",
    (household) => household.plight.id === "old couple",
    [[{ measurePost: "公益岗位" }, "公益岗位帮扶而无工资收入"]],
    ["measurePost", "incWage"],
  ),
  inHousehold(
    "CAU-11",
    "measureBackstop",
    (household) => isPlain(household) && !some(household, "health", /残疾/u),
    [
      [{ measureBackstop: "残疾人补贴" }, "无残疾人而有残疾人补贴"],
      [{ measureBackstop: "农村低保" }, "无低保成员而有低保措施"],
      [{ measureBackstop: "特困供养" }, "无特困人员而有特困措施"],
    ],
    ["measureBackstop", "health", "lowAllow", "destitute"],
  ),
  inHousehold(
    "CAU-11",
    "measureBackstop",
    ({ plight }) => plight.id === "nobody able",
    [[{ measureBackstop: "临时救助" }, "有低保和残疾人而无相应措施"]],
    ["measureBackstop", "health", "lowAllow", "monCat"],
  ),
  inHousehold(
    "CAU-12",
    "measureBackstop",
    ({ plight }) => plight.id === "disabled head",
    [[NONE, "有劳动力而只有综合保障"]],
    ["measureBackstop", "measureIndustry", "labour"],
  ),
  inHousehold(
    "CAU-13",
    "measureState",
    ({ plight }) => plight.monitored !== undefined && !plight.isNew,
    [[{ measureState: "尚未实施" }, "识别后一个月以上未帮扶"]],
    ["measureState", "riskFrom"],
  ),
  inHousehold(
    "CAU-14",
    "measureMove",
    ({ plight }) => plight.monitored !== undefined,
    [[{ measureMove: "易地搬迁" }, "2021年后监测对象享受搬迁"]],
    ["measureMove", "riskFrom"],
  ),
];
