import { openTabs, tabOf } from "../tabs/sampleTabs";
import { FAULTY, labels, undoable } from "./undoable";

test("an accepted exception comes undone: the finding counts again, its mark is back, and the list is as before", async () => {
  const all = openTabs(FAULTY);
  const { workbook, session } = all;
  await session.open();
  await session.correct({ rule: { id: "ID-02", change: { severity: "warning" } } });
  await session.validate();
  const { findings } = await session.findings({ from: 0, count: 50 });
  const wishes = findings
    .filter(({ severity }) => severity === "warning")
    .map(({ key }) => ({ key, reason: "已核实", by: "县局", until: "2026-12-31" }));
  expect(wishes.length).toBeGreaterThan(0);
  const counts = session.state().summary!.findings;
  const before = undoable(all);

  await session.waive(wishes);
  expect(session.state()).toMatchObject({ refusal: null, defect: null, summary: { waived: wishes.length } });
  expect(labels(session)[0]).toBe(`接受 ${wishes.length} 条例外`);
  await tabOf(workbook, "waivers");

  await session.undo();
  expect(session.state()).toMatchObject({ refusal: null, defect: null, stale: false, painted: "yes" });
  expect(session.state().summary).toMatchObject({ waived: 0, findings: counts });
  expect(session.state().audit.waivers).toEqual([]);
  expect(undoable(all)).toEqual(before);
  expect(labels(session)[0]).toBe("标记 1 个工作表");
});
