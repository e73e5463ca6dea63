import fc from "fast-check";
import { foldFindings } from "../../src/core/checks/foldFindings";
import type { Finding } from "../../src/core/model/Finding";
import { Refusal } from "../../src/core/model/Refusal";
import type { Rule } from "../../src/core/model/Rule";
import { followFaults } from "../../src/standards/followFaults";
import { nationalPack } from "../../src/standards/nationalPack";
import { packs } from "../../src/standards/packs";
import { parsePack } from "../../src/standards/parsePack";
import { parseRule } from "../../src/standards/parseRule";

const model = nationalPack.rules.find(({ id }) => id === "LAB-08")!;
/** Rules that follow from those after the colon: "A:BC". */
const rulesOf = (...all: readonly string[]): readonly Rule[] =>
  all.map((one) => {
    const [id = "", causes = ""] = one.split(":");
    return { ...model, id, follows: [...causes].map((rule) => ({ rule, at: "subject" })) };
  });

describe("what a rule may follow from", () => {
  test.each<readonly [readonly string[], readonly string[]]>([
    [["A"], []],
    [["A:B", "B"], []],
    [["A:BC", "B:C", "C"], []],
    [["A:B", "B:D", "C:D", "D"], []],
    [["A:B"], ["rule A follows from the unknown rule B"]],
    [["A:BX", "B"], ["rule A follows from the unknown rule X"]],
    [["A:A"], ["rule A follows from itself"]],
    [
      ["A:B", "B:A"],
      ["rule A follows from itself", "rule B follows from itself"],
    ],
    [
      ["A:B", "B:C", "C:D", "D:B"],
      ["rule B follows from itself", "rule C follows from itself", "rule D follows from itself"],
    ],
    [
      ["A:BC", "B", "C:A"],
      ["rule A follows from itself", "rule C follows from itself"],
    ],
  ])("%j", (rules, faults) => expect(followFaults(rulesOf(...rules))).toEqual(faults));
});

test("the packs that can be chosen have no such fault", () => {
  expect(packs.map(({ rules }) => followFaults(rules))).toEqual(packs.map(() => []));
});

test("a pack and a rule of the county are refused for it", () => {
  const refusal = (parse: () => unknown): string => {
    try {
      parse();
    } catch (fault) {
      if (fault instanceof Refusal) return String(fault.data["faults"]);
      throw fault;
    }
    return "";
  };
  const following = (rule: string) => ({ ...model, id: "OWN-01", follows: [{ rule, at: "subject" }] });
  const packed = (rule: string) => () =>
    parsePack({ ...nationalPack, rules: [...nationalPack.rules, following(rule)] });
  for (const parse of [packed, (rule: string) => () => parseRule(following(rule), nationalPack)]) {
    expect(refusal(parse("LAB-08"))).toBe("");
    expect(refusal(parse("LAB-98"))).toContain("follows from the unknown rule LAB-98");
    expect(refusal(parse("OWN-01"))).toContain("OWN-01 follows from itself");
  }
});

test("law: rules without a fault always fold", () => {
  const id = fc.constantFrom(..."ABCDE");
  const links = fc.array(fc.tuple(id, id), { maxLength: 6 });
  fc.assert(
    fc.property(links, fc.array(id, { maxLength: 6 }), (all, found) => {
      const rules = rulesOf(
        ...[..."ABCDE"].map((one) => `${one}:${all.flatMap(([from, to]) => (from === one ? [to] : [])).join("")}`),
      );
      if (followFaults(rules).length > 0) return;
      const findings = found.map((ruleId, at): Finding => ({
        key: `${ruleId}|${at}`,
        ruleId,
        severity: "error",
        messageId: "forbidden",
        data: {},
        at: { sheet: "人口", row: 1, column: 0 },
        field: "name",
        related: [],
        subject: { kind: "household", household: "H1" },
        follows: null,
        household: 0,
        member: -1,
        name: "",
      }));
      const folded = foldFindings(findings, rules);
      expect(folded.filter(({ follows }) => follows === null).length > 0).toBe(found.length > 0);
    }),
  );
});
