import { textOf } from "../columns";
import type { Person } from "./CountyPeople";
import type { Cells, DepartmentSheet } from "./DepartmentSheet";

const person = ({ name, idNo }: Person): Cells => ({ 姓名: name, 身份证号: idNo });

export const medical: DepartmentSheet = {
  id: "medical",
  file: "medical.csv",
  encoding: "GB18030",
  sheet: "参保名单",
  title: null,
  headings: ["姓名", "证件号码", "参保地", "险种", "参保年度", "参保状态", "缴费金额", "资助类别"],
  of: "everybody",
  row: ({ name, idNo, of }) => ({
    姓名: name,
    证件号码: idNo,
    参保地: "澄岭县",
    险种: of("empMed") === "是" ? "职工" : "居民",
    参保年度: "2020",
    参保状态: "正常参保",
    缴费金额: "280",
    资助类别: null,
  }),
  plants: [
    {
      item: "basicMed",
      outcome: "onlyHere",
      at: "basicMed",
      note: "本表已参保，名单中没有",
      fits: ({ of }, row) => of("basicMed") === "是" && row !== null,
      change: () => null,
      also: { insured: "onlyHere" },
    },
    {
      item: "basicMed",
      outcome: "onlyHere",
      at: "basicMed",
      note: "本表已参保，名单中已停保",
      fits: ({ of }, row) => of("basicMed") === "是" && row !== null,
      change: (row) => ({ ...row, 参保状态: "暂停参保" }),
      also: { insured: "onlyHere" },
    },
  ],
};

export const vehicles: DepartmentSheet = {
  id: "vehicles",
  file: "vehicles.xlsx",
  sheet: "机动车登记",
  title: null,
  headings: ["序号", "所有人", "身份证号", "号牌", "车辆类型", "品牌型号", "初次登记", "购买价", "状态"],
  of: "everybody",
  row: () => null,
  plants: [
    {
      item: "vehicle",
      outcome: "onlyThere",
      at: "idNo",
      note: "名下有小型轿车",
      fits: ({ birth }) => birth < "2000" && birth > "1950",
      change: (_row, one) => vehicleOf(one, "小型轿车", 86_000, "正常"),
    },
  ],
  harmless: (people) =>
    people.flatMap((one, at) =>
      one.birth > "1999" || one.birth < "1951"
        ? []
        : at % 40 === 3
          ? [vehicleOf(one, "普通二轮摩托车", 5_000, "正常")]
          : at % 40 === 13
            ? [vehicleOf(one, "小型轿车", 90_000, "注销")]
            : [],
    ),
};

function vehicleOf(owner: Person, kind: string, price: number, state: string): Cells {
  return {
    所有人: owner.name,
    身份证号: owner.idNo,
    号牌: `桂Z${String(10_000 + owner.member)}`,
    车辆类型: kind,
    品牌型号: "未注明",
    初次登记: "2018-03-09",
    购买价: price,
    状态: state,
  };
}

export const disability: DepartmentSheet = {
  id: "disability",
  file: "disability.csv",
  encoding: "UTF-8",
  sheet: "持证残疾人",
  title: null,
  headings: ["姓名", "身份证号", "残疾人证号", "残疾类别", "残疾等级", "发证日期"],
  of: "everybody",
  row: (one) =>
    textOf(one.of("health")).includes("残疾")
      ? {
          ...person(one),
          残疾人证号: textOf(one.of("idNo")),
          残疾类别: ["视力", "听力", "言语", "肢体", "智力", "精神", "多重"][Number(textOf(one.of("idNo"))[18]) - 1]!,
          残疾等级: ["一级", "二级", "三级", "四级"][Number(textOf(one.of("idNo"))[19]) - 1]!,
          发证日期: "2017-09-01",
        }
      : null,
  plants: [
    {
      item: "disabled",
      outcome: "onlyHere",
      at: "health",
      note: "本表残疾，没有持证",
      fits: (_one, row) => row !== null,
      change: () => null,
    },
    {
      item: "disabled",
      outcome: "onlyThere",
      at: "health",
      note: "持证残疾人，本表健康",
      fits: ({ of }) => of("health") === "健康",
      change: (_row, one) => ({
        ...person(one),
        残疾人证号: `${one.idNo}43`,
        残疾类别: "肢体",
        残疾等级: "三级",
        发证日期: "2019-04-11",
      }),
    },
  ],
};
