import { lapsed } from "../../../src/core/checks/lapsed";
import { linkPeriods } from "../../../src/core/linkage/linkPeriods";
import type { Violation } from "../../../src/core/model/Finding";
import type { Rule } from "../../../src/core/model/Rule";
import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, type Row } from "../../support/testRule";
import { scopeOf } from "./scopeOf";

const HEADER: Row = ["姓名", "户编号", "人编号"];
const HEADING = { sheet: "人口", row: 0, column: 1 };
const check = { kind: "lapsed", field: "householdId" } as const;
const home = (id: string | null, ...persons: readonly string[]): readonly Row[] =>
  persons.map((person) => [`韦${person}`, id, person]);

const found = (now: readonly Row[], before: readonly Row[]) => {
  const scope = scopeOf([HEADER, ...now]);
  const previous = linkPeriods(scope.dataset, scopeOf([HEADER, ...before]).dataset, HEADING);
  const violations: Violation[] = [];
  const applied = lapsed(check, "household", { ...scope, previous }, (one) => violations.push(one));
  return { applied, violations };
};
const told = (now: readonly Row[], before: readonly Row[]) =>
  found(now, before).violations.map(({ data, about }) => [data["value"], data["members"], about]);

const rest = home("H1", "P1");
describe("households that are not there any more", () => {
  test.each<readonly [string, readonly Row[], readonly Row[], unknown[]]>([
    ["none", rest, rest, []],
    ["a new one", [...rest, ...home("H2", "P2")], rest, []],
    ["one of two persons", rest, [...rest, ...home("H2", "P2", "P3")], [["H2", 2, "H2"]]],
    [
      "several",
      rest,
      [...home("H3", "P3"), ...rest, ...home("H2", "P2")],
      [
        ["H3", 1, "H3"],
        ["H2", 1, "H2"],
      ],
    ],
    ["one under another number", [...rest, ...home("H9", "P2", "P3")], [...rest, ...home("H2", "P2", "P3")], []],
    ["a row without a household number", rest, [...rest, ...home(null, "P2")], []],
    ["one whose rows lost their number", [...rest, ...home(null, "P2")], [...rest, ...home("H2", "P2")], []],
  ])("%s", (_name, now, before, expected) => expect(told(now, before)).toEqual(expected));

  test("are told at the heading, and all that were there are asked", () => {
    const { applied, violations } = found(rest, [...rest, ...home("H2", "P2"), ...home(null, "P3")]);
    expect(applied).toBe(3);
    expect(violations).toEqual([
      {
        messageId: "lapsed.missing",
        data: { value: "H2", members: 1 },
        level: "sheet",
        entry: -1,
        field: "householdId",
        at: HEADING,
        about: "H2",
        related: [],
        severity: undefined,
      },
    ]);
  });

  test("cannot be told without the period before", () => {
    expect(() => lapsed(check, "household", scopeOf([HEADER, ...rest]), () => undefined)).toThrow("no period before");
  });
});

test("each has a key of its own, whatever the order of the rows before", () => {
  const rule: Rule = {
    ...nationalPack.rules.find(({ id }) => id === "LIV-08")!,
    id: "ST-99",
    subject: "household",
    requires: ["householdId"],
    checks: [check],
  };
  const keys = (...before: readonly Row[]) =>
    runSheets(
      { ...nationalPack, rules: [rule], criteria: [] },
      { sheet: [HEADER, ...rest], previous: [HEADER, ...before] },
    ).findings.map(({ key, subject, household, member, follows }) => ({ key, subject, household, member, follows }));
  const [two, three] = ["H2", "H3"].map((id) => ({
    key: `ST-99|${id}||householdId`,
    subject: { kind: "household", household: id },
    household: -1,
    member: -1,
    follows: null,
  }));
  expect(keys(...rest, ...home("H2", "P2"), ...home("H3", "P3"))).toEqual([two, three]);
  expect(new Set(keys(...home("H3", "P3"), ...home("H2", "P2")))).toEqual(new Set([two, three]));
});
