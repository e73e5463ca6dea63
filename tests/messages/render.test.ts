import fc from "fast-check";
import type { Field, Language } from "../../src/core/model/Field";
import { MESSAGE_IDS, type Facts, type Finding, type MessageId } from "../../src/core/model/Finding";
import { REFUSAL_CODES } from "../../src/core/model/Refusal";
import type { ResolvedParameter, Rule } from "../../src/core/model/Rule";
import type { NotChecked } from "../../src/core/model/Run";
import { catalogues } from "../../src/messages/catalogues";
import {
  fill,
  fillCriterion,
  formatNumber,
  holesOf,
  renderCriterion,
  renderFinding,
  renderMeasure,
  renderNotChecked,
  renderReference,
  renderRefusal,
} from "../../src/messages/render";
import { nationalPack } from "../../src/standards/nationalPack";
import { inventedId } from "../support/people";
import { runSheets } from "../support/testRule";

const zh = catalogues["zh-CN"];
const en = catalogues["en-US"];
const LANGUAGES: readonly Language[] = ["zh-CN", "en-US"];
const fields: ReadonlyMap<string, Field> = new Map(nationalPack.fields.map((field) => [field.id, field]));
const recordOf = (id: string): Rule => nationalPack.rules.find((rule) => rule.id === id)!;

const HOSTILE = [
  "{{value}}",
  "{{constructor}}",
  "$&",
  "$1",
  "$$",
  "$`",
  "$'",
  "$<name>",
  "__proto__",
  "constructor",
  "<b>",
  '"',
  "\\",
  "",
  "👪",
  "{{",
  "}}",
];
const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string(),
  fc.array(fc.constantFrom(...HOSTILE)).map((parts) => parts.join("")),
);

describe("fill", () => {
  test("puts each fact into its holes", () => {
    expect(fill("{{a}}，{{b}}，{{a}}", { a: "一", b: "二" })).toBe("一，二，一");
    expect(fill("没有", {})).toBe("没有");
  });
  test("what is filled in stays as it is", () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        expect(fill("<{{a}}|{{b}}>", { a, b })).toBe(`<${a}|${b}>`);
      }),
    );
  });
  test.each(["other", "constructor", "toString", "__proto__", "hasOwnProperty"])(
    "a hole %s without a fact is a defect",
    (name) => {
      expect(() => fill(`{{${name}}}`, { a: "一" })).toThrow(`No fact for the hole ${name}`);
    },
  );
  test("a fact may bear any name", () => {
    expect(fill("{{constructor}}", { constructor: "一" })).toBe("一");
  });
});

test("holesOf names each hole once", () => {
  expect([...holesOf("{{a}} {{b}} {{a}} {c} {{ d }}")]).toEqual(["a", "b"]);
});

describe("numbers", () => {
  test.each([
    [0, "0"],
    [-0, "0"],
    [4000, "4,000"],
    [-1234.5, "-1,234.5"],
    [4000.01, "4,000.01"],
    [6666.666666666667, "6,666.6667"],
    [1e9, "1,000,000,000"],
  ])("%d is %s in both languages", (value, expected) => {
    expect(formatNumber(value, zh)).toBe(expected);
    expect(formatNumber(value, en)).toBe(expected);
  });
});

const finding = (rule: Rule, messageId: MessageId, data: Facts, field: string): Finding => ({
  key: "",
  ruleId: rule.id,
  severity: rule.severity,
  messageId,
  data,
  at: { sheet: "人口", row: 1, column: 1 },
  field,
  related: [],
  follows: null,
  subject: { kind: "household", household: "H1" },
  household: 0,
  member: -1,
  name: "",
});
const said = (rule: Rule, messageId: MessageId, data: Facts, field: string) => ({
  zh: renderFinding(finding(rule, messageId, data, field), rule, fields, zh),
  en: renderFinding(finding(rule, messageId, data, field), rule, fields, en),
});

