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
type FieldName = (typeof FIELDS)[number];

const SURNAMES = [..."韦黄覃陆农罗梁李班杨"];
const GIVEN = [..."春秀兰明华芳建国玉英海燕志强文丽"];
const GRADES = ["小学", "七年级", "八年级", "九年级"];

/**
 * A members' sheet of 30 columns and as many rows as people, invented and the same every time. The household columns are
 * filled on every row, as in the platforms' exports. About one cell in 250 that a rule looks at breaks it.
 */
export function inventCounty(people: number): RawSheet {
  const households = Math.max(1, Math.round((people * COUNTY.households) / COUNTY.people));
  const chance = createChance(20_201_231);
  const columns = new Map<string, CellValue[]>(
    FIELDS.map((field) => [field, new Array<CellValue>(people + 1).fill(null)]),
  );
  const put = (field: FieldName, row: number, value: CellValue): void => {
    columns.get(field)![row] = value;
  };
  for (const field of FIELDS) put(field, 0, headingOf(field));
  const fault = (): boolean => chance(FAULT_EVERY) === 0;

  /** How many were born in each year so far: no two people share a number by chance, however many there are. */
  const bornBefore = new Map<number, number>();
  let from = 0;
  let lastId = "";
  for (let household = 0; household < households; household++) {
    const next =
      household + 1 === households ? people : Math.floor(((household + 1) * people) / households) + chance(3);
    const size = Math.min(next, people) - from;
    const code = digits("4590991", household, 8);
    const wage = 1000 * (10 + chance(40));
    const business = 100 * chance(150);
    const transfer = 50 * chance(60);
    const net = fault() ? 3000 * size : wage + business + transfer;
    const perHead = Math.round((net / size) * 100) / 100 + (fault() ? 50 : 0);
    const dangerous = fault();
    for (let member = 0; member < size; member++) {
      const row = from + member + 1;
      const birthYear = member < 2 ? 1950 + chance(40) : 2000 + chance(19);
      const isPupil = birthYear >= 2004 && birthYear <= 2014;
      const born = bornBefore.get(birthYear) ?? 0;
      bornBefore.set(birthYear, born + 1);
      let idNo = inventId(birthYear, born);
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
      put("sex", row, member % 2 === 0 ? "男" : "女");
      put("idNo", row, fault() ? 459_099_195_001_010_000 : idNo);
      put("relation", row, member === 0 && !fault() ? "户主" : member === 1 ? "配偶" : "之子");
      put("nation", row, "壮族");
      if (!isPupil) put("education", row, pick(["小学", "初中", "高中"], chance(3)));
      put("student", row, isPupil && !fault() ? pick(GRADES, chance(4)) : "非在校生");
      put("health", row, chance(12) === 0 ? "长期慢性病" : "健康");
      put("labour", row, birthYear < 2003 ? "普通劳动力" : "无劳动力");
      put("workMonths", row, fault() ? 13 : birthYear < 2003 ? chance(13) : 0);
      put("basicMed", row, fault() ? "否" : "是");
      put("empMed", row, "否");
      put("hhType", row, chance(20) === 0 ? "一般农户" : "脱贫户");
      put("hhSize", row, size + (fault() ? 1 : 0));
      put("incWage", row, fault() ? "不详" : wage);
      put("incBiz", row, fault() ? `${business}元` : business);
      put("incTransfer", row, transfer);
      put("incNet", row, net);
      put("incPer", row, perHead);
      put("danger", row, dangerous ? "是" : "否");
      put("grade", row, dangerous ? "C级" : "A级");
      put("waterHard", row, "否");
      put("waterSafe", row, "是");
      put("foodOk", row, "是");
      put("clothOk", row, "是");
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
export function columnOfField(field: FieldName): number {
  return FIELDS.indexOf(field);
}

function headingOf(id: string): string {
  const heading = nationalPack.fields.find((field) => field.id === id)?.aliases[0];
  if (heading === undefined) throw new Error(`The pack has no field ${id}`);
  return heading;
}

/** Whole numbers below a bound, in an order that a seed fixes. */
function createChance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pick = (texts: readonly string[], position: number): string => texts[position % texts.length]!;

const ID = Buffer.alloc(18);

/** The number of the nth person born in a year, as flat text: a file's reader hands over no chains of joined pieces. */
function inventId(year: number, nth: number): string {
  const month = Math.floor(nth / 28_000) + 1;
  const day = (Math.floor(nth / 1000) % 28) + 1;
  const birth = `${year * 10_000 + month * 100 + day}`;
  ID.write(`459099${birth}${String(nth % 1000).padStart(3, "0")}`, "latin1");
  ID.write(idCheckCharacter(ID.toString("latin1", 0, 17)), 17, "latin1");
  return ID.toString("latin1", 0, 18);
}

function digits(prefix: string, value: number, width: number): string {
  return Buffer.from(prefix + String(value).padStart(width, "0"), "latin1").toString("latin1");
}
