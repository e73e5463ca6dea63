import { agreementOf, agreementRate } from "../../src/core/model/DepartmentResult";
import { validate } from "../../src/core/validate";
import { recogniseSheet } from "../../src/core/mapping/recogniseSheet";
import { linkageModel } from "../../src/departments/linkageModel";
import { profiles } from "../../src/departments/profiles";
import { nationalPack } from "../../src/standards/nationalPack";
import { inventedId } from "../support/people";
import { rawSheetOf, validateSheets, type Row } from "../support/testRule";

const OPTIONS = { region: "450000", year: 2020, asOf: "2020-12-31", parameters: {} };
const linking = { model: linkageModel, renames: [], decisions: {}, keyOf: (text: string) => text };

/** An ID number for each of many heads. */
const idOf = (at: number): string =>
  inventedId(`19${50 + (at % 40)}-0${1 + (at % 9)}-1${at % 10}`, Math.floor(at / 40));

describe("8,996 suspected dangerous houses, of which the housing office confirms 5,799", () => {
  const [suspected, confirmed] = [8996, 5799];
  const heads = Array.from({ length: suspected }, (_, at) => ({
    name: `韦${String.fromCharCode(0x4e00 + at)}`,
    id: idOf(at),
  }));
  const validation = validateSheets(nationalPack, {
    sheet: [
      ["户编号", "姓名", "证件号码", "与户主关系", "是否危房户"],
      ...heads.map(({ name, id }, at): Row => [`H${at}`, name, id, "户主", "是"]),
    ],
    departments: {
      housing: [
        ["户主姓名", "身份证号", "鉴定等级"],
        ...heads
          .map(({ name, id }, at): Row => [
            name,
            id,
            at < confirmed ? (at % 2 === 0 ? "C级" : "D级") : at % 2 === 0 ? "A级" : "B级",
          ])
          .toReversed(),
      ],
    },
  });
  const [department] = validation.departments;
  const danger = department?.comparisons.find(({ id }) => id === "danger");

  test("every house is found, and each is counted once", () => {
    expect(department?.entries).toEqual({ both: suspected, onlyHere: 0, onlyThere: 0 });
    expect(danger).toMatchObject({
      notCompared: null,
      counts: { agree: confirmed, conflict: suspected - confirmed, onlyHere: 0, onlyThere: 0, open: 0 },
    });
    expect(danger && agreementRate(agreementOf({ kind: "meaning" }, danger.counts))).toBeCloseTo(5799 / 8996, 12);
  });

  test("each of the 3,197 others is a finding to verify", () => {
    const found = validation.run.findings.filter(({ department }) => department?.comparison === "danger");
    expect(found).toHaveLength(3197);
    expect(new Set(found.map(({ key }) => key)).size).toBe(3197);
    expect(new Set(found.map(({ severity, messageId }) => `${severity} ${messageId}`))).toEqual(
      new Set(["warning department.differs"]),
    );
    expect(validation.run.totals.byRule.get("XD-06")).toBe(3197);
  });
});

