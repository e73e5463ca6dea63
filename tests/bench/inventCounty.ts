import { idCheckCharacter } from "../../src/core/model/idNumber";
import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import { nationalPack } from "../../src/standards/nationalPack";

/** People per household of the county that the budgets speak of: 61,205 people in 14,133 households. */
export const COUNTY = { people: 61_205, households: 14_133 } as const;

/** One cell in about this many is faulty, in each column that can be. */
const FAULT_EVERY = 250;

const FIELDS = [
  ...["county", "town", "village", "householdId", "personId", "name", "sex", "idNo", "relation", "nation"],
  ...["education", "student", "health", "labour", "workMonths", "basicMed", "empMed", "hhType", "hhSize"],
  ...["incWage", "incBiz", "incTransfer", "incNet", "incPer", "danger", "grade", "waterHard", "waterSafe"],
  ...["foodOk", "clothOk"],
] as const;
/** What further platforms and forms hold, blank in most rows: with them nearly every rule can be asked. */
const FURTHER_FIELDS = [
  ...["birth", "dropOut", "dropReason", "planWork", "working", "workRegion", "workProvince", "workCity", "workCounty"],
  ...["workAbroad", "workIncome", "workTo", "firm", "industry", "channel", "postType", "postMonths", "personPhone"],
  ...["bigMed", "pension", "empPension", "medAid", "destitute", "hhPhone", "hhSizeNow", "hhSizeYear", "helper"],
  ...["cause1", "risk1", "riskSub", "riskNote", "riskFrom", "riskTo", "riskCleared", "clearMode", "backstop", "monCat"],
  ...["measureHousing", "measureWater", "measureIndustry", "measureJob", "measurePost", "measureBackstop"],
  ...["measureState", "measureEducation", "measureCompulsory", "selfPay", "povertyType", "outYear", "backYear"],
  ...["incProp", "incCost", "incPension", "incLowAllow", "incDestitute", "incFamilyPlan", "incEco", "incOtherTransfer"],
  ...["area", "relocBenef", "relocIn", "selfFund", "elec", "tv", "toilet", "fuel", "roadDist", "dangerLived"],
  ...["landCrop", "landForest", "landIrrig", "landReturn", "landFruit", "landGrass", "landWater"],
] as const;
type FieldName = (typeof FIELDS)[number] | (typeof FURTHER_FIELDS)[number];

const SURNAMES = [..."韦黄覃陆农罗梁李班杨"];
const GIVEN = [..."春秀兰明华芳建国玉英海燕志强文丽"];

/**
 * A members' sheet of 30 columns, or with all that a rule may ask, and as many rows as people, invented and the same
 * every time. The household columns are filled on every row, as in the platforms' exports. About one cell in 250 that
 * one of the first rules looks at breaks it.
 */
