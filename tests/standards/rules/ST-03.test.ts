import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "证件号码", "劳动技能", "监测对象类别", "风险是否已消除", "是否兜底保障户"];
type Cell = string | null;
interface Marks {
  readonly monCat?: Cell;
  readonly cleared?: Cell;
  readonly backstop?: Cell;
}
const ADULT = "1950-01-01";
const family = (
  { monCat = "边缘易致贫户", cleared = "否", backstop = "是" }: Marks,
  ...people: readonly (readonly [birth: string, labour: Cell])[]
): Row[] => [
  header,
  ...[...people, [ADULT, "丧失劳动力"] as const].map(([birth, labour], at): Row => [
    "H1",
    `韦${at + 1}`,
    inventedId(birth, at + 1),
    labour,
    monCat,
    cleared,
    backstop,
  ]),
];
const today = { options: { asOf: "2023-06-30", year: 2023 } };

testRule(nationalPack, "ST-03", {
  valid: [
    { name: "held by the safety net", sheet: family({}, [ADULT, "无劳动力"], [ADULT, "丧失劳动力"]), ...today },
    {
      name: "somebody can work",
      sheet: family({ cleared: "是", backstop: "否" }, [ADULT, "无劳动力"], [ADULT, "普通劳动力"]),
      ...today,
    },
    {
      name: "somebody can work a little",
      sheet: family({ cleared: "是", backstop: null }, [ADULT, "弱劳动力或半劳动力"]),
      ...today,
    },
    {
      name: "not monitored, so no safety net is asked for",
      sheet: family({ monCat: null, backstop: "否" }, [ADULT, "无劳动力"]),
      ...today,
    },
    {
      name: "an adult's labour is blank",
      sheet: family({ cleared: "是", backstop: "否" }, [ADULT, "无劳动力"], [ADULT, null]),
      ...today,
    },
    {
      name: "sixteen on the day, blank",
      sheet: family({ cleared: "是", backstop: "否" }, [ADULT, "无劳动力"], ["2007-06-30", null]),
      ...today,
    },
    { name: "labour that cannot be read", sheet: family({ cleared: "是", backstop: "否" }, [ADULT, "一般"]), ...today },
    {
      name: "answers that cannot be read",
      sheet: family({ cleared: "待定", backstop: "待定" }, [ADULT, "无劳动力"]),
      ...today,
    },
  ],
  invalid: [
    {
      name: "cleared",
      sheet: family({ cleared: "是" }, [ADULT, "无劳动力"]),
      ...today,
      findings: [["F2", "forbidden"]],
    },
    {
      name: "no safety net",
      sheet: family({ backstop: "否" }, [ADULT, "丧失劳动力"]),
      ...today,
      findings: [["G2", "affirmative.no"]],
    },
    {
      name: "safety net blank",
      sheet: family({ backstop: null }, [ADULT, "丧失劳动力"]),
      ...today,
      findings: [["G2", "affirmative.blank"]],
    },
    {
      name: "cleared although no kind is written",
      sheet: family({ monCat: null, cleared: "已消除", backstop: null }, [ADULT, "无劳动力"]),
      ...today,
      findings: [["F2", "forbidden"]],
    },
    {
      name: "with a child whose labour is blank",
      sheet: family({ cleared: "是" }, [ADULT, "无劳动力"], ["2007-07-01", null]),
      ...today,
      findings: [["F2", "forbidden"]],
    },
    {
      name: "both, on the first day",
      sheet: family({ cleared: "是", backstop: "否" }, [ADULT, "无劳动力"]),
      options: { asOf: "2020-03-01" },
      findings: [
        ["F2", "forbidden"],
        ["G2", "affirmative.no"],
      ],
    },
    {
      name: "without the column of the safety net, under other headings",
      sheet: [
        ["户编号", "姓名", "劳动能力", "风险是否消除"],
        ["H1", "韦一", "丧失劳动能力", "是"],
        ["H1", "韦二", "无劳动能力", "是"],
      ],
      ...today,
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no labour",
      sheet: [
        ["户编号", "姓名", "风险是否已消除"],
        ["H1", "韦一", "是"],
      ],
      ...today,
      reason: { reason: "columnMissing", fields: ["labour"] },
    },
    {
      name: "a day before monitoring began",
      sheet: family({ cleared: "是" }, [ADULT, "无劳动力"]),
      options: { asOf: "2020-02-29" },
      reason: { reason: "notInForce" },
    },
  ],
});