describe("the line through departments", () => {
  const id = idOf(1);
  const sheet: Row[] = [
    ["户编号", "姓名", "证件号码"],
    ["H1", "韦大山", id],
  ];
  const payroll: Row[] = [
    ["姓名", "身份证号", "单位"],
    ["韦大山", id, "某小学"],
  ];
  const inputOf = (count: number) => {
    const profile = profiles.find((one) => one.id === "payroll")!;
    const own = rawSheetOf("人口", sheet);
    const other = rawSheetOf("名单", payroll);
    const given = { profile, sheet: { sheet: other, mapping: recogniseSheet(other, profile.fields) }, ...linking };
    return {
      members: { sheet: own, mapping: recogniseSheet(own, nationalPack.fields) },
      households: null,
      departments: Array.from({ length: count }, () => given),
      pack: nationalPack,
      options: OPTIONS,
    };
  };

  test("without departments there are none, and their rules say so", () => {
    const { departments, run } = validate(inputOf(0));
    expect(departments).toEqual([]);
    expect(run.outcomes.find(({ ruleId }) => ruleId === "XD-01")?.notChecked).toEqual({ reason: "departmentMissing" });
  });

  test("two sheets of one department give findings that are told apart", () => {
    const { run } = validate(inputOf(2));
    const keys = run.findings.filter(({ ruleId }) => ruleId === "XD-01").map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(2);
  });

  test("a finding keeps its key whatever other sheet of the department takes part before it", () => {
    const { departments, ...input } = inputOf(1);
    const [given] = departments;
    const called = (name: string) => {
      const sheet = rawSheetOf(name, payroll);
      return { ...given!, sheet: { sheet, mapping: recogniseSheet(sheet, given!.profile.fields) } };
    };
    const keysBy = (...names: readonly string[]): Readonly<Record<string, string>> => {
      const { run } = validate({ ...input, departments: names.map(called) });
      const found = run.findings.filter(({ ruleId }) => ruleId === "XD-01");
      return Object.fromEntries(found.map(({ key, related }) => [related[0]?.sheet ?? "", key]));
    };
    const both = keysBy("甲", "乙");
    expect(Object.keys(both)).toEqual(["甲", "乙"]);
    expect(keysBy("乙", "甲")).toEqual(both);
    // Alone it is the department's, whatever its sheet is called next month.
    expect(keysBy("十一月")["十一月"]).toBe(keysBy("十二月")["十二月"]);
  });

  test("the county's severity and switch hold for differences", () => {
    const input = inputOf(1);
    const milder = validate({ ...input, options: { ...OPTIONS, rules: { "XD-01": { severity: "note" } } } }).run;
    expect(milder.findings.filter(({ ruleId }) => ruleId === "XD-01").map(({ severity }) => severity)).toEqual([
      "note",
    ]);
    const off = validate({ ...input, options: { ...OPTIONS, rules: { "XD-01": { on: false } } } }).run;
    expect(off.findings.filter(({ ruleId }) => ruleId === "XD-01")).toEqual([]);
    expect(off.outcomes.find(({ ruleId }) => ruleId === "XD-01")?.notChecked).toEqual({ reason: "switchedOff" });
  });

  test("who was linked without an ID number is to be verified, even where the rule calls it an error", () => {
    const police = profiles.find((one) => one.id === "police")!;
    const ours: Row[] = [
      ["户编号", "姓名", "证件号码", "村"],
      ["H1", "韦大山", id, "甲村"],
    ];
    const severityOf = (idNo: string | null): readonly string[] => {
      const other = rawSheetOf("户籍", [
        ["姓名", "身份证号", "出生日期", "村", "人员状态"],
        ["韦大山", idNo, id.slice(6, 14), "甲村", "死亡"],
      ]);
      const own = rawSheetOf("人口", ours);
      const { run } = validate({
        ...inputOf(0),
        members: { sheet: own, mapping: recogniseSheet(own, nationalPack.fields) },
        departments: [
          { profile: police, sheet: { sheet: other, mapping: recogniseSheet(other, police.fields) }, ...linking },
        ],
      });
      return run.findings.filter(({ ruleId }) => ruleId === "XD-05").map(({ severity }) => severity);
    };
    expect(severityOf(id)).toEqual(["error"]);
    expect(severityOf(null)).toEqual(["warning"]);
  });

  test("progress never goes back and ends at the end", () => {
    const seen: (readonly [number, number])[] = [];
    validate({ ...inputOf(2), onProgress: (done, total) => seen.push([done, total]) });
    const done = seen.map(([at]) => at);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(new Set(seen.map(([, total]) => total)).size).toBe(1);
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
  });

  test("a pair that the person rejected is no link", () => {
    const input = inputOf(1);
    const slip = id.slice(0, 16) + (id[16] === "0" ? "1" : "0") + id.slice(17);
    const other = rawSheetOf("名单", [payroll[0]!, ["韦大山", slip, "某小学"]]);
    const [given] = input.departments;
    const run = (decisions: Record<string, "accepted" | "rejected">) =>
      validate({
        ...input,
        departments: [{ ...given!, decisions, sheet: { sheet: other, mapping: given!.sheet.mapping } }],
      });
    const before = run({});
    const [pair] = [...before.departments[0]!.linkage.explained, ...before.departments[0]!.linkage.waiting];
    expect(run({ [pair!.key]: "accepted" }).run.findings.map(({ ruleId }) => ruleId)).toContain("XD-01");
    expect(run({ [pair!.key]: "rejected" }).run.findings.map(({ ruleId }) => ruleId)).not.toContain("XD-01");
  });
});

test.each([
  ["medical", ["0-1"]],
  ["disability", []],
])("of %s, the profile says whether a further row without an ID number may be of the same person", (id, expected) => {
  const { departments } = validateSheets(nationalPack, {
    sheet: [
      ["姓名", "证件号码", "行政村"],
      ["韦大山", idOf(1), "龙坪村"],
    ],
    departments: {
      [id]: [
        ["姓名", "身份证号", "行政村"],
        ["韦大山", idOf(1), "龙坪村"],
        ["韦大山", null, "龙坪村"],
      ],
    },
  });
  const { rows, waiting } = departments[0]!.linkage;
  expect([...rows]).toEqual([0]);
  expect(waiting.map(({ member, row }) => `${member}-${row}`)).toEqual(expected);
});
