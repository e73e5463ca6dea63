import type { DepartmentProfile } from "../../src/core/model/DepartmentProfile";
import { Refusal } from "../../src/core/model/Refusal";
import { composeProfile } from "../../src/departments/composeProfile";
import { parseProfile } from "../../src/departments/parseProfile";
import { profiles } from "../../src/departments/profiles";

const housing = profiles.find(({ id }) => id === "housing")!;
const vehicles = profiles.find(({ id }) => id === "vehicles")!;

function faultsOf(profile: unknown): readonly string[] {
  try {
    parseProfile(profile);
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === "department.badProfile") {
      const faults = String(fault.data["faults"]).split("; ");
      expect(fault.data["count"]).toBe(faults.length);
      return faults;
    }
    throw fault;
  }
  return [];
}

const comparing = (change: object, id = "danger"): DepartmentProfile => ({
  ...housing,
  comparisons: housing.comparisons.map((one) => (one.id === id ? { ...one, ...change } : one)),
});
const withFields = (change: (field: DepartmentProfile["fields"][number]) => object): object => ({
  ...housing,
  fields: housing.fields.map((field) => ({ ...field, ...change(field) })),
});
const onField = (id: string, change: object): object => withFields((field) => (field.id === id ? change : {}));
const lines = (own: readonly string[], theirs: readonly string[]): object => ({ lines: [{ own, theirs }] });

test("what these tests change is accepted as it stands", () => {
  expect(faultsOf(housing)).toEqual([]);
  expect(faultsOf(vehicles)).toEqual([]);
});

test.each<[string, unknown, readonly string[]]>([
  ["a field of a comparison", comparing({ theirs: "level" }), ["comparison danger names the unknown field level"]],
  [
    "a field of a condition",
    comparing({ rows: { all: [{ field: "state", is: "filled" }] }, optional: ["state"] }),
    ["comparison danger names the unknown field state"],
  ],
  [
    "fields of a value and a tolerance",
    comparing({ value: { product: [{ field: "sum" }, 12] }, tolerance: { field: "off" } }, "area"),
    ["comparison area names the unknown field sum", "comparison area names the unknown field off"],
  ],
  [
    "a field that is shown",
    { ...vehicles, comparisons: [{ ...vehicles.comparisons[0]!, shows: ["colour"] }] },
    ["comparison vehicle names the unknown field colour"],
  ],
  ["a sign", { ...housing, signs: ["grade", "roof"] }, ["the sign roof is no field"]],
])("unknown: %s", (_name, profile, faults) => {
  expect(faultsOf(profile)).toEqual(faults);
});

test.each<[string, unknown, readonly string[]]>([
  ["meaning", comparing(lines(["yes"], ["E"])), ["comparison danger: grade has no code E"]],
  [
    "condition",
    comparing({ rows: { field: "grade", in: ["A", "E"] }, optional: undefined }),
    ["comparison danger: grade has no code E"],
  ],
  [
    "yes and no",
    comparing({ rows: { field: "accepted", equals: "是" }, optional: ["accepted"] }),
    ["comparison danger: accepted has no code 是"],
  ],
  [
    "group",
    comparing({ rows: { field: "grade", inGroup: "bad" }, optional: undefined }),
    ["comparison danger: grade has no group bad"],
  ],
  [
    "two meanings of one code",
    comparing({ lines: [...comparingLines(), { own: ["no"], theirs: ["其他"] }] }),
    ["comparison danger: no has two meanings"],
  ],
  ["no codes at all", comparing({ theirs: "people" }), ["comparison danger: people (integer) has no codes"]],
  ["no number", comparing({ theirs: "structure" }, "area"), ["comparison area: structure (text) is no number"]],
  [
    "yes and no of a list",
    comparing({ kind: "listed", theirs: undefined, lines: undefined, yes: ["yes"], no: ["yes", "no"] }),
    ["comparison danger: yes says yes and no"],
  ],
])("codes that say nothing: %s", (_name, profile, faults) => {
  expect(faultsOf(JSON.parse(JSON.stringify(profile)))).toEqual(faults);
});

function comparingLines(): readonly object[] {
  const [danger] = housing.comparisons;
  if (danger?.kind !== "meaning") throw new Error("housing begins with a meaning");
  return danger.lines;
}

