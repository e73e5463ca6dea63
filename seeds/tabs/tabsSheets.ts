import { headerSet } from "../sheets/headerSet";
import type { SheetPlan } from "../sheets/renderBook";

const PEOPLE = headerSet(`
  序号
  县(市、区、旗) county
  乡(镇) town
  行政村 village
  户编号 householdId
  人编号 personId
  姓名 name
  性别 sex
  证件号码 idNo
  与户主关系 relation
  民族 nation
  文化程度 education
  在校生状况 student
  失学或辍学原因 dropReason
  健康状况 health
  劳动技能 labour
  是否已务工 working
  务工所在地 workRegion
  务工时间（月） workMonths
  务工月收入 workIncome
  公益性岗位类型 postType
  公益性岗位(月数) postMonths
  是否参加城乡居民基本医疗保险 basicMed
  是否参加城镇职工基本医疗保险 empMed
  是否参加大病保险 bigMed
  享受低保政策情况 lowAllow
  是否特困供养人员 destitute
`);

const HOUSEHOLDS = headerSet(`
  户编号 householdId
  户主姓名 headName
  乡 town
  村 village
  家庭人口数 hhSize
  户类型 hhType
  脱贫年度 outYear
  返贫年度 backYear
  返贫原因 backCause
  贫困户属性 povertyType
  主要致贫原因 cause1
  其他致贫原因 cause2
  监测对象类别 monCat
  致贫/返贫风险1 risk1
  风险是否已消除 riskCleared
  是否兜底保障户 backstop
  工资性收入 incWage
  生产经营性收入 incBiz
  财产性收入 incProp
  转移性收入 incTransfer
  养老金或离退休金 incPension
  生态补偿金 incEco
  最低生活保障金 incLowAllow
  特困人员救助供养金 incDestitute
  其他转移性收入 incOtherTransfer
  生产经营性支出 incCost
  纯收入（元） incNet
  人均纯收入（元） incPer
  住房面积 area
  是否危房户 danger
  住房安全等级 grade
  饮水是否困难 waterHard
  是否解决安全饮用水 waterSafe
  是否不愁吃 foodOk
  是否不愁穿 clothOk
  搬迁类型 relocKind
  受益人口 relocBenef
  自筹资金 selfFund
  是否入住 relocIn
  是否拆除旧房 oldHouse
  是否复垦 reclaimed
  是否办理房产证 deedDone
  产业帮扶 measureIndustry
  就业帮扶 measureJob
  健康帮扶 measureHealth
  教育帮扶 measureEducation
  综合保障 measureBackstop
  帮扶责任人 helper
`);

const VILLAGES = headerSet(`
  乡 town
  村 village
  是否出列 villageOut
  总户数 villageHouseholds
  总人口数 villagePeople
  农业户籍户数 villageRuralHouseholds
  农业户籍人口 villageRuralPeople
  村级集体经济收入（万元） villageFund
  行政村卫生室个数 villageClinics
`);

export const MEMBER_SHEET = "人口信息";
export const HOUSEHOLD_SHEET = "户信息";
/** Rows above the first record of these two: a title of two rows, and the headings. */
export const ROWS_ABOVE = 3;

/** Rows above the headings of a year's sheets. */
const title = (year: number, of: string): readonly string[] => [
  `广西澄岭县${year}年度建档立卡${of}信息表`,
  `数据日期：${year}-12-31`,
];

/** Sheets of people and households, and behind them that of villages. */
export const sheetsOf = (year: number): readonly SheetPlan[] => [
  { name: MEMBER_SHEET, rows: "members", columns: PEOPLE, title: title(year, "人口") },
  { name: HOUSEHOLD_SHEET, rows: "households", columns: HOUSEHOLDS, title: title(year, "户") },
  { name: "行政村信息", rows: "villages", columns: VILLAGES, title: [] },
];
