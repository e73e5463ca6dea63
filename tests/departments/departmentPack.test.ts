import type { DepartmentProfile } from "../../src/core/model/DepartmentProfile";
import type { RulePack } from "../../src/core/model/Rule";
import type { CellValue } from "../../src/core/model/RawSheet";
import { cellAddress } from "../../src/core/model/a1";
import { departmentPack } from "../../src/departments/departmentPack";
import { profiles } from "../../src/departments/profiles";
import { catalogues } from "../../src/messages/catalogues";
import { renderFinding } from "../../src/messages/render";
import { nationalPack } from "../../src/standards/nationalPack";
import { parsePack } from "../../src/standards/parsePack";
import { inventedId } from "../support/people";
import { runSheets } from "../support/testRule";

const each = profiles.map((profile) => [profile.id, profile] as const);
const profileOf = (id: string): DepartmentProfile => profiles.find((profile) => profile.id === id)!;

describe.each(each)("%s", (id, profile) => {
  const pack = departmentPack(profile, nationalPack);

  test("makes a pack that the parser accepts", () => {
    const fields = pack.fields.map((field) => {
      const { required: _required, note: _note, ...plain } = field as DepartmentProfile["fields"][number];
      return plain;
    });
    const parsed = parsePack({ ...pack, fields });
    expect([parsed.id, parsed.rules.length, parsed.criteria]).toEqual([`department-${id}`, pack.rules.length, []]);
    expect(pack.rules.map((rule) => rule.id)).toEqual(
      expect.arrayContaining(["ID-01", "ID-02", "ID-10", "VAL-01", "VAL-02", "DEP-01"]),
    );
  });

  test("finds nothing on a clean sheet, and checks every rule whose columns are there", () => {
    const headings = profile.fields.map(({ aliases }) => aliases[0]!);
    const rows = [1, 2, 3].map((person) => profile.fields.map((field) => cleanCell(field, profile, person)));
    const { findings, incomplete, outcomes } = runSheets(pack, { sheet: [headings, ...rows] });
    expect(findings.map(({ ruleId, at, data }) => [ruleId, cellAddress(at), data])).toEqual([]);
    expect(incomplete).toEqual([]);
    expect(outcomes.filter(({ notChecked, partly }) => notChecked !== null || partly.length > 0)).toEqual([]);
  });
});

const NAMES = ["张三", "李四", "阿依·古丽"];

/** What an exact clerk writes. */
function cleanCell(field: DepartmentProfile["fields"][number], profile: DepartmentProfile, person: number): CellValue {
  const born = `198${person}0506`;
  if (field.id === "idNo") return inventedId(born, 10 * person + 1);
  if (field.type === "idNumber") return `${inventedId(born, 10 * person + 1)}42`;
  if (field.id === "sex") return "男";
  if (field.id === "birth") return `198${person}-05-06`;
  if (field.personal === "name") return NAMES[person - 1]!;
  switch (field.type) {
    case "text":
      return `${field.label["zh-CN"]}${person}`;
    case "yesNo":
      return "是";
    case "code":
    case "codes":
      return profile.codeLists.find(({ id }) => id === field.codeList)!.codes[0]!.code;
    case "date":
      return "2020-05-06";
    case "yearMonth":
      return "2020-05";
    case "integer":
      return field.id.endsWith("Year") ? 2020 : 10 * person;
    case "number":
    case "money":
    case "area":
      return 10 * person;
  }
}

const found = (pack: RulePack, sheet: readonly (readonly CellValue[])[]): readonly (readonly [string, string])[] =>
  runSheets(pack, { sheet }).findings.map(({ ruleId, at }) => [ruleId, cellAddress(at)]);

