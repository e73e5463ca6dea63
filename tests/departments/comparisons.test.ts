import { recogniseSheet } from "../../src/core/mapping/recogniseSheet";
import type { Comparison } from "../../src/core/model/DepartmentProfile";
import { COMPARED, type Compared, type DepartmentResult } from "../../src/core/model/DepartmentResult";
import type { Field } from "../../src/core/model/Field";
import type { CellValue } from "../../src/core/model/RawSheet";
import type { RunOptions } from "../../src/core/model/Run";
import { validate, type SheetInput } from "../../src/core/validate";
import { linkageModel } from "../../src/departments/linkageModel";
import { profiles } from "../../src/departments/profiles";
import { nationalPack } from "../../src/standards/nationalPack";
import { inventedId } from "../support/people";
import { rawSheetOf } from "../support/testRule";

type Cells = Readonly<Record<string, CellValue>>;
/** How the asked person comes out; `none`: not asked at all. */
type Outcome = Compared | "none" | "notCompared";

const OPTIONS: RunOptions = { region: "450000", year: 2020, asOf: "2020-12-31", parameters: {} };
const ASKED = {
  householdId: "001",
  name: "张三",
  idNo: inventedId("1980-05-06", 11),
  relation: "户主",
  village: "甲村",
};
const CHILD = {
  householdId: "001",
  name: "张小",
  idNo: inventedId("2010-05-06", 13),
  relation: "之子",
  village: "甲村",
};
function sheetOf(name: string, fields: readonly Field[], rows: readonly Cells[]): SheetInput {
  const used = fields.filter(({ id }) => rows.some((row) => id in row));
  const sheet = rawSheetOf(name, [
    used.map(({ aliases }) => aliases[0]!),
    ...rows.map((row) => used.map(({ id }) => row[id] ?? null)),
  ]);
  return { sheet, mapping: recogniseSheet(sheet, fields) };
}

/** The county's sheet beside one department's. */
function compare(id: string, county: readonly Cells[], department: readonly Cells[]): DepartmentResult {
  const profile = profiles.find((one) => one.id === id)!;
  const linking = { model: linkageModel, renames: [], decisions: {}, keyOf: (text: string) => text };
  const [result] = validate({
    members: sheetOf("人口", nationalPack.fields, county),
    households: null,
    pack: nationalPack,
    options: OPTIONS,
    departments: [{ profile, ...linking, sheet: sheetOf("部门", profile.fields, department) }],
  }).departments;
  return result!;
}

/** The outcome of one comparison for the only person of the county's sheet, or for a row of somebody unknown. */
function outcomeOf(id: string, comparison: string, county: Cells, department: Cells): Outcome {
  const result = compare(id, [county], [department]).comparisons.find((one) => one.id === comparison);
  if (!result) throw new Error(`${id} has no comparison ${comparison}`);
  if (result.notCompared) return "notCompared";
  const [first] = result.differences.outcome;
  if (first !== undefined) return COMPARED[first]!;
  return result.counts.agree > 0 ? "agree" : "none";
}

type Case = readonly [comparison: string, own: Cells, theirs: Cells | null, outcome: Outcome];

const SIX = { idNo: inventedId("2014-11-06", 13) };

