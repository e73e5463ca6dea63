import { missingFields } from "../../../src/core/checks/missingFields";
import { mentionsOf } from "../../../src/core/model/mentions";
import type { Check, Rule, RulePack } from "../../../src/core/model/Rule";
import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, type Row } from "../../support/testRule";

const recordOf = (id: string): Rule => nationalPack.rules.find((rule) => rule.id === id)!;
const packOf = (...rules: readonly Rule[]): RulePack => ({ ...nationalPack, rules });
/** A rule with checks of its own, past the parser of packs. */
const ruleOf = (checks: readonly Check[], more: Partial<Rule> = {}): Rule => ({
  ...recordOf("LAB-08"),
  requires: [],
  checks,
  ...more,
});
const found = (sheet: readonly Row[], rule: Rule, households?: readonly Row[]) =>
  runSheets(packOf(rule), { sheet, ...(households && { households }) }).findings.map(({ at, messageId, data }) => ({
    row: at.row + 1,
    column: at.column,
    messageId,
    data,
  }));

describe("a rule that breaks", () => {
  const header: Row = ["户编号", "姓名", "务工时间（月）"];
  const sheet = [header, ["H1", "韦一", 13]];
  // A range over a text column: the parser refuses it, so that only a defect brings it here.
  const broken = ruleOf(
    [
      { kind: "range", field: "workMonths", max: 12 },
      { kind: "range", field: "name", max: 1 },
    ],
    { id: "LAB-99" },
  );

  test("is named, its findings are dropped, and the others go on", () => {
    const run = runSheets(packOf(broken, recordOf("LAB-08")), { sheet });
    const reason = "Field name is read as text, not number";
    expect(run.incomplete).toEqual([{ ruleId: "LAB-99", reason, cause: new TypeError(reason) }]);
    expect(run.incomplete[0]?.cause).toHaveProperty("stack", expect.stringContaining("columnOfType"));
    expect(run.outcomes).toEqual([
      { ruleId: "LAB-99", notChecked: { reason: "failed" }, partly: [], applied: 0, findings: 0, followed: 0 },
      { ruleId: "LAB-08", notChecked: null, partly: [], applied: 1, findings: 1, followed: 0 },
    ]);
    expect(run.findings.map(({ ruleId }) => ruleId)).toEqual(["LAB-08"]);
  });
  test("makes the run incomplete even where nothing was found", () => {
    const run = runSheets(packOf(broken), { sheet: [header, ["H1", "韦一", 1]] });
    expect(run.findings).toEqual([]);
    expect(run.incomplete).toHaveLength(1);
  });
  test.each<readonly [string, Check]>([
    ["an ID form of months", { kind: "idForm", field: "workMonths" }],
    ["a check digit of months", { kind: "checkDigit", field: "workMonths" }],
    ["digits lost in months", { kind: "storedAsNumber", field: "workMonths" }],
    ["months that are unique", { kind: "unique", field: "workMonths", within: [] }],
    ["a limit of names", { kind: "comparison", field: "name", must: ">", limit: 1 }],
    ["an equation of names", { kind: "equation", field: "name", right: 1, tolerance: 0 }],
    ["a yes of names", { kind: "affirmative", fields: ["name"], need: "any" }],
    ["a yes of no column", { kind: "affirmative", fields: ["basicMed"], need: "any" }],
    ["a limit of no column", { kind: "comparison", field: "incPer", must: ">", limit: 1 }],
    ["a count by member", { kind: "memberCount", at: "name", where: { all: [] }, min: 1 }],
  ])("%s breaks, it does not pass in silence", (_name, check) => {
    expect(runSheets(packOf(ruleOf([check])), { sheet }).incomplete).toHaveLength(1);
  });
  test("a clean run is complete", () => {
    const run = runSheets(packOf(recordOf("LAB-08")), { sheet: [header, ["H1", "韦一", 1]] });
    expect([run.incomplete, run.findings]).toEqual([[], []]);
  });
});

