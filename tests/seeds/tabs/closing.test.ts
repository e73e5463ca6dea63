import { textOf } from "../../../seeds/columns";
import { writeTabsFile } from "../../../src/adapters/xlsx/writeTabs";
import type { CellValue, RawSheet } from "../../../src/core/model/RawSheet";
import { createTabFiller } from "../../../src/core/report/tabs/createTabFiller";
import { openXlsx } from "../../../src/ooxml/openXlsx";
import { summaryTabs } from "../../../src/tabs/summaryTabs";
import { tabsCountyFacts } from "./tabsCounty";

type Rows = readonly (readonly CellValue[])[];

/** Every tab as it stands in the file, cell by cell: nothing of how it was filled is known here. */
async function readTabs(): Promise<ReadonlyMap<string, Rows>> {
  const filler = createTabFiller(await tabsCountyFacts(), summaryTabs);
  const tables = summaryTabs.map(({ id }) => filler.fill(id).table);
  const book = await openXlsx(await writeTabsFile(tables));
  return new Map(await Promise.all(tables.map(async ({ id, name }) => [id, rowsOf(await book.read(name))] as const)));
}

const rowsOf = ({ rowCount, columns }: RawSheet): Rows =>
  Array.from({ length: rowCount }, (_, row) => columns.map((column) => column[row] ?? null));

/** Rows under the headings that hold `heading`, down to a blank line, by their two rows of headings. */
function tableOf(rows: Rows, heading: string, groups: 1 | 2) {
  const at = rows.findIndex((row) => row.includes(heading));
  if (at < 0) throw new Error(`No heading ${heading}`);
  const [upper, lower] = [rows[at]!, groups === 2 ? rows[at + 1]! : []];
  let group: CellValue = null;
  const headings = upper.map((own, column) => {
    group = own ?? group;
    const below = lower[column] ?? null;
    return below === null ? textOf(own) : `${textOf(group)}/${textOf(below)}`;
  });
  const first = at + groups;
  const end = rows.findIndex((row, r) => r >= first && row.every((cell) => cell === null || cell === ""));
  const body = rows.slice(first, end < 0 ? undefined : end);
  return {
    body,
    column: (name: string, of: Rows = body): readonly CellValue[] => {
      const column = headings.indexOf(name);
      if (column < 0) throw new Error(`No column ${name} among ${headings.join(", ")}`);
      return of.map((row) => row[column] ?? null);
    },
  };
}

const added = (values: readonly CellValue[]): number => values.reduce<number>((all, value) => all + Number(value), 0);

const tabs = readTabs();
const tab = async (id: string): Promise<Rows> => (await tabs).get(id)!;

/** Columns of T1 and T2 that count. */
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  T1: [
    ...["农业户籍户数", "农业户籍人口", "本表合计/户", "本表合计/人", "建档立卡/户", "建档立卡/人", "已脱贫/户"],
    ...[
      "已脱贫/人",
      "未脱贫/户",
      "未脱贫/人",
      "属性待核实/户",
      "脱贫不稳定户（未消除）/户",
      "边缘易致贫户（未消除）/人",
    ],
    ...["突发严重困难户（已消除）/户", "监测待核实/户", "兜底/户", "兜底/人"],
  ],
  T2: ["吃", "穿", "住房", "饮水", "医疗", "教育", "收入"].flatMap((check) =>
    ["达标户", "未达标户", "待核实户"].map((verdict) => `${check}/${verdict}`),
  ),
};

test.each(Object.entries(COUNTED))(
  "villages of %s add up to townships, and townships to the county",
  async (id, names) => {
    const { body, column } = tableOf(await tab(id), "乡镇", 2);
    const [total, ...units] = body;
    expect(total![0]).toBe("合计");
    const ofTowns = units.filter((row) => row[1] === "小计");
    const ofVillages = units.filter((row) => row[1] !== "小计");
    expect([ofTowns.length, ofVillages.length]).toEqual([3, 8]);
    for (const name of names) {
      const [all] = column(name);
      expect([name, added(column(name, ofTowns))]).toEqual([name, all]);
      expect([name, added(column(name, ofVillages))]).toEqual([name, all]);
      for (const town of ofTowns) {
        const own = ofVillages.filter((row) => row[0] === town[0]);
        expect([name, town[0], added(column(name, own))]).toEqual([name, town[0], column(name, [town])[0]]);
      }
    }
  },
);

test("the two villages of one name are counted apart", async () => {
  const { body, column } = tableOf(await tab("T1"), "乡镇", 2);
  const named = body.filter((row) => row[1] === "上坪村");
  expect(named.map((row) => row[0])).toEqual(["云台镇", "白水乡"]);
  const [one, other] = column("本表合计/人", named);
  expect(one).not.toBe(other);
});

describe("T1, T2, T3, T11, T22, T23 and T24 agree", () => {
  test("in households and people", async () => {
    const assessed = tableOf(await tab("T3"), "户编号", 2);
    const [households, people] = [assessed.body.length, added(assessed.column("人口"))];
    const basic = tableOf(await tab("T1"), "乡镇", 2);
    expect([basic.column("本表合计/户")[0], basic.column("本表合计/人")[0]]).toEqual([households, people]);
    expect(tableOf(await tab("T2"), "乡镇", 2).column("户数")[0]).toBe(households);
    const bands = tableOf(await tab("T23"), "收入分段", 2);
    const sums = ["户数", "人数"].map((name) => added(bands.column(name).slice(0, -1)));
    expect(sums).toEqual([households, people]);
    expect(
      added(
        tableOf(await tab("T11"), "类别", 2)
          .column("人数")
          .slice(0, -1),
      ),
    ).toBe(people);
    expect(
      tableOf(await tab("T24"), "名次", 2)
        .column("户数")
        .at(-1),
    ).toBe(households);
  });

  test("in verdicts, household by household", async () => {
    const { body, column } = tableOf(await tab("T3"), "户编号", 2);
    const verdicts = tableOf(await tab("T2"), "乡镇", 2);
    const checks = ["吃", "穿", "住房", "饮水", "医疗", "教育", "收入"];
    const failed = (row: readonly CellValue[]): boolean =>
      checks.some((check) => column(`七项结论/${check}`, [row])[0] === "未达标");
    for (const check of checks) {
      const own = column(`七项结论/${check}`);
      for (const word of ["未达标", "待核实"])
        expect([check, word, verdicts.column(`${check}/${word}户`)[0]]).toEqual([
          ...[check, word, own.filter((one) => one === word).length],
        ]);
    }
    expect(verdicts.column("七项合计/未达标户")[0]).toBe(body.filter(failed).length);
  });

  test("in findings", async () => {
    const rows = await tab("T22");
    const rules = tableOf(rows, "规则名", 2);
    const details = tableOf(rows.slice(rows.findIndex((row) => row[0] === "疑点明细")), "疑点", 1);
    const severities = tableOf(rows, "条数", 1);
    expect(added(rules.column("条数"))).toBe(details.body.length);
    expect(severities.column("条数")).toEqual([
      details.body.length,
      ...["错误", "疑点", "提示"].map((word) => details.column("级别").filter((own) => own === word).length),
    ]);
    expect(severities.column("涉及户数")[0]).toBe(new Set(details.column("户编号").filter((id) => id !== null)).size);
    const ledger = await tab("T5");
    const sources = tableOf(ledger, "来源", 1);
    expect(sources.column("发现")[sources.column("来源").indexOf("规则")]).toBe(details.body.length);
  });
});
