import type { MemoryWorkbook } from "../../../src/adapters/memory/memoryWorkbook";
import type { AuditView } from "../../../src/app/AuditViews";
import { checkedSession, countyWorkbook, keyOf, sessionOn } from "../waivers/waivedCounty";

const TAB = "例外清单";
const REASON = { reason: "公安已书面确认", by: "县公安局户政科", until: "2027-03-31" };

/** INC-08 and ID-02 accepted, and a run recorded since. */
async function waived(): Promise<MemoryWorkbook> {
  const workbook = countyWorkbook();
  const session = await checkedSession(workbook);
  for (const rule of ["INC-08", "ID-02"]) await session.waive([{ key: await keyOf(session, rule), ...REASON }]);
  await session.validate();
  expect(session.state()).toMatchObject({ refusal: null, defect: null, summary: { waived: 2 } });
  return workbook;
}

async function audited(workbook: MemoryWorkbook): Promise<AuditView> {
  const session = sessionOn(workbook);
  await session.open();
  await session.audit();
  expect(session.state()).toMatchObject({ refusal: null, defect: null });
  return session.state().audit.result!;
}

async function clear(workbook: MemoryWorkbook, heading: string, number: number): Promise<void> {
  const { columns, origin } = (await workbook.readTab("waivers"))!;
  const row = columns[0]!.indexOf(number);
  const column = columns.findIndex((cells) => cells.includes(heading));
  workbook.edit(TAB, origin.row + row, origin.column + column, null);
}

test("findings that stand again because their exception is gone are named", async () => {
  const workbook = await waived();
  expect((await audited(workbook)).differs).toEqual([]);
  await clear(workbook, "问题标识", 1);
  expect((await audited(workbook)).differs).toEqual([
    "当时按例外接受、现在重新列出的问题 1 条：第 1 号例外 INC-08（H5）。",
  ]);
  await clear(workbook, "理由", 2);
  expect((await audited(workbook)).differs).toEqual([
    "当时按例外接受、现在重新列出的问题 2 条：第 1 号例外 INC-08（H5）、第 2 号例外 ID-02（C3）。",
  ]);
});