describe("findings in words", () => {
  test("an amount bears its unit, a limit too", () => {
    const { zh: chinese, en: english } = said(
      recordOf("INC-05"),
      "comparison.fails",
      { value: 4000, must: ">", limit: 4000 },
      "incPer",
    );
    expect(chinese).toEqual({ message: "4,000 元未超过 4,000 元", value: "4,000 元", expected: "大于 4,000 元" });
    expect(english).toEqual({
      message: "4,000 yuan does not exceed 4,000 yuan",
      value: "4,000 yuan",
      expected: "More than 4,000 yuan",
    });
  });
  test("months have no unit", () => {
    expect(said(recordOf("LAB-08"), "range.above", { value: 13, min: 0, max: 12 }, "workMonths").zh.message).toBe(
      "13 大于 12",
    );
  });
  test("an alternative is named in its language", () => {
    const facts = { value: 4000, computed: 6000, tolerance: 1, alternative: 1 };
    const { zh: chinese, en: english } = said(recordOf("INC-03"), "equation.alternative", facts, "incPer");
    expect(chinese.message).toBe("4,000 元，应为 6,000 元；按年度家庭人口数计算则相符");
    expect(english.message).toBe("4,000 yuan, should be 6,000 yuan; it fits with the household size of the year");
  });
  test("a blank is named as blank where the rule words it", () => {
    const { zh: chinese, en: english } = said(
      recordOf("STU-02"),
      "forbidden",
      { age: 9, student: "", value: "" },
      "student",
    );
    expect(chinese).toMatchObject({ message: "9 周岁，在校生状况为“空白”", value: "" });
    expect(english).toMatchObject({ message: "aged 9, student status “blank”", value: "" });
  });
  test("columns are named by their labels", () => {
    const label = (id: string, language: Language): string => fields.get(id)!.label[language];
    const { zh: chinese, en: english } = said(
      recordOf("MED-03"),
      "affirmative.no",
      { value: "否", fields: "basicMed,empMed" },
      "basicMed",
    );
    expect(chinese.message).toBe(`${label("basicMed", "zh-CN")}、${label("empMed", "zh-CN")}为“否”`);
    expect(english.message).toBe(`${label("basicMed", "en-US")}, ${label("empMed", "en-US")}: no`);
  });
  test("a type is named where a cell cannot be read", () => {
    const facts = { value: "不详", type: "money", field: "incPer" };
    expect(said(recordOf("VAL-01"), "readable.unreadable", facts, "incPer").zh).toEqual({
      message: "“不详”读不出，应为金额（元，数字）",
      value: "不详",
      expected: "金额（元，数字）",
    });
  });
  test("each comparison falls short in words of its own", () => {
    for (const { fallsShort } of [zh, en]) expect(new Set(Object.values(fallsShort)).size).toBe(6);
  });
  test("what a cell holds stays as it is", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const unreadable = said(
          recordOf("VAL-01"),
          "readable.unreadable",
          { value, type: "money", field: "incPer" },
          "incPer",
        );
        expect(unreadable.zh.message).toBe(`“${value}”读不出，应为金额（元，数字）`);
        expect(unreadable.zh.value).toBe(value);
        const water = said(
          recordOf("LIV-08"),
          "forbidden",
          { waterHard: value, waterSafe: "是", value: "是" },
          "waterSafe",
        );
        expect(water.zh.message).toBe(`饮水困难为“${value === "" ? "空白" : value}”，饮水安全却为“是”`);
        const within = said(recordOf("ID-06"), "unique.repeatedWithin", { value: "", times: 2, within: value }, "idNo");
        expect(within.zh.message).toBe(`出现 2 次，均在${value}`);
      }),
    );
  });
});

test("every message of every rule is worded without a hole left over", () => {
  const facts: Facts = {
    ...{
      value: "值",
      found: "1",
      expected: "2",
      length: 17,
      digits: 18,
      times: 2,
      within: "甲村",
      count: 0,
      members: 2,
      blank: 1,
    },
    ...{
      min: 1,
      max: 12,
      computed: 3,
      tolerance: 1,
      alternative: 0,
      must: ">",
      limit: 4,
      fields: "basicMed",
      type: "money",
      field: "incPer",
    },
    birth: "1980-05-06",
    there: "乙",
  };
  for (const rule of nationalPack.rules) {
    const named = rule.checks.flatMap((check) =>
      check.kind === "forbidden" ? [...(check.shows ?? []), ...Object.keys(check.facts ?? {})] : [],
    );
    const all = { ...facts, ...Object.fromEntries(named.map((name) => [name, 1])) };
    for (const messageId of MESSAGE_IDS) {
      for (const language of LANGUAGES) {
        const { message, expected } = renderFinding(
          finding(rule, messageId, all, "incPer"),
          rule,
          fields,
          catalogues[language],
        );
        expect(message + expected).not.toMatch(/\{\{|\}\}|undefined|NaN/);
      }
    }
  }
});

