import type { TabTable } from "../../src/core/model/TabTable";
import { peopleSheet } from "./contents";
import { chartTab, feedbackTab } from "./tabs";
import type { ShownChart, TabHost, TabSubject } from "./TabSubject";

const NAME = "乡镇情况";
/** Of the person's own; it must not look like one of ours. */
const OWN = "自有图";

const FORMATS = { integer: "0", percent: "0.00%", money: "#,##0.00" } as const;

function expectedCharts({ charts = [], rows }: TabTable): object[] {
  return charts
    .map(({ id, kind, title, categories, series, format, place }) => ({
      name: id,
      kind,
      title,
      categories,
      series: series.map(({ name, values }) => {
        const cell = rows[name.row]?.[name.column] as { readonly value: string };
        return expect.objectContaining({ name: cell.value, values }) as object;
      }),
      format: FORMATS[format as keyof typeof FORMATS],
      place,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const named = (charts: readonly ShownChart[], name: string): ShownChart | undefined =>
  charts.find((chart) => chart.name === name);

/** What every host must do alike with charts and pages of our tabs. */
export function describeChartContract(host: TabHost): void {
  const written = async (tab: TabTable): Promise<TabSubject> => {
    const subject = await host.open([peopleSheet(3)]);
    await subject.workbook.writeTab(tab);
    return subject;
  };
  const charts = async (subject: TabSubject): Promise<readonly ShownChart[]> => (await subject.looks(NAME)).charts;

  describe(`${host.name}: charts`, () => {
    test("a new tab has one of every kind, over its cells", async () => {
      expect(await charts(await written(chartTab(4)))).toEqual(expectedCharts(chartTab(4)));
    });

    test("a tab without any has none, and gets those that it has later", async () => {
      const subject = await written(chartTab(3, { charts: [] }));
      expect(await charts(subject)).toEqual([]);
      await subject.workbook.writeTab(chartTab(4));
      expect(await charts(subject)).toEqual(expectedCharts(chartTab(4)));
    });

    test.each([
      [3, 5],
      [5, 2],
      [4, 4],
    ])("written with %i rows, then with %i, they show the new cells", async (first, second) => {
      const subject = await written(chartTab(first));
      await subject.workbook.writeTab(chartTab(second));
      expect(await charts(subject)).toEqual(expectedCharts(chartTab(second)));
    });

    test("one more series and one less", async () => {
      const tab = chartTab(3);
      const [first] = tab.charts!;
      const series = (columns: readonly number[]) =>
        columns.map((column) => ({ name: { row: 1, column }, values: { row: 2, column, rows: 3, columns: 1 } }));
      const of = (columns: readonly number[]) => ({ ...tab, charts: [{ ...first!, series: series(columns) }] });
      const subject = await written(of([1]));
      await subject.workbook.writeTab(of([1, 2]));
      expect(await charts(subject)).toEqual(expectedCharts(of([1, 2])));
      await subject.workbook.writeTab(of([2]));
      expect(await charts(subject)).toEqual(expectedCharts(of([2])));
    });

    test("place, title and colour are the person's", async () => {
      const subject = await written(chartTab(3));
      const place = { row: 20, column: 8, rows: 14, columns: 5 };
      await subject.person.changeChart(NAME, "T7.bar", { place, title: "达标率排名", color: "FF8800" });
      await subject.workbook.writeTab(chartTab(5));
      const wanted = chartTab(5).charts!.find(({ id }) => id === "T7.bar")!;
      expect(named(await charts(subject), "T7.bar")).toEqual({
        name: "T7.bar",
        kind: "bar",
        title: "达标率排名",
        categories: wanted.categories,
        series: [{ name: "达标率", values: wanted.series[0]!.values, color: "FF8800" }],
        format: "0.00%",
        place,
      });
    });

    test("one that the person deleted is not made again, but on a new tab it is", async () => {
      const subject = await written(chartTab(3));
      const left = ["T7.bar", "T7.column", "T7.line", "T7.stackedColumn"];
      await subject.person.removeChart(NAME, "T7.pie");
      for (const towns of [4, 3]) {
        await subject.workbook.writeTab(chartTab(towns));
        expect((await charts(subject)).map(({ name }) => name)).toEqual(left);
      }
      await subject.person.removeSheet(NAME);
      await subject.workbook.writeTab(chartTab(3));
      expect(await charts(subject)).toEqual(expectedCharts(chartTab(3)));
    });

    test("one that the tab no longer has goes, and comes back with it", async () => {
      const subject = await written(chartTab(3));
      const fewer = { ...chartTab(3), charts: chartTab(3).charts!.slice(0, 2) };
      await subject.workbook.writeTab(fewer);
      expect(await charts(subject)).toEqual(expectedCharts(fewer));
      await subject.workbook.writeTab(chartTab(3));
      expect(await charts(subject)).toEqual(expectedCharts(chartTab(3)));
    });

    test.each([
      ["with charts of ours", chartTab(4)],
      ["without", chartTab(4, { charts: [] })],
    ])("the person's own chart on a tab %s stays as it is", async (_, tab) => {
      const subject = await written(tab);
      await subject.person.addChart(NAME, OWN, { row: 2, column: 1, rows: 3, columns: 1 });
      const before = named(await charts(subject), OWN);
      expect(before).toMatchObject({ kind: "column", title: "", series: [{ values: { row: 2, column: 1, rows: 3 } }] });
      for (const towns of [4, 6]) {
        await subject.workbook.writeTab(chartTab(towns));
        expect(named(await charts(subject), OWN)).toEqual(before);
        expect((await charts(subject)).filter(({ name }) => name !== OWN)).toEqual(expectedCharts(chartTab(towns)));
      }
    });

    test("follow a tab that the person renamed, and leave other tabs alone", async () => {
      const subject = await written(chartTab(3));
      await subject.workbook.writeTab(feedbackTab(2));
      const others = await subject.snapshot("部门比对反馈表");
      await subject.person.renameSheet(NAME, "甲's 表");
      await subject.workbook.writeTab(chartTab(5));
      expect((await subject.looks("甲's 表")).charts).toEqual(expectedCharts(chartTab(5)));
      expect(await subject.snapshot("部门比对反馈表")).toEqual(others);
    });
  });

  describe(`${host.name}: pages and money`, () => {
    test("a page begins where the tab says, also where it is written again", async () => {
      const subject = await written(chartTab(4));
      expect((await subject.looks(NAME)).pageStarts).toEqual([3, 4, 5]);
      await subject.workbook.writeTab(chartTab(6));
      expect((await subject.looks(NAME)).pageStarts).toEqual([3, 4, 5, 6, 7]);
      await subject.workbook.writeTab(chartTab(1));
      expect((await subject.looks(NAME)).pageStarts).toEqual([]);
    });

    test("the first row begins a page anyway", async () => {
      const print = { landscape: true, repeatRows: null, pageStarts: [0, 3] };
      expect((await (await written(chartTab(3, { print }))).looks(NAME)).pageStarts).toEqual([3]);
    });

    test("a cell's own format comes before its column's", async () => {
      const { rows, ...tab } = chartTab(2);
      const own = { value: 0.5, format: "percent" as const };
      const looks = await (await written({ ...tab, rows: [...rows, ["合计", own, 1]] })).looks(NAME);
      expect([1, 2].map((column) => looks.formatAt(4, column))).toEqual(["0.00%", "0"]);
    });

    test("money has two decimals and groups, counts have neither", async () => {
      const looks = await (await written(chartTab(2))).looks(NAME);
      expect([1, 2, 3, 4].map((column) => looks.formatAt(2, column))).toEqual(["0", "0", "0.00%", "#,##0.00"]);
    });
  });
}
