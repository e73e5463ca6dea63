import { proposeDepartment } from "../../../src/core/mapping/proposeDepartment";
import { recogniseSheet } from "../../../src/core/mapping/recogniseSheet";
import { profiles } from "../../../src/departments/profiles";
import { HEADER_SETS } from "./headerSets";
import { rawSheet } from "./rawSheet";

const PROFILES = profiles.map((profile) => [profile.id, profile] as const);
/** A sheet of one row whose cells say nothing. */
const sheetOf = (headings: readonly string[], name = "Sheet1", title?: string) =>
  rawSheet([...(title === undefined ? [] : [[title]]), headings, headings.map((_, column) => `值${column}`)], { name });

/** Usual columns of departments' sheets, as they were seen or as they are commonly made. */
const SEEN: readonly (readonly [profile: string, headings: string])[] = [
  [
    "housing",
    "序号 乡镇 村 组 户主姓名 身份证号 户类型 家庭人口 房屋结构 建筑面积 鉴定等级 鉴定时间 鉴定机构 改造方式 改造年度 开工时间 竣工时间 验收 补助资金 房屋保障方式",
  ],
  ["housing", "户主姓名 身份证号 家庭户类别 年度 危房等级 补助资金 住房结构 住房安全等级 人均建筑面积"],
  ["water", "村 屯 工程名称 供水方式 受益人口 户主 身份证号 水量(L) 水质结论 取水时间 保证率 评价结论 检测日期"],
  ["medical", "姓名 证件号码 参保地 险种 参保年度 参保状态 缴费金额 资助金额 资助类别"],
  ["medical", "姓名 身份证号 参保地 年度总费用 三重报销 合规自付"],
  ["health", "姓名 身份证号 病种 确诊时间 救治情况"],
  ["health", "姓名 身份证号 病种 是否签约 签约医生 签约日期 慢病卡号"],
  [
    "education",
    "区县 乡镇 村组（社区） 姓名 身份证号码 是否6-15周岁 户编号 户主姓名 联系电话 学校全称 学段 年级 班级 学籍号 就读方式 是否残疾生 残疾生证号 不在校原因 贫困类型 镇内/镇外 县内/县外 省内/省外 本学期是否享受资助",
  ],
  ["civil", "户主 身份证号 保障人数 保障类别 月保障金额 享受开始日期 享受结束日期 城乡"],
  ["civil", "户主姓名 身份证号 保障人数 月保障金 低保类别 供养方式"],
  ["disability", "姓名 身份证号 残疾人证号 残疾类别 残疾等级 发证日期 有效期 监护人 两项补贴"],
  ["labour", "姓名 身份证号 务工地 企业 岗位 开始时间 结束时间 月收入 劳务补贴 交通补助"],
  ["labour", "姓名 身份证号 岗位类型 聘用时间 月补贴 养老参保状态"],
  ["police", "户号 与户主关系 姓名 身份证号 户籍地址 迁入日期 迁出日期 死亡注销日期"],
  ["market", "企业名称 统一社会信用代码 法人 身份证号 类型 状态 注册资本 成立日期"],
  ["vehicles", "所有人 身份证号 号牌 车辆类型 品牌型号 初次登记 购买价 状态"],
  ["property", "权利人 身份证号 坐落 用途 性质 面积 登记时间"],
  ["payroll", "姓名 身份证号 单位 编制性质 在职/退休"],
  [
    "relocation",
    "安置点编号 家庭编号 户主 身份证号 楼栋房号 年度搬迁任务 搬迁类型 迁出地市 迁出地县 迁出地详细地址 迁出地类型 家庭受益户人口 住房面积 自筹资金 搬迁入住时间 实际入住时间 是否实际入住满两年 原有住房 原住房面积 拆除旧房 保护住房种类 拆除时间 拆除旧房面积 兑现拆房奖励 复垦复绿 复垦复绿面积 产业扶持项目 年内获得产业扶持资金 脱贫情况 户口迁移 房子证办理 联系电话",
  ],
];

describe("a department's own headings are recognised, and as no other's", () => {
  const templates = PROFILES.filter(([, { signs }]) => signs.length > 0).map(
    ([id, { fields }]) => [id, fields.map(({ aliases }) => aliases[0]!)] as const,
  );
  const seen = SEEN.map(([id, headings]) => [id, headings.split(" ")] as const);
  test.each([...templates, ...seen])("%s", (id, headings) => {
    expect(proposeDepartment(sheetOf(headings), profiles).recognised).toBe(id);
  });

  test("each department has a heading row here", () => {
    expect(new Set(SEEN.map(([id]) => id))).toEqual(new Set(templates.map(([id]) => id)));
  });

  test.each(seen)("%s: every column of it is known, but for its number", (id, headings) => {
    const { fields } = profiles.find((profile) => profile.id === id)!;
    const known = recogniseSheet(sheetOf(headings), fields).columns.map(({ heading }) => heading);
    const own = ["序号", "人均建筑面积"];
    // Two columns that both hold a grade wait for the person.
    const twice = headings.includes("危房等级") ? ["危房等级", "住房安全等级"] : [];
    expect(known).toEqual(headings.filter((heading) => ![...own, ...twice].includes(heading)));
  });
});