/** Per department: what the county and the department say of one person. `null`: the department has no row. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  housing: [
    ["danger", { danger: "是" }, { grade: "C级" }, "agree"],
    ["danger", { danger: "是" }, { grade: "D级危房" }, "agree"],
    ["danger", { danger: "是" }, { grade: "B级" }, "conflict"],
    ["danger", { danger: "否" }, { grade: "C级" }, "conflict"],
    ["danger", { danger: "否" }, { grade: "A" }, "agree"],
    ["danger", { danger: "否" }, { grade: "其他" }, "open"],
    ["danger", { danger: "否" }, { grade: null }, "open"],
    ["danger", { danger: null }, { grade: "C级" }, "open"],
    ["danger", { danger: "否" }, { grade: "D级", accepted: "是" }, "none"],
    ["danger", { danger: "否" }, { grade: "D级", accepted: "未验收", finishedOn: "2019-10-01" }, "conflict"],
    ["danger", { danger: "否" }, { grade: "D级", finishedOn: "2019-10-01" }, "open"],
    ["danger", { danger: "否" }, { grade: "D级", finishedOn: null }, "conflict"],
    ["danger", { danger: "是" }, { grade: "D级", finishedOn: "2019-10-01" }, "open"],
    ["danger", { danger: "是" }, { grade: "B级", finishedOn: "2019-10-01" }, "conflict"],
    ["danger", { danger: "否" }, { grade: "D级", reformYear: 2018, subsidy: 20000 }, "open"],
    ["danger", { danger: "否" }, { grade: "D级", reformYear: 2018, reform: "重建" }, "open"],
    ["danger", { danger: "否" }, { grade: "D级", reformYear: 2020, reform: "重建" }, "conflict"],
    ["danger", { danger: "否" }, { grade: "D级", reformYear: 2018 }, "conflict"],
    ["danger", { danger: "否" }, { grade: "A级", reformYear: 2018, reform: "重建" }, "agree"],
    ["danger", { danger: "否" }, { grade: "D级", accepted: "2018-10-01" }, "open"],
    ["grade", { grade: "A" }, { grade: "D级", finishedOn: "2019-10-01" }, "open"],
    ["rebuilt", { danger: "是" }, { grade: "D级", accepted: "已验收" }, "conflict"],
    ["rebuilt", { danger: "是" }, { grade: "D级", accepted: null }, "none"],
    ["rebuilt", { danger: "是" }, { grade: "D级", accepted: "2018-10-01" }, "open"],
    ["rebuilt", { danger: "否" }, { grade: "D级", accepted: "已验收" }, "agree"],
    ["grade", { grade: "C级" }, { grade: "D级" }, "conflict"],
    ["grade", { grade: "C级危房" }, { grade: "C" }, "agree"],
    ["area", { area: 80 }, { grade: "A级", floorArea: 80.01 }, "agree"],
    ["area", { area: 80 }, { grade: "A级", floorArea: 80.02 }, "conflict"],
    ["area", { area: 80 }, { grade: "A级", floorArea: 0 }, "conflict"],
    ["name", {}, { grade: "A级", name: "张山" }, "conflict"],
    ["name", {}, { grade: "A级" }, "agree"],
  ],
  water: [
    ["waterSafe", { waterSafe: "是" }, { result: "基本达标" }, "agree"],
    ["waterSafe", { waterSafe: "是" }, { result: "不达标" }, "conflict"],
    ["waterSafe", { waterSafe: "否" }, { result: "达标" }, "conflict"],
    ["waterSafe", { waterSafe: "否" }, { result: "不安全" }, "agree"],
    ["waterSafe", { waterSafe: "是" }, { result: "基本安全" }, "agree"],
    ["waterSafe", { waterSafe: "是" }, { result: "否" }, "conflict"],
    ["waterSafe", { waterSafe: "是" }, { result: "合格" }, "agree"],
    ["waterSafe", { waterSafe: null }, { result: "不达标" }, "open"],
    ["indicators", { waterSafe: "是" }, { result: "达标", quality: "不合格" }, "onlyThere"],
    ["indicators", { waterSafe: "是" }, { quality: "不合格" }, "onlyThere"],
    ["indicators", { waterSafe: "是" }, { quality: "合格", litres: 19.9 }, "onlyThere"],
    ["indicators", { waterSafe: "是" }, { quality: null, litres: 20 }, "agree"],
    ["indicators", { waterSafe: "是" }, { result: "不达标", quality: "不合格" }, "agree"],
    ["indicators", { waterSafe: "否" }, { quality: "不合格" }, "none"],
    ["indicators", { waterSafe: null }, { quality: "不合格" }, "open"],
    ["indicators", { waterSafe: "是" }, { result: "达标" }, "notCompared"],
  ],
  medical: [
    ["basicMed", { basicMed: "是" }, { insuredKind: "居民", insuredYear: 2020, insuredStatus: "正常" }, "agree"],
    ["basicMed", { basicMed: "否" }, { insuredKind: "居民", insuredYear: 2020, insuredStatus: "正常" }, "onlyThere"],
    ["basicMed", { basicMed: "是" }, { insuredKind: "居民", insuredYear: 2020, insuredStatus: "停保" }, "notCompared"],
    ["basicMed", { basicMed: "是" }, { insuredKind: "居民" }, "agree"],
    ["basicMed", { basicMed: "否" }, { insuredKind: "居民", insuredYear: null, insuredStatus: "正常" }, "open"],
    ["basicMed", { basicMed: "是" }, { insuredKind: "城乡居民医疗保险", insuredStatus: "是" }, "agree"],
    ["basicMed", { basicMed: "是" }, { insuredKind: "居民", insuredStatus: "否" }, "notCompared"],
    ["basicMed", { basicMed: "否" }, { insuredKind: "居民", insuredStatus: "暂停缴费(中断)" }, "notCompared"],
    ["empMed", { empMed: "否" }, { insuredKind: "职工", insuredYear: 2020, insuredStatus: "参保缴费" }, "onlyThere"],
    ["insured", {}, { insuredKind: "职工", insuredYear: 2020, insuredStatus: "正常" }, "agree"],
    ["insured", {}, { insuredKind: "职工", insuredYear: 2019, insuredStatus: "正常" }, "notCompared"],
  ],
  health: [
    ["ill", { health: "长期慢性病" }, { illness: "高血压" }, "none"],
    ["ill", { health: "健康" }, { illness: null, signed: "是" }, "notCompared"],
    ["ill", { health: "健康" }, { illness: "无", signed: "是" }, "notCompared"],
    ["ill", { health: "健康" }, { illness: "白内障", treatment: "已治愈" }, "notCompared"],
    ["ill", { health: "健康" }, { illness: "白内障", treatment: null }, "onlyThere"],
    ["ill", { health: null }, { illness: "高血压" }, "open"],
    ["ill", { health: "健康" }, { illnessKind: "慢病" }, "notCompared"],
    ["unlisted", { health: "长期慢性病" }, { illness: "高血压" }, "agree"],
    ["unlisted", { health: "健康" }, { illness: "高血压" }, "none"],
    ["ill", { health: "健康" }, { illness: "高血压" }, "onlyThere"],
    ["ill", { health: "残疾" }, { illness: "高血压" }, "onlyThere"],
    ["ill", { health: "残疾,患有大病" }, { illness: "肺癌" }, "none"],
    ["unlisted", { health: "残疾,患有大病" }, { illness: "肺癌" }, "agree"],
    ["illnessKind", { health: "长期慢性病" }, { illness: "肺癌", illnessKind: "大病" }, "conflict"],
    ["illnessKind", { health: "长期慢性病,患有大病" }, { illness: "肺癌", illnessKind: "大病" }, "agree"],
  ],
  education: [
    ["atSchool", { student: "小学" }, { school: "甲小学" }, "agree"],
    ["atSchool", { student: "小学" }, { school: "甲小学", dropReason: "因病" }, "notCompared"],
    ["atSchool", { student: "小学" }, { school: "甲小学", dropReason: "无" }, "agree"],
    ["atSchool", { student: "学前教育", ...SIX }, { ...SIX, school: "甲幼儿园", stage: "学前" }, "notCompared"],
    ["atSchool", { student: "学前教育", ...SIX }, { ...SIX, school: "甲小学", stage: "小学" }, "onlyThere"],
    ["atSchool", { student: "普通高中一年级" }, { school: "甲中学", stage: "高中" }, "none"],
    ["atSchool", { student: "非在校生" }, { school: "甲小学" }, "onlyThere"],
    ["atSchool", { student: null }, { school: "甲小学" }, "open"],
    ["atSchool", { student: "小学", idNo: inventedId("2004-05-06", 13) }, { school: "甲小学" }, "none"],
    ["stage", { student: "七年级" }, { school: "甲中学", stage: "初中" }, "agree"],
    ["stage", { student: "小学" }, { school: "甲中学", stage: "初中" }, "conflict"],
    ["stage", { student: "非在校生" }, { school: "甲中学", stage: "初中" }, "open"],
    ["dropReason", { dropReason: "厌学" }, { dropReason: "因病" }, "conflict"],
    ["dropReason", { dropReason: "因厌学" }, { dropReason: "厌学" }, "agree"],
  ],
  civil: [
    ["lowAllow", { lowAllow: "B类" }, { category: "B类" }, "agree"],
    ["lowAllow", { lowAllow: "未享受" }, { category: "二类" }, "onlyThere"],
    ["lowAllow", { lowAllow: "未享受" }, { category: "B类", to: "2020-06" }, "notCompared"],
    ["lowAllow", { lowAllow: "未享受" }, { category: "特困" }, "notCompared"],
    ["destitute", { destitute: "否" }, { category: "特困" }, "onlyThere"],
    ["destitute", { destitute: "是" }, { category: null, care: "分散" }, "agree"],
    ["destitute", { destitute: "是" }, { care: "分散" }, "notCompared"],
    ["destitute", { destitute: "否" }, { category: "A类", care: "无" }, "notCompared"],
    ["destitute", { destitute: "否" }, { category: "A类", care: "/" }, "notCompared"],
    ["destitute", { destitute: "否" }, { category: "分散供养特困人员" }, "onlyThere"],
    ["lowAllow", { lowAllow: "享受" }, { category: "农村低保A类", to: "2020-12" }, "agree"],
    ["lowAllow", { lowAllow: "享受" }, { category: "A类", to: "2020-12-15" }, "agree"],
    ["lowAllow", { lowAllow: "未享受" }, { category: "A类", to: "2020-11-30" }, "notCompared"],
    ["lowAllow", { lowAllow: "未享受" }, { category: "A类", benefitState: "在保" }, "onlyThere"],
    ["lowAllow", { lowAllow: "未享受" }, { category: "A类", benefitState: "已停发" }, "notCompared"],
    ["lowAllow", { lowAllow: "未享受" }, { category: "A类", benefitState: null }, "open"],
    ["lowAllow", { lowAllow: "未享受" }, { category: "低保边缘家庭" }, "notCompared"],
    ["class", { lowAllow: "A类" }, { category: "B类", to: "2019-06" }, "none"],
    ["class", { lowAllow: "A类" }, { category: "B类" }, "conflict"],
    ["class", { lowAllow: "享受" }, { category: "B类" }, "open"],
    ["amount", { incLowAllow: 4560 }, { category: "A类", monthly: 380, from: "2019-01" }, "agree"],
    ["amount", { incLowAllow: 3420 }, { category: "A类", monthly: 380, from: "2019-01" }, "conflict"],
    ["amount", { incLowAllow: 3420 }, { category: "A类", monthly: 380, from: "2020-04" }, "none"],
  ],
  disability: [
    ["disabled", { health: "残疾" }, { disType: "肢体" }, "agree"],
    ["disabled", { health: "健康" }, { disType: "肢体" }, "onlyThere"],
    ["disabled", { health: "健康" }, { disType: "肢体", cardState: "已注销" }, "notCompared"],
    ["disabled", { health: "健康" }, { disType: "肢体", cardState: "正常" }, "onlyThere"],
    ["disabled", { health: "健康" }, { disType: "肢体", cardState: null }, "open"],
    ["disType", { disType: "视力" }, { disType: "视力残疾" }, "agree"],
    ["disType", { disType: "视力" }, { disType: "听力" }, "conflict"],
    ["disIdNo", { disIdNo: `${ASKED.idNo}42` }, { disIdNo: `${ASKED.idNo}42` }, "agree"],
    ["disIdNo", { disIdNo: `${ASKED.idNo}42` }, { disIdNo: `${ASKED.idNo}43` }, "conflict"],
  ],
  labour: [
    ["workMonths", { workMonths: 8 }, { workFrom: "2020-03", workTo: "2020-10" }, "agree"],
    ["workMonths", { workMonths: 8 }, { workFrom: "2020-03-02", workTo: "2020-10-31" }, "agree"],
    ["workMonths", { workMonths: 6 }, { workFrom: "2020-03", workTo: "2020-10" }, "conflict"],
    ["workMonths", { workMonths: 8 }, { workFrom: "2019-03", workTo: "2020-10" }, "none"],
    ["workIncome", { workIncome: 3000 }, { workIncome: 2500 }, "conflict"],
    ["postType", { postType: "护林员" }, { postType: "护林员" }, "agree"],
    ["postType", { postType: "护林员" }, { postType: "保洁员" }, "conflict"],
    ["pension", { pension: "否" }, { pensionStatus: "待遇领取" }, "conflict"],
    ["pension", { pension: "否" }, { pensionStatus: "未参保" }, "agree"],
    ["pension", { pension: "是" }, { pensionStatus: "是" }, "agree"],
  ],
  police: [
    ["state", {}, { personState: "死亡" }, "onlyThere"],
    ["state", {}, { personState: "在册" }, "agree"],
    ["died", {}, { diedOn: "2020-03-04" }, "onlyThere"],
    ["died", {}, { diedOn: "2020-03-04", personState: "死亡" }, "agree"],
    ["died", {}, { diedOn: "2020-03-04", personState: null }, "onlyThere"],
    ["died", {}, { diedOn: "2020-03-04", personState: "注销" }, "onlyThere"],
    ["state", {}, { personState: "注销" }, "agree"],
    ["state", {}, { personState: null }, "open"],
    ["movedOut", {}, { movedOutOn: "2020-03-04" }, "onlyThere"],
    ["movedOut", {}, { movedOutOn: "2018-03-04", movedInOn: "2020-01-01" }, "agree"],
    ["registered", {}, { personState: "在册" }, "agree"],
    ["registered", {}, { personState: "死亡" }, "notCompared"],
  ],
  market: [
    ["firm", {}, { firmName: "甲公司", firmKind: "有限责任公司", firmState: "存续" }, "onlyThere"],
    ["firm", {}, { firmName: "甲公司", firmKind: "有限责任公司", firmState: "注销" }, "agree"],
    ["firm", {}, { firmName: "甲合作社", firmKind: "合作社", firmState: "存续" }, "agree"],
    ["firm", {}, { firmName: "甲店", firmKind: "个体户" }, "onlyThere"],
    ["firm", {}, { firmName: "甲店", firmKind: "个体户", firmState: "开业" }, "onlyThere"],
    ["firm", {}, { firmName: "甲店", firmKind: "个体户", firmState: "存续（在营、开业、在册）" }, "onlyThere"],
    ["firm", {}, { firmName: "甲店", firmKind: "个体户", firmState: "吊销" }, "agree"],
    ["firm", {}, { firmName: "甲店", firmKind: "个体户", firmState: "歇业" }, "agree"],
    ["firm", {}, { firmName: "甲店", firmKind: "个体户", firmState: "迁出" }, "open"],
    ["firm", {}, { firmName: "甲店", firmKind: "个体户", firmState: null }, "open"],
    ["firm", {}, { firmName: "甲公司", firmKind: "其他有限责任公司", firmState: "在业" }, "onlyThere"],
    ["cooperative", {}, { firmName: "甲合作社", firmKind: "合作社", firmState: "在业" }, "onlyThere"],
  ],
  vehicles: [
    ["vehicle", {}, { plate: "桂L1", vehicleKind: "小型轿车", price: 80000, state: "正常" }, "onlyThere"],
    ["vehicle", {}, { plate: "桂L1", vehicleKind: "小型轿车" }, "onlyThere"],
    ["vehicle", {}, { plate: "桂L1", vehicleKind: "小型轿车", price: 30000 }, "onlyThere"],
    ["vehicle", {}, { plate: "桂L1", vehicleKind: "小型轿车", price: 29999 }, "agree"],
    ["vehicle", {}, { plate: "桂L1", vehicleKind: "普通二轮摩托车" }, "agree"],
    ["vehicle", {}, { plate: "桂L1", vehicleKind: "二轮摩托" }, "agree"],
    ["vehicle", {}, { plate: "桂L1", vehicleKind: "普通正三轮摩托车" }, "agree"],
    ["vehicle", {}, { plate: "桂L1", vehicleKind: "农用三轮" }, "agree"],
    ["vehicle", {}, { plate: "桂L1", vehicleKind: "三轮汽车" }, "agree"],
    ["vehicle", {}, { plate: "桂L1", vehicleKind: "低速货车" }, "onlyThere"],
    ["vehicle", {}, { plate: "桂L1", vehicleKind: "小型普通客车" }, "onlyThere"],
    ["vehicle", {}, { plate: "桂L1", vehicleKind: "小型轿车", state: null }, "open"],
    ["vehicle", {}, { plate: "桂L1", vehicleKind: "小型轿车", state: "逾期未检验" }, "onlyThere"],
    ["vehicle", {}, { plate: "桂L1", vehicleKind: "小型轿车", state: "报废" }, "agree"],
    ["small", {}, { plate: "桂L1", vehicleKind: "农用三轮" }, "onlyThere"],
    ["small", {}, { plate: "桂L1", vehicleKind: "小型轿车", price: 29999 }, "onlyThere"],
    ["small", {}, { plate: "桂L1", vehicleKind: "小型轿车", price: 30000 }, "agree"],
    ["small", {}, { plate: "桂L1", vehicleKind: "普通二轮摩托车", price: 5000 }, "agree"],
  ],
  property: [
    ["estate", {}, { site: "甲街", nature: "商品房", use: "住宅" }, "onlyThere"],
    ["estate", {}, { site: "甲街", nature: "安置房", use: "住宅" }, "agree"],
    ["estate", {}, { site: "甲街", nature: "自建", use: "住宅" }, "agree"],
    ["estate", {}, { site: "甲街", nature: "其他", use: "商铺" }, "onlyThere"],
    ["estate", {}, { site: "甲街", nature: "商品房" }, "onlyThere"],
    ["estate", {}, { site: "甲街", nature: "安置房", use: "商业" }, "agree"],
    ["estate", {}, { site: "甲街", nature: null, use: "商业" }, "open"],
    ["estate", {}, { site: "甲街", nature: "公租房", use: "住宅" }, "agree"],
    ["estate", {}, { site: "甲街", use: "住宅" }, "notCompared"],
    ["estate", {}, { site: "甲街" }, "notCompared"],
  ],
  payroll: [
    ["paid", {}, { unit: "甲局", serving: "在职" }, "onlyThere"],
    ["paid", {}, { unit: "甲局", serving: "退休", postNature: "事业" }, "onlyThere"],
    ["paid", {}, { unit: "甲局", postNature: null }, "onlyThere"],
    ["paid", {}, { unit: "甲村", postNature: "村干部" }, "agree"],
    ["paid", {}, { unit: "甲村", postNature: "公益性岗位" }, "agree"],
  ],
  relocation: [
    ["people", { hhSize: 4 }, { relocBenef: 4 }, "agree"],
    ["people", { hhSize: 5 }, { relocBenef: 4 }, "conflict"],
    ["benef", { relocBenef: 5 }, { relocBenef: 4 }, "conflict"],
    ["area", { area: 100 }, { relocBenef: 4, area: 100 }, "agree"],
    ["area", { area: 100 }, { relocBenef: 4, area: 110 }, "conflict"],
    ["selfFund", { selfFund: 10000 }, { relocBenef: 4, selfFund: 10000.01 }, "agree"],
    ["selfFund", { selfFund: 10000 }, { relocBenef: 4, selfFund: 10500 }, "conflict"],
    ["relocKind", { relocKind: "同步搬迁" }, { relocBenef: 4, relocKind: "建档立卡" }, "conflict"],
    ["relocInDate", { relocInDate: "2019-05-06" }, { relocBenef: 4, relocInDate: "2019年5月6日" }, "agree"],
    ["oldHouse", { oldHouse: "是" }, { relocBenef: 4, oldHouse: "未拆除" }, "conflict"],
    ["reclaimed", { reclaimed: "是" }, { relocBenef: 4, reclaimed: "已复垦" }, "agree"],
    ["deedDone", { deedDone: "否" }, { relocBenef: 4, deedDone: "已办理" }, "conflict"],
  ],
  app: [
    ["health", { health: "健康" }, { health: "健康" }, "agree"],
    ["health", { health: "健康" }, { health: "残疾" }, "conflict"],
    ["health", { health: "残疾,长期慢性病" }, { health: "长期慢性病、残疾" }, "agree"],
    ["workMonths", { workMonths: 8 }, { workMonths: 9 }, "conflict"],
    ["relation", {}, { relation: "配偶" }, "conflict"],
    ["incWage", { incWage: 40600 }, { incWage: 1986 }, "conflict"],
    ["incPer", { incPer: 5000 }, { incPer: 5000 }, "agree"],
    ["personPhone", { personPhone: "13900000001" }, { personPhone: "13900000001" }, "agree"],
    ["birth", { birth: "1980-05-06" }, { birth: "19800506" }, "agree"],
    ["incWage", { incWage: 40600, relation: "配偶" }, { incWage: 1986 }, "none"],
    ["added", {}, null, "onlyThere"],
    ["removed", {}, null, "onlyHere"],
    ["removed", {}, {}, "agree"],
  ],
};

const all = Object.entries(CASES).flatMap(([id, cases]) => cases.map((one) => [id, ...one] as const));

test.each(all)("%s %s: %j beside %j is %s", (id, comparison, own, theirs, outcome) => {
  const person = { ...(id === "education" ? CHILD : ASKED), ...own };
  const row = { village: person.village, name: person.name, idNo: person.idNo, ...theirs };
  const stranger = { village: "乙村", name: "赵六", idNo: inventedId("1970-05-06", 15) };
  expect(outcomeOf(id, comparison, person, theirs === null ? stranger : row)).toBe(outcome);
});

/** The same field on both sides: nothing of it is the profile's own. */
const isPlain = (comparison: Comparison): boolean =>
  "theirs" in comparison && comparison.own === comparison.theirs && comparison.kind !== "meaning";