describe("a rule that is not checked says why", () => {
  const header: Row = ["户编号", "姓名", "人均纯收入", "户类型"];
  const sheet = [header, ["H1", "韦一", 1, "脱贫户"]];
  const reason = (rule: Rule) => runSheets(packOf(rule), { sheet }).outcomes[0]?.notChecked;
  const income = recordOf("INC-05");
  test.each<readonly [string, Rule, unknown]>([
    ["unconfirmed", { ...income, confidence: "probable" }, { reason: "ruleUnconfirmed", confidence: "probable" }],
    ["another region", { ...income, scope: "110000" }, { reason: "otherRegion" }],
    ["its own province", { ...income, scope: "450000" }, null],
    ["not yet", { ...income, inForce: { from: "2021-01-01" } }, { reason: "notInForce" }],
    ["no more", { ...income, inForce: { from: "2014-01-01", to: "2019-12-31" } }, { reason: "notInForce" }],
    [
      "missing columns",
      { ...income, requires: ["incPer", "incNet", { anyOf: ["danger", "grade"] }] },
      { reason: "columnMissing", fields: ["incNet", "danger", "grade"] },
    ],
    ["nothing", income, null],
  ])("%s", (_name, rule, expected) => expect(reason(rule)).toEqual(expected));
});

describe("missingFields", () => {
  const isMapped =
    (...mapped: string[]) =>
    (field: string) =>
      mapped.includes(field);
  test.each<readonly [Rule["requires"], string[], string[]]>([
    [[], [], []],
    [["a"], ["a"], []],
    [["a", "b"], ["b"], ["a"]],
    [[{ anyOf: ["a", "b"] }], ["b"], []],
    [[{ anyOf: ["a", "b"] }], ["c"], ["a", "b"]],
    [["c", { anyOf: ["a", "b"] }], [], ["c", "a", "b"]],
  ])("%j with %j lacks %j", (requires, mapped, missing) => {
    expect(missingFields({ requires }, isMapped(...mapped))).toEqual(missing);
  });
});

describe("mentionsOf", () => {
  test("names every field and parameter, however deep", () => {
    const check: Check = {
      kind: "forbidden",
      at: "at",
      when: { not: { any: [{ all: [{ field: "inWhen", is: "blank" }] }] } },
      that: {
        members: "any",
        that: {
          compare: [
            {
              sum: [
                { difference: [{ field: "left" }, { parameter: "p1" }] },
                { quotient: [1, { product: [{ field: "deep" }] }] },
              ],
            },
            ">",
            { sumOver: { age: { cutoff: "p2" } } },
          ],
        },
      },
      shows: ["shown"],
      facts: { fact: { count: { field: "counted", inGroup: "g" } } },
    };
    const { fields, parameters, groups } = mentionsOf([check]);
    expect([...fields].sort()).toEqual(["at", "counted", "deep", "inWhen", "left", "shown"]);
    expect([...parameters].sort()).toEqual(["p1", "p2"]);
    expect(groups).toEqual([{ field: "counted", group: "g" }]);
  });
  test.each<readonly [Check, string[], string[]]>([
    [{ kind: "idForm", field: "a" }, ["a"], []],
    [{ kind: "unique", field: "a", within: ["b", "c"] }, ["a", "b", "c"], []],
    [{ kind: "memberCount", at: "a", where: { field: "b", is: "blank" }, min: 1 }, ["a", "b"], []],
    [{ kind: "range", field: "a", min: { parameter: "p" }, max: { field: "b" } }, ["a", "b"], ["p"]],
    [
      {
        kind: "equation",
        field: "a",
        right: { field: "b" },
        tolerance: { parameter: "p" },
        alternatives: [{ label: { "zh-CN": "x", "en-US": "x" }, right: { field: "c" } }],
      },
      ["a", "b", "c"],
      ["p"],
    ],
    [{ kind: "comparison", field: "a", must: ">", limit: { parameter: "p" } }, ["a"], ["p"]],
    [{ kind: "affirmative", fields: ["a", "b"], need: "any" }, ["a", "b"], []],
    [{ kind: "readable", problem: "error" }, [], []],
  ])("%j", (check, fields, parameters) => {
    const mentions = mentionsOf([check]);
    expect([...mentions.fields].sort()).toEqual(fields);
    expect([...mentions.parameters].sort()).toEqual(parameters);
  });
});