describe("the county's own sheets are of no department", () => {
  test.each(HEADER_SETS)("%s", (_name, set) => {
    const headings = set.map(({ heading }) => heading);
    expect(proposeDepartment(sheetOf(headings), profiles).recognised).toBeNull();
    for (const [, { names, signs }] of PROFILES) {
      if (signs.length === 0) continue;
      expect(proposeDepartment(sheetOf(headings), profiles, [`${names.join("")}.xlsx`]).recognised).toBeNull();
    }
  });

  test("but of another system's or the last period's where a name says so", () => {
    const [, set = []] = HEADER_SETS[0]!;
    const headings = set.map(({ heading }) => heading);
    expect(proposeDepartment(sheetOf(headings), profiles, ["广西扶贫APP导出.xlsx"]).recognised).toBe("app");
    expect(proposeDepartment(sheetOf(headings, "上期"), profiles).recognised).toBe("app");
  });
});

describe("what is not clear is not believed", () => {
  test("a few columns that several departments have", () => {
    expect(proposeDepartment(sheetOf(["姓名", "身份证号", "单位"]), profiles).recognised).toBeNull();
  });

  test.each([
    ["the file's name", sheetOf(["姓名", "身份证号", "单位"]), ["财政供养.xlsx"]],
    ["the sheet's name", sheetOf(["姓名", "身份证号", "单位"], "财政供养人员"), []],
    ["the title", sheetOf(["姓名", "身份证号", "单位"], "Sheet1", "某县财政供养人员名单"), []],
  ] as const)("one sign is enough with %s", (_name, sheet, hints) => {
    expect(proposeDepartment(sheet, profiles, hints).recognised).toBe("payroll");
  });

  test("a name without a sign", () => {
    const { recognised, ranked } = proposeDepartment(sheetOf(["姓名", "身份证号"]), profiles, ["医保.csv"]);
    expect([recognised, ranked[0]]).toEqual([null, { profile: "medical", score: 2 }]);
  });

  test.each([
    ["housing", "户主姓名 身份证号 鉴定等级", "住建.xlsx"],
    ["water", "户主姓名 身份证号 评价结论", "水利.xlsx"],
    ["medical", "姓名 身份证号 险种", "医保参保.csv"],
    ["civil", "户主姓名 身份证号 低保类别", "民政.xlsx"],
    ["vehicles", "姓名 身份证号 车辆类型", "车管.csv"],
    ["police", "姓名 身份证号 死亡日期", "公安.csv"],
    ["education", "姓名 身份证号 学校名称", "教育局学籍.xlsx"],
    ["disability", "姓名 身份证号 残疾证号", "残联.xlsx"],
  ])("a short sheet of %s with its file's name", (id, headings, file) => {
    expect(proposeDepartment(sheetOf(headings.split(" ")), profiles, [file]).recognised).toBe(id);
  });

  test("two names", () => {
    const sheet = sheetOf(["姓名", "身份证号", "单位"]);
    expect(proposeDepartment(sheet, profiles, ["机动车与财政供养.xlsx"]).recognised).toBe("payroll");
    expect(proposeDepartment(sheetOf(["姓名", "证件号码"]), profiles, ["机动车与财政供养.xlsx"]).recognised).toBeNull();
  });

  test("signs without anybody", () => {
    expect(proposeDepartment(sheetOf(["号牌", "车辆类型", "品牌型号", "购买价"]), profiles)).toEqual({
      recognised: null,
      ranked: [],
    });
  });

  test("an empty sheet", () => {
    expect(proposeDepartment(rawSheet([]), profiles, ["住建.xlsx"])).toEqual({ recognised: null, ranked: [] });
  });
});

test("only the top of a long sheet is looked at", () => {
  const headings = ["所有人", "身份证号", "号牌", "车辆类型"];
  const rows = Array.from({ length: 200 }, (_, row) => headings.map((_heading, column) => `值${row}-${column}`));
  const raw = rawSheet([headings, ...rows]);
  const touched = new Set<string>();
  const watched = {
    ...raw,
    columns: raw.columns.map(
      (column) =>
        new Proxy(column, {
          get: (target, key, self): unknown => {
            if (typeof key === "string" && /^\d+$/u.test(key)) touched.add(key);
            return Reflect.get(target, key, self);
          },
        }),
    ),
  };
  expect(proposeDepartment(watched, profiles).recognised).toBe("vehicles");
  expect(Math.max(...[...touched].map(Number))).toBeLessThan(60);
});
