import { VERDICT_DIMENSIONS } from "../../src/core/model/Rule";
import { VERDICTS } from "../../src/core/model/Run";
import type { CellValue } from "../../src/core/model/RawSheet";
import { isTabCell } from "../../src/core/model/TabTable";
import { createTabFiller, type FilledTab } from "../../src/core/report/tabs/createTabFiller";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { demoFacts } from "./demoFacts";

/** The values of a column, without the row 合计, and that of the row 合计. */
function columnIn({ table, blocks }: FilledTab, block: string, column: string) {
  const { firstRow, rows, totalRow, columns } = blocks.find(({ id }) => id === block)!;
  const at = (row: number): CellValue => {
    const cell = table.rows[row]?.[columns.get(column)!] ?? null;
    return isTabCell(cell) ? cell.value : cell;
  };
  return {
    values: Array.from({ length: rows }, (_, row) => at(firstRow + row)),
    total: totalRow === null ? null : at(totalRow),
  };
}

const sum = (values: readonly CellValue[]): number => values.reduce<number>((all, value) => all + Number(value), 0);

describe.each(["demo-county.xlsx", "demo-county-faulty.xlsx"])("%s", (name) => {
  test("villages add up to townships, townships to the county, and T1, T2 and T3 agree", async () => {
    const facts = await demoFacts(name);
    const filler = createTabFiller(facts, summaryTabs);
    const [t1, t2, t3] = ["T1", "T2", "T3"].map((id) => filler.fill(id)) as [FilledTab, FilledTab, FilledTab];
    for (const tab of [t1, t2]) {
      const numbers = columnIn(tab, "villages", "villageNo").values;
      const counted = summaryTabs.find(({ id }) => id === tab.table.id)!.blocks[0]!.columns;
      for (const { id, value } of counted) {
        if (!("count" in value) && !("sum" in value)) continue;
        const { values, total } = columnIn(tab, "villages", id);
        expect([id, sum(values.filter((_, row) => numbers[row] !== 0))]).toEqual([id, total]);
        expect([id, sum(values.filter((_, row) => numbers[row] === 0))]).toEqual([id, total]);
      }
    }
    // Added up from the run alone.
    const { verdicts, totals } = facts.run;
    expect(columnIn(t3, "households", "householdId").values).toHaveLength(totals.households);
    expect(columnIn(t1, "villages", "households").total).toBe(totals.households);
    expect(columnIn(t1, "villages", "people").total).toBe(totals.members);
    expect(sum(columnIn(t3, "households", "people").values)).toBe(totals.members);
    for (const dimension of VERDICT_DIMENSIONS) {
      const counts = [0, 0, 0, 0];
      verdicts[dimension].forEach((code) => counts[code]!++);
      const count = (verdict: (typeof VERDICTS)[number]): number => counts[VERDICTS.indexOf(verdict)]!;
      const kinds = dimension === "education" ? VERDICTS : VERDICTS.filter((kind) => kind !== "notApplicable");
      const shown = kinds.map((kind) => columnIn(t2, "villages", `${dimension}.${kind}`).total);
      expect([dimension, ...shown]).toEqual([dimension, ...kinds.map(count)]);
      expect([dimension, sum(shown)]).toEqual([dimension, totals.households]);
    }
    const overall = ["met", "notMet", "toVerify"].map((id) => columnIn(t2, "villages", id).total);
    expect(sum(overall)).toBe(totals.households);
    const states = ["out", "poor", "unknown"].map((id) => columnIn(t1, "villages", `${id}.households`).total);
    expect(sum(states)).toBeLessThanOrEqual(totals.households);
  });
});
