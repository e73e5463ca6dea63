import { factsOfSheets } from "../core/report/records/factsOfSheets";
import { VALUE } from "../../src/core/model/Dataset";
import { readTab } from "../support/tabFactsOf";
import { demoFacts } from "./demoFacts";

test("疑点数据统计表 counts what an independent walk over the findings counts", async () => {
  const facts = await demoFacts("demo-county-faulty.xlsx");
  const tab = readTab(facts, "T22");
  const { run, dataset } = facts;
  const town = dataset.households.columns.get("town");
  const townOf = (household: number): string =>
    town?.type === "text" && town.state[household] === VALUE ? (town.values[household] ?? "") : "";
  const rules = tab.values("rules", "rule");
  const counted = run.findings.filter(({ follows }) => follows === null);
  expect(counted.length).toBeGreaterThan(60);

  const block = tab.filled.blocks.find(({ id }) => id === "rules")!;
  const heading = tab.filled.table.rows[block.headingRow]!;
  const towns = [...block.columns].filter(([id]) => id.startsWith("inTown@"));
  expect(towns).toHaveLength(new Set(Array.from({ length: dataset.households.size }, (_, h) => townOf(h))).size);

  rules.forEach((rule, row) => {
    const own = counted.filter(({ ruleId }) => ruleId === rule);
    const households = [...new Set(own.map(({ household }) => household).filter((household) => household >= 0))];
    const people = new Set(
      own.flatMap(({ household, member }) =>
        member >= 0 ? [member] : [...dataset.householdOf.keys()].filter((m) => dataset.householdOf[m] === household),
      ),
    );
    expect(tab.values("rules", "lines")[row]).toBe(own.length);
    expect(tab.values("rules", "households")[row]).toBe(households.length);
    expect(tab.values("rules", "people")[row]).toBe(people.size);
    for (const [id, column] of towns) {
      const cell = heading[column];
      const name = typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell;
      expect(tab.values("rules", id)[row]).toBe(households.filter((household) => townOf(household) === name).length);
    }
  });
  const asked = new Set(run.outcomes.filter(({ notChecked }) => notChecked === null).map(({ ruleId }) => ruleId));
  expect(rules).toEqual([...asked]);
  expect(tab.values("severities", "lines")).toEqual([
    counted.length,
    ...(["error", "warning", "note"] as const).map((severity) => run.totals.findings[severity]),
  ]);
  expect(tab.values("severities", "households")[0]).toBe(
    new Set(counted.map(({ household }) => household).filter((household) => household >= 0)).size,
  );
});

test("a reason does not say again that it is one", () => {
  const tab = readTab(
    factsOfSheets({
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "覃一", "户主"],
      ],
    }),
    "T22",
  );
  const reasons = tab.values("unchecked", "because");
  expect(reasons).toContain("表中没有这些列：证件号码");
  expect(reasons.filter((reason) => typeof reason !== "string" || reason.includes("未检查"))).toEqual([]);
});

test("rules that were not checked stand apart with the reason, and nowhere as 0", async () => {
  const facts = await demoFacts();
  const tab = readTab(facts, "T22");
  const unchecked = facts.run.outcomes.filter(({ notChecked }) => notChecked !== null).map(({ ruleId }) => ruleId);
  expect(unchecked.length).toBeGreaterThan(0);
  const apart = tab.values("unchecked", "rule");
  for (const rule of unchecked) {
    expect(tab.values("rules", "rule")).not.toContain(rule);
    expect(tab.values("unchecked", "because")[apart.indexOf(rule)]).toMatch(/\S/);
    expect(tab.values("unchecked", "checked")[apart.indexOf(rule)]).toBe("未核查");
  }
});