describe("more than one of a kind", () => {
  const header: Row = ["户编号", "姓名", "与户主关系"];
  const oneHead = ruleOf(
    [{ kind: "memberCount", at: "relation", where: { field: "relation", inGroup: "head" }, max: 1 }],
    { subject: "household" },
  );
  test("each of them is told, with the others", () => {
    const sheet = [
      header,
      ["H1", "韦一", "户主"],
      ["H1", "韦二", "配偶"],
      ["H1", "韦三", "户主"],
      ["H2", "蒙四", "户主"],
    ];
    const { findings } = runSheets(packOf(oneHead), { sheet });
    expect(findings.map(({ at, related, data }) => [at.row, related.map(({ row }) => row), data["count"]])).toEqual([
      [1, [3], 2],
      [3, [1], 2],
    ]);
    expect(new Set(findings.map(({ key }) => key)).size).toBe(2);
  });
});

describe("each yes is needed", () => {
  const header: Row = ["户编号", "姓名", "是否参加城乡居民基本医疗保险", "是否参加大病保险"];
  const both = ruleOf([{ kind: "affirmative", fields: ["basicMed", "bigMed"], need: "all" }]);
  const at = (a: string | null, b: string | null) => found([header, ["H1", "韦一", a, b]], both);
  test.each<readonly [string | null, string | null, unknown[]]>([
    ["是", "是", []],
    ["是", "看情况", []],
    ["否", "是", [["affirmative.no", 2, "basicMed"]]],
    ["是", "否", [["affirmative.no", 3, "bigMed"]]],
    ["否", "否", [["affirmative.no", 2, "basicMed,bigMed"]]],
    ["否", "看情况", [["affirmative.no", 2, "basicMed"]]],
    [null, "否", [["affirmative.no", 3, "bigMed"]]],
    [null, "是", [["affirmative.blank", 2, "basicMed"]]],
    [null, "看情况", [["affirmative.blank", 2, "basicMed"]]],
  ])("%s and %s", (a, b, expected) => {
    expect(at(a, b).map(({ messageId, column, data }) => [messageId, column, data["fields"]])).toEqual(expected);
  });
});

describe("facts", () => {
  const header: Row = ["户编号", "姓名", "务工时间（月）", "人均纯收入", "民族"];
  const row = (months: string | number | null, income: string | number | null = null, nation: string | null = null) => [
    header,
    ["H1", "韦一", months, income, nation],
  ];
  test("an unknown bound is no fact", () => {
    const bounds = ruleOf([{ kind: "range", field: "workMonths", min: { field: "incPer" }, max: 12 }]);
    expect(found(row(13), bounds)).toMatchObject([{ messageId: "range.above", data: { value: 13, max: 12 } }]);
    expect(found(row(13), bounds)[0]?.data).not.toHaveProperty("min");
    expect(found(row(5, 6), bounds)).toMatchObject([{ messageId: "range.below", data: { value: 5, min: 6, max: 12 } }]);
  });
  test("an unknown fact of a forbidden state is blank", () => {
    const check: Check = {
      kind: "forbidden",
      at: "workMonths",
      that: { field: "workMonths", is: "blank" },
      facts: { income: { field: "incPer" } },
    };
    expect(found(row(null), ruleOf([check]))[0]?.data).toEqual({ income: "", value: "" });
    expect(found(row(null, 7), ruleOf([check]))[0]?.data).toEqual({ income: 7, value: "" });
  });
  test("amounts are told as they were compared", () => {
    const limit = ruleOf([{ kind: "comparison", field: "incPer", must: ">", limit: 4000 }]);
    expect(found(row(null, 4000.004), limit)[0]?.data).toMatchObject({ value: 4000, limit: 4000 });
  });
  test("an ID number is masked in whatever column it stands", () => {
    const unreadable = ruleOf([{ kind: "readable", problem: "unreadable" }]);
    const id = inventedId("1980-05-06", 11);
    const shown = (cell: string) => String(found(row(null, cell), unreadable)[0]?.data["value"]);
    const hidden = [
      `证件${id}`,
      `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}号`,
      `号${id.slice(0, 15)}`,
      `${id}、${id}`,
    ];
    for (const cell of hidden) expect(shown(cell)).not.toContain(id.slice(6, 14));
    expect(shown("约 4000 元")).toBe("约 4000 元");
  });
  test("a long text is cut, between characters", () => {
    const unreadable = ruleOf([{ kind: "readable", problem: "unreadable" }]);
    const value = String(found(row(null, "𠮷".repeat(3000)), unreadable)[0]?.data["value"]);
    expect(value).toBe(`${"𠮷".repeat(120)}…`);
  });
});

