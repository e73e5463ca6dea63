import type { PackView, ParameterView, PreviousView } from "../../src/app/views";

/** The pack of the samples. */
export const NATIONAL: PackView = {
  id: "national-2020",
  version: "1.0.0",
  title: "国家标准 2020",
  about: "脱贫攻坚期的退出标准：收入超过当年标准，不愁吃、不愁穿，义务教育、基本医疗、住房和饮水安全有保障。",
  scope: "全国，2014-01-01 起",
  inForce: { from: "2014-01-01", to: null },
  references: [{ text: "关于建立贫困退出机制的意见", href: null }],
};

/** Packs that can be chosen; the first is the one of `RECOGNITION`. */
export const PACKS: readonly PackView[] = [
  NATIONAL,
  {
    id: "monitoring-2021",
    version: "1.0.0",
    title: "防返贫监测",
    about: "2021 年以后的监测和帮扶，收入监测线由各县填写。",
    scope: "全国，2021-05-14 起",
    inForce: { from: "2021-05-14", to: null },
    references: [{ text: "关于健全防止返贫动态监测和帮扶机制的指导意见", href: "https://example.org/2021-5" }],
  },
  {
    id: "binzhou-2017",
    version: "1.0.0",
    title: "滨州 2017",
    about: "两条收入线：3,509 元和 4,200 元。",
    scope: "山东省滨州市，2017-01-01 至 2020-12-31",
    inForce: { from: "2017-01-01", to: "2020-12-31" },
    references: [],
  },
];

/** A sheet of the period before. */
export const PREVIOUS: PreviousView = { name: "上期.xlsx", sheets: ["农户信息", "户表"], rows: 60_114 };

/** Awaits the county. */
export const PARAMETER: ParameterView = {
  id: "monitoring-line",
  label: "监测收入线",
  value: "",
  unit: "元/人·年",
  scope: "全国",
  confidence: "probable",
  status: "unconfirmed",
  references: [{ text: "关于建立防止返贫监测和帮扶机制的指导意见", href: "https://example.org/2020-6" }],
  candidates: [
    { value: "5,000", raw: 5000, source: "国家 2020 年，1.5 倍标准" },
    { value: "6,000", raw: 6000, source: "国家 2021 年，1.5 倍标准" },
  ],
};
