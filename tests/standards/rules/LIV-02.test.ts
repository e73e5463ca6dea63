import { VERDICTS } from "../../../src/core/model/Run";
import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "是否危房户", "危房等级", "户类型", "监测对象类别", "风险是否已消除"];
type Cell = string | null;
const household = (danger: Cell, grade: Cell, hhType: Cell, monCat: Cell, cleared: Cell): Row[] => [
  header,
  ["H1", "韦一", danger, grade, hhType, monCat, cleared],
];

testRule(nationalPack, "LIV-02", {
  valid: [
    { name: "no dangerous house", sheet: household("否", "A", "脱贫户", null, null) },
    { name: "grade B is safe", sheet: household(null, "B级", "脱贫户", null, null) },
    { name: "dangerous but monitored", sheet: household("是", "D", "脱贫户", "脱贫不稳定户", "否") },
    { name: "dangerous but still in poverty", sheet: household("是", "D", "未脱贫", null, null) },
    { name: "an ordinary household", sheet: household("是", "C", "一般农户", null, null) },
    { name: "both house columns blank", sheet: household(null, null, "脱贫户", null, null) },
    { name: "a monitoring category that cannot be read", sheet: household("是", "D", "脱贫户", "待定", null) },
  ],
  invalid: [
    { name: "a dangerous house", sheet: household("是", null, "脱贫户", null, null), findings: [["C2", "forbidden"]] },
    { name: "grade C", sheet: household(null, "C", "脱贫户", null, null), findings: [["C2", "forbidden"]] },
    {
      name: "grade D although no dangerous house",
      sheet: household("否", "D级", "脱贫户", null, null),
      findings: [["C2", "forbidden"]],
    },
    {
      name: "a household just out of poverty",
      sheet: household("是", "D", "新脱贫", null, null),
      findings: [["C2", "forbidden"]],
    },
    {
      name: "written out that it is not monitored",
      sheet: household("是", "D", "脱贫户", "非监测对象", null),
      findings: [["C2", "forbidden"]],
    },
    {
      name: "its risk was cleared",
      sheet: household("是", "C", "一般农户", "边缘易致贫户", "是"),
      findings: [["C2", "forbidden"]],
    },
    {
      name: "without a column for the dangerous house, at the grade",
      sheet: [
        ["户编号", "危房等级", "户类型"],
        ["H1", "D", "脱贫户"],
      ],
      findings: [["B2", "forbidden"]],
    },
    {
      name: "a sheet of monitored households without a household type: cleared",
      sheet: [
        ["户编号", "姓名", "是否危房户", "监测对象类别", "风险是否已消除"],
        ["H1", "韦一", "是", "边缘易致贫户", "是"],
        ["H2", "韦二", "是", "边缘易致贫户", "否"],
        ["H3", "韦三", "是", "边缘易致贫户", null],
        ["H4", "韦四", "是", null, null],
      ],
      findings: [["C2", "forbidden"]],
    },
    {
      name: "in a sheet of households",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "户主"],
      ],
      households: [
        ["户编号", "是否危房户", "户类型"],
        ["H1", "是", "脱贫户"],
      ],
      findings: [["户!B2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "neither a household type nor whether the risk was cleared",
      sheet: [
        ["户编号", "姓名", "是否危房户"],
        ["H1", "韦一", "是"],
      ],
      reason: { reason: "columnMissing", fields: ["hhType", "riskCleared"] },
    },
    {
      name: "neither a dangerous house nor a grade in either of two sheets",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "户主"],
      ],
      households: [
        ["户编号", "户类型"],
        ["H1", "脱贫户"],
      ],
      reason: { reason: "columnMissing", fields: ["danger", "grade"] },
    },
  ],
});

describe("every combination of the five columns", () => {
  const DANGER = ["是", "否", null, "不知道"];
  const GRADE = ["A", "B", "C", "D", "其他", null, "E"];
  const TYPE = ["脱贫户", "历史已脱贫", "未脱贫", "一般农户", null, "某户"];
  const CATEGORY = ["脱贫不稳定户", "边缘易致贫户", "非监测对象", null, "待定"];
  const CLEARED = ["是", "否", null, "不知道"];
  const combinations = DANGER.flatMap((danger) =>
    GRADE.flatMap((grade) =>
      TYPE.flatMap((hhType) =>
        CATEGORY.flatMap((monCat) => CLEARED.map((cleared) => ({ danger, grade, hhType, monCat, cleared }))),
      ),
    ),
  );

  /** In words: the house is said or graded dangerous, and the household is cleared, or out of poverty and not monitored. */
  const expected = combinations.flatMap(({ danger, grade, hhType, monCat, cleared }, i) => {
    const dangerous = danger === "是" || grade === "C" || grade === "D";
    const out = hhType === "脱贫户" || hhType === "历史已脱贫";
    const unwatched = monCat === null || monCat === "非监测对象";
    return dangerous && (cleared === "是" || (out && unwatched)) ? [i + 1] : [];
  });

  test("is found exactly where it is missed", () => {
    const rows = combinations.map(({ danger, grade, hhType, monCat, cleared }, i): Row => [
      `H${i}`,
      `韦${i}`,
      danger,
      grade,
      hhType,
      monCat,
      cleared,
    ]);
    const { findings } = runSheets(nationalPack, { sheet: [header, ...rows] });
    const found = findings.filter(({ ruleId }) => ruleId === "LIV-02").map(({ at }) => at.row);
    expect(combinations).toHaveLength(3360);
    expect(expected.length).toBeGreaterThan(500);
    expect(found).toEqual(expected);
  });
});

test.each([
  ["lived in", "是", "error", "notMet"],
  ["not told whether it is lived in", null, "error", "notMet"],
  ["not lived in", "否", "warning", "toVerify"],
])("a dangerous house: %s", (_name, lived, severity, verdict) => {
  const run = runSheets(nationalPack, {
    sheet: [
      ["户编号", "姓名", "与户主关系", "是否危房户", "危房等级", "户类型", "危房住人"],
      ["H1", "韦一", "户主", "是", "D", "脱贫户", lived],
    ],
  });
  const found = run.findings.filter(({ ruleId }) => ruleId === "LIV-02");
  expect(found.map((finding) => finding.severity)).toEqual([severity]);
  expect(VERDICTS[run.verdicts.housing[0] ?? -1]).toBe(verdict);
});
