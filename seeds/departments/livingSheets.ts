import { textOf } from "../columns";
import type { Person } from "./CountyPeople";
import type { Cells, DepartmentSheet } from "./DepartmentSheet";

const place = ({ of }: Person): Cells => ({ 乡镇: of("town"), 村: of("village") });
const head = (person: Person): Cells => ({ ...place(person), 户主姓名: person.name, 身份证号: person.idNo });

export const housing: DepartmentSheet = {
  id: "housing",
  file: "housing.xlsx",
  sheet: "住房安全鉴定",
  title: "澄岭县2020年农村住房安全鉴定台账",
  headings: [
    ...["序号", "乡镇", "村", "户主姓名", "身份证号", "家庭人口", "房屋结构"],
    ...["建筑面积", "鉴定等级", "鉴定时间", "鉴定机构"],
  ],
  of: "head",
  row: (person) => ({
    ...head(person),
    家庭人口: person.house("hhSize"),
    房屋结构: "砖混",
    建筑面积: person.house("area"),
    鉴定等级: person.house("grade"),
    鉴定时间: "2020-05-06",
    鉴定机构: "澄岭县房屋安全鉴定站",
  }),
  plants: [
    {
      item: "danger",
      outcome: "conflict",
      at: "danger",
      note: "鉴定为D级，本表不是危房",
      fits: ({ house }) => house("danger") === "否",
      change: (row) => ({ ...row, 鉴定等级: "D级" }),
      also: { grade: "conflict" },
    },
    {
      item: "grade",
      outcome: "conflict",
      at: "grade",
      note: "A级与B级不同",
      fits: ({ house }) => house("grade") === "A级",
      change: (row) => ({ ...row, 鉴定等级: "B级" }),
    },
    {
      item: "area",
      outcome: "conflict",
      at: "area",
      note: "面积不同",
      fits: () => true,
      change: (row) => ({ ...row, 建筑面积: Number(row["建筑面积"]) + 12.5 }),
    },
  ],
};

export const water: DepartmentSheet = {
  id: "water",
  file: "water.csv",
  encoding: "GB18030",
  sheet: "饮水安全评价",
  title: null,
  headings: [
    ...["村", "工程名称", "供水方式", "受益人口", "户主姓名", "身份证号"],
    ...["水质结论", "取水时间", "评价结论", "检测日期"],
  ],
  of: "head",
  row: (person) => ({
    ...head(person),
    工程名称: `${textOf(person.of("village"))}集中供水工程`,
    供水方式: "集中",
    受益人口: textOf(person.house("hhSize")),
    水质结论: "合格",
    取水时间: "5",
    评价结论: person.house("waterSafe") === "是" ? "安全" : "不安全",
    检测日期: "2020-06-18",
  }),
  plants: [
    {
      item: "waterSafe",
      outcome: "conflict",
      at: "waterSafe",
      note: "评价为不安全，本表已解决",
      fits: ({ house }) => house("waterSafe") === "是",
      change: (row) => ({ ...row, 评价结论: "不安全" }),
    },
  ],
};

export const civil: DepartmentSheet = {
  id: "civil",
  file: "civil.xlsx",
  sheet: "低保对象",
  title: "澄岭县农村低保对象花名册",
  headings: [
    ...["序号", "乡镇", "村", "户主姓名", "身份证号", "保障人数", "保障类别"],
    ...["月保障金额", "享受开始日期", "享受结束日期", "城乡"],
  ],
  of: "head",
  row: (person) =>
    Number(person.house("incLowAllow")) > 0
      ? {
          ...head(person),
          保障人数: 1,
          保障类别: "A类",
          月保障金额: Number(person.house("incLowAllow")) / 12,
          享受开始日期: "2018-01",
          城乡: "农村",
        }
      : null,
  plants: [
    {
      item: "amount",
      outcome: "conflict",
      at: "incLowAllow",
      note: "全年低保金不同",
      fits: (_person, row) => row !== null,
      change: (row) => ({ ...row, 月保障金额: Number(row["月保障金额"]) - 30 }),
    },
  ],
};
