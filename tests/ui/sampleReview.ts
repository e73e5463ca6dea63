import type { ReviewCard, ReviewItem, ReviewState } from "../../src/app/ReviewViews";

/** Households of invented people, as a review meeting shows them. */

const SHEET = "农户信息";

export const REVIEW_ITEMS: readonly ReviewItem[] = [
  {
    key: "H-000001",
    household: "H1",
    head: "张*",
    village: "甲乡/一村",
    notMet: ["income"],
    toVerify: ["housing"],
    conclusion: "",
  },
  {
    key: "H-000002",
    household: "H2",
    head: "李*",
    village: "甲乡/一村",
    notMet: ["income", "medical"],
    toVerify: [],
    conclusion: "需加力",
  },
  {
    key: "H-000003",
    household: "H3",
    head: "王*",
    village: "甲乡/二村",
    notMet: ["income"],
    toVerify: [],
    conclusion: "",
  },
];

export const MEETING: ReviewState = {
  items: REVIEW_ITEMS,
  query: { verdict: "notMet", openOnly: false },
  decided: 0,
};

const CARD: ReviewCard = {
  key: "H-000001",
  household: "H1",
  head: "张*",
  place: "甲乡一村二组",
  at: { sheet: SHEET, row: 4, column: 0 },
  members: [
    { name: "张*", facts: ["户主", "58 岁", "长期慢性病", "弱劳动力"], at: { sheet: SHEET, row: 4, column: 1 } },
    { name: "张**", facts: ["之女", "15 岁", "初中二年级"], at: { sheet: SHEET, row: 5, column: 1 } },
  ],
  sources: [
    { label: "工资性收入", now: 4_200, before: 12_600 },
    { label: "生产经营性收入", now: 1_528.5, before: 0 },
    { label: "财产性收入", now: null, before: 300 },
    { label: "转移性收入", now: 0, before: null },
  ],
  perHead: { label: "人均纯收入", now: 2_864.25, before: 6_450 },
  forecast: {
    perHead: 3_437.1,
    terms: [
      { label: "已登记的人均收入", now: 2_864.25, before: null },
      { label: "余下月份按月均计", now: 572.85, before: null },
    ],
    line: 4_000,
    gap: 562.9,
  },
  shortfall: "收入型",
  advice: "落实公益性岗位，核对低保是否到账。",
  questions: [
    {
      dimension: "income",
      verdict: "notMet",
      because: [{ text: "人均纯收入 2,864 元，未超过 4,000 元", at: { sheet: SHEET, row: 4, column: 3 } }],
    },
    { dimension: "food", verdict: "met", because: [] },
    { dimension: "clothing", verdict: "met", because: [] },
    {
      dimension: "housing",
      verdict: "toVerify",
      because: [{ text: "没有填写危房等级", at: { sheet: SHEET, row: 4, column: 20 } }],
    },
    { dimension: "water", verdict: "met", because: [] },
    { dimension: "medical", verdict: "met", because: [] },
    { dimension: "education", verdict: "notApplicable", because: [] },
  ],
  decision: {
    decided: null,
    answers: "",
    measures: "",
    responsibleUnit: "",
    owner: "",
    deadline: "",
    conclusion: "",
  },
  conclusions: ["可脱贫", "需加力", "兜底"],
};

export function sampleReviewCard(key: string): ReviewCard | null {
  const item = REVIEW_ITEMS.find((one) => one.key === key);
  if (!item) return null;
  const { household, head, conclusion } = item;
  return { ...CARD, key, household, head, decision: { ...CARD.decision, conclusion } };
}