export function inventCounty(people: number, columnsOf: "usual" | "all" = "usual"): RawSheet {
  const households = Math.max(1, Math.round((people * COUNTY.households) / COUNTY.people));
  const chance = createCounter(20_201_231);
  const fields: readonly FieldName[] = columnsOf === "all" ? [...FIELDS, ...FURTHER_FIELDS] : FIELDS;
  const columns = new Map<string, CellValue[]>(
    fields.map((field) => [field, new Array<CellValue>(people + 1).fill(null)]),
  );
  const put = (field: FieldName, row: number, value: CellValue): void => {
    const column = columns.get(field);
    if (column) column[row] = value;
  };
  for (const field of fields) put(field, 0, headingOf(field));
  const fault = (): boolean => chance(FAULT_EVERY) === 0;

  /** How many of each sex were born in each year so far: no two people share a number by chance, however many there are. */
  const bornBefore = new Map<number, number>();
  let from = 0;
  let lastId = "";
  for (let household = 0; household < households; household++) {
    const next =
      household + 1 === households ? people : Math.floor(((household + 1) * people) / households) + chance(3);
    const size = Math.min(next, people) - from;
    const code = digits("4590991", household, 8);
    const wage = 10_000 * size + 1000 * chance(40);
    const business = 100 * chance(150);
    const transfer = 50 * chance(60);
    const net = fault() ? 3000 * size : wage + business + transfer;
    const perHead = Math.round((net / size) * 100) / 100 + (fault() ? 50 : 0);
    const dangerous = fault();
    const saidSize = size + (fault() ? 1 : 0);
    const saidWage = fault() ? "不详" : wage;
    const saidBusiness = fault() ? `${business}元` : business;
    const type = chance(20) === 0 ? "一般农户" : "脱贫户";
    for (let member = 0; member < size; member++) {
      const row = from + member + 1;
      const isGrown = member < 2;
      const birthYear = isGrown ? 1962 + chance(28) : 2005 + chance(14);
      const isPupil = !isGrown && birthYear <= 2014;
      const isMan = isGrown ? member === 0 : chance(2) === 0;
      const born = bornBefore.get(birthYear * 2 + Number(isMan)) ?? 0;
      bornBefore.set(birthYear * 2 + Number(isMan), born + 1);
      const { id, birth } = inventId(birthYear, born, isMan);
      let idNo = id;
      if (fault()) idNo = idNo.slice(0, 17) + (idNo.endsWith("5") ? "6" : "5");
      else if (fault() && lastId !== "") idNo = lastId;
      else if (fault()) idNo = idNo.slice(0, 17);
      lastId = idNo;
      put("county", row, "青禾县");
      put("town", row, `第${household % 10}乡`);
      put("village", row, `第${household % 120}村`);
      put("householdId", row, code);
      put("personId", row, digits(code, member, 2));
      put("name", row, `${pick(SURNAMES, household)}${pick(GIVEN, chance(16))}${pick(GIVEN, chance(16))}`);
      put("sex", row, isMan ? "男" : "女");
      put("idNo", row, fault() ? 459_099_195_001_010_000 : idNo);
      put("birth", row, birth);
      put("relation", row, member === 0 && !fault() ? "户主" : member === 1 ? "配偶" : isMan ? "之子" : "之女");
      put("nation", row, "壮族");
      if (isGrown) put("education", row, pick(["小学", "初中", "高中"], chance(3)));
      put("student", row, isPupil && !fault() ? gradeOf(birthYear) : isGrown ? "非在校生" : "学龄前儿童");
      put("health", row, chance(12) === 0 ? "长期慢性病" : "健康");
      put("labour", row, isGrown ? "普通劳动力" : "无劳动力");
      put("workMonths", row, fault() ? 13 : isGrown ? 1 + chance(12) : 0);
      put("basicMed", row, fault() ? "否" : "是");
      put("empMed", row, "否");
      put("bigMed", row, "是");
      put("pension", row, isGrown ? "是" : "否");
      put("hhType", row, type);
      put("hhSize", row, saidSize);
      put("hhSizeNow", row, size);
      put("hhSizeYear", row, size);
      put("incWage", row, saidWage);
      put("incBiz", row, saidBusiness);
      put("incProp", row, 0);
      put("incCost", row, 1);
      put("incTransfer", row, transfer);
      put("incOtherTransfer", row, transfer);
      put("incNet", row, net);
      put("incPer", row, perHead);
      put("danger", row, dangerous ? "是" : "否");
      put("grade", row, dangerous ? "C级" : "A级");
      put("area", row, 25 * size);
      put("landCrop", row, size);
      put("waterHard", row, "否");
      put("waterSafe", row, "是");
      put("foodOk", row, "是");
      put("clothOk", row, "是");
      put("elec", row, "是");
      put("tv", row, "是");
      put("toilet", row, "是");
      put("fuel", row, "清洁能源");
      put("helper", row, "黄帮扶");
      put("cause1", row, "缺技术");
      put("workProvince", row, isGrown ? "广东省" : null);
      put("roadDist", row, 1);
    }
    from += size;
  }
  return {
    name: "成员",
    origin: { row: 0, column: 0 },
    rowCount: people + 1,
    columns: [...columns.values()],
    date1904: false,
    merges: [],
    hiddenRowCount: 0,
    formulas: [],
  };
}

/** The column of a field in the invented sheet. */
export function columnOfField(field: (typeof FIELDS)[number]): number {
  return FIELDS.indexOf(field);
}

function headingOf(id: string): string {
  const heading = nationalPack.fields.find((field) => field.id === id)?.aliases[0];
  if (heading === undefined) throw new Error(`The pack has no field ${id}`);
  return heading;
}

/** Whole numbers below a bound, in an order that a seed fixes. */
export function createCounter(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pick = (texts: readonly string[], position: number): string => texts[position % texts.length]!;

/** The class of a child on the last day of 2020. */
function gradeOf(birthYear: number): string {
  return birthYear >= 2009 ? "小学" : pick(["九年级", "九年级", "八年级", "七年级"], birthYear - 2005);
}

const ID = Buffer.alloc(18);

/** The nth man or woman born in a year, as flat text: a file's reader hands over no chains of joined pieces. */
export function inventId(year: number, nth: number, isMan: boolean): { readonly id: string; readonly birth: number } {
  const month = Math.floor(nth / 14_000) + 1;
  const day = (Math.floor(nth / 500) % 28) + 1;
  const birth = year * 10_000 + month * 100 + day;
  const order = (nth % 500) * 2 + Number(isMan);
  ID.write(`459099${birth}${String(order).padStart(3, "0")}`, "latin1");
  ID.write(idCheckCharacter(ID.toString("latin1", 0, 17)), 17, "latin1");
  return { id: ID.toString("latin1", 0, 18), birth };
}

function digits(prefix: string, value: number, width: number): string {
  return Buffer.from(prefix + String(value).padStart(width, "0"), "latin1").toString("latin1");
}
