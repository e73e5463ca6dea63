import type { AuditView } from "../../../src/app/AuditViews";
import { describeAudit } from "../../../src/hosts/cli/describeAudit";
import { COUNTY, ids, open, type Opened } from "../comparison";
import { checkedSession, countyWorkbook, keyOf } from "../waivers/waivedCounty";

const PEOPLE = "人口";
const FACTS = {
  ...{ startedAt: "", packSha256: "", packProposed: true, previous: null, departments: [] },
  inputs: [{ file: "then.xlsx", sha256: "0".repeat(64) }],
  tool: { name: "huhuqing", version: "0.0.0" },
};

async function checked(rows = COUNTY): Promise<Opened> {
  const opened = open({ [PEOPLE]: rows });
  await opened.session.open();
  await opened.session.validate({ paint: false });
  return opened;
}

async function audited({ session }: Pick<Opened, "session">, ...against: Parameters<typeof session.audit>) {
  await session.audit(...against);
  expect(session.state()).toMatchObject({ refusal: null, defect: null });
  return session.state().audit.result as AuditView;
}

const said = (result: AuditView): string => describeAudit(result, "zh-CN").join("\n");

describe("without fingerprints of the record, what cannot be told is not told as naught", () => {
  const losses: Readonly<Record<string, (opened: Opened) => Promise<number | undefined>>> = {
    "settings that another program dropped": async ({ workbook }) => {
      await workbook.writeSetting("huhuqing.prints", null);
      return undefined;
    },
    "an earlier record": async ({ session }) => {
      await session.validate({ paint: false });
      return 1;
    },
  };
  test.each(Object.entries(losses))("%s", async (_name, lose) => {
    const opened = await checked();
    const record = await lose(opened);
    const then = opened.session.state().summary!.findings;
    opened.workbook.edit(PEOPLE, 4, 2, ids.three.slice(1));
    const result = await audited(opened, record === undefined ? {} : { record });
    expect(result.answers).toEqual(["dataChanged", "findingsChanged"]);
    expect(result).toMatchObject({
      data: { count: null, columns: ["证件号码"] },
      findings: { counts: null, list: [] },
    });
    const { totals, byRule } = result.findings;
    expect(totals.then).toEqual(then);
    expect(totals.now.error).toBeGreaterThan(then.error);
    expect(byRule).toContainEqual(expect.objectContaining({ rule: "ID-01", then: 0, now: 1 }));
    const text = said(result);
    expect(text).toContain("哪几户变了、有几户，没有逐户的指纹，无从得知。");
    expect(text).toContain(`当时错误 ${then.error}、疑点 ${then.warning}、提示`);
    expect(text).toMatch(/ID-01 .*：当时 0 条，现在 1 条/);
    expect(text).not.toMatch(/：0 户|新增 0|不变/);
  });
});

test("exceptions that differ are told by their number", async () => {
  const workbook = countyWorkbook();
  const session = await checkedSession(workbook);
  const until = "2027-03-31";
  await session.waive([{ key: await keyOf(session, "INC-08"), reason: "公安已书面确认", by: "县公安局", until }]);
  await session.validate({ paint: false });
  const { columns, origin, name } = (await workbook.readTab("waivers"))!;
  const column = columns.findIndex((cells) => cells.includes("公安已书面确认"));
  const row = columns[column]!.indexOf("公安已书面确认");
  workbook.edit(name, origin.row + row, origin.column + column, null);
  const result = await audited({ session });
  expect(result).toMatchObject({ answers: ["waiversChanged"], waived: { then: 1, now: 0 } });
  expect(said(result)).toContain("例外有变：当时 1 条，现在 0 条。");
  expect(said(result)).not.toContain("结论变了");
});

test("a report of other data is called that, and nothing is called missing", async () => {
  const opened = await checked();
  const other = await checked([...COUNTY.slice(0, 5), ["H9", "农四", ids.four.slice(1), "户主", "乙村", "否", 110]]);
  await other.session.validate({ paint: false });
  const report = await other.session.report(FACTS);
  const sha256 = opened.session.state().audit.records[0]!.pack.sha256;
  const told = async (changed: object) => {
    const run = { ...report.run, pack: { ...report.run.pack, sha256 } };
    const json = JSON.stringify({ ...report, run, ...changed });
    return audited(opened, { report: { file: "other.json", json } });
  };
  const result = await told({});
  expect(result).toMatchObject({ answers: ["reportDiffers", "findingsChanged"], lacking: [], data: { same: true } });
  expect(result.differs).toEqual(["报告中有 1 户现在没有，现在有 1 户报告中没有。"]);
  const text = said(result);
  expect(text).toContain("报告不符：");
  expect(text).not.toContain("没有核对完整");
  expect(text).toMatch(/消失 ID-01/);
  expect(text).not.toContain("（）");
  const { totals } = report;
  const larger = await told({ totals: { ...totals, households: 9, members: 20 } });
  expect(larger.differs).toContain("报告是 9 户 20 人的，现在是 4 户 4 人：不是同一份数据。");
  const inputs = [
    { ...report.run.inputs[0], rows: 7 },
    { ...report.run.inputs[0], sheet: "别的表" },
  ];
  const rows = await told({ run: { ...report.run, inputs } });
  expect(rows.differs).toEqual(
    expect.arrayContaining(["工作表“人口”：报告中 7 行，现在 4 行。", "报告校验的工作表“别的表”没有参加这次复核。"]),
  );
});
