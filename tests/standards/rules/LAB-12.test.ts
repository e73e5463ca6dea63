import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | null;
const header: Row = ["户编号", "姓名", "证件号码", "劳动技能", "公益性岗位类型"];
const person = (birth: string, labour: Cell, post: Cell = "护林员"): Row[] => [
  header,
  ["H1", "韦一", inventedId(birth, 3), labour, post],
];
const ABLE = "普通劳动力";
const young = person("2005-01-01", ABLE);
const old = person("1950-12-31", "弱劳动力");
const unable = person("1980-05-06", "无劳动力");

testRule(nationalPack, "LAB-12", {
  valid: [
    { name: "16 on the day of the data", sheet: person("2004-12-31", ABLE) },
    { name: "70 the day after it", sheet: person("1951-01-01", ABLE) },
    { name: "weak labour may hold a post", sheet: person("1980-05-06", "弱劳动力或半劳动力") },
    { name: "blank labour ability", sheet: person("1980-05-06", null) },
    ...[null, "无", "否"].map((post) => ({
      name: `no post: ${post ?? "blank"}`,
      sheet: person("1945-05-06", "无劳动力", post),
    })),
    { name: "no birth date", sheet: [header, ["H1", "韦一", null, ABLE, "护林员"]] },
  ],
  invalid: [
    { name: "16 the day after that of the data", sheet: young, findings: [["E2", "forbidden"]] },
    {
      name: "the ages alone, without a column of labour ability",
      sheet: [
        ["户编号", "姓名", "出生日期", "公益性岗位类型"],
        ["H1", "韦一", "2005-01-01", "护林员"],
        ["H1", "韦二", "1950-12-31", "保洁员"],
        ["H1", "韦三", "1980-05-06", "护路员"],
      ],
      findings: [
        ["D2", "forbidden"],
        ["D3", "forbidden"],
      ],
    },
    { name: "a child is told once", sheet: person("2010-05-06", "无劳动力"), findings: [["E2", "forbidden"]] },
    { name: "70 on the day of the data", sheet: old, findings: [["E2", "forbidden"]] },
    { name: "without labour", sheet: unable, findings: [["D2", "forbidden"]] },
    { name: "labour lost", sheet: person("1980-05-06", "丧失劳动能力"), findings: [["D2", "forbidden"]] },
    {
      name: "without labour on the day of 16",
      sheet: person("2004-12-31", "无劳动力"),
      findings: [["D2", "forbidden"]],
    },
    {
      name: "old and without labour are two things",
      sheet: person("1940-05-06", "无劳动力"),
      findings: [
        ["D2", "forbidden"],
        ["E2", "forbidden"],
      ],
    },
  ],
  unchecked: [
    {
      name: "no posts",
      sheet: person("1940-05-06", "无劳动力").map((row) => row.slice(0, 4)),
      reason: { reason: "columnMissing", fields: ["postType"] },
    },
    {
      name: "no age",
      sheet: [
        ["户编号", "姓名", "公益性岗位类型"],
        ["H1", "韦一", "护林员"],
      ],
      reason: { reason: "columnMissing", fields: ["idNo", "birth"] },
    },
  ],
});

test.each([
  ["too young: an error", young, "error"],
  ["old: a warning", old, "warning"],
  ["without labour: a warning", unable, "warning"],
])("%s", (_name, sheet, severity) => {
  const { findings } = runSheets(nationalPack, { sheet });
  expect(findings.filter(({ ruleId }) => ruleId === "LAB-12").map((finding) => finding.severity)).toEqual([severity]);
});
