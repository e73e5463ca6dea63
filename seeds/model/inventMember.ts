import type { Chance } from "../chance";
import { inventName } from "../inventPeople";
import type { Household, Member, Role } from "./Model";
import { isAtSchool, stageAt } from "./schooling";
import { textIn } from "./textIn";

const FIRMS = ["东莞市恒远制衣厂", "佛山市联达五金厂", "南宁市金桥物流公司", "澄岭县绿源茶业公司"];
const PLACES = [
  { region: "省外务工", province: "广东省", city: "东莞市", county: "东莞市", away: true },
  { region: "县外省内务工", province: "广西壮族自治区", city: "南宁市", county: "西乡塘区", away: true },
  { region: "省外务工", province: "广东省", city: "佛山市", county: "顺德区", away: true },
  { region: "乡（镇）内务工", province: "广西壮族自治区", city: "百岭市", county: "澄岭县", away: false },
];
const CARDS = ["视力", "听力", "言语", "肢体", "智力", "精神", "多重"];
const POST_PAY = 800;

export interface Circumstances {
  readonly year: number;
  readonly surname: string;
  readonly nation: string;
  /** Position in the household, from 1. */
  readonly position: number;
  /** Number of the member in the county. */
  readonly serial: number;
  readonly trade: boolean;
  readonly issueId: (birth: number, sex: "男" | "女") => string;
}

/** A person of the role whose fields agree with one another. Born in the first eight months: of the same age on any cut-off day of autumn. */
export function inventMember(household: Household, role: Role, chance: Chance, of: Circumstances): Member {
  const { year } = of;
  const { plight } = household;
  const age = chance.between(role.age[0], role.age[1]);
  const birth = (year - age) * 10_000 + chance.between(1, 8) * 100 + chance.between(1, 28);
  const stage = role.worker ? "" : stageAt(age, of.trade);
  const student = isAtSchool(stage);
  const health = role.health ?? "健康";
  const disabled = health.includes("残疾");
  const works = role.worker === true;
  const place = PLACES[of.serial % PLACES.length]!;
  const post = works && !place.away && of.serial % 8 === 3;
  const months = works ? chance.between(6, 11) : 0;
  const insured = !(works && of.serial % 23 === 5);
  const id = of.issueId(birth, role.sex);
  const adult = age >= 16 && !student;
  const kin = ["配偶", "之儿媳", "之母"].includes(role.relation);
  return {
    kind: "member",
    household,
    sex: role.sex,
    birth,
    earned: {
      post: post ? POST_PAY * months : 0,
      other: works ? (post ? 700 : chance.between(1900, 2600)) * months : 0,
    },
    values: {
      personId: `${textIn(household.values, "householdId")}${String(of.position).padStart(2, "0")}`,
      name: inventName(chance, kin ? chance.pick([..."唐梁周何"]) : of.surname),
      sex: role.sex,
      idNo: id + (role.card ?? ""),
      idType: disabled ? "残疾人证" : "居民身份证",
      birth: String(birth),
      relation: role.relation,
      nation: of.nation,
      education:
        stage === ""
          ? chance.pick(age > 60 ? ["文盲或半文盲", "小学"] : age > 35 ? ["小学", "初中"] : ["初中", "高中"])
          : null,
      student: stage === "" ? null : stage,
      health,
      labour: labourOf(age, student, disabled, health !== "健康", of.serial),
      workRegion: works ? place.region : null,
      workProvince: works ? place.province : null,
      workCity: works ? place.city : null,
      workCounty: works ? place.county : null,
      workMonths: months,
      basicMed: insured ? "是" : "否",
      empMed: insured ? "否" : "是",
      bigMed: "是",
      pension: adult ? "是" : "否",
      empPension: "否",
      soldier: "否",
      lowAllow: plight.support === "低保" ? "是" : "否",
      destitute: plight.support === "特困" ? "是" : "否",
      mandarin: "是",
      accident: "否",
      commercial: "否",
      politic: adult && of.serial % 31 === 0 ? "中共党员" : "群众",
      personPhone: adult ? `139${String(45_990_000 + of.serial)}` : null,
      personFrom: `${Math.min(2015, year)}12`,
      medAid: health.includes("大病") ? "是" : "否",
      otherHealthAid: "否",
      dropOut: "否",
      workAbroad: "否",
      postType: post ? "保洁员" : null,
      postMonths: post ? months : null,
      channel: works ? (post ? "公益岗位" : place.away ? "劳务输出" : "自主就业") : null,
      firm: works ? (place.away ? FIRMS[of.serial % 3]! : FIRMS[3]!) : null,
      industry: works ? (place.away ? "制造业" : "农业") : null,
      workFrom: works ? `${year}0${chance.between(1, 3)}` : null,
      workIncome: works ? chance.between(19, 26) * 100 : null,
      working: works ? "是" : null,
      planWork: works ? "是" : null,
      disType: role.card ? CARDS[Number(role.card[0]) - 1]! : null,
      disYear: disabled ? `${Math.min(2016, year)}` : null,
      year,
      dataDate: `${year}-12-31`,
    },
  };
}

function labourOf(age: number, student: boolean, disabled: boolean, ill: boolean, serial: number): string {
  if (age < 16 || student) return "无劳动力";
  if (disabled) return "丧失劳动力";
  if (age >= 60) return ill || age > 72 ? "无劳动力" : serial % 2 === 0 ? "弱劳动力或半劳动力" : "无劳动力";
  if (ill) return "弱劳动力或半劳动力";
  return serial % 9 === 0 ? "技能劳动力" : "普通劳动力";
}
