import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isInstalled, openLibreOffice } from "../../adapters/xlsx/libreOffice";
import { readCommitted } from "./auditFiles";
import { openCounty } from "./recordCounty";

const PYTHON = "/usr/bin/python3";
const hasOpenpyxl = spawnSync(PYTHON, ["-c", "import openpyxl"]).status === 0;

/** The file as openpyxl saves it once these lines of Python changed `book`. */
function throughOpenpyxl(bytes: Uint8Array, ...lines: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "openpyxl-"));
  try {
    const [from, to] = [join(folder, "from.xlsx"), join(folder, "to.xlsx")];
    writeFileSync(from, bytes);
    const script = [
      "import openpyxl, sys",
      "book = openpyxl.load_workbook(sys.argv[1])",
      ...lines,
      "book.save(sys.argv[2])",
    ];
    execFileSync(PYTHON, ["-c", script.join("\n"), from, to]);
    return new Uint8Array(readFileSync(to));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function audited(bytes: Uint8Array) {
  const { session, act } = await openCounty(bytes);
  await act(session.audit());
  return session.state().audit.result!;
}

const recorded = readCommitted("recorded.xlsx");
/** Our part of the package is gone, and with it whatever tells of single cells. */
const TABS_UNTOLD: readonly unknown[] = ["分乡镇（村）基本情况汇总表", "户户研判表", "问题整改台账", "抽查核实表"].map(
  (sheet): unknown => expect.stringContaining(`工作表“${sheet}”没有写入时的指纹`),
);

describe("a checked workbook that openpyxl saved", () => {
  const check = hasOpenpyxl ? test : test.skip;

  check("holds the same data and findings, and says that nobody can tell of its tabs", async () => {
    expect(await audited(throughOpenpyxl(recorded))).toMatchObject({
      answers: ["notWhole"],
      lacking: TABS_UNTOLD,
      chain: { state: "whole", length: 2 },
      data: { same: true, count: 0 },
      findings: { same: true, list: [] },
      tabs: [],
      waivers: [{ state: "inForce" }],
    });
  });

  check("tells which columns changed, and no households", async () => {
    const result = await audited(
      throughOpenpyxl(
        recorded,
        'book["户信息"]["B10"] = "覃某"',
        'book["分乡镇（村）基本情况汇总表"]["E24"] = 121',
        'book["校验记录"]["M4"] = 17',
      ),
    );
    expect(result).toMatchObject({
      answers: ["dataChanged", "notWhole", "chainBroken"],
      chain: { state: "broken", brokenAt: 1, at: { row: 3, column: 12 } },
      data: { same: false, level: "columns", columns: ["户主姓名"], households: [], count: null },
      findings: { same: true, list: [] },
      tabs: [],
    });
    expect(result.lacking).toEqual([expect.stringContaining("没有留下逐户的指纹"), ...TABS_UNTOLD]);
  });
});

describe("a checked workbook that LibreOffice saved", () => {
  const office = openLibreOffice();
  afterAll(office.close);

  (isInstalled ? test : test.skip)(
    "holds the same data, findings and records, and says that nobody can tell of its tabs",
    async () => {
      const result = await audited(office.convert(recorded, "xlsx:Calc MS Excel 2007 XML"));
      expect(result).toMatchObject({
        answers: ["notWhole"],
        chain: { state: "whole", length: 2 },
        data: { same: true },
        findings: { same: true, list: [] },
        tabs: [],
        waivers: [{ state: "inForce" }],
      });
      expect(result.lacking).toEqual(TABS_UNTOLD);
    },
    120_000,
  );
});
