import { nationalPack } from "../../src/standards/nationalPack";
import { parsePack } from "../../src/standards/parsePack";
import { Refusal } from "../../src/core/model/Refusal";

const [firstRule] = nationalPack.rules;

function refusalOf(change: object): Refusal {
  try {
    parsePack({ ...structuredClone(nationalPack), ...change });
  } catch (fault) {
    if (fault instanceof Refusal) return fault;
    throw fault;
  }
  throw new Error("the pack was accepted");
}

test("the national pack is a good pack", () => {
  expect(nationalPack.rules.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      "ID-02",
      "ID-06",
      "ID-10",
      "HH-01",
      "HH-07",
      "STU-02",
      "LAB-08",
      "MED-03",
      "INC-03",
      "INC-05",
      "LIV-02",
      "LIV-08",
    ]),
  );
  expect(nationalPack.criteria).toHaveLength(7);
});

test.each([
  ["a rule twice", { rules: [firstRule, firstRule] }, "occurs twice"],
  ["an unknown parameter", { parameters: [] }, "unknown parameter income-line"],
  [
    "a field that no list knows",
    { fields: nationalPack.fields.filter(({ id }) => id !== "idNo") },
    "unknown field idNo",
  ],
  [
    "a group that no code has",
    {
      codeLists: nationalPack.codeLists.map((list) => ({
        ...list,
        codes: list.codes.map((code) => ({ ...code, groups: [] })),
      })),
    },
    "names the group head",
  ],
  ["a missing language", { title: { "zh-CN": "标准" } }, "title.en-US"],
  ["a key that is not known", { script: "x" }, "script"],
  [
    "a function in place of a condition",
    { rules: [{ ...firstRule, checks: [{ kind: "forbidden", at: "idNo", that: "() => true" }] }] },
    "rules.0.checks.0",
  ],
])("refuses %s", (_name, change, part) => {
  const refusal = refusalOf(change);
  expect(refusal.code).toBe("pack.bad");
  expect(String(refusal.data["faults"])).toContain(part);
});

test("a member's field in a household rule is refused", () => {
  const rule = nationalPack.rules.find(({ id }) => id === "LIV-02");
  const bad = {
    ...rule,
    optional: [...(rule?.optional ?? []), "student"],
    checks: [{ kind: "forbidden", at: "danger", that: { field: "student", is: "blank" } }],
  };
  expect(String(refusalOf({ rules: [bad], criteria: [] }).data["faults"])).toContain("of a member for a household");
});
