import type { BlockColumn, SummaryTab } from "../core/model/SummaryTab";
import { memberCountColumns } from "./memberCountColumns";
import { verdictWords, yesNoWords } from "./verdictWords";

const verdict = { width: 7, format: "general", group: "七项结论" } as const;
const forecast = { width: 10, format: "money", group: "收入预测（元）" } as const;
const hidden = { width: 10, format: "general", hidden: true } as const;
const measure = { width: 9, format: "general", group: "帮扶落实" } as const;

/** What stands in the row of each household. */
const shown: readonly BlockColumn[] = [
  { id: "no", heading: "序号", width: 5, format: "integer", value: { row: "number" } },
  { id: "town", heading: "乡镇", width: 7, format: "general", value: { record: "town" } },
  { id: "village", heading: "村", width: 7, format: "general", value: { record: "village" } },
  { id: "householdId", heading: "户编号", width: 18, format: "text", value: { record: "householdId" } },
  { id: "head", heading: "户主", width: 7, format: "general", value: { record: "head" } },
  { id: "people", heading: "人口", width: 5, format: "integer", value: { record: "people" } },
  { id: "labour", heading: "劳动力", width: 6, format: "integer", value: { record: "labour" } },
  { ...forecast, id: "lastPerHead", heading: "上年人均", value: { record: "lastPerHead" } },
  { ...forecast, id: "registered", heading: "今年累计收入", width: 11, value: { record: "registered" } },
  { ...forecast, id: "monthly", heading: "已有月收入", value: { record: "monthly" } },
  { ...forecast, id: "monthsLeft", heading: "剩余月数", width: 6, format: "integer", value: { record: "monthsLeft" } },
  {
    ...forecast,
    ...{ id: "decided", heading: "已定政策金" },
    value: { input: "number", prompt: "已经批准、年底前到账的低保金、补贴等，全户合计，元。未批准的不填。" },
  },
  {
    ...forecast,
    ...{ id: "forecastPerHead", heading: "年底预测人均" },
    value: {
      formula: {
        cases: [
          { if: { cell: "registered", isBlank: true }, then: { text: "" } },
          {
            if: { than: [{ cell: "monthsLeft" }, "=", 0] },
            then: { over: [{ known: ["registered", "decided"] }, { cell: "people" }] },
          },
        ],
        else: {
          over: [
            { plus: [{ known: ["registered", "decided"] }, { times: [{ cell: "monthly" }, { cell: "monthsLeft" }] }] },
            { cell: "people" },
          ],
        },
      },
    },
  },
  { ...forecast, id: "line", heading: "达标线", width: 9, value: { record: "line" } },
  {
    ...forecast,
    ...{ id: "gap", heading: "差额" },
    value: { formula: { minus: [{ cell: "forecastPerHead" }, { cell: "line" }] } },
  },
  { ...verdict, id: "income", heading: "收入", value: { record: "income", words: verdictWords } },
  { ...verdict, id: "food", heading: "吃", value: { record: "food", words: verdictWords } },
  { ...verdict, id: "clothing", heading: "穿", value: { record: "clothing", words: verdictWords } },
  { ...verdict, id: "housing", heading: "住房", value: { record: "housing", words: verdictWords } },
  { ...verdict, id: "water", heading: "饮水", value: { record: "water", words: verdictWords } },
  { ...verdict, id: "medical", heading: "医疗", value: { record: "medical", words: verdictWords } },
  { ...verdict, id: "education", heading: "教育", value: { record: "education", words: verdictWords } },
  {
    ...{ id: "shortfall", heading: "短板", width: 8, format: "general" },
    value: {
      record: "shortfall",
      words: {
        income: "收入型",
        noLabour: "无劳动力型",
        food: "吃",
        clothing: "穿",
        housing: "住房",
        water: "饮水",
        medical: "医疗",
        education: "教育",
        several: "多项",
        toVerify: "待核实",
        none: "–",
      },
    },
  },
  {
    ...{ id: "answers", heading: "会议问答", width: 12, format: "text" },
    value: { input: "text", prompt: "研判会议上的提问和回答。" },
  },
  { ...measure, id: "measures", heading: "帮扶措施", width: 14, value: { input: "text" } },
  { ...measure, id: "responsibleUnit", heading: "责任单位", value: { input: "text" } },
  { ...measure, id: "owner", heading: "责任人", width: 7, value: { input: "text" } },
  { ...measure, id: "deadline", heading: "完成时限", width: 11, format: "date", value: { input: "date" } },
  {
    ...{ id: "advice", heading: "系统建议", width: 8, format: "general" },
    value: {
      formula: {
        cases: [
          { if: { cell: "gap", isBlank: true }, then: { text: "待核实" } },
          {
            if: {
              some: [
                { than: [{ cell: "gap" }, "<", 0] },
                { every: [{ than: [{ cell: "gap" }, "=", 0] }, { cell: "lineIsEnough", is: "no" }] },
              ],
            },
            then: {
              cases: [{ if: { cell: "canWork", is: "no" }, then: { text: "兜底" } }],
              else: { text: "需加力" },
            },
          },
          { if: { cell: "others", is: "notMet" }, then: { text: "需加力" } },
          { if: { cell: "others", is: "toVerify" }, then: { text: "待核实" } },
        ],
        else: { text: "可脱贫" },
      },
    },
  },
  {
    ...{ id: "conclusion", heading: "研判结论", width: 8, format: "general" },
    value: { input: "text", list: ["可脱贫", "需加力", "兜底"], prompt: "研判会议定的结论。系统建议仅供参考。" },
  },
];

