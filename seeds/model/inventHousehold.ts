import type { Chance } from "../chance";
import { inventName, inventNation, inventSurname } from "../inventPeople";
import { inventIncome } from "./inventIncome";
import { inventMember } from "./inventMember";
import type { Household, Member, Plight, Values } from "./Model";
import { isAtSchool, isVocational } from "./schooling";
import { textIn } from "./textIn";

export interface Place {
  readonly province: string;
  readonly city: string;
  readonly county: string;
  readonly town: string;
  readonly village: string;
}

export interface Settlement {
  readonly year: number;
  readonly place: Place;
  /** Number of the household in the county, from 1. */
  readonly serial: number;
  /** Number of its first member in the county. */
  readonly firstMember: number;
  readonly issueId: (birth: number, sex: "男" | "女") => string;
}

/** Cadres have surnames that no household of the county has. */
const HELPERS = [..."欧阎窦靳"];
const GROUPS = ["上屯", "下屯", "中屯"];

export function inventHousehold(plight: Plight, chance: Chance, of: Settlement): Household {
  const { year, place, serial } = of;
  const monitored = plight.monitored !== undefined && year >= 2020;
  const edge = monitored && plight.monitored === "边缘易致贫户";
  const household: Household = {
    kind: "household",
    plight,
    members: [],
    values: { householdId: `45909901${String(serial).padStart(7, "0")}` },
  };
  const { members, values } = household;
  const surname = inventSurname(chance);
  const nation = inventNation(chance);
  plight.roles.forEach((role, i) =>
    members.push(
      inventMember(household, role, chance, {
        ...{ year, surname, nation, issueId: of.issueId, trade: plight.trade === true },
        ...{ position: i + 1, serial: of.firstMember + i },
      }),
    ),
  );
  const [first] = members as [Member, ...Member[]];
  const size = members.length;
  const firstYear = plight.isNew ? year : edge ? 2021 : 2014 + (serial % 2);
  Object.assign(values, {
    ...place,
    natVillage: GROUPS[serial % 3]!,
    headName: first.values["name"]!,
    headIdNo: textIn(first.values, "idNo").slice(0, 18),
    hhPhone: `137${String(45_990_000 + serial)}`,
    bank: "农村信用社",
    account: `621099${String(4_599_000_000_000 + serial)}`,
    idStandard: "国家标准",
    povertyType: edge
      ? "一般农户"
      : plight.support === "低保"
        ? "低保贫困户"
        : plight.support === "特困"
          ? "特困供养贫困户"
          : "一般贫困户",
    hhType: edge ? "一般农户" : "脱贫户",
    cause1: plight.cause,
    cause2: plight.second ?? null,
    cause3: null,
    backCause: null,
    backYear: null,
    ...{ hhSize: size, hhSizeNow: size, hhSizeYear: size },
    firstYear: `${firstYear}12`,
    outYear: edge ? null : String(plight.isNew ? year : Math.min(2016 + (serial % 4), year)),
    helper: inventName(chance, chance.pick(HELPERS)),
    foodOk: "是",
    clothOk: "是",
  });
  Object.assign(values, livingOf(household, chance, monitored));
  Object.assign(
    values,
    inventIncome(
      household,
      chance,
      year,
      monitored && !plight.cleared && plight.monitored !== "突发严重困难户" ? [5_200, 5_800] : [9_200, 13_800],
    ),
  );
  if (plight.relocated) Object.assign(values, relocationOf(household, year));
  Object.assign(values, measuresOf(household, year));
  Object.assign(
    values,
    monitored ? monitoringOf(household, year) : { monCat: null, riskCleared: null, backstop: "否" },
  );
  return household;
}

