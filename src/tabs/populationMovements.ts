import type { BlockColumn, SummaryTab } from "../core/model/SummaryTab";
import { personColumns, townColumns } from "./movementColumns";

const TYPED = { width: 10, format: "general", value: { input: "number" } } as const;

const reported: readonly BlockColumn[] = [
  { id: "label", heading: "单位", width: 12, format: "general", value: { row: "label" } },
  { ...TYPED, id: "opening", heading: "期初" },
  { ...TYPED, id: "identified", heading: "新识别" },
  { ...TYPED, id: "returned", heading: "返贫" },
  { ...TYPED, id: "lifted", heading: "脱贫" },
  { ...TYPED, id: "removed", heading: "清退" },
  { ...TYPED, id: "naturalIn", heading: "自然增加" },
  { ...TYPED, id: "naturalOut", heading: "自然减少" },
  { ...TYPED, id: "closing", heading: "公布的期末" },
  {
    ...{ id: "computed", heading: "计算期末", width: 10, format: "general" },
    value: {
      formula: {
        cases: [
          {
            if: {
              every: [
                { cell: "lifted", isBlank: true },
                { cell: "removed", isBlank: true },
                { cell: "naturalOut", isBlank: true },
              ],
            },
            then: { known: ["opening", "identified", "returned", "naturalIn"] },
          },
        ],
        else: {
          minus: [
            { known: ["opening", "identified", "returned", "naturalIn"] },
            { known: ["lifted", "removed", "naturalOut"] },
          ],
        },
      },
    },
  },
  {
    ...{ id: "gap", heading: "校验差", width: 10, format: "general" },
    value: { formula: { minus: [{ cell: "closing" }, { cell: "computed" }] } },
  },
];

export const populationMovements: SummaryTab = {
  id: "T9",
  name: "动态调整表",
  about: {
    "zh-CN": "上期到本期的人口变动：期初、新识别、返贫、脱贫、清退、自然增减和期末，分乡镇核算，校验差如实列出。",
    "en-US":
      "Who came in and left since the period before, by township: opening, in, out and closing, with the difference shown and never forced.",
  },
  confidence: "confirmed",
  references: [{ title: "滨州市精准扶贫综合信息平台动态管理（报道）", date: "2017-10" }],
  isUsual: true,
  isPosted: false,
  remarks: [
    "计算期末 = 期初 + 新识别 + 返贫 + 自然增加 − 脱贫 − 清退 − 自然减少；校验差 = 期末 − 计算期末，应为 0。未分类的不计入计算期末，分类后校验差即减小。",
    "两期表都有户类型（脱贫属性）的，统计未脱贫（含返贫）人口；都没有未脱贫户的，统计未消除风险的监测对象；两样都看不出的，统计表内全部人口。",
    "“上报数核对”填入上报或公布的数，由公式核算。出生（1 周岁以内）、婚入（配偶、儿媳、女婿）按本期表推断，请核对；在乡镇之间转移的，列为迁出、迁入。",
  ],
  needs: [
    {
      kind: "previous",
      leaves: {
        "zh-CN": "没有上期的表，期初、计算期末和校验差留空，看不出变动；只可核对填报数。",
        "en-US": "Without the period before no movement is seen; only typed numbers are checked.",
      },
    },
    {
      kind: "columns",
      fields: ["idNo", "personId"],
      leaves: {
        "zh-CN": "没有证件号码或人编号，认不出两期是不是同一人，变动不列出。",
        "en-US": "Without ID numbers or person IDs nobody is recognised, and no movement is listed.",
      },
    },
    {
      kind: "columns",
      fields: ["hhType", "monCat"],
      leaves: {
        "zh-CN": "没有户类型或监测对象类别，统计表内全部人口，看不出脱贫和返贫。",
        "en-US": "Without types of households everybody listed is counted, and nobody is seen to leave poverty.",
      },
    },
  ],
  landscape: true,
  blocks: [
    {
      id: "towns",
      title: "一、分乡镇动态调整",
      rows: { each: "townMovements" },
      total: "last",
      columns: townColumns,
      empty: "没有户。",
    },
    {
      id: "reported",
      title: "二、上报数核对",
      rows: {
        lines: [
          { id: "households", label: "户", where: [] },
          { id: "people", label: "人", where: [] },
          { id: "tenThousands", label: "万人", where: [] },
        ],
      },
      columns: reported,
    },
    {
      id: "movements",
      title: "三、逐人变动",
      rows: { each: "movements" },
      columns: personColumns,
      empty: "没有变动，或者没有上期的表。",
    },
  ],
  charts: [],
};
