/**
 * Headings of real exports, verbatim and in order, and the field of each; "" where the dictionary has none.
 * `heading=field` pairs, one line per group.
 */
const text = {
  H1: `序号= 数据日期=dataDate 县(市、区、旗)=county 乡(镇)=town 行政村=village 自然村=natVillage 户编号=householdId 人编号=personId
姓名=name 证件号码=idNo 人数=hhSize 与户主关系=relation 民族=nation 文化程度=education 在校生状况=student 健康状况=health
劳动技能=labour 务工时间（月）=workMonths 是否参加大病保险=bigMed 致贫原因1=cause1 危房户=danger 是否解决安全饮用水=waterSafe
人均纯收入=incPer 户联系电话=hhPhone 人联系电话=personPhone 首次识别时间=firstYear 人员识别时间=personFrom 户类型=hhType
易返贫致贫户(监测对象)类型=monCat 风险是否消除=riskCleared 风险识别时间=riskFrom 风险消除时间=riskTo`,
  H2: `省=province 市=city 县=county 乡=town 村=village 户编号=householdId 人口编号=personId 姓名=name 性别=sex 出生日期=birth
证件类型=idType 证件号码=idNo 民族=nation 户联系电话=hhPhone 成员联系电话=personPhone 年度=year 与户主关系=relation
文化程度=education 在校生状况=student 劳动技能=labour 务工时间（月）=workMonths 健康状况=health 政治面貌=politic
务工企业名称=firm 是否享受低保=lowAllow 是否参加城镇职工基本养老保险=empPension 是否参加大病保险=bigMed
是否参加新型农村合作医疗（城乡居民基本医疗保险）=basicMed 是否参加城乡居民基本养老保险=pension 失学或辍学原因=dropReason
是否会讲普通话=mandarin 是否参加商业补充医疗保险=commercial 是否国外务工=workAbroad 产业分类=industry
是否接受大病医疗救助=medAid 是否接受其他健康扶贫=otherHealthAid 公益性岗位类型=postType 公益性岗位(月数)=postMonths
就业渠道=channel 残疾类别=disType 务工所在地=workRegion 户主姓名=headName 户主证件号码=headIdNo
是否参加城镇职工基本医疗保险=empMed 是否特困供养人员=destitute 残疾证办证年度=disYear 识别标准=idStandard`,
  H3: `县=county 乡=town 村=village 户联系电话=hhPhone 户类型=hhType 监测对象类别=monCat 是否军烈属= 工资性收入=incWage
转移性收入=incTransfer 养老金或离退休金=incPension 生产经营性收入=incBiz 计划生育金=incFamilyPlan 生态补偿金=incEco
财产性收入=incProp 最低生活保障金=incLowAllow 其他转移性收入=incOtherTransfer 资产收益扶贫分红收入=incDividend
特困人员救助供养金=incDestitute 其他财产性收入（旧指标）=incOtherProp 生产经营性支出=incCost 纯收入（元）=incNet
当前家庭人口数=hhSizeNow 人均纯收入（元）=incPer 年度家庭人口数=hhSizeYear 耕地面积（亩）=landCrop 牧草地面积=landGrass
水面面积=landWater 林地面积（亩）=landForest 退耕还林面积（亩）=landReturn 林果面积（亩）=landFruit 入户路类型=roadType
与村主干路距离=roadDist 是否加入农民专业合作组织=coop 是否危房户=danger 住房面积=area 主要燃料类型=fuel
是否有龙头企业带动=leader 是否有创业致富带头人带动=head 是否通生活用电=elec 是否通广播电视=tv 到户产业帮扶类型=
是否解决安全饮用水=waterSafe 是否通生产用电= 户编号=householdId 人口编号=personId 姓名=name 证件号码=idNo
与户主关系=relation 公益性岗位收入=incPost 其他工资性收入=incOtherWage 产业奖励=incIndustryAward 就业奖励=incJobAward
生产经营性支出（合计）=*incCost 专项用于减少生产经营性支出的补贴=incCostSubsidy 年收入（元）=incGross 是否有卫生厕所=toilet
户主姓名=headName 户主证件号码=headIdNo 义务教育阶段未上学原因=dropReason 是否享受人身意外保险补贴=accident
是否接受医疗救助=medAid 是否事实无人抚养儿童= 大专或本科毕业生未就业原因= 是否享受农村居民最低生活保障=lowAllow`,
  H4: `监测对象类别=monCat 风险是否已消除=riskCleared 风险是否已消除0=*riskCleared 识别监测时间=riskFrom 消除监测时间=riskTo
风险消除方式=clearMode 致贫/返贫风险1=risk1 致贫/返贫风险2=risk2 致贫/返贫风险3=risk3 致贫/返贫风险4=risk4
致贫/返贫风险5=risk5 因自然灾害子项=riskSub 其他备注=riskNote 合规自付支出=selfPay 实施开发式帮扶措施情况=measureState
产业帮扶=measureIndustry 就业帮扶=measureJob 公益岗位帮扶=measurePost 金融帮扶=measureFinance
住房安全保障=measureHousing 饮水安全保障=measureWater 健康帮扶=measureHealth 教育帮扶=measureEducation
义务教育保障=measureCompulsory 综合保障=measureBackstop 社会帮扶=measureSocial 搬迁=measureMove
基础设施建设=measureInfra 风险消除后工资性收入=afterWage 风险消除后财产性收入=afterProp 风险消除后转移性收入=afterTransfer
风险消除后生产经营性收入=afterBiz 风险消除后是否住房损毁=afterHousing 风险消除后是否饮水设施损毁=afterWater
是否义务教育阶段适龄儿童少年失学辍学=dropOut 享受低保政策情况=lowAllow 享受特困供养政策情况=destitute
整户无劳动能力兜底保障户=backstop 就业渠道（易地搬迁后扶使用）=channelReloc 信息采集人= 信息采集人联系电话=`,
  H5: `人编号=personId 姓名=name 证件号码=idNo 户类型=hhType 监测对象类别=monCat 劳动技能=labour 是否已务工=working
是否计划(外出)务工=planWork 务工所在省=workProvince 务工所在市=workCity 务工所在县=workCounty 开始时间=workFrom
结束时间=workTo 务工月收入=workIncome 务工企业名称=firm 所属行业=industry 就业渠道=channel 是否点对点输送=
年度交通费补助= 就业服务需求=`,
  H6: `家庭编号=householdId 旗区=county 苏木乡=town 嘎查村=village 户主姓名=headName 性别=sex 与户主关系=relation
劳动能力=labour 务工状况=workRegion 务工时间=workMonths 参加大病医疗=bigMed 脱贫属性=hhType 脱贫年度=outYear
贫困户属性=povertyType 主要致贫原因=cause1 其他致贫原因=cause2 是否参加新农合=basicMed 是否参加新型养老保险=pension
是否现役军人=soldier 饮水是否困难=waterHard 饮水是否安全=waterSafe 是否为危房户=danger 危房等级=grade
有效灌溉面积=landIrrig 识别标准=idStandard 重点帮扶标志=`,
  village: `是否出列=villageOut 总户数=villageHouseholds 总人口数=villagePeople 村级集体经济收入（万元）=villageFund
低保户数=villageLowHouseholds 低保人口数=villageLowPeople 特困供养人口数=villageDestitute 残疾人口数=villageDisabled
危房户数=villageDanger 未实现饮水安全户数=villageNoWater 参加城乡居民基本养老保险人数=villagePension 村小学（个数）=villageSchools
行政村卫生室个数=villageClinics 行政村文化（图书）室个数=villageCulture 行政村生产生活垃圾集中堆放点个数=villageRubbish
农民人均纯收入（元)=villageIncome`,
};