test("no ID number is shown whole, whatever column it was written into", () => {
  const headings = [
    "户编号",
    "姓名",
    "证件号码",
    "与户主关系",
    "人数",
    "在校生状况",
    "务工时间（月）",
    "是否参加城乡居民基本医疗保险",
    "纯收入",
    "人均纯收入",
    "户类型",
    "是否危房户",
    "是否解决安全饮用水",
    "饮水是否困难",
    "出生日期",
    "村",
  ];
  const id = fc
    .tuple(fc.integer({ min: 0, max: 20_000 }), fc.nat(999))
    .map(([day, order]) => inventedId(new Date(day * 86_400_000).toISOString().slice(0, 10), order));
  const forms = id.chain((text) =>
    fc.constantFrom<string | number>(
      text,
      text.slice(0, 17),
      `${text}43`,
      text.toLowerCase(),
      ` ${text}`,
      `${text.slice(0, 6)} ${text.slice(6, 14)} ${text.slice(14)}`,
      text.replaceAll("4", "４"),
      `号码${text}`,
      `${text.slice(0, 17)}Y`,
      Number(text.slice(0, 17)),
      Number(`${text.slice(0, 17)}0`),
    ),
  );
  const whole = /\p{Nd}{15,}|(?:\p{Nd}[\s,-]?){15,}/u;
  fc.assert(
    fc.property(forms, fc.integer({ min: 2, max: headings.length - 1 }), fc.boolean(), (written, column, both) => {
      const row = (name: string): (string | number | null)[] =>
        headings.map((_, c) => (c === column ? written : c === 0 ? "H1" : c === 1 ? name : null));
      const run = runSheets(nationalPack, {
        sheet: [headings, row("韦一"), ...(both ? [row("韦二")] : [])],
        options: { parameters: { "school-cutoff": "09-01" } },
      });
      for (const one of run.findings) {
        for (const language of LANGUAGES) {
          const { message, value, expected } = renderFinding(one, recordOf(one.ruleId), fields, catalogues[language]);
          for (const text of [message, value, expected]) expect(text).not.toMatch(whole);
        }
      }
    }),
    { numRuns: 300 },
  );
});

