import { headerSet } from "./headerSet";
import { H2, H3_HOUSES } from "./personSets";

/** Further columns of monitored households, 2023. */
const H4_EXTRAS = `
  风险是否已消除 riskCleared
  识别监测时间 riskFrom
  消除监测时间 riskTo
  风险消除方式 clearMode
  致贫/返贫风险1 risk1
  致贫/返贫风险2 risk2
  致贫/返贫风险3 risk3
  致贫/返贫风险4 risk4
  致贫/返贫风险5 risk5
  因自然灾害子项 riskSub
  其他备注 riskNote
  合规自付支出 selfPay
  实施开发式帮扶措施情况 measureState
  产业帮扶 measureIndustry
  就业帮扶 measureJob
  公益岗位帮扶 measurePost
  金融帮扶 measureFinance
  住房安全保障 measureHousing
  饮水安全保障 measureWater
  健康帮扶 measureHealth
  教育帮扶 measureEducation
  义务教育保障 measureCompulsory
  综合保障 measureBackstop
  社会帮扶 measureSocial
  搬迁 measureMove
  基础设施建设 measureInfra
  风险消除后工资性收入 afterWage
  风险消除后财产性收入 afterProp
  风险消除后转移性收入 afterTransfer
  风险消除后生产经营性收入 afterBiz
  风险消除后是否住房损毁 afterHousing
  风险消除后是否饮水设施损毁 afterWater
  整户无劳动能力兜底保障户 backstop
  信息采集人
  信息采集人联系电话
`;
const H4_PERSONAL = `
  是否义务教育阶段适龄儿童少年失学辍学 dropOut
  享受低保政策情况 lowAllow
  享受特困供养政策情况 destitute
  就业渠道（易地搬迁后扶使用） channelReloc
`;

/** Persons of the same year: the export of 2021 with the personal columns of 2023 in place of the older ones. */
export const H4_PERSONS = [
  ...H2.filter(({ field }) => field !== "lowAllow" && field !== "destitute"),
  ...headerSet(H4_PERSONAL),
];

export const H4_HOUSES = [...H3_HOUSES, ...headerSet(H4_EXTRAS)];

const PERSONAL = new Set(H4_PERSONS.map(({ field }) => field));

/** Both with a row a person, as one export. */
export const H4_ONE_SHEET = [...H4_PERSONS, ...H4_HOUSES.filter(({ field }) => field === null || !PERSONAL.has(field))];

/** 务工月监测, 2023; the columns of its two sheets side by side, and no household ID. */
const H5_WORK = `
  是否已务工 working
  是否计划(外出)务工 planWork
  务工所在省 workProvince
  务工所在市 workCity
  务工所在县 workCounty
  开始时间 workFrom
  结束时间 workTo
  务工月收入 workIncome
  务工企业名称 firm
  所属行业 industry
  就业渠道 channel
  是否点对点输送
  年度交通费补助
  就业服务需求
`;
export const H5 = headerSet(
  `
  人编号 personId
  姓名 name
  证件号码 idNo
  户类型 hhType
  监测对象类别 monCat
  劳动技能 labour
`,
  H5_WORK,
);

const REPLACED = ["firm", "industry", "channel"];

/** The same months of work beside the person export, as a county puts them together. */
export const H5_WITH_PERSONS = [
  ...H2.filter(({ field }) => field === null || !REPLACED.includes(field)),
  ...headerSet(H5_WORK),
];

/** Older headings of 2016-18 with the area words of Inner Mongolia. */
export const H6 = headerSet(`
  旗区 county
  苏木乡 town
  嘎查村 village
  家庭编号 householdId
  户主姓名 headName
  姓名 name
  性别 sex
  证件号码 idNo
  与户主关系 relation
  文化程度 education
  在校生状况 student
  健康状况 health
  劳动能力 labour
  务工状况 workRegion
  务工时间 workMonths
  参加大病医疗 bigMed
  脱贫属性 hhType
  脱贫年度 outYear
  贫困户属性 povertyType
  主要致贫原因 cause1
  其他致贫原因 cause2
  是否参加新农合 basicMed
  是否参加新型养老保险 pension
  是否现役军人 soldier
  是否享受低保 lowAllow
  是否五保户 destitute
  人均纯收入 incPer
  低保金 incLowAllow
  五保金 incDestitute
  饮水是否困难 waterHard
  饮水是否安全 waterSafe
  是否为危房户 danger
  危房等级 grade
  有效灌溉面积 landIrrig
  首次识别时间 firstYear
  返贫年度 backYear
  返贫原因 backCause
  识别标准 idStandard
  重点帮扶标志
  帮扶责任人 helper
`);

/** 安置户台账 of Guangxi: a row a household. */
export const RELOCATION = headerSet(`
  安置点编号
  家庭编号 householdId
  户主
  楼栋房号
  年度搬迁任务
  搬迁类型 relocKind
  迁出地市
  迁出地县
  迁出地详细地址
  迁出地类型
  家庭受益户人口 relocBenef
  住房面积 area
  自筹资金 selfFund
  搬迁入住时间 relocDate
  实际入住时间 relocInDate
  是否实际入住满两年
  原有住房
  原住房面积
  拆除旧房 oldHouse
  保护住房种类
  拆除时间
  拆除旧房面积
  兑现拆房奖励
  复垦复绿 reclaimed
  复垦复绿面积
  产业扶持项目
  年内获得产业扶持资金
  脱贫情况
  户口迁移
  房子证办理 deedDone
  联系电话 hhPhone
`);

/** The village sheet of 2023; the bracket widths are those of the real one. */
export const VILLAGES = headerSet(`
  县 county
  乡 town
  村 village
  是否出列 villageOut
  总户数 villageHouseholds
  总人口数 villagePeople
  村级集体经济收入（万元） villageFund
  低保户数 villageLowHouseholds
  低保人口数 villageLowPeople
  特困供养人口数 villageDestitute
  残疾人口数 villageDisabled
  危房户数 villageDanger
  未实现饮水安全户数 villageNoWater
  参加城乡居民基本养老保险人数 villagePension
  村小学（个数） villageSchools
  行政村卫生室个数 villageClinics
  行政村文化（图书）室个数 villageCulture
  行政村生产生活垃圾集中堆放点个数 villageRubbish
  农民人均纯收入（元) villageIncome
`);
