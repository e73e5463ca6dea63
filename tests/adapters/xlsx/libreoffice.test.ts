import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/openXlsxWorkbook";
import { MARKS, RESULT_HEADING, type HighlightPlan } from "../../../src/core/model/HighlightPlan";
import { openXlsx } from "../../../src/ooxml/openXlsx";
import { collectBytes } from "../../../src/ooxml/package/collectBytes";
import { feedbackTab } from "../../contract/tabs";
import { isInstalled, openLibreOffice } from "./libreOffice";
import { xlsxLooks } from "./xlsxLooks";
import { act, editCell } from "./xlsxPerson";

const FILE = join(__dirname, "../../golden/xlsx/rich.xlsx");
const SHEET = "家庭成员";

const plan: HighlightPlan = {
  sheet: SHEET,
  headingRow: 1,
  resultColumn: 7,
  resultHeading: RESULT_HEADING,
  firstRow: 2,
  texts: Array.from({ length: 40 }, (_, i) => (i % 4 ? null : `${MARKS.error}【人均纯收入】第 ${i} 行 <&>（INC-05）`)),
  rules: (["error", "warning", "note"] as const).map((severity) => ({
    severity,
    area: { row: 2, column: 0, rows: 40, columns: 7 },
    formula: `=ISNUMBER(FIND("${MARKS[severity]}【"&A$2&"】",$H3))`,
  })),
};

const office = openLibreOffice();
afterAll(() => office.close());

async function painted(): Promise<Uint8Array> {
  const workbook = await openXlsxWorkbook(new Uint8Array(readFileSync(FILE)), "rich.xlsx");
  await workbook.writeSetting("choices", '{"year":2020}');
  await workbook.paint(plan);
  return collectBytes(workbook.save());
}

(isInstalled ? describe : describe.skip)("LibreOffice", () => {
  test("opens a painted file and shows our column", async () => {
    const csv = Buffer.from(office.convert(await painted(), "csv:Text - txt - csv (StarCalc):44,34,76")).toString(
      "utf8",
    );
    const lines = csv.split("\n");
    expect(csv).toContain(`等级",${RESULT_HEADING}`);
    expect(lines.filter((line) => line.includes("✖【人均纯收入】"))).toHaveLength(10);
  }, 60_000);

  test("saves it again, and we find and remove what is ours", async () => {
    const again = office.convert(await painted(), "xlsx");
    const workbook = await openXlsxWorkbook(again, "rich.xlsx");
    const before = await workbook.read(SHEET);
    expect(before.columns[7]?.[1]).toBe(RESULT_HEADING);
    const formulas = (await (await openXlsx(again)).frame(SHEET)).conditionalFormats.map(({ formula }) => formula);
    expect(formulas.filter((formula) => formula.includes("FIND"))).toHaveLength(3);

    await workbook.paint({ ...plan, texts: plan.texts.map(() => null) });
    expect((await workbook.read(SHEET)).columns[7]?.filter((value) => value !== null)).toEqual([RESULT_HEADING]);

    expect(await workbook.clear()).toEqual([SHEET]);
    const cleared = await openXlsx(await collectBytes(workbook.save()));
    const original = await (await openXlsx(new Uint8Array(readFileSync(FILE)))).read(SHEET);
    expect((await cleared.read(SHEET)).columns).toEqual(original.columns);
    const kept = (await cleared.frame(SHEET)).conditionalFormats.map(({ formula }) => formula);
    expect(kept).toEqual(formulas.filter((formula) => !formula.includes("FIND")));
  }, 60_000);

  test("shows a tab of ours, saves it again, and we write it in place", async () => {
    const NAME = "部门比对反馈表";
    const first = await openXlsxWorkbook(new Uint8Array(readFileSync(FILE)), "rich.xlsx");
    await first.writeTab(feedbackTab(6));
    const theirs = await act(await collectBytes(first.save()), editCell(NAME, 5, 8, "县里的备注"));
    const again = office.convert(theirs, "xlsx");
    const looks = await xlsxLooks(again, NAME);
    expect(looks.inputs).toEqual(feedbackTab(6).inputs);
    expect(looks.filter).toEqual(feedbackTab(6).filter);
    expect([1, 3, 5].map((column) => looks.formatAt(4, column))).toEqual(["@", "0.00%", "yyyy\\-mm\\-dd"]);

    const second = await openXlsxWorkbook(again, "rich.xlsx");
    expect((await second.readTab("T6"))?.rowCount).toBe(10);
    expect(await second.writeTab(feedbackTab(3))).toEqual({ sheet: NAME, renamed: false });
    const saved = await collectBytes(second.save());
    expect((await xlsxLooks(saved, NAME)).inputs).toEqual(feedbackTab(3).inputs);
    const sheet = (await openXlsxWorkbook(office.convert(saved, "xlsx"), "rich.xlsx")).readTab("T6");
    const read = (await sheet)!;
    expect(read.columns[1]?.slice(4)).toEqual(["459099199003070001", "459099199003070002", "459099199003070003"]);
    expect(read.columns[2]?.[2]).toBe(3);
    expect(read.columns[8]?.[5]).toBe("县里的备注");
    expect(read.formulas).toEqual([{ row: 2, column: 2, rows: 1, columns: 1 }]);
  }, 120_000);
});
