import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const [first, second] = [inventedId("1980-05-06", 1), inventedId("1950-05-06", 2)];
const people = (heading: string, ofFirst: Cell, ofSecond: Cell = null): Row[] => [
  ["户编号", "姓名", "证件号码", heading],
  ["H1", "韦大山", first, ofFirst],
  ["H2", "蒙秋菊", second, ofSecond],
];
const insured = (...rows: Row[]) => ({ medical: [["姓名", "身份证号", "险种", "参保状态"], ...rows] });
const firstInsured: Row = ["韦大山", first, "居民", "正常参保"];
const allowance = (...rows: Row[]) => ({ civil: [["户主姓名", "户主身份证号", "保障类别"], ...rows] });
const houses = (grade: Cell, accepted: Cell = null) => ({
  housing: [
    ["户主姓名", "身份证号", "鉴定等级", "验收"],
    ["韦大山", first, grade, accepted],
  ],
});
const resident = "是否参加城乡居民基本医疗保险";

testRule(nationalPack, "XD-06", {
  valid: [
    { name: "insured, and on the list", sheet: people(resident, "是", "否"), departments: insured(firstInsured) },
    { name: "whether insured is not told", sheet: people(resident, null, "否"), departments: insured(firstInsured) },
    {
      name: "whether insured is not told of who is not on the list",
      sheet: people(resident, "是", null),
      departments: insured(firstInsured),
    },
    {
      name: "the list does not tell whether he is insured",
      sheet: people(resident, "是", "否"),
      departments: insured(["韦大山", first, "居民", null]),
    },
    {
      name: "who may be on the list without an ID number",
      sheet: people(resident, "是", "否"),
      departments: insured(["韦 大山", null, "居民", "正常"], ["陆远", inventedId("1970-01-01", 9), "居民", "正常"]),
    },
    { name: "safe by both", sheet: people("是否危房户", "否"), departments: houses("B级") },
    { name: "dangerous by both", sheet: people("是否危房户", "是"), departments: houses("D") },
    { name: "not told here whether dangerous", sheet: people("是否危房户", null), departments: houses("D级") },
    { name: "no grade there", sheet: people("是否危房户", "否"), departments: houses(null) },
    {
      name: "an allowance by both",
      sheet: people("是否享受低保", "是", "否"),
      departments: allowance(["韦大山", first, "B类"]),
    },
  ],
  invalid: [
    {
      name: "insured here, not on the list",
      sheet: people(resident, "是", "是"),
      departments: insured(firstInsured),
      findings: [["D3", "department.onlyHere"]],
    },
    {
      name: "on the list, not insured here",
      sheet: people(resident, "否", "否"),
      departments: insured(firstInsured),
      findings: [["D2", "department.onlyThere"]],
    },
    {
      name: "no longer insured",
      sheet: people(resident, "是", "是"),
      departments: insured(firstInsured, ["蒙秋菊", second, "居民", "停保"]),
      findings: [["D3", "department.notCounted"]],
    },
    {
      name: "dangerous by its grade",
      sheet: people("是否危房户", "否"),
      departments: houses("C级"),
      findings: [["D2", "department.differs"]],
    },
    {
      name: "suspected, and found safe",
      sheet: people("是否危房户", "是"),
      departments: houses("A"),
      findings: [["D2", "department.differs"]],
    },
    {
      name: "an allowance that the sheet does not know, and one that nobody grants",
      sheet: people("是否享受低保", "否", "是"),
      departments: allowance(["韦大山", first, "B类"]),
      findings: [
        ["D2", "department.onlyThere"],
        ["D3", "department.onlyHere"],
      ],
    },
    {
      name: "two departments beside each other",
      sheet: people(resident, "否", "否"),
      departments: { ...insured(firstInsured), ...houses("C") },
      findings: [["D2", "department.onlyThere"]],
    },
  ],
  unchecked: [
    { name: "no department's sheet", sheet: people(resident, "是"), reason: { reason: "departmentMissing" } },
    {
      name: "a sheet of the department without what it tells",
      sheet: people("是否解决安全饮用水", "是"),
      departments: {
        water: [
          ["户主姓名", "身份证号"],
          ["韦大山", first],
        ],
      },
      partly: [
        {
          reason: "departmentColumnMissing",
          department: "water",
          fields: ["quality"],
          names: {
            department: { "zh-CN": "水利", "en-US": "Water office" },
            fields: [{ "zh-CN": "水质结论", "en-US": "Quality" }],
          },
        },
      ],
      reason: {
        reason: "departmentColumnMissing",
        department: "water",
        fields: ["result"],
        names: {
          department: { "zh-CN": "水利", "en-US": "Water office" },
          fields: [{ "zh-CN": "评价结论", "en-US": "Result" }],
        },
      },
    },
  ],
});

test("one cell may differ from two departments: each is a finding of its own", () => {
  const sheet = people("健康状况", "健康", "健康");
  const { findings } = runSheets(nationalPack, {
    sheet,
    departments: {
      disability: [
        ["姓名", "身份证号", "残疾类别"],
        ["韦大山", first, "肢体"],
      ],
      health: [
        ["姓名", "身份证号", "病种"],
        ["韦大山", first, "尿毒症"],
      ],
    },
  });
  const own = findings.filter(({ ruleId }) => ruleId === "XD-06");
  expect(own.map(({ department }) => department?.profile).sort()).toEqual(["disability", "health"]);
  expect(new Set(own.map(({ key }) => key)).size).toBe(2);
});
