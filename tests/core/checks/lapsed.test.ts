import type { Row } from "../../support/testRule";
import { runAlone } from "./runAlone";

const HEADER: Row = ["姓名", "户编号", "人编号"];
const check = { kind: "lapsed", field: "householdId" } as const;
const home = (id: string | null, ...persons: readonly string[]): readonly Row[] =>
  persons.map((person) => [`韦${person}`, id, person]);

const found = (now: readonly Row[], before?: readonly Row[]) =>
  runAlone(check, "household", { sheet: [HEADER, ...now], ...(before && { previous: [HEADER, ...before] }) });
const told = (now: readonly Row[], before: readonly Row[]) =>
  found(now, before).findings.map(({ data, subject }) => [data["value"], data["members"], subject]);
const gone = (id: string, members: number) => [id, members, { kind: "household", household: id }];

const rest = home("H1", "P1");
describe("households that are not there any more", () => {
  test.each<readonly [string, readonly Row[], readonly Row[], unknown[]]>([
    ["none", rest, rest, []],
    ["a new one", [...rest, ...home("H2", "P2")], rest, []],
    ["one of two persons", rest, [...rest, ...home("H2", "P2", "P3")], [gone("H2", 2)]],
    ["several", rest, [...home("H3", "P3"), ...rest, ...home("H2", "P2")], [gone("H2", 1), gone("H3", 1)]],
    ["one under another number", [...rest, ...home("H9", "P2", "P3")], [...rest, ...home("H2", "P2", "P3")], []],
    ["a row without a household number", rest, [...rest, ...home(null, "P2")], []],
    ["one whose rows lost their number", [...rest, ...home(null, "P2")], [...rest, ...home("H2", "P2")], []],
  ])("%s", (_name, now, before, expected) => expect(told(now, before).sort()).toEqual(expected));

  test("are told at the heading, each under its own key, and all that were there are asked", () => {
    const before = [...home("H3", "P3"), ...rest, ...home("H2", "P2"), ...home(null, "P4")];
    const { applied, findings } = found(rest, before);
    expect(applied).toBe(4);
    const expected = (id: string) => ({
      key: `TST-01|${id}||householdId`,
      messageId: "lapsed.missing",
      at: { sheet: "人口", row: 0, column: 1 },
      field: "householdId",
      household: -1,
      member: -1,
      follows: null,
      name: "",
    });
    expect(findings).toMatchObject([expected("H3"), expected("H2")]);
    expect(new Set(found(rest, before.toReversed()).findings.map(({ key }) => key))).toEqual(
      new Set(findings.map(({ key }) => key)),
    );
  });

  test("are not asked for without the period before", () => expect(found(rest)).toEqual({ applied: 0, findings: [] }));
});
