import type { SummaryTab } from "../core/model/SummaryTab";

/** T16. */
export const benefitList: SummaryTab = {
  id: "T16",
  name: "享受政策一览表",
  about: {
    "zh-CN": "每户一页，张贴在家中：享受了哪些政策、金额多少。",
    "en-US": "A page for each household to put up at home: every benefit it receives, and how much.",
  },
  confidence: "confirmed",
  references: [{ title: "广西精准脱贫攻坚简报 2020年第69期（总第379期）", date: "2020-11-27" }],
  isUsual: false,
  isPosted: true,
  isByVillage: true,
  landscape: false,
  remarks: [
    "按表内所填列出；没有填的不列，金额以表内数为准（元）。“其他转移性收入”可能含赡养费等非政策收入，请核对。张贴时不列医疗救助等涉及健康状况的项目。",
  ],
  needs: [
    {
      kind: "columns",
      fields: ["incTransfer", "incLowAllow", "incPension", "incEco", "incOtherTransfer", "incPost", "incDividend"],
      leaves: { "zh-CN": "没有金额可列。", "en-US": "There are no amounts to list." },
    },
  ],
  blocks: [
    {
      id: "lines",
      rows: {
        each: "benefits",
        page: "household",
        pageTotal: "合计",
        whereMasked: [{ column: "isHealth", is: 0 }],
      },
      empty: "表内没有可列的政策。",
      columns: [
        { id: "head", heading: "户主", width: 9, format: "text", value: { record: "head" } },
        { id: "person", heading: "成员", width: 9, format: "text", value: { record: "person" } },
        {
          ...{ id: "category", heading: "政策类别", width: 9, format: "text" },
          value: {
            record: "category",
            words: {
              education: "教育",
              medical: "医疗",
              housing: "住房",
              industry: "产业",
              work: "就业",
              social: "社保",
              relocation: "搬迁",
              finance: "金融",
              other: "其他",
            },
          },
        },
        { id: "item", heading: "项目", width: 24, format: "text", value: { record: "item" } },
        { id: "standard", heading: "标准", width: 12, format: "text", value: { record: "standard" } },
        { id: "amount", heading: "金额（元）", width: 12, format: "money", value: { record: "amount" }, total: "sum" },
        { id: "time", heading: "时间", width: 11, format: "text", value: { record: "time" } },
        {
          ...{ id: "voucher", heading: "凭据", width: 12, format: "text" },
          value: { input: "text", prompt: "存折、文件或发放单。" },
        },
      ],
    },
  ],
  charts: [],
};
