import type { ResolvedParameter, Rule } from "../../../src/core/model/Rule";
import { standardPrint } from "../../../src/core/model/standardPrint";
import { resolveParameters } from "../../../src/core/validate";
import { nationalPack } from "../../../src/standards/nationalPack";

const OPTIONS = { region: "450000", year: 2020, asOf: "2020-12-31", parameters: {} };
const resolved = new Map(resolveParameters(nationalPack, OPTIONS).map((value) => [value.id, value]));
const rule = nationalPack.rules.find(({ id }) => id === "INC-05")!;
const words = { "zh-CN": "别的说法", "en-US": "Other words" };

function withValue(id: string, value: number): ReadonlyMap<string, ResolvedParameter> {
  const parameter = resolved.get(id);
  if (!parameter) throw new Error(`The pack has no parameter ${id}`);
  return new Map([...resolved, [id, { ...parameter, value }]]);
}

const print = standardPrint(rule, resolved);

test.each<readonly [string, Rule]>([
  ["another advice", { ...rule, advice: words }],
  ["another title", { ...rule, title: words }],
  ["another expectation", { ...rule, expected: words }],
  ["a reason to accept it", { ...rule, waivable: words }],
])("is the same for %s", (_name, other) => {
  expect(standardPrint(other, resolved)).toBe(print);
});

test("is the same whatever else the county confirms", () => {
  expect(standardPrint(rule, withValue("labour-age-min", 17))).toBe(print);
});

test.each<readonly [string, Rule]>([
  ["another severity", { ...rule, severity: "note" }],
  ["another clause", { ...rule, references: [{ title: "Another", clause: "1" }] }],
  ["another day", { ...rule, inForce: { from: "2030-01-01" } }],
  ["another check", { ...rule, checks: [...rule.checks, { kind: "readable", problem: "error" }] }],
])("differs for %s", (_name, other) => {
  expect(standardPrint(other, resolved)).not.toBe(print);
});

test("differs for another value of a parameter that it mentions", () => {
  expect(standardPrint(rule, withValue("income-line", 1))).not.toBe(print);
});

test("is eight hexadecimal characters of its own for every rule", () => {
  const prints = nationalPack.rules.map((each) => standardPrint(each, resolved));
  expect(prints.filter((each) => !/^[0-9a-f]{8}$/.test(each))).toEqual([]);
  expect(new Set(prints).size).toBe(nationalPack.rules.length);
});
