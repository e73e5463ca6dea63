import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/openXlsxWorkbook";
import type { DifferenceView } from "../../src/app/DepartmentViews";
import type { Session } from "../../src/app/Session";
import type { FindingView } from "../../src/app/views";
import { readAnswerRows } from "../../src/app/departments/readAnswerRows";
import { COUNTY, csvOf, ids, open, sessionOn, type Rows } from "./comparison";

const SEEDS = join(__dirname, "../../seeds");

async function differencesOf(session: Session): Promise<readonly DifferenceView[]> {
  const all: DifferenceView[] = [];
  for (const { id } of session.state().departments.summaries)
    all.push(...(await session.differences({ department: id, from: 0, count: 100_000 })).differences);
  return all;
}
async function findingsOf(session: Session): Promise<readonly FindingView[]> {
  const { findings } = await session.findings({ from: 0, count: 100_000 });
  return findings.filter(({ department }) => department !== undefined);
}

test("the pane's list says of each difference of the demonstration what its finding says", async () => {
  const bytes = readFileSync(join(SEEDS, "demo-county.xlsx"));
  const session = sessionOn(await openXlsxWorkbook(bytes, "demo-county.xlsx"));
  const files = readdirSync(join(SEEDS, "departments")).filter((name) => /\.(csv|xlsx)$/.test(name));
  for (const name of files)
    await session.addDepartment({ file: { name, bytes: readFileSync(join(SEEDS, "departments", name)) } });
  for (let n = 1; n <= 9; n++) await session.correct({ rule: { id: `XD-0${n}`, change: { on: true } } });
  await session.validate({ paint: false });
  expect(session.state().refusal).toBeNull();
  const differences = await differencesOf(session);
  const findings = await findingsOf(session);
  const told = new Map<string, string[]>();
  for (const { message, here, there } of differences) {
    const place = `${here?.address ?? ""} ${message}`;
    told.set(place, [...(told.get(place) ?? []), `${there?.address ?? ""} ${there?.value ?? ""}`]);
  }
  expect(findings.length).toBeGreaterThan(30);
  for (const { address, message, related, department, ruleId } of findings) {
    // Nobody of the county's: the finding stands at a heading.
    const sides = told.get(`${address} ${message}`) ?? told.get(` ${message}`);
    expect(sides ?? `${ruleId} ${address} ${message}`).toContain(
      `${related[0]?.address ?? ""} ${department?.value ?? ""}`,
    );
  }
}, 60_000);

const county: Rows = [[...(COUNTY[1] ?? []), "务工月数"], ...COUNTY.slice(2).map((row) => [...row, 6])];
const labour: Rows = [
  ["姓名", "身份证号", "村", "务工地", "务工企业", "开始时间", "结束时间", "公益性岗位类型"],
  ["韦一", ids.one, "甲村", "外地", "某厂", "2020-03", "2020-12", ""],
];

test("a computed value is shown as it was compared, in the message, the list and the tab", async () => {
  const { session, workbook } = open({ 人口2020: county });
  await session.correct({ year: 2020, asOf: "2020-12-31" });
  await session.correct({ rule: { id: "XD-06", change: { on: true } } });
  await session.addDepartment({ file: { name: "人社务工.csv", bytes: csvOf(labour) } });
  await session.writeFeedback();
  expect(session.state().refusal).toBeNull();
  const item = { department: "d1", item: "workMonths", from: 0, count: 9 };
  const [difference] = (await session.differences(item)).differences;
  expect(difference).toMatchObject({ here: { value: "6" }, there: { value: "10", heading: "结束时间" } });
  const finding = (await findingsOf(session)).find(({ message }) => message === difference?.message);
  expect(finding?.department).toMatchObject({ value: "10" });
  const tab = await workbook.readTab("T6");
  expect(readAnswerRows(tab!).find((row) => row.item === difference?.item)).toMatchObject({ here: "6", there: "10" });
});