describe("a planted sheet", () => {
  const housing = departmentPack(profileOf("housing"), nationalPack);
  const HEADING = ["村", "户主姓名", "身份证号", "鉴定等级", "建筑面积", "鉴定时间"];
  const good = inventedId("1980-05-06", 11);
  const other = inventedId("1981-05-06", 11);
  const wrong = good.slice(0, 17) + (good.endsWith("0") ? "1" : "0");
  const row = (name: CellValue, id: CellValue, ...more: CellValue[]): CellValue[] => ["甲村", name, id, ...more];

  test.each<[string, readonly CellValue[][], readonly (readonly [string, string])[]]>([
    ["nothing wrong", [row("张三", good, "C级", 60), row("李四", other, "A级", 80)], []],
    ["a check digit that does not fit", [row("张三", wrong, "C级")], [["ID-02", "C2"]]],
    ["too few characters", [row("张三", good.slice(0, 17), "C级")], [["ID-01", "C2"]]],
    ["an ID number as a number", [row("张三", Number(good.slice(0, 17)) * 10, "C级")], [["ID-10", "C2"]]],
    [
      "an ID number twice, once with the digits of a card behind it",
      [row("张三", good, "C级"), row("张三", `${good}42`, "C级")],
      [
        ["DEP-02", "C2"],
        ["DEP-02", "C3"],
      ],
    ],
    ["no ID number", [row("张三", null, "C级")], [["ID-05", "C2"]]],
    [
      "no name and no grade",
      [row(null, good)],
      [
        ["DEP-01", "B2"],
        ["DEP-01", "D2"],
      ],
    ],
    ["a grade that no list has", [row("张三", good, "E级")], [["VAL-01", "D2"]]],
    ["an area that is no number", [row("张三", good, "C级", "六十平")], [["VAL-01", "E2"]]],
    ["a formula error", [row("张三", good, "C级", { error: "#N/A" })], [["VAL-02", "E2"]]],
    ["a unit behind the area", [row("张三", good, "C级", "60平方米")], [["VAL-03", "E2"]]],
  ])("%s", (_name, rows, findings) => {
    expect(found(housing, [HEADING, ...rows])).toEqual(findings);
  });

  test("several rows of one person are right where the profile says so", () => {
    const vehicles = departmentPack(profileOf("vehicles"), nationalPack);
    const sheet = [
      ["所有人", "身份证号", "号牌", "车辆类型"],
      ["张三", good, "桂L00001", "轻型货车"],
      ["张三", good, "桂L00002", "普通二轮摩托车"],
    ];
    expect(found(vehicles, sheet)).toEqual([]);
  });

  describe("of the insured", () => {
    const medical = departmentPack(profileOf("medical"), nationalPack);
    const insured = (id: string, ...more: CellValue[]): CellValue[] => ["张三", id, ...more];
    const heading = ["姓名", "身份证号", "险种", "参保年度", "参保状态"];

    test.each<[string, readonly CellValue[][], readonly (readonly [string, string])[]]>([
      ["two years of one person", [insured(good, "居民", 2019, "正常"), insured(good, "居民", 2020, "正常")], []],
      [
        "one row twice, once with the digits of a card behind the number",
        [
          insured(good, "居民", 2020, "正常"),
          insured(other, "居民", 2020, "正常"),
          insured(`${good}42`, "居民", 2020, "正常"),
        ],
        [
          ["DEP-05", "B2"],
          ["DEP-05", "B4"],
        ],
      ],
      [
        "years that are none",
        [insured(good, "居民", 20, "正常"), insured(other, "居民", 20201, "正常")],
        [
          ["DEP-04", "D2"],
          ["DEP-04", "D3"],
        ],
      ],
    ])("%s", (_name, rows, findings) => {
      expect(found(medical, [heading, ...rows])).toEqual(findings);
    });
  });

  test("a code that no list has is told with those that it has, the first ten", () => {
    const expected = (id: string, sheet: readonly (readonly CellValue[])[]): readonly string[] => {
      const pack = departmentPack(profileOf(id), nationalPack);
      const fields = new Map(pack.fields.map((field) => [field.id, field]));
      return runSheets(pack, { sheet }).findings.map((finding) => {
        const rule = pack.rules.find((one) => one.id === finding.ruleId)!;
        return renderFinding(finding, rule, fields, catalogues["zh-CN"]).expected;
      });
    };
    const grades = profileOf("housing")
      .codeLists.find(({ id }) => id === "grade")!
      .codes.map(({ code }) => code);
    expect(expected("housing", [HEADING, row("张三", good, "E级")])).toEqual([`规定的选项之一：${grades.join(" / ")}`]);
    const kinds = Array.from({ length: 12 }, (_, n) => ({ code: `第${n}类`, aliases: [], groups: [] }));
    const long = {
      ...profileOf("housing"),
      codeLists: profileOf("housing").codeLists.map((list) => ({ ...list, codes: kinds })),
    };
    const pack = departmentPack(long, nationalPack);
    const [finding] = runSheets(pack, { sheet: [HEADING, row("张三", good, "E级")] }).findings;
    expect(finding?.data["choices"]).toBe([...kinds.slice(0, 10).map(({ code }) => code), "…"].join(" / "));
  });

  test("a card's number stored as a number is found too", () => {
    const disability = departmentPack(profileOf("disability"), nationalPack);
    const sheet = [
      ["姓名", "身份证号", "残疾人证号"],
      ["张三", good, 4590991980050600],
    ];
    expect(found(disability, sheet)).toEqual([["DEP-03", "C2"]]);
  });

  test("a required column that the sheet lacks is told", () => {
    const { outcomes } = runSheets(housing, {
      sheet: [
        ["户主姓名", "身份证号"],
        ["张三", good],
      ],
    });
    expect(outcomes.find(({ ruleId }) => ruleId === "DEP-01")?.partly).toEqual([
      { reason: "columnMissing", fields: ["grade"] },
    ]);
  });

  test("every finding has its words", () => {
    const run = runSheets(housing, { sheet: [HEADING, row(null, wrong, "E级"), row("李四", wrong, null, "x")] });
    const fields = new Map(housing.fields.map((field) => [field.id, field]));
    expect(run.findings.length).toBeGreaterThan(4);
    for (const finding of run.findings) {
      const rule = housing.rules.find(({ id }) => id === finding.ruleId)!;
      for (const catalogue of Object.values(catalogues)) {
        const { message, expected } = renderFinding(finding, rule, fields, catalogue);
        for (const text of [message, expected]) expect(text).toMatch(/^(?!.*(?:\{\{|undefined|NaN)).*\S/u);
      }
    }
  });
});
