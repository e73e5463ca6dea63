import type { Session } from "../../../src/app/Session";
import { checkedSession, countyWorkbook, keyOf, PEOPLE } from "../waivers/waivedCounty";

const WISH = { reason: "公安已书面确认", by: "县公安局户政科", until: "2027-03-31" };

/** A county with one exception, one step that can be undone, and an audit of it. */
async function audited() {
  const workbook = countyWorkbook();
  const session = await checkedSession(workbook);
  await session.waive([{ key: await keyOf(session, "INC-08"), ...WISH }]);
  await session.audit();
  expect(session.state()).toMatchObject({ refusal: null, defect: null });
  expect(session.state().audit).toMatchObject({ audited: { isOutOfDate: false }, waivers: [{ state: "inForce" }] });
  expect(session.state().audit.audited?.at).toMatch(/^\d{4}-\d\d-\d\dT/);
  return { workbook, session };
}

test.each<[string, (session: Session) => Promise<void>]>([
  ["an accepted finding", async (session) => session.waive([{ key: await keyOf(session, "ID-02"), ...WISH }])],
  ["an ended exception", (session) => session.endWaiver(1)],
  ["a step that is undone", (session) => session.undo()],
  ["another run", (session) => session.validate()],
])("after %s an audit is out of date, until it is repeated", async (_name, act) => {
  const { session } = await audited();
  await act(session);
  expect(session.state()).toMatchObject({ refusal: null, defect: null, audit: { audited: { isOutOfDate: true } } });
  await session.audit();
  expect(session.state().audit.audited).toMatchObject({ isOutOfDate: false });
});

test("after an edit as well; not by looking, choosing a cell or giving a name", async () => {
  const { session, workbook } = await audited();
  await session.lookAtAudit();
  await session.setWho("县乡村振兴局");
  await session.select({ sheet: PEOPLE, row: 1, column: 1 });
  expect(session.state().audit.audited).toMatchObject({ isOutOfDate: false });
  workbook.edit(PEOPLE, 3, 7, 12);
  expect(session.state().audit.audited).toMatchObject({ isOutOfDate: true });
});

test("an exception that is ended says so and on what day, on the tab and in a session that begins", async () => {
  const { session, workbook } = await audited();
  await session.endWaiver(1);
  const ended = { state: "expired", ended: "2026-11-22", until: "2026-11-21" };
  expect(session.state().audit.waivers).toMatchObject([ended]);
  const { columns } = (await workbook.readTab("waivers"))!;
  expect(columns.flat()).toContain("已终止");
  expect(columns.flat()).not.toContain("已到期");
  const later = await checkedSession(workbook, "2026-12-24");
  expect(later.state().audit.waivers).toMatchObject([ended]);
  expect((await workbook.readTab("waivers"))!.columns.flat()).toContain("已终止");
});
