import type { Overview, TabPreview, TabsState, TabView, VillageForm, WrittenTabView } from "../../src/app/TabViews";

/** Summary tabs of a county of invented villages as a session words them. */

const TAB: TabView = {
  id: "T3",
  name: "户户研判表",
  about: "每户一行：收入、七项结论、短板和措施。",
  confidence: "confirmed",
  references: [{ text: "某县户户研判会（报道），2020", href: null }],
  isChosen: true,
  isUsual: true,
  isMasked: false,
  canMask: true,
  isByVillage: false,
  over: [],
  needs: [],
  sheet: null,
};

export const ASSESSMENT = TAB;
export const SITUATION: TabView = {
  ...TAB,
  id: "T1",
  name: "分乡镇（村）基本情况汇总表",
  about: "各村户数、人数和贫困发生率。",
  canMask: false,
  over: ["T3"],
  needs: [
    { effect: "leaves", message: "农业户籍人口没有填", advice: "贫困发生率显示 –。", action: "villages" },
    { effect: "leaves", message: "没有年度列", advice: "该列留空。", action: "none" },
  ],
};
export const COMPARISON: TabView = {
  ...TAB,
  id: "T7",
  name: "收入同期比对表",
  needs: [{ effect: "blocks", message: "没有上期数据", advice: "请选择去年的文件。", action: "previous" }],
};
export const INDEX: TabView = {
  ...TAB,
  id: "T24",
  name: "贫困指数排名",
  isChosen: false,
  isUsual: false,
  over: ["T3"],
  needs: [{ effect: "blocks", message: "本县尚未认可权重", advice: "认可后生成。", action: "acceptance" }],
};

export const NO_TABS: TabsState = {
  tabs: [],
  options: {
    day: "2026-01-01",
    unit: "",
    months: null,
    villages: null,
    sample: { seed: 1, rate: 0.05, count: null, byVerdict: false, again: false },
    index: { isAccepted: false, k: 1 / 3 },
    assignments: [],
    masked: {},
  },
  form: null,
  closedMonths: [],
  written: null,
  leftOut: [],
};

export const FORM: VillageForm = {
  columns: [
    { id: "farmPeople", heading: "农业户籍人口", usedBy: ["分乡镇（村）基本情况汇总表"] },
    { id: "teamDays", heading: "月驻村天数", usedBy: ["驻村队伍表"] },
  ],
  villages: [
    { key: "甲乡/一村", town: "甲乡", village: "一村", households: 120, values: { farmPeople: 456, teamDays: null } },
    { key: "甲乡/二村", town: "甲乡", village: "二村", households: 98, values: { farmPeople: null, teamDays: null } },
    { key: "乙乡/一村", town: "乙乡", village: "一村", households: 77, values: { farmPeople: 0, teamDays: 20.5 } },
  ],
};

export const TABS: TabsState = { ...NO_TABS, tabs: [SITUATION, ASSESSMENT, COMPARISON, INDEX], form: FORM };

export const WRITTEN: readonly WrittenTabView[] = [
  {
    id: "T3",
    name: "户户研判表",
    sheet: "户户研判表 (2)",
    renamed: true,
    rows: 719,
    computed: {
      agree: 2400,
      differ: [
        { at: { sheet: "户户研判表 (2)", row: 6, column: 13 }, address: "N7", expected: "12.5", found: "#REF!" },
        { at: { sheet: "户户研判表 (2)", row: 7, column: 13 }, address: "N8", expected: "3", found: "" },
      ],
    },
    dropped: [{ key: "H-000719", heading: "责任人", value: "张三" }],
  },
  {
    id: "T1",
    name: "分乡镇（村）基本情况汇总表",
    sheet: "分乡镇（村）基本情况汇总表",
    renamed: false,
    rows: 38,
    computed: { agree: 12, differ: [] },
    dropped: [],
  },
];

export function samplePreview(id: string): TabPreview {
  return {
    id,
    title: "户户研判表",
    blocks: [{ title: null, headings: ["序号", "户主"], rows: [["1", "王*"]], total: 719 }],
  };
}

export const OVERVIEW: Overview = {
  figures: [
    { label: "户数", value: "14,133", note: null },
    { label: "贫困发生率", value: "1.81%", note: "农业户籍人口由各村填报" },
  ],
  charts: [
    {
      id: "T10.causes",
      tab: "T10",
      title: "致贫原因",
      kind: "pie",
      categories: ["因病", "因学", "缺技术"],
      series: [{ name: "户数", values: [30, 10, null] }],
      isPercent: false,
    },
    {
      id: "T2.verdicts",
      tab: "T2",
      title: "各乡镇达标",
      kind: "stackedColumn",
      categories: ["甲乡", "乙乡"],
      series: [
        { name: "达标", values: [100, 50] },
        { name: "待核实", values: [7, 0] },
      ],
      isPercent: false,
    },
    {
      id: "T14.months",
      tab: "T14",
      title: "入住进度",
      kind: "line",
      categories: ["2020-08", "2020-09", "2020-10"],
      series: [{ name: "完成率", values: [0.5, null, 0.75] }],
      isPercent: true,
    },
  ],
};