test("a household that only its own sheet names bears nobody's name", () => {
  const sheet = [
    ["户编号", "姓名", "与户主关系"],
    ["H1", "韦一", "户主"],
    ["H3", "蒙三", "户主"],
  ];
  const households = [
    ["户编号", "是否解决安全饮用水"],
    ["H1", "是"],
    ["H2", "否"],
    ["H3", "否"],
  ];
  const { findings } = runSheets(packOf(recordOf("LIV-08")), { sheet, households });
  expect(findings.map(({ name, key }) => [name, key])).toEqual([
    ["", "LIV-08|H2||waterSafe"],
    ["蒙三", "LIV-08|H3||waterSafe"],
  ]);
});

describe("keys", () => {
  const header: Row = ["户编号", "人编号", "姓名", "证件号码", "务工时间（月）"];
  const keysByMonths = (rows: readonly Row[]) =>
    new Map(
      runSheets(packOf(recordOf("LAB-08")), { sheet: [header, ...rows] }).findings.map(({ data, key }) => [
        data["value"],
        key,
      ]),
    );

  test("of two alike rows follow what is wrong with them, not their order", () => {
    const id = inventedId("1980-01-02", 1);
    const rows = [13, 20, 15].map((months): Row => ["H1", null, "韦一", id, months]);
    const keys = keysByMonths(rows);
    expect(new Set(keys.values()).size).toBe(3);
    expect(keysByMonths(rows.toReversed())).toEqual(keys);
    expect(keysByMonths([rows[1]!, rows[2]!, rows[0]!])).toEqual(keys);
  });

  test("of parts that hold a bar stay apart", () => {
    const keys = keysByMonths([
      ["H1|P1", "P2", "韦一", null, 13],
      ["H1", "P1|P2", "韦二", null, 14],
      ["H1\\", "P1", "韦三", null, 15],
    ]);
    expect([...keys.values()]).toEqual([
      "LAB-08|H1\\|P1|P2|workMonths",
      "LAB-08|H1|P1\\|P2|workMonths",
      "LAB-08|H1\\\\|P1|workMonths",
    ]);
  });

  test("hold no ID number, and tell apart who looks alike without it", () => {
    const alike = ["45909919800102001X", "45909919810102001X", "45909919820102001X"];
    const rows = [
      [alike[0]!, alike[0]!, "韦一", null, 13],
      [alike[0]!, alike[1]!, "韦二", null, 14],
      [alike[1]!, alike[2]!, "韦三", null, 15],
      ["459099010000048", "P1", "韦四", null, 16],
    ];
    const keys = keysByMonths(rows);
    expect([...keys.values()]).toEqual([
      "LAB-08|459099********001X|459099********001X|workMonths",
      "LAB-08|459099********001X|459099********001X#2|workMonths",
      "LAB-08|459099********001X#2|459099********001X|workMonths",
      "LAB-08|459099010000048|P1|workMonths",
    ]);
    expect(new Map([...keysByMonths(rows.toReversed())].reverse())).toEqual(keys);
  });
});
