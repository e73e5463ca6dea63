import type { CellValue } from "../src/core/model/RawSheet";
import { createChance } from "./chance";
import { emptyColumns, HOUSEHOLD_HEADINGS, MEMBER_HEADINGS } from "./columns";
import type { Columns, HouseholdField, MemberField } from "./columns";
import * as people from "./inventPeople";

/** A county before it becomes a workbook; faults are planted here. Entries are zero-based. */
export interface County {
  readonly members: Columns<MemberField>;
  readonly households: Columns<HouseholdField>;
  /** First member of each household, and one past the last member at the end. */
  readonly start: number[];
  readonly births: number[];
  readonly issueId: (birth: number, sex: "男" | "女") => string;
}

const TOWNS = ["云台镇", "白水乡", "三江口镇", "南坡乡", "古榕镇"];
const VILLAGES = ["上坪村", "下坪村", "石门村", "新塘村", "竹林村", "大寨村"];
const HOUSEHOLDS_PER_VILLAGE = 60;

/** An invented county of Guangxi at the end of 2020 that breaks none of the rules that faults are planted for. */
export function inventCounty(seed: number, households: number): County {
  const chance = createChance(seed);
  const county: County = {
    members: emptyColumns(MEMBER_HEADINGS),
    households: emptyColumns(HOUSEHOLD_HEADINGS),
    start: [0],
    births: [],
    issueId: people.createIdIssuer(),
  };
  for (let h = 0; h < households; h++) addHousehold(county, chance, h);
  return county;
}

function push<F extends string>(columns: Columns<F>, record: Readonly<Record<F, CellValue>>): void {
  for (const field in record) columns[field].push(record[field]);
}

function addHousehold(county: County, chance: ReturnType<typeof createChance>, h: number): void {
  const place = Math.floor(h / HOUSEHOLDS_PER_VILLAGE);
  const village = VILLAGES[place % VILLAGES.length]! + (place >= 30 ? String(Math.floor(place / 30)) : "");
  const town = TOWNS[Math.floor(place / VILLAGES.length) % TOWNS.length]!;
  const householdId = `45909901${String(h + 1).padStart(7, "0")}`;
  const family = people.inventFamily(chance);
  const surname = people.inventSurname(chance);
  const nation = people.inventNation(chance);
  let wage = 0;
  let headName = "";
  family.forEach((person, position) => {
    const age = people.ageOn(person.birth, 20201231);
    const student = people.inventStudent(chance, people.ageOn(person.birth, people.CUTOFF));
    const atWork = student === "" && age >= 18 && age < 60 && chance.percent(62);
    const isDisabled = !atWork && age > 18 && chance.percent(7);
    const isAble = age >= 16 && age < 60 && student === "" && !isDisabled;
    const months = atWork ? chance.between(3, 12) : 0;
    wage += months * chance.between(1100, 2600);
    const kin = ["配偶", "之母"].includes(person.relation) ? people.inventSurname(chance) : surname;
    const name = people.inventName(chance, kin);
    if (position === 0) headName = name;
    const byEmployer = atWork && chance.percent(6);
    const id = county.issueId(person.birth, person.sex);
    county.births.push(person.birth);
    push(county.members, {
      order: county.births.length,
      county: "澄岭县",
      town,
      village,
      householdId,
      personId: `${householdId}${String(position + 1).padStart(2, "0")}`,
      name,
      sex: person.sex,
      idNo: isDisabled ? `${id}${chance.between(1, 7)}${chance.between(1, 4)}` : id,
      relation: person.relation,
      nation,
      education:
        student !== ""
          ? null
          : age > 60
            ? chance.pick(["文盲或半文盲", "小学"])
            : schooling(chance.pick(["小学", "初中", "初中", "高中"]), age),
      student: student === "" ? null : student,
      dropReason: null,
      health: isDisabled
        ? chance.pick(["残疾", "残疾,长期慢性病"])
        : age > 55 && chance.percent(25)
          ? "长期慢性病"
          : "健康",
      labour: isAble
        ? chance.percent(12)
          ? "技能劳动力"
          : "普通劳动力"
        : isDisabled && student === ""
          ? "丧失劳动力"
          : age >= 60 && chance.percent(40)
            ? "弱劳动力或半劳动力"
            : "无劳动力",
      workRegion: atWork ? chance.pick(["广东省东莞市", "广东省佛山市", "广西南宁市", "澄岭县"]) : null,
      workMonths: months,
      basicMed: byEmployer ? "否" : "是",
      empMed: byEmployer ? "是" : "否",
      bigMed: "是",
    });
  });
  county.start.push(county.births.length);
  const elders = family.filter(({ birth }) => people.ageOn(birth, 20201231) >= 60).length;
  addHouse(county, chance, { householdId, headName, town, village, size: family.length, wage, elders });
}

function addHouse(
  county: County,
  chance: ReturnType<typeof createChance>,
  {
    householdId,
    headName,
    town,
    village,
    size,
    wage,
    elders,
  }: Record<"householdId" | "headName" | "town" | "village", string> & Record<"size" | "wage" | "elders", number>,
): void {
  const isMonitored = chance.percent(4);
  const isOrdinary = isMonitored && chance.percent(50);
  const biz = chance.between(10, 60) * 100 * Math.min(size, 4);
  const cost = Math.round((biz * chance.between(20, 45)) / 100);
  const property = chance.percent(30) ? chance.between(2, 20) * 100 : 0;
  // A year of basic pension for each, and of the allowance for one.
  const pension = elders * 1560;
  const allowance = chance.percent(8) ? 4560 : 0;
  let transfer = pension + allowance + chance.between(3, 30) * 100;
  const short = 4400 * size - (wage + biz + property + transfer - pension - allowance - cost);
  if (short > 0) transfer += Math.ceil(short / 100) * 100 + chance.between(0, 20) * 100;
  const net = wage + biz + property + transfer - cost;
  push(county.households, {
    householdId,
    headName,
    town,
    village,
    hhSize: size,
    hhType: isOrdinary ? "一般农户" : "脱贫户",
    outYear: isOrdinary ? null : chance.between(2016, 2020),
    monCat: isMonitored ? (isOrdinary ? "边缘易致贫户" : "脱贫不稳定户") : null,
    riskCleared: isMonitored ? "否" : null,
    incWage: wage,
    incBiz: biz,
    incProp: property,
    incTransfer: transfer,
    incBasicPension: pension,
    incLowAllow: allowance,
    incCost: cost,
    incNet: net,
    incPer: perHead(net, size),
    area: size * chance.between(18, 30) + chance.between(0, 9) / 10,
    danger: isMonitored && chance.percent(30) ? "是" : "否",
    grade: chance.pick(["A级", "A级", "B级"]),
    waterHard: "否",
    waterSafe: "是",
    foodOk: "是",
    clothOk: "是",
    helper: people.inventName(chance, people.inventSurname(chance)),
  });
  const { danger, grade } = county.households;
  if (danger.at(-1) === "是") grade[grade.length - 1] = "C级";
}

/** The young have at least been to middle school. */
function schooling(chosen: string, age: number): string {
  return chosen === "小学" && age < 23 ? "初中" : chosen;
}

/** Yuan per head, rounded to 分 as the forms do. */
export function perHead(net: number, size: number): number {
  return Math.round((net * 100) / size) / 100;
}
