import { headerSet } from "./headerSet";

/** 已脱贫人口名单, 2022: one row a person, the household's columns repeated. */
export const H1 = headerSet(`
  序号
  数据日期 dataDate
  县(市、区、旗) county
  乡(镇) town
  行政村 village
  自然村 natVillage
  户编号 householdId
  人编号 personId
  姓名 name
  证件号码 idNo
  人数 hhSize
  与户主关系 relation
  民族 nation
  文化程度 education
  在校生状况 student
  健康状况 health
  劳动技能 labour
  务工时间（月） workMonths
  是否参加大病保险 bigMed
  致贫原因1 cause1
  危房户 danger
  是否解决安全饮用水 waterSafe
  人均纯收入 incPer
  户联系电话 hhPhone
  人联系电话 personPhone
  首次识别时间 firstYear
  人员识别时间 personFrom
  户类型 hhType
  易返贫致贫户(监测对象)类型 monCat
  风险是否消除 riskCleared
  风险识别时间 riskFrom
  风险消除时间 riskTo
`);

/** Person export of the national system, 2021. */
export const H2 = headerSet(`
  省 province
  市 city
  县 county
  乡 town
  村 village
  户编号 householdId
  人口编号 personId
  姓名 name
  性别 sex
  出生日期 birth
  证件类型 idType
  证件号码 idNo
  民族 nation
  户联系电话 hhPhone
  成员联系电话 personPhone
  年度 year
  与户主关系 relation
  文化程度 education
  在校生状况 student
  劳动技能 labour
  务工时间（月） workMonths
  健康状况 health
  政治面貌 politic
  务工企业名称 firm
  是否享受低保 lowAllow
  是否参加城镇职工基本养老保险 empPension
  是否参加大病保险 bigMed
  是否参加新型农村合作医疗（城乡居民基本医疗保险） basicMed
  是否参加城乡居民基本养老保险 pension
  失学或辍学原因 dropReason
  是否会讲普通话 mandarin
  是否参加商业补充医疗保险 commercial
  是否国外务工 workAbroad
  产业分类 industry
  是否接受大病医疗救助 medAid
  是否接受其他健康扶贫 otherHealthAid
  公益性岗位类型 postType
  公益性岗位(月数) postMonths
  就业渠道 channel
  残疾类别 disType
  务工所在地 workRegion
  户主姓名 headName
  户主证件号码 headIdNo
  是否参加城镇职工基本医疗保险 empMed
  是否特困供养人员 destitute
  残疾证办证年度 disYear
  识别标准 idStandard
`);

/** Personal columns of the full-field export, 2021-23. */
const H3_PERSON = `
  户编号 householdId
  人口编号 personId
  姓名 name
  证件号码 idNo
  与户主关系 relation
`;
const H3_EXTRAS = `
  义务教育阶段未上学原因 dropReason
  是否享受人身意外保险补贴 accident
  是否接受医疗救助 medAid
  是否事实无人抚养儿童
  大专或本科毕业生未就业原因
  是否享受农村居民最低生活保障 lowAllow
`;
const H3_PLACE = `
  县 county
  乡 town
  村 village
  户联系电话 hhPhone
  户类型 hhType
  监测对象类别 monCat
  是否军烈属
`;
const H3_HOUSEHOLD = `
  工资性收入 incWage
  转移性收入 incTransfer
  养老金或离退休金 incPension
  生产经营性收入 incBiz
  计划生育金 incFamilyPlan
  生态补偿金 incEco
  财产性收入 incProp
  最低生活保障金 incLowAllow
  其他转移性收入 incOtherTransfer
  资产收益扶贫分红收入 incDividend
  特困人员救助供养金 incDestitute
  其他财产性收入（旧指标） incOtherProp
  生产经营性支出
  纯收入（元） incNet
  当前家庭人口数 hhSizeNow
  人均纯收入（元） incPer
  年度家庭人口数 hhSizeYear
  耕地面积（亩） landCrop
  牧草地面积 landGrass
  水面面积 landWater
  林地面积（亩） landForest
  退耕还林面积（亩） landReturn
  林果面积（亩） landFruit
  入户路类型 roadType
  与村主干路距离 roadDist
  是否加入农民专业合作组织 coop
  是否危房户 danger
  住房面积 area
  主要燃料类型 fuel
  是否有龙头企业带动 leader
  是否有创业致富带头人带动 head
  是否通生活用电 elec
  是否通广播电视 tv
  到户产业帮扶类型
  是否解决安全饮用水 waterSafe
  是否通生产用电
`;
const H3_REST = `
  公益性岗位收入 incPost
  其他工资性收入 incOtherWage
  产业奖励 incIndustryAward
  就业奖励 incJobAward
  生产经营性支出（合计） incCost
  专项用于减少生产经营性支出的补贴 incCostSubsidy
  年收入（元） incGross
  是否有卫生厕所 toilet
  户主姓名 headName
  户主证件号码 headIdNo
`;

/** The full-field export with a row a person. */
export const H3 = headerSet(H3_PLACE, H3_HOUSEHOLD, H3_PERSON, H3_REST, H3_EXTRAS);

/** Its household part with a row a household. */
export const H3_HOUSES = headerSet("户编号 householdId", H3_PLACE, H3_HOUSEHOLD, H3_REST);
