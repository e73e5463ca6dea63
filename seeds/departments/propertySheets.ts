import type { Person } from "./CountyPeople";
import type { Cells, DepartmentSheet } from "./DepartmentSheet";

const person = ({ name, idNo }: Person): Cells => ({ 姓名: name, 身份证号: idNo });
const isGrown = ({ birth }: Person): boolean => birth < "2000" && birth > "1950";
/** Some of the grown, the same on every list. */
const some = (people: readonly Person[], rest: number, make: (person: Person) => Cells): Cells[] =>
  people.filter((one, at) => isGrown(one) && at % 50 === rest).map(make);

const firm = (one: Person, name: string, kind: string, state: string): Cells => ({
  企业名称: name,
  "法人/股东": one.name,
  身份证号: one.idNo,
  类型: kind,
  状态: state,
  成立日期: "2019-02-20",
});

export const market: DepartmentSheet = {
  id: "market",
  file: "market.xlsx",
  sheet: "工商登记",
  title: null,
  headings: ["企业名称", "统一社会信用代码", "法人/股东", "身份证号", "类型", "状态", "注册资本", "成立日期"],
  of: "everybody",
  row: () => null,
  plants: [
    {
      item: "firm",
      outcome: "onlyThere",
      at: "idNo",
      note: "名下有存续的公司",
      fits: isGrown,
      change: (_row, one) => firm(one, "澄岭县南坡商贸有限公司", "公司", "存续"),
    },
    {
      item: "cooperative",
      outcome: "onlyThere",
      at: "idNo",
      note: "合作社成员",
      fits: isGrown,
      change: (_row, one) => firm(one, "澄岭县石门种植专业合作社", "合作社", "存续"),
    },
  ],
  harmless: (people) => some(people, 9, (one) => firm(one, "澄岭县白水小卖部", "个体工商户", "注销")),
};

const estate = (one: Person, use: string, nature: string): Cells => ({
  权利人: one.name,
  身份证号: one.idNo,
  坐落: "澄岭县城东路",
  用途: use,
  性质: nature,
  面积: 96.4,
  登记时间: "2019-10-08",
});

export const property: DepartmentSheet = {
  id: "property",
  file: "property.xlsx",
  sheet: "不动产登记",
  title: "澄岭县不动产登记信息查询结果",
  headings: ["权利人", "身份证号", "坐落", "用途", "性质", "面积", "登记时间"],
  of: "everybody",
  row: () => null,
  plants: [
    {
      item: "estate",
      outcome: "onlyThere",
      at: "idNo",
      note: "名下有商品房",
      fits: isGrown,
      change: (_row, one) => estate(one, "住宅", "商品房"),
    },
    {
      item: "estate",
      outcome: "onlyThere",
      at: "idNo",
      note: "名下有商铺",
      fits: isGrown,
      change: (_row, one) => estate(one, "商业", "商品房"),
    },
  ],
  harmless: (people) => [
    ...some(people, 17, (one) => estate(one, "住宅", "安置房")),
    ...some(people, 27, (one) => estate(one, "住宅", "自建")),
  ],
};

export const payroll: DepartmentSheet = {
  id: "payroll",
  file: "payroll.xlsx",
  sheet: "财政供养人员",
  title: null,
  headings: ["姓名", "身份证号", "单位", "编制性质", "在职/退休"],
  of: "everybody",
  row: () => null,
  plants: [
    {
      item: "paid",
      outcome: "onlyThere",
      at: "idNo",
      note: "财政供养人员",
      fits: isGrown,
      change: (_row, one) => ({ ...person(one), 单位: "澄岭县水利站", 编制性质: "事业编制", "在职/退休": "在职" }),
    },
  ],
};

export const police: DepartmentSheet = {
  id: "police",
  file: "police.csv",
  encoding: "GB18030",
  sheet: "户籍人口",
  title: null,
  headings: ["户号", "与户主关系", "姓名", "身份证号", "性别", "乡镇", "村", "人员状态", "死亡注销日期", "迁出日期"],
  of: "everybody",
  row: (one) => ({
    ...person(one),
    与户主关系: one.of("relation"),
    性别: one.of("sex"),
    乡镇: one.of("town"),
    村: one.of("village"),
    人员状态: "正常",
  }),
  plants: [
    {
      item: "state",
      outcome: "onlyThere",
      at: "idNo",
      note: "已死亡注销",
      fits: ({ birth }) => birth < "1965",
      change: (row) => ({ ...row, 人员状态: "死亡", 死亡注销日期: "2020-03-15" }),
      also: { registered: "onlyHere" },
    },
    {
      item: "registered",
      outcome: "onlyHere",
      at: "idNo",
      note: "户籍中没有此人",
      fits: () => true,
      change: () => null,
    },
    {
      item: "name",
      outcome: "conflict",
      at: "name",
      note: "同一证件号码，姓名不同",
      fits: ({ name }) => name.length === 3,
      change: (row) => ({ ...row, 姓名: "章如意" }),
    },
  ],
};
