import { VERDICT_DIMENSIONS, type Rule } from "../../src/core/model/Rule";
import { nationalPack } from "../../src/standards/nationalPack";
import { packs } from "../../src/standards/packs";
import { parsePack } from "../../src/standards/parsePack";

const waivable = (rules: readonly Rule[]): readonly string[] =>
  rules.filter((rule) => rule.waivable !== undefined).map(({ id }) => id);

test.each(packs.map((pack) => [pack.id, pack] as const))(
  "%s lets few errors be accepted, and none that decides a verdict",
  (_id, { rules, criteria }) => {
    expect(waivable(rules)).toEqual(["ID-02", "ID-05", "ID-06", "ID-07", "ID-08", "STU-04", "STU-06", "XD-05"]);
    const deciding = new Set(criteria.flatMap((criterion) => criterion.rules));
    expect(deciding.size).toBeGreaterThan(5);
    expect(waivable(rules).filter((id) => deciding.has(id))).toEqual([]);
    const standards: ReadonlySet<string> = new Set(VERDICT_DIMENSIONS.filter((dimension) => dimension !== "education"));
    expect(rules.filter(({ waivable, dimension }) => waivable && standards.has(dimension))).toEqual([]);
  },
);

test("the standard of schooling itself allows none", () => {
  for (const { rules } of packs) expect(rules.find(({ id }) => id === "STU-02")).not.toHaveProperty("waivable");
});

test("grounds for accepting an error are refused where a rule yields none", () => {
  const grounds = { "zh-CN": "已核实。", "en-US": "Confirmed." };
  const withGrounds = (id: string) => ({
    ...nationalPack,
    rules: nationalPack.rules.map((rule) => (rule.id === id ? { ...rule, waivable: grounds } : rule)),
  });
  const fault = "rule INC-08 says why an error may be accepted and yields none";
  expect(() => parsePack(withGrounds("INC-08"))).toThrow(
    expect.objectContaining({ data: expect.objectContaining({ faults: fault }) as unknown }) as Error,
  );
  // A warning of which one check is an error.
  expect(waivable(parsePack(withGrounds("INC-11")).rules)).toContain("INC-11");
});
