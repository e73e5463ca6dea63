import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/openXlsxWorkbook";
import { MARKS, RESULT_HEADING, type HighlightPlan } from "../../../src/core/model/HighlightPlan";
import { openXlsx } from "../../../src/ooxml/openXlsx";
import { collectBytes } from "../../../src/ooxml/package/collectBytes";

const isInstalled = spawnSync("soffice", ["--version"]).status === 0;
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

let folder = "";
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "xlsx-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function convert(bytes: Uint8Array, kind: string): Uint8Array {
  const [from, to] = [join(folder, "painted.xlsx"), join(folder, "out")];
  writeFileSync(from, bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", kind, "--outdir", to, from], { stdio: "ignore" });
  return new Uint8Array(readFileSync(join(to, `painted.${kind.split(":")[0]}`)));
}

async function painted(): Promise<Uint8Array> {
  const workbook = await openXlsxWorkbook(new Uint8Array(readFileSync(FILE)), "rich.xlsx");
  await workbook.writeSetting("choices", '{"year":2020}');
  await workbook.paint(plan);
  return collectBytes(workbook.save());
}

(isInstalled ? describe : describe.skip)("LibreOffice", () => {
  test("opens a painted file and shows our column", async () => {
    const csv = Buffer.from(convert(await painted(), "csv:Text - txt - csv (StarCalc):44,34,76")).toString("utf8");
    const lines = csv.split("\n");
    expect(csv).toContain(`等级",${RESULT_HEADING}`);
    expect(lines.filter((line) => line.includes("✖【人均纯收入】"))).toHaveLength(10);
  }, 60_000);

  test("saves it again, and we find and remove what is ours", async () => {
    const again = convert(await painted(), "xlsx");
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
});