function livingOf({ members, plight }: Household, chance: Chance, monitored: boolean): Values {
  const size = members.length;
  const [dangerous, dry] = ["housing", "water"].map((need) => monitored && plight.unsafe === need);
  return {
    ...{
      area: size * chance.between(17, 24),
      danger: dangerous ? "是" : "否",
      grade: dangerous ? "C" : chance.pick(["A", "B"]),
    },
    ...{ dangerLived: "否", waterHard: dry ? "是" : "否", waterSafe: dry ? "否" : "是" },
    ...{
      elec: "是",
      tv: "是",
      toilet: "是",
      fuel: "清洁能源",
      roadType: "水泥路",
      roadDist: chance.between(1, 40) / 10,
    },
    ...{ landCrop: size * chance.between(4, 12) * 0.25, landIrrig: size * 0.25, landForest: chance.between(2, 30) },
    ...{ landReturn: chance.between(1, 4), landFruit: chance.between(0, 3), landGrass: 0, landWater: 0 },
    ...{ coop: "是", leader: "是", head: "否" },
  };
}

function relocationOf({ members }: Household, year: number): Values {
  const size = members.length;
  return {
    ...{ relocKind: "建档立卡", relocBenef: size, selfFund: size * 2500, area: size * 25, relocIn: "是" },
    ...{
      relocDate: `${year - 1}08`,
      relocInDate: `${year - 1}-09-12`,
      oldHouse: "是",
      reclaimed: "是",
      deedDone: "是",
    },
  };
}

/** Help that fits the household: none that lacks its ground, and none lacking where there is ground for it. */
function measuresOf({ members, plight, values }: Household, year: number): Values {
  const stages = members.map((member) => member.values["student"] ?? null);
  const works = Number(values["incWage"]) > 0;
  const covers = [
    ...(plight.support === "低保" ? ["低保"] : []),
    ...(plight.support === "特困" ? ["特困供养"] : []),
    ...(members.some((member) => textIn(member.values, "health").includes("残疾")) ? ["残疾人补贴"] : []),
  ];
  const child = stages.some((stage) => typeof stage === "string" && /^(?:小学|.年级)$/u.test(stage));
  return {
    measureState: "已实施",
    measureIndustry: plight.support ? null : "产业奖补",
    measureJob: works ? "务工就业帮扶" : null,
    measurePost: members.some(({ earned }) => earned.post > 0) ? "公益岗位" : null,
    measureFinance: plight.support ? null : "小额信贷",
    measureHousing: plight.unsafe === "housing" ? "危房改造" : null,
    measureWater: plight.unsafe === "water" ? "饮水工程" : null,
    measureHealth: members.some((member) => member.values["health"] !== "健康") ? "家庭医生签约服务" : null,
    measureEducation: stages.some(isVocational) ? "雨露计划" : stages.some(isAtSchool) ? "教育资助" : null,
    measureCompulsory: child ? "控辍保学" : null,
    measureBackstop: covers.length > 0 ? covers.join(",") : null,
    measureSocial: null,
    measureMove: plight.relocated && year < 2021 ? "易地搬迁" : null,
    measureInfra: null,
  };
}

function monitoringOf({ plight, members, values }: Household, year: number): Values {
  const from = `${year - 1}${year === 2021 ? "06" : "05"}`;
  const unable = members.every((member) => /无劳动力|丧失劳动力/u.test(textIn(member.values, "labour")));
  return {
    monCat: plight.monitored!,
    riskFrom: plight.isNew ? `${year}03` : from,
    risk1: plight.risk!,
    riskSub: plight.riskSub ?? null,
    riskNote: plight.riskNote ?? null,
    riskCleared: plight.cleared ? "是" : "否",
    clearMode: plight.cleared ?? null,
    riskTo: plight.cleared ? `${year}04` : null,
    selfPay: plight.risk === "因病" ? 3600 : 0,
    backstop: unable ? "是" : "否",
    ...(plight.cleared
      ? {
          ...{ afterWage: values["incWage"]!, afterProp: values["incProp"]!, afterTransfer: values["incTransfer"]! },
          ...{ afterBiz: values["incBiz"]!, afterHousing: "否", afterWater: "否" },
        }
      : {}),
  };
}
