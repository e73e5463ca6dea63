import { textOf } from "../columns";
import type { Person } from "./CountyPeople";
import type { Cells, DepartmentSheet } from "./DepartmentSheet";

const person = ({ name, idNo, of }: Person): Cells => ({
  姓名: name,
  身份证号: idNo,
  乡镇: of("town"),
  村: of("village"),
});

/** Illnesses by what the county's sheet says of health. */
const illnessOf = (health: string): string | null =>
  health.includes("患有大病") ? "大病" : health.includes("长期慢性病") ? "慢病" : null;

export const health: DepartmentSheet = {
  id: "health",
  file: "health.xlsx",
  sheet: "大病救治与慢病签约",
  title: "澄岭县大病救治与慢病签约台账",
  headings: ["序号", "乡镇", "村", "姓名", "身份证号", "患病类别", "病种", "确诊时间", "是否签约", "签约医生"],
  of: "everybody",
  row: (one) => {
    const illness = illnessOf(textOf(one.of("health")));
    return illness === null
      ? null
      : { ...person(one), 患病类别: illness, 病种: "高血压", 确诊时间: "2018-07", 是否签约: "是" };
  },
  plants: [
    {
      item: "ill",
      outcome: "onlyThere",
      at: "health",
      note: "已签约慢病，本表健康",
      fits: ({ of }) => of("health") === "健康",
      change: (_row, one) => ({ ...person(one), 患病类别: "慢病", 病种: "糖尿病", 是否签约: "是" }),
    },
    {
      item: "unlisted",
      outcome: "onlyHere",
      at: "health",
      note: "本表慢性病，没有签约",
      fits: ({ of }) => of("health") === "长期慢性病",
      change: () => null,
    },
    {
      item: "illnessKind",
      outcome: "conflict",
      at: "health",
      note: "登记为大病，本表慢性病",
      fits: ({ of }) => of("health") === "长期慢性病",
      change: (row) => ({ ...row, 患病类别: "大病" }),
    },
  ],
};

const STAGES: Readonly<Record<string, string>> = {
  小学: "小学",
  七年级: "初中",
  八年级: "初中",
  九年级: "初中",
  普通高中一年级: "高中",
  普通高中二年级: "高中",
  普通高中三年级: "高中",
  中职一年级: "中职",
  中职二年级: "中职",
  高职高专二年级: "高职高专",
  本科一年级: "本科",
  本科二年级: "本科",
};

export const education: DepartmentSheet = {
  id: "education",
  file: "education.xlsx",
  sheet: "学籍",
  title: null,
  headings: ["姓名", "身份证号码", "户主姓名", "学校全称", "学段", "年级", "学籍号", "就读方式", "不在校原因"],
  of: "everybody",
  row: (one) => {
    const stage = STAGES[textOf(one.of("student"))];
    return stage === undefined
      ? null
      : {
          姓名: one.name,
          身份证号码: one.idNo,
          户主姓名: one.house("headName"),
          学校全称: `${textOf(one.of("county"))}${stage}`,
          学段: stage,
          就读方式: "寄宿",
        };
  },
  plants: [
    {
      item: "atSchool",
      outcome: "onlyHere",
      at: "student",
      note: "本表在校，没有学籍",
      fits: ({ of }) => ["小学", "七年级", "八年级"].includes(textOf(of("student"))),
      change: () => null,
    },
    {
      item: "stage",
      outcome: "conflict",
      at: "student",
      note: "学籍为小学，本表初中",
      fits: ({ of }) => of("student") === "七年级",
      change: (row) => ({ ...row, 学段: "小学" }),
    },
  ],
};

export const labour: DepartmentSheet = {
  id: "labour",
  file: "labour.csv",
  encoding: "UTF-8",
  sheet: "务工人员",
  title: null,
  headings: ["乡镇", "村", "姓名", "身份证号", "务工地", "企业", "岗位", "开始时间", "结束时间", "月收入", "交通补助"],
  of: "everybody",
  row: (one) => {
    const months = Number(one.of("workMonths"));
    const last = `2020-${String(months).padStart(2, "0")}`;
    return months > 0
      ? { ...person(one), 务工地: one.of("workRegion"), 开始时间: "2020-01", 结束时间: last, 月收入: "1800" }
      : null;
  },
  plants: [
    {
      item: "workMonths",
      outcome: "conflict",
      at: "workMonths",
      note: "少登记三个月",
      fits: ({ of }) => Number(of("workMonths")) > 5,
      change: (row, { of }) => ({ ...row, 结束时间: `2020-${String(Number(of("workMonths")) - 3).padStart(2, "0")}` }),
    },
  ],
};
