import fc from "fast-check";
import fields from "../../../src/standards/fields.json";
import type { Field } from "../../../src/core/model/Field";
import type { CellValue } from "../../../src/core/model/RawSheet";
import { Refusal } from "../../../src/core/model/Refusal";
import { createHeadingMatcher } from "../../../src/core/mapping/headingMatcher";
import { recogniseSheet } from "../../../src/core/mapping/recogniseSheet";
import { HEADER_SETS, WITHOUT_FIELD } from "./headerSets";
import { merge, rawSheet } from "./rawSheet";

const dictionary = fields as readonly Field[];
const matcher = createHeadingMatcher(dictionary);
const fieldOf = (heading: string, group = ""): string | null => matcher(heading, group)?.field.id ?? null;
const recognise = (rows: readonly (readonly CellValue[])[], more = {}) =>
  recogniseSheet(rawSheet(rows, more), dictionary);
const found = (rows: readonly (readonly CellValue[])[], more = {}) =>
  Object.fromEntries(recognise(rows, more).columns.map(({ field, heading }) => [heading, field]));
/** A sheet of one row under these headings. */
const under = (...headings: string[]) => found([headings, headings.map((_, c) => `v${c}`)]);
const codeOf = (rows: readonly (readonly CellValue[])[]): string => {
  try {
    recognise(rows);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return "none";
};

describe.each(HEADER_SETS)("%s, heading by heading", (_name, set) => {
  const known = set.filter(({ field }) => field !== "").map(({ heading, field }) => [heading, field.replace("*", "")]);
  test.each(known)("%s is %s", (heading, field) => expect(fieldOf(heading)).toBe(field));

  const unknown = set.filter(({ field }) => field === "").map(({ heading }) => heading);
  const reasons = unknown.map((heading) => [heading, WITHOUT_FIELD.get(heading) ?? "nobody says why"] as const);
  if (reasons.length > 0)
    test.each(reasons)("%s is no field: %s", (heading, reason) => {
      expect(fieldOf(heading)).toBeNull();
      expect(reason).not.toBe("nobody says why");
    });
});

describe("every heading of the dictionary's table", () => {
  test.each([
    ["householdId", "AAC001 户编号 家庭编号 户号 贫困户编号 户编码"],
    ["personId", "AAB001 人编号 人口编号 人员编号 贫困人口编号"],
    ["name", "AAB002 姓名 家庭成员姓名 成员姓名"],
    ["sex", "AAB003 性别"],
    ["idNo", "AAB004 证件号码 身份证号 身份证号码 公民身份号码 身份证 证件号"],
    ["disIdNo", "残疾人证号"],
    ["idType", "证件类型"],
    ["birth", "出生日期 出生年月"],
    ["relation", "AAB006 与户主关系 户主关系 关系"],
    ["nation", "AAB007 民族"],
    ["education", "AAB008 文化程度 学历"],
    ["student", "AAB009 在校生状况 在校生情况 在校情况 在校状况"],
    ["labour", "AAB010 劳动技能 劳动能力 劳动力"],
    ["workRegion", "AAB011 务工状况 务工区域 务工所在地"],
    ["workProvince", "AAB025 务工所在省"],
    ["workMonths", "AAB012 务工时间（月） 务工时间 务工时长 上年务工时间"],
    [
      "basicMed",
      "AAB013 是否参加城乡居民基本医疗保险 是否参加新型农村合作医疗（城乡居民基本医疗保险） 新农合 医保 城乡居民医保",
    ],
    ["empMed", "是否参加城镇职工基本医疗保险"],
    ["pension", "AAB014 是否参加城乡居民基本养老保险 是否参加新型养老保险"],
    ["health", "AAB017 健康状况 身体状况 健康情况"],
    ["soldier", "AAB019 是否现役军人"],
    ["bigMed", "AAB022 是否参加大病保险 参加大病医疗"],
    ["lowAllow", "AAB030 是否享受低保 是否享受农村居民最低生活保障 享受低保政策情况 低保户 低保对象"],
    ["mandarin", "AAB065 是否会讲普通话"],
    ["accident", "AAB066 是否享受人身意外保险补贴"],
    ["commercial", "AAB067 是否参加商业补充医疗保险"],
    ["politic", "AAK033 政治面貌"],
    ["hhPhone", "户联系电话"],
    ["personPhone", "联系电话 成员联系电话 家庭成员联系电话 人联系电话"],
    ["bank", "AAQ002 开户银行"],
    ["account", "AAC004 银行卡号"],
    ["idStandard", "AAC005 识别标准"],
    ["povertyType", "AAC006 贫困户属性 户属性"],
    ["hhType", "户类型 脱贫属性"],
    ["cause1", "AAC007 主要致贫原因 致贫原因1"],
    ["cause2", "AAC008 致贫原因2 其他致贫原因"],
    ["cause3", "致贫原因3"],
    ["backCause", "AAC009 返贫原因"],
    ["hhSize", "AAC017 人数 家庭人口数 家庭人口"],
    ["hhSizeNow", "当前家庭人口数"],
    ["hhSizeYear", "年度家庭人口数"],
    ["firstYear", "AAR041 首次识别时间 识别时间"],
    ["outYear", "AAC023 脱贫年度"],
    ["backYear", "AAC024 返贫年度"],
    ["incWage", "AAC073 工资性收入"],
    ["incBiz", "AAC071 生产经营性收入"],
    ["incProp", "AAC072 财产性收入"],
    ["incTransfer", "AAC085 转移性收入"],
    ["incCost", "AAC074 生产经营性支出 生产经营性支出（合计）"],
    ["incGross", "AAC081 年收入 年收入（元）"],
    ["incNet", "AAC079 纯收入 纯收入（元）"],
    ["incPer", "AAC082 人均纯收入 人均纯收入（元）"],
    ["incFamilyPlan", "AAC076 计划生育金"],
    ["incLowAllow", "AAC077 最低生活保障金 低保金"],
    ["incEco", "AAC078 生态补偿金"],
    ["incOtherTransfer", "AAC083 其他转移性收入"],
    ["incDestitute", "AAC086 五保金 特困人员救助供养金"],
    ["incPension", "AAC087 养老金或离退休金 养老金"],
    ["incBasicPension", "基础养老金 城乡居民基础养老金"],
    ["incRelief", "临时救助 临时救助金 临时性救助"],
    ["incDividend", "AAC092 资产收益扶贫分红收入 资产收益分红"],
    ["incOtherProp", "AAC093 其他财产性收入（旧指标）"],
    ["landCrop", "AAC301 耕地 耕地面积（亩）"],
    ["landIrrig", "AAC302 有效灌溉"],
    ["landForest", "AAC303 林地"],
    ["landReturn", "AAC304 退耕还林"],
    ["landFruit", "AAC305 林果"],
    ["landGrass", "AAC306 牧草地"],
    ["landWater", "AAC307 水面"],
    ["waterHard", "AAC311 饮水是否困难"],
    ["waterSafe", "AAC312 AAC091 饮水是否安全 是否解决安全饮用水"],
    ["elec", "AAC313 是否通生活用电"],
    ["tv", "AAC314 是否通广播电视"],
    ["roadDist", "AAC315 与村主干路距离(公里)"],
    ["roadType", "AAC316 入户路类型"],
    ["area", "AAC317 住房面积 住房面积(㎡)"],
    ["danger", "AAC318 是否危房户 危房户 是否危房 是否为危房户"],
    ["dangerLived", "危房住人 是否危房住人 是否居住危房"],
    ["grade", "AAC322 危房等级 危房级别 住房安全等级 鉴定等级"],
    ["toilet", "AAC319 是否有卫生厕所 有无卫生厕所"],
    ["fuel", "AAC320 主要燃料类型"],
    ["coop", "AAC084 是否加入农民专业合作社 是否加入农民专业合作组织"],
    ["leader", "AAC088 是否有龙头企业带动"],
    ["head", "AAC089 是否有创业致富带头人带动"],
    ["destitute", "是否特困供养人员 享受特困供养政策情况 五保户"],
    ["relocKind", "搬迁类型 搬迁户类型"],
    ["relocDate", "搬迁入住时间"],
    ["relocInDate", "实际入住时间"],
    ["reclaimed", "是否复垦 复垦复绿"],
    ["deedDone", "房产证 是否办理房产证 房子证办理 不动产证办理"],
    ["village", "行政村 嘎查村 嘎查"],
    ["town", "乡(镇) 苏木乡 苏木"],
    ["county", "县(市、区、旗) 旗区 旗县区"],
  ])("%s: %s", (field, headings) => {
    for (const heading of headings.split(" ")) expect([heading, fieldOf(heading)]).toEqual([heading, field]);
  });
});

describe("headings that only look alike name no field", () => {
  test.each([
    ["保障人数", "whom the allowance covers"],
    ["劳动力人数", "able members only"],
    ["人均建筑面积", "per head"],
    ["人均住房面积", "per head"],
    ["原住房面积", "of the house before"],
    ["拆除旧房面积", "of the house before"],
    ["复垦复绿面积", "an area"],
    ["是否实际入住满两年", "how long"],
    ["监护人姓名", "another person"],
    ["监护人身份证号", "another person"],
    ["户主性别", "the head's, not the row's"],
    ["帮扶责任人联系电话", "another person"],
    ["信息采集人联系电话", "another person"],
    ["月保障金", "a month"],
    ["上年人均纯收入", "another year"],
    ["个人纯收入", "one person"],
    ["人均纯收入（万元）", "another unit"],
    ["村级集体经济收入（元）", "another unit"],
    ["年龄", "computed on an unknown day"],
    ["备注", "free text"],
    ["姓名ID", "a key of a system"],
    ["姓名 Code", "a code"],
    ["A17", "a coded heading"],
    ["A172", "a coded heading"],
  ])("%s: %s", (heading) => expect(fieldOf(heading)).toBeNull());
});

describe("one heading in its writings", () => {
  test.each([
    ["务工时间(月)", "workMonths"],
    ["务工时间（月)", "workMonths"],
    ["务工时间【月】", "workMonths"],
    ["务工\n时间\r\n（月）", "workMonths"],
    [" 务 工 时 间 ", "workMonths"],
    ["易返贫致贫户（监测对象）类型", "monCat"],
    ["是否参加新型农村合作医疗(城乡居民基本医疗保险）", "basicMed"],
    ["县（市、区、旗)", "county"],
    ["农民人均纯收入(元）", "villageIncome"],
    ["公益性岗位（月数）", "postMonths"],
    ["风险是否已消除0", "riskCleared"],
    ["风险是否已消除1", "riskCleared"],
    ["致贫/返贫风险１", "risk1"],
    ["致贫／返贫风险2", "risk2"],
    ["耕地面积(亩)", "landCrop"],
    ["住房面积（平方米）", "area"],
    ["＊姓　名", "name"],
    ["姓名 Name", "name"],
    ["姓名\n(Full name)", "name"],
    ["证件号码 ID No.", "idNo"],
    ["身份证号（ID number）", "idNo"],
  ])("%j is %s", (heading, field) => expect(fieldOf(heading)).toBe(field));
});

describe("traps", () => {
  test("the household's and the person's phone", () => {
    expect(under("户编号", "与户主关系", "户联系电话", "成员联系电话", "信息采集人联系电话")).toEqual({
      户编号: "householdId",
      与户主关系: "relation",
      户联系电话: "hhPhone",
      成员联系电话: "personPhone",
    });
  });
  test.each([
    ["a person's on a sheet of persons", ["户编号", "与户主关系", "联系电话"], "personPhone"],
    ["the household's on a sheet of households", ["户编号", "户主姓名", "联系电话"], "hhPhone"],
    ["a person's beside the household's", ["户编号", "户主姓名", "户联系电话", "联系电话"], "personPhone"],
  ])("联系电话 is %s", (_name, headings, field) => expect(under(...headings)["联系电话"]).toBe(field));

  test("three times of identification", () => {
    expect(under("户编号", "首次识别时间", "人员识别时间", "风险识别时间", "风险消除时间")).toEqual({
      户编号: "householdId",
      首次识别时间: "firstYear",
      人员识别时间: "personFrom",
      风险识别时间: "riskFrom",
      风险消除时间: "riskTo",
    });
  });
  test("two of them that both may be the first are left to the person", () => {
    const { ambiguous } = recognise([
      ["户编号", "首次识别时间", "识别时间"],
      ["1", "201403", "201512"],
    ]);
    expect(ambiguous).toEqual([{ field: "firstYear", columns: [1, 2] }]);
  });
  test.each<[string, string[], string | undefined]>([
    ["the household's", ["户编号", "脱贫年度"], "firstYear"],
    ["anybody's beside the end of a risk", ["户编号", "风险消除时间"], undefined],
    ["anybody's beside a kind of risk", ["户编号", "监测对象类别"], undefined],
    ["the household's beside the risk's own", ["户编号", "监测对象类别", "风险识别时间"], "firstYear"],
  ])("识别时间 is %s", (_name, headings, field) => expect(under(...headings, "识别时间")["识别时间"]).toBe(field));
  test.each([["残疾人证号"], ["残疾证号"]])("%s beside the ID number", (card) => {
    expect(under("姓名", card, "身份证号")).toEqual({ 姓名: "name", [card]: "disIdNo", 身份证号: "idNo" });
  });
  test.each<[string, string | undefined]>([
    ["低保类别", undefined],
    ["月保障金", undefined],
    ["保障类别", undefined],
    ["供养方式", undefined],
    ["健康状况", "hhSize"],
  ])("人数 beside %s is %s", (beside, field) => expect(under("姓名", "身份证号", "人数", beside)["人数"]).toBe(field));
  test("both dates of moving in", () => {
    expect(under("户编号", "搬迁入住时间", "实际入住时间")).toMatchObject({
      搬迁入住时间: "relocDate",
      实际入住时间: "relocInDate",
    });
  });
  test("a copy that ends in 0 or 1 loses to the heading itself", () => {
    expect(under("户编号", "风险是否已消除1", "风险是否已消除", "风险是否已消除0")).toEqual({
      户编号: "householdId",
      风险是否已消除: "riskCleared",
    });
  });
  test("Inner Mongolia, with a title above and headings over two rows", () => {
    const rows: CellValue[][] = [
      ["某旗建档立卡信息表"],
      ["家庭编号", "所在地", null, null, "户主", null, "家庭\n收入", null],
      [null, "旗区", "苏木乡", "嘎查村", "姓名", "身份证号", "年收入(元）", "人均纯收入（元)"],
      ["1", "甲", "乙", "丙", "韦甲", "x", 1, 2],
    ];
    const merges = [merge(0, 0, 1, 8), merge(1, 0, 2, 1), merge(1, 1, 1, 3), merge(1, 4, 1, 2), merge(1, 6, 1, 2)];
    for (const more of [{ merges }, { merges: null }]) {
      expect(found(rows, more)).toEqual({
        家庭编号: "householdId",
        旗区: "county",
        苏木乡: "town",
        嘎查村: "village",
        姓名: "headName",
        身份证号: "headIdNo",
        "年收入(元）": "incGross",
        "人均纯收入（元)": "incPer",
      });
    }
  });
});

describe("coded headings A1 … A172 are refused", () => {
  const codes = Array.from({ length: 172 }, (_, i) => `A${i + 1}`);
  const record = (id: string): CellValue[] => codes.map((_, i) => (i === 3 ? id : i % 2 === 0 ? "是" : i));
  const persons = [record("459099196001010018"), record("459099196203040012")];
  test.each<[string, CellValue[][]]>([
    ["alone", [codes, ...persons]],
    ["under a title", [["某县信息表"], codes, ...persons]],
    ["under title, date and unit", [["某县信息表"], ["数据日期：2020-12-31"], codes, ...persons]],
    [
      "over records that say what headings say elsewhere",
      [codes, ...persons.map((row) => ["产业帮扶", "就业帮扶", ...row.slice(2)])],
    ],
  ])("%s", (_name, rows) => expect(codeOf(rows)).toBe("mapping.noneKnown"));

  test("codes under headings in words are a legend", () => {
    const rows: CellValue[][] = [
      ["户编号", "姓名", "证件号码"],
      ["A1", "A2", "A3"],
      ["1", "韦甲", "459099196001010018"],
    ];
    expect(recognise(rows)).toMatchObject({ headingRow: 0, skippedRows: [1], lastRow: 2 });
  });
  test("codes over headings in words do not hide them", () => {
    const rows: CellValue[][] = [
      ["A1", "A2", "A3"],
      ["户编号", "姓名", "证件号码"],
      ["1", "韦甲", "459099196001010018"],
    ];
    expect(recognise(rows)).toMatchObject({ headingRow: 1, firstRow: 2 });
    expect(found(rows)).toEqual({ 户编号: "householdId", 姓名: "name", 证件号码: "idNo" });
  });
});

test.each(HEADER_SETS)("%s: the order of columns changes neither fields nor kind", (_name, set) => {
  const headings = set.filter(({ field }) => !field.startsWith("*")).map(({ heading }) => heading);
  expect(new Set(headings).size).toBe(headings.length);
  const sheet = (order: readonly string[]) => recognise([order, order.map(() => "v"), order.map(() => "w")]);
  const facts = ({ columns, kind, ambiguous }: ReturnType<typeof sheet>) => [
    kind,
    ambiguous,
    columns.map(({ heading, field, score }) => [heading, field, score]).sort(),
  ];
  const plain = facts(sheet(headings));
  fc.assert(
    fc.property(fc.shuffledSubarray(headings, { minLength: headings.length }), (order) =>
      expect(facts(sheet(order))).toEqual(plain),
    ),
    { numRuns: 25 },
  );
});