describe("refusals in words", () => {
  test.each(REFUSAL_CODES)("%s says what to do, with facts and without", (code) => {
    for (const language of LANGUAGES) {
      const { message, advice } = renderRefusal(code, {}, catalogues[language]);
      expect([message, advice]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
      expect(message + advice).not.toMatch(/\{\{|\}\}|undefined/);
    }
  });
  test("facts stand where they belong and stay as they are", () => {
    fc.assert(
      fc.property(hostile, (sheet) => {
        expect(renderRefusal("sheet.empty", { sheet }, zh).message).toBe(`工作表“${sheet}”是空的。`);
      }),
    );
  });
  test.each([
    ["structure", { tab: "反馈表" }, /结构受保护.*“反馈表”/, /审阅/],
    ["cells", { tab: "反馈表", sheet: "表一", cell: "B9" }, /工作表“表一”的 B9/, /B9 起的内容/],
    ["table", { tab: "反馈表", sheet: "表一", cell: "C2" }, /“表一”中 C2 起/, /转换为区域/],
    ["constructor", { tab: "反馈表" }, /^无法写入“反馈表”。$/, /另存一份/],
  ] as const)("no room for a tab is worded by its reason: %s", (reason, data, message, advice) => {
    const text = renderRefusal("tab.noRoom", { ...data, reason }, zh);
    expect(text.message).toMatch(message);
    expect(text.advice).toMatch(advice);
    const english = renderRefusal("tab.noRoom", { ...data, reason }, en);
    expect(`${english.message}${english.advice}`).not.toMatch(/\{\{|—/);
  });
  test("a missing fact is a stroke", () => {
    expect(renderRefusal("sheet.empty", {}, zh).message).toBe("工作表“—”是空的。");
  });
});

describe("why a rule was not checked", () => {
  const reasons: readonly NotChecked[] = [
    { reason: "columnMissing", fields: ["incPer", "hhType"] },
    { reason: "parameterUnconfirmed", parameter: "income-line" },
    { reason: "parameterNotInForce", parameter: "income-line" },
    { reason: "notInForce" },
    { reason: "otherRegion" },
    { reason: "ruleUnconfirmed", confidence: "probable" },
    { reason: "failed" },
    { reason: "switchedOff" },
    { reason: "previousMissing" },
    { reason: "previousColumnMissing", fields: ["incPer"] },
    { reason: "departmentMissing" },
    { reason: "departmentSilent" },
    {
      reason: "departmentColumnMissing",
      department: "housing",
      fields: ["grade"],
      names: {
        department: { "zh-CN": "住建", "en-US": "Housing" },
        fields: [{ "zh-CN": "鉴定等级", "en-US": "Grade" }],
      },
    },
  ];
  test("each reason is told apart, in both languages", () => {
    for (const language of LANGUAGES) {
      const texts = reasons.map((reason) => renderNotChecked(reason, fields, new Map(), catalogues[language]));
      expect(new Set(texts).size).toBe(reasons.length);
      expect(Object.keys(catalogues[language].notChecked).sort()).toEqual(reasons.map(({ reason }) => reason).sort());
    }
  });
  test("a department's columns are named as its sheet has them", () => {
    const lacking = reasons.filter(({ reason }) => reason === "departmentColumnMissing");
    expect(lacking.map((reason) => renderNotChecked(reason, fields, new Map(), catalogues["zh-CN"]))).toEqual([
      "未检查：住建的表没有这些列：鉴定等级",
    ]);
  });
  test("columns are named by their labels", () => {
    expect(renderNotChecked(reasons[0]!, fields, new Map(), zh)).toBe(
      `未检查：表中没有这些列：${fields.get("incPer")!.label["zh-CN"]}、${fields.get("hhType")!.label["zh-CN"]}`,
    );
    const before: NotChecked = { reason: "previousColumnMissing", fields: ["incPer"] };
    expect(renderNotChecked(before, fields, new Map(), zh)).toBe(
      `未检查：上期的表没有这些列：${fields.get("incPer")!.label["zh-CN"]}`,
    );
  });
});

test("a reference is told in one line", () => {
  expect(renderReference({ title: "公民身份号码", number: "GB 11643-1999", clause: "4.4" }, zh)).toBe(
    "《公民身份号码》（GB 11643-1999、4.4）",
  );
  expect(renderReference({ title: "公民身份号码", number: "GB 11643-1999", clause: "4.4" }, en)).toBe(
    "公民身份号码 (GB 11643-1999, 4.4)",
  );
  expect(renderReference({ title: "公民身份号码" }, zh)).toBe("《公民身份号码》");
});

describe("measures", () => {
  test.each([
    [4000, "元/人·年", "4,000 元/人·年", "4,000 yuan per head and year"],
    [20, "%", "20%", "20%"],
    [3, "户", "3 户", "3 户"],
    [3, "", "3", "3"],
    ["09-01", "月-日", "09-01", "09-01"],
  ])("%s of %s", (value, unit, chinese, english) => {
    expect([renderMeasure(value, unit, zh), renderMeasure(value, unit, en)]).toEqual([chinese, english]);
  });
});

describe("the criterion of a rule", () => {
  const resolved = (id: string, value: number | null, status: ResolvedParameter["status"]): ResolvedParameter => {
    const { label, unit } = nationalPack.parameters.find((parameter) => parameter.id === id)!;
    return { id, label, unit, value, status, scope: "CN", confidence: "probable", references: [], candidates: [] };
  };
  test("each half has its own limit, in force, awaited or not in force", () => {
    const parameters = [resolved("parent-child-gap", 14, "given"), resolved("spouse-gap", null, "unconfirmed")];
    expect(renderCriterion(recordOf("HH-09"), parameters, zh)).toBe(
      "子女比户主小、父母比户主大的岁数不小于最小年龄差（14 岁）；配偶与户主的年龄差不大于最大年龄差（待县里确认）",
    );
    expect(renderCriterion(recordOf("INC-05"), [resolved("income-line", null, "notInForce")], en)).toBe(
      "Income per head above the income line (no value in force); being equal to it is not enough",
    );
  });
  test("a rule of one number is told by what it expects", () => {
    expect(renderCriterion(recordOf("CAU-09"), [], zh)).toBe("大于 0 元");
  });
  test("a parameter that is not there is a defect", () => {
    expect(() => renderCriterion(recordOf("INC-05"), [], zh)).toThrow("No parameter income-line");
  });
  test("no rule leaves a hole, says a word twice or calls a limit about something", () => {
    for (const rule of nationalPack.rules) {
      for (const language of LANGUAGES) {
        const text = fillCriterion(rule, () => "（甲）", catalogues[language]);
        expect(text).not.toMatch(/…|\{\{|\}\}|undefined| {2}|约 |([\p{Script=Han}]{3,})\s*\1/u);
      }
    }
  });
});
