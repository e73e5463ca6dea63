import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const header: Row = ["户编号", "姓名", "务工时间（月）", "工资性收入", "与户主关系"];
const household = (wage: Cell, ...months: Cell[]): Row[] => [
  header,
  ...months.map((value, at): Row => ["H1", `韦${"一二三"[at]}`, value, wage, at === 0 ? "户主" : "之子"]),
];
const beside = (heading: string, value: Cell, wage: Cell = 3000): Row[] => [
  [...header, heading],
  ["H1", "韦一", 0, wage, "户主", value],
];

testRule(nationalPack, "LAB-09", {
  valid: [
    { name: "wages of one who works", sheet: household(3000, 0, 6) },
    { name: "no wages and nobody at work", sheet: household(0, 0, null) },
    { name: "blank wages", sheet: household(null, 6) },
    { name: "wages that cannot be read", sheet: household("若干", 6) },
    { name: "months of one cannot be read", sheet: household(3000, 0, "半年多") },
    { name: "a public-service post", sheet: beside("公益性岗位类型", "保洁员") },
    { name: "months at a post", sheet: beside("公益性岗位(月数)", 12) },
    { name: "income of a post", sheet: beside("公益性岗位收入", 3000) },
    { name: "a place of work: months are another rule's", sheet: beside("务工区域", "省外务工") },
    { name: "marked as at work", sheet: beside("是否已务工", "是") },
    { name: "a month and one cent", sheet: household(0.01, 1) },
  ],
  invalid: [
    { name: "wages, months 0 and blank", sheet: household(3000, 0, null), findings: [["D2", "forbidden"]] },
    { name: "wages of one cent", sheet: household(0.01, 0), findings: [["D2", "forbidden"]] },
    { name: "a month of work without wages", sheet: household(0, 0, 1), findings: [["D2", "forbidden"]] },
    {
      name: "one of two works without wages, the other cannot be read",
      sheet: household(0, 6, "半年多"),
      findings: [["D2", "forbidden"]],
    },
    { name: "a post that says none", sheet: beside("公益性岗位类型", "无"), findings: [["D2", "forbidden"]] },
    { name: "marked as not at work", sheet: beside("是否已务工", "否"), findings: [["D2", "forbidden"]] },
    {
      name: "in a sheet of households",
      sheet: [
        ["户编号", "姓名", "务工时间", "与户主关系"],
        ["H1", "韦一", null, "户主"],
      ],
      households: [
        ["户编号", "工资性收入"],
        ["H1", 12000],
      ],
      findings: [["户!B2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no months of work",
      sheet: household(3000, 0).map((row) => row.filter((_, at) => at !== 2)),
      reason: { reason: "columnMissing", fields: ["workMonths"] },
    },
    {
      name: "no wages",
      sheet: household(3000, 0).map((row) => row.filter((_, at) => at !== 3)),
      reason: { reason: "columnMissing", fields: ["incWage"] },
    },
  ],
});

test("tells how many work", () => {
  const { findings } = runSheets(nationalPack, { sheet: household(0, 6, 3, null) });
  expect(findings.find(({ ruleId }) => ruleId === "LAB-09")?.data).toMatchObject({ incWage: 0, workers: 2 });
});