const NO_RULE = "no rule reads it";
const OF_WRITER = "it is about who filled in the sheet, not about the household";

/** Why headings of the sets name no field. */
export const WITHOUT_FIELD: ReadonlyMap<string, string> = new Map([
  ["序号", "a row number is no property of anybody and changes with every sort"],
  ["是否军烈属", NO_RULE],
  ["到户产业帮扶类型", NO_RULE],
  ["是否通生产用电", "rules ask for domestic electricity only"],
  ["是否事实无人抚养儿童", NO_RULE],
  ["大专或本科毕业生未就业原因", NO_RULE],
  ["信息采集人", OF_WRITER],
  ["信息采集人联系电话", OF_WRITER],
  ["是否点对点输送", NO_RULE],
  ["年度交通费补助", "no item of income and no rule names it"],
  ["就业服务需求", NO_RULE],
  ["重点帮扶标志", NO_RULE],
]);

export type HeaderSet = readonly { readonly heading: string; readonly field: string }[];

/** A field that begins with `*` is a second copy: it loses to the first. */
export const HEADER_SETS: readonly (readonly [string, HeaderSet])[] = Object.entries(text).map(([name, pairs]) => [
  name,
  pairs.split(/\s+/u).map((pair) => {
    const at = pair.lastIndexOf("=");
    return { heading: pair.slice(0, at), field: pair.slice(at + 1) };
  }),
]);