test.each<[string, unknown, readonly string[]]>([
  [
    "a column that the rows do not read",
    comparing({ rows: undefined, optional: ["accepted"] }),
    ["comparison danger can do without accepted, which its rows do not read"],
  ],
  [
    "members of the household",
    comparing({ rows: { members: "any", that: { field: "grade", is: "filled" } }, optional: undefined }),
    ["comparison danger asks a row for its household or the period before"],
  ],
  [
    "the period before",
    comparing({ rows: { previous: { field: "grade", is: "filled" } }, optional: undefined }),
    ["comparison danger asks a row for its household or the period before"],
  ],
  ["confirmed by nothing", comparing({ references: [] }), ["comparison danger is confirmed and has no reference"]],
  ["a code field without list", onField("reform", { codeList: "ways" }), ["field reform needs the code list ways"]],
  [
    "a list without codes",
    onField("structure", { codeList: "grade" }),
    ["field structure has a code list but no codes"],
  ],
  [
    "answers without question",
    onField("structure", { answers: { yes: ["砖"], no: [] } }),
    ["field structure has answers but is no yes/no field"],
  ],
  [
    "confirmed sheet of no source",
    { ...housing, confidence: "confirmed", references: [] },
    ["it is confirmed and has no reference"],
  ],
])("%s", (_name, profile, faults) => {
  expect(faultsOf(profile)).toEqual(faults);
});

test("nobody to be found", () => {
  const fields = housing.fields.filter(({ id }) => id !== "idNo" && id !== "name");
  const comparisons = housing.comparisons.filter(({ id }) => id !== "idNo" && id !== "name");
  expect(faultsOf({ ...housing, fields, comparisons })).toEqual([
    "it has neither idNo nor name, so that nobody can be found",
  ]);
});

test("ids, headings and codes that occur twice", () => {
  const [list] = housing.codeLists.filter(({ id }) => id === "reform");
  const twice = {
    ...housing,
    fields: [...housing.fields, { ...housing.fields[0]!, id: "grade" }],
    signs: ["grade", "grade"],
    codeLists: [...housing.codeLists, { ...list!, codes: [...list!.codes, list!.codes[0]!] }],
    comparisons: [...housing.comparisons, housing.comparisons[0]!],
  };
  expect(faultsOf(twice)).toEqual(
    expect.arrayContaining([
      "field grade occurs twice",
      `heading ${housing.fields[0]!.aliases[0]!} occurs twice`,
      "sign grade occurs twice",
      "comparison danger occurs twice",
      "code list reform occurs twice",
      `code list reform: code ${list!.codes[0]!.code} occurs twice`,
    ]),
  );
});

test.each<[string, unknown, RegExp]>([
  ["a rule of another kind", comparing({ rule: "LIV-10" }), /comparisons\.0\.rule: a rule id such as XD-06/],
  ["a language", { ...housing, title: { "zh-CN": "住建" } }, /title\.en-US: /],
  ["a language of a note", onField("grade", { note: { "en-US": "Grade" } }), /fields\.\d+\.note\.zh-CN: /],
  ["an empty text", { ...housing, title: { "zh-CN": "", "en-US": "Housing" } }, /title\.zh-CN: /],
  ["a field of a household", onField("grade", { owner: "household" }), /fields\.\d+\.owner: /],
  ["no heading", onField("grade", { aliases: [] }), /fields\.\d+\.aliases: /],
  ["a kind that does not exist", comparing({ kind: "like" }), /comparisons\.0\.kind: /],
  ["a condition that does not exist", comparing({ rows: { field: "grade", like: "C" } }), /comparisons\.0\.rows: /],
  ["a word that nobody reads", { ...housing, colour: "red" }, /colour/],
  ["no profile", null, /object/],
])("shape: %s", (_name, profile, fault) => {
  expect(faultsOf(profile).join("; ")).toMatch(fault);
});

test("all faults of a profile are told at once", () => {
  const bad = {
    ...comparing({ theirs: "level", rows: { field: "state", is: "filled" }, optional: ["grade"] }),
    signs: ["roof", "grade", "grade"],
  };
  expect(faultsOf(bad)).toHaveLength(5);
  expect(faultsOf({ ...housing, rowOf: "village", repeats: "no", title: {} }).length).toBeGreaterThanOrEqual(4);
});

test("a record may only use fields, comparisons and lists that exist", () => {
  const record = { ...housing, fields: [{ use: "nobody" }], comparisons: [{ use: "nothing" }], codeLists: ["none"] };
  expect(() => composeProfile(record)).toThrow(Refusal);
  try {
    composeProfile(record);
  } catch (fault) {
    const faults = fault instanceof Refusal ? String(fault.data["faults"]) : "";
    expect(faults).toMatch(/fields\.0.*codeLists\.0.*comparisons\.0/);
  }
});