test.each(profiles.map((profile) => [profile.id, profile] as const))(
  "every comparison of %s is here",
  (id, profile) => {
    const tabled = new Set((CASES[id] ?? []).map(([comparison]) => comparison));
    const left = profile.comparisons.filter((one) => !tabled.has(one.id) && !isPlain(one));
    expect(left.map((one) => one.id)).toEqual([]);
  },
);

test("of 8,996 suspected houses 5,799 are confirmed as dangerous", () => {
  const suspected = Array.from({ length: 8996 }, (_, at) => ({
    ...{ householdId: `${at}`, name: "张三", relation: "户主", danger: "是" },
    idNo: inventedId(`19${50 + (at % 50)}0${1 + (Math.floor(at / 50) % 9)}01`, 1 + Math.floor(at / 450)),
  }));
  const assessed = suspected.map(({ name, idNo }, at) => ({ name, idNo, grade: at < 5799 ? "CD"[at % 2]! : "B级" }));
  const { comparisons, entries } = compare("housing", suspected, assessed);
  expect(entries).toEqual({ both: 8996, onlyHere: 0, onlyThere: 0 });
  expect(comparisons[0]!.counts).toEqual({ agree: 5799, conflict: 3197, onlyHere: 0, onlyThere: 0, open: 0 });
});