/** What the other tabs count by. */
const counted: readonly BlockColumn[] = [
  { ...hidden, id: "townNo", heading: "乡镇序号", format: "integer", value: { record: "townNo" } },
  { ...hidden, id: "villageNo", heading: "村序号", format: "integer", value: { record: "villageNo" } },
  {
    ...{ ...hidden, id: "state", heading: "脱贫属性" },
    value: {
      record: "state",
      words: { outOfPoverty: "已脱贫", inPoverty: "未脱贫", returned: "返贫", other: "其他", unknown: "待核实" },
    },
  },
  { ...hidden, id: "povertyType", heading: "贫困户属性", value: { record: "povertyType" } },
  {
    ...{ ...hidden, id: "monitored", heading: "监测状态" },
    value: {
      record: "monitored",
      words: { none: "非监测对象", open: "未消除", cleared: "已消除", unknown: "待核实" },
    },
  },
  { ...hidden, id: "monCat", heading: "监测对象类别", value: { record: "monCat" } },
  { ...hidden, id: "backstop", heading: "兜底", value: { record: "backstop", words: yesNoWords } },
  { ...hidden, id: "overall", heading: "七项合计结论", value: { record: "overall", words: verdictWords } },
  { ...hidden, id: "others", heading: "收入以外六项结论", value: { record: "others", words: verdictWords } },
  { ...hidden, id: "canWork", heading: "有无劳动力", value: { record: "canWork", words: yesNoWords } },
  { ...hidden, id: "lineIsEnough", heading: "等于线即达标", value: { record: "lineIsEnough", words: yesNoWords } },
  { ...hidden, id: "cause", heading: "主要致贫原因", value: { record: "cause", words: { blank: "未填" } } },
  { ...hidden, id: "perHead", heading: "人均纯收入", format: "money", value: { record: "perHead" } },
  { ...hidden, id: "ratioToLine", heading: "与线之比", format: "decimal", value: { record: "ratioToLine" } },
  { ...hidden, id: "relocated", heading: "易地搬迁", value: { record: "relocated", words: yesNoWords } },
  { ...hidden, id: "helper", heading: "帮扶责任人", value: { record: "helper" } },
  { ...hidden, id: "relocIn", heading: "搬迁入住", value: { record: "relocIn", words: yesNoWords } },
  { ...hidden, id: "oldHouse", heading: "旧房拆除", value: { record: "oldHouse", words: yesNoWords } },
  { ...hidden, id: "reclaimed", heading: "复垦", value: { record: "reclaimed", words: yesNoWords } },
  { ...hidden, id: "deedDone", heading: "产权证", value: { record: "deedDone", words: yesNoWords } },
];

/** T3: one row per household, over which the other tabs count. */
export const householdAssessment: SummaryTab = {
  id: "T3",
  name: "户户研判表",
  about: {
    "zh-CN": "逐户列出收入预测、七项结论、短板和帮扶落实，其他汇总表由它计数。",
    "en-US":
      "Household by household: income forecast, seven verdicts, shortfall and measures; the other tabs count over it.",
  },
  confidence: "confirmed",
  references: [{ title: "乐业县户户研判工作会（公开报道）", date: "2020" }],
  isUsual: true,
  isPosted: false,
  remarks: [
    "年底预测人均 =（今年累计收入 + 已有月收入 × 剩余月数 + 已定政策金）÷ 人口。今年累计收入未填的不预测，列为待核实。达标线：{{lineName}} {{line}} 元。",
    "按自然年 {{year}} 年计算，登记收入已覆盖 {{months}} 个月。国扶系统采集期为上年10月至当年9月的，请按实际覆盖月数填写“已覆盖月数”。已有月收入取在务工成员月收入之和；未登记的，取今年工资性收入按已覆盖月数折算的月均数。",
    "无劳动力型：收入未达标，且全部成员均为丧失劳动力或无劳动力。系统建议仅供研判参考，结论以研判会议填写为准。",
  ],
  needs: [
    {
      kind: "parameter",
      parameter: "school-cutoff",
      leaves: {
        "zh-CN": "学年年龄截止日没有确认，教育多为待核实，全部达标的户因此很少。",
        "en-US": "Without the school cut-off most of education is to verify, and hardly a household meets all seven.",
      },
    },
    {
      kind: "columns",
      fields: ["incNet", "incPer"],
      leaves: {
        "zh-CN": "没有纯收入或人均纯收入，无法预测，系统建议均为待核实。",
        "en-US": "Without net income or income per head there is no forecast: every advice stays to be verified.",
      },
    },
    {
      kind: "columns",
      fields: ["labour"],
      leaves: {
        "zh-CN": "没有劳动技能，不能区分无劳动力型。",
        "en-US": "Without labour ability, households that cannot work are not told apart.",
      },
    },
    {
      kind: "previous",
      isYear: true,
      leaves: {
        "zh-CN": "没有上年数据，上年人均为空。",
        "en-US": "Without last year's sheet, last year's income stays blank.",
      },
    },
  ],
  landscape: true,
  blocks: [
    {
      id: "households",
      rows: { each: "households" },
      columns: [...shown, ...counted, ...memberCountColumns],
      empty: "没有户。",
    },
  ],
  charts: [],
};
