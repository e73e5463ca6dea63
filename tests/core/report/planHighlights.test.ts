import fc from "fast-check";
import { columnIndex } from "../../../src/core/model/a1";
import type { Finding, Severity } from "../../../src/core/model/Finding";
import { MARKS, RESULT_HEADING, type HighlightPlan } from "../../../src/core/model/HighlightPlan";
import { isCellError, type CellValue, type RawSheet } from "../../../src/core/model/RawSheet";
import type { Heading, SheetMapping } from "../../../src/core/model/SheetMapping";
import { holdsOnlyResults } from "../../../src/core/mapping/dataRows";
import { planHighlights } from "../../../src/core/report/planHighlights";

interface Made {
  readonly sheet: RawSheet;
  readonly mapping: SheetMapping;
}

interface Column {
  readonly heading: CellValue;
  /** What the person calls it, where the heading cell alone does not say. */
  readonly path?: string;
  readonly cells?: readonly CellValue[];
}

const text = (value: CellValue): string => (value === null ? "" : isCellError(value) ? value.error : String(value));

/** A sheet with a title row, a heading row and `rows` rows of data, its used range at `origin`. */
function made(columns: readonly Column[], rows = 3, origin = { row: 0, column: 0 }): Made {
  const headingRow = origin.row + 1;
  const headings = columns.map(({ heading, path }, c): Heading => {
    const own = text(heading);
    return { column: origin.column + c, text: own, path: path ?? own.trim() };
  });
  return {
    sheet: {
      name: "人口",
      origin,
      rowCount: rows + 2,
      columns: columns.map(({ heading, cells = [] }) => [
        null,
        heading,
        ...Array.from({ length: rows }, (_, r) => cells[r] ?? null),
      ]),
      date1904: false,
      merges: [],
      hiddenRowCount: 0,
      formulas: [],
    },
    mapping: {
      sheet: "人口",
      kind: "members",
      headingRow,
      headings,
      firstRow: headingRow + 1,
      lastRow: headingRow + rows,
      skippedRows: [],
      columns: [],
      ambiguous: [],
      titleText: "",
      fingerprint: "",
    },
  };
}

const finding = (
  row: number,
  column: number,
  severity: Severity = "error",
  ruleId = "LAB-08",
  sheet = "人口",
): Finding => ({
  key: "",
  ruleId,
  severity,
  messageId: "range.above",
  data: {},
  at: { sheet, row, column },
  field: "workMonths",
  related: [],
  follows: null,
  subject: { kind: "member", household: "H1", member: "m" },
  household: 0,
  member: 0,
  name: "",
});
const plan = (
  { sheet, mapping }: Made,
  findings: readonly Finding[],
  message: (finding: Finding) => string = () => "不对",
): HighlightPlan => planHighlights({ sheet, mapping, findings, message, more: (count) => `（另有 ${count} 项）` });

/** Works out the two shapes of formula that a plan may hold, for one cell, as a spreadsheet does. */
function isColoured(
  formula: string,
  from: { row: number; column: number },
  at: { row: number; column: number },
  cell: (row: number, column: number) => string,
): boolean {
  const shape = /^=ISNUMBER\(FIND\("((?:[^"]|"")*)"(?:&([A-Z]+)\$(\d+)&"】")?,\$([A-Z]+)(\d+)\)\)$/.exec(formula);
  if (!shape) throw new Error(`not a formula of ours: ${formula}`);
  const [, literal = "", headingColumn, headingRow, resultColumn = "", resultRow = ""] = shape;
  const start = literal.replaceAll('""', '"');
  const sought =
    headingColumn === undefined
      ? start
      : `${start}${cell(Number(headingRow) - 1, columnIndex(headingColumn) + at.column - from.column)}】`;
  return cell(Number(resultRow) - 1 + at.row - from.row, columnIndex(resultColumn)).includes(sought);
}

/** Cells that the plan's rules colour, as `severity row column`, once its texts are in the sheet. */
function coloured({ sheet }: Made, { rules, texts, firstRow, resultColumn }: HighlightPlan): string[] {
  const cell = (row: number, column: number): string =>
    column === resultColumn && row >= firstRow
      ? (texts[row - firstRow] ?? "")
      : text(sheet.columns[column - sheet.origin.column]?.[row - sheet.origin.row] ?? null);
  const found = new Set<string>();
  for (const { severity, area, formula } of rules) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (isColoured(formula, area, { row, column }, cell)) found.add(`${severity} ${row} ${column}`);
      }
    }
  }
  return [...found].sort();
}
const cellsOf = (findings: readonly Finding[]): string[] =>
  [...new Set(findings.map(({ severity, at }) => `${severity} ${at.row} ${at.column}`))].sort();

const PLAIN = [{ heading: "姓名" }, { heading: "务工时间（月）" }, { heading: "人均纯收入" }];

describe("one plain sheet", () => {
  const sheet = made(PLAIN);
  const { texts, rules, resultColumn, resultHeading, headingRow, firstRow } = plan(sheet, [
    finding(2, 1),
    finding(4, 2, "note", "VAL-03"),
    finding(4, 1, "error", "LAB-08"),
    finding(4, 2, "warning", "INC-04"),
    finding(4, 0, "error", "ID-01", "户"),
  ]);
  test("the texts name heading, rule and severity, the worst first, and pass over other sheets", () => {
    expect(texts).toEqual([
      "✖【务工时间（月）】不对（LAB-08）",
      null,
      "✖【务工时间（月）】不对（LAB-08）；▲【人均纯收入】不对（INC-04）；●【人均纯收入】不对（VAL-03）",
    ]);
    expect([headingRow, firstRow]).toEqual([1, 2]);
  });
  test("three rules over the data, whatever was found", () => {
    expect(rules).toEqual(
      (["error", "warning", "note"] as const).map((severity) => ({
        severity,
        area: { row: 2, column: 0, rows: 3, columns: 3 },
        formula: `=ISNUMBER(FIND("${MARKS[severity]}【"&A$2&"】",$D3))`,
      })),
    );
  });
  test("the results stand in the first column at the right", () => {
    expect([resultColumn, resultHeading]).toEqual([3, RESULT_HEADING]);
  });
});

test("a sheet whose used range begins elsewhere", () => {
  const sheet = made(PLAIN, 2, { row: 5, column: 27 });
  const { rules, resultColumn } = plan(sheet, []);
  expect(resultColumn).toBe(30);
  expect(rules[0]).toMatchObject({
    area: { row: 7, column: 27, rows: 2, columns: 3 },
    formula: '=ISNUMBER(FIND("✖【"&AB$7&"】",$AE8))',
  });
});

describe("headings that a formula cannot compare as they stand", () => {
  const name = (columns: readonly Column[], column: number): string =>
    /【(.*?)】/.exec(plan(made(columns), [finding(2, column)]).texts[0] ?? "")?.[1] ?? "";
  test.each<readonly [string, Column[], number, string]>([
    ["repeated", [{ heading: "备注" }, { heading: "姓名" }, { heading: "备注" }], 2, "备注·3"],
    [
      "repeated under groups",
      [
        { heading: "金额", path: "收入/金额" },
        { heading: "金额", path: "支出/金额" },
      ],
      1,
      "支出/金额",
    ],
    ["empty", [{ heading: "姓名" }, { heading: null }], 1, "B"],
    ["merged over two rows", [{ heading: "姓名" }, { heading: null, path: "工资性收入" }], 1, "工资性收入"],
    [
      "merged over two rows under a name that is taken",
      [{ heading: "姓名" }, { heading: null, path: "姓名" }],
      1,
      "姓名·2",
    ],
    ["with a line break", [{ heading: "人均\n纯收入" }], 0, "人均纯收入"],
    ["with brackets", [{ heading: "【必填】姓名" }], 0, "必填姓名"],
    ["with spaces around", [{ heading: " 姓名 " }], 0, "姓名"],
    ["a number", [{ heading: 2020 }], 0, "2020·2"],
    ["a truth value", [{ heading: true }], 0, "true·2"],
    ["very long", [{ heading: "长".repeat(150) }], 0, "长".repeat(60)],
    ["very long, cut between characters", [{ heading: "𠮷".repeat(150) }], 0, "𠮷".repeat(60)],
  ])("%s", (_name, columns, column, expected) => {
    const sheet = made(columns);
    const found = [finding(2, column)];
    expect(name(columns, column)).toBe(expected);
    expect(coloured(sheet, plan(sheet, found))).toEqual(cellsOf(found));
    expect(plan(sheet, found).rules.length).toBeGreaterThan(3);
  });
  test("a quoted heading is compared by its cell, a quoted literal is doubled", () => {
    expect(plan(made([{ heading: '"是"否' }]), []).rules).toHaveLength(3);
    const sheet = made([{ heading: '"是"\n否' }]);
    const found = [finding(3, 0, "warning")];
    expect(plan(sheet, found).rules[4]?.formula).toBe('=ISNUMBER(FIND("▲【""是""否】",$B3))');
    expect(coloured(sheet, plan(sheet, found))).toEqual(cellsOf(found));
  });
});

test("a mark inside a message colours nothing", () => {
  const sheet = made(PLAIN);
  const found = [finding(2, 1)];
  const { texts } = plan(sheet, found, () => "“✖【姓名】；▲【人均纯收入】”读不出");
  expect(texts[0]).toBe("✖【务工时间（月）】“✖〔姓名〕；▲〔人均纯收入〕”读不出（LAB-08）");
  expect(
    coloured(
      sheet,
      plan(sheet, found, () => "✖【姓名】"),
    ),
  ).toEqual(cellsOf(found));
});

describe("the formulas colour exactly the cells that were found", () => {
  const nasty = [
    "姓名",
    "姓名",
    "备注",
    "备注·2",
    "",
    "",
    "A",
    "B",
    " 姓名",
    "姓名 ",
    "人均\n纯收入",
    "人均纯收入",
    '"',
    '""',
    "【】",
    "】",
    "✖【姓名】",
    "校验结果",
    "a",
    "&A$2&",
    "姓",
    "名",
    2020,
    true,
    null,
  ] as const;
  const column = fc.record({
    heading: fc.constantFrom<CellValue>(...nasty),
    path: fc.constantFrom("姓名", "备注", "", "收入/金额", "B"),
  });
  const severity = fc.constantFrom<Severity>("error", "warning", "note");
  const message = fc.constantFrom("不对", "“✖【姓名】”", "●【B】▲【", "】✖【备注", '"】"', "");
  const example = fc
    .tuple(fc.array(column, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 4 }), fc.nat(30), fc.nat(3))
    .chain(([columns, rows, left, top]) =>
      fc.record({
        sheet: fc.constant(made(columns, rows, { row: top, column: left })),
        message,
        findings: fc.array(
          fc
            .tuple(fc.nat(rows - 1), fc.nat(columns.length - 1), severity)
            .map(([row, at, of]) => finding(top + 2 + row, left + at, of)),
          { maxLength: 8 },
        ),
      }),
    );
  test("whatever the headings and messages", () => {
    fc.assert(
      fc.property(example, ({ sheet, findings, message: said }) => {
        expect(
          coloured(
            sheet,
            plan(sheet, findings, () => said),
          ),
        ).toEqual(cellsOf(findings));
      }),
      { numRuns: 500 },
    );
  });
  test("their number does not grow with that of the findings", () => {
    fc.assert(
      fc.property(example, ({ sheet, findings }) => {
        expect(plan(sheet, findings).rules).toEqual(plan(sheet, []).rules);
      }),
    );
  });
});

describe("the column of an earlier run", () => {
  const OURS = "✖【姓名】不对（ID-01）";
  const own = (heading: string): Column => ({ heading, cells: [OURS] });
  test("is used again, wherever it was moved", () => {
    expect(plan(made([...PLAIN, own(RESULT_HEADING)]), [])).toMatchObject({
      resultColumn: 3,
      resultHeading: RESULT_HEADING,
    });
    const moved = made([PLAIN[0]!, own(RESULT_HEADING), ...PLAIN.slice(1)]);
    const found = [finding(2, 0), finding(3, 3, "note")];
    expect(plan(moved, found)).toMatchObject({ resultColumn: 1, resultHeading: RESULT_HEADING });
    expect(coloured(moved, plan(moved, found))).toEqual(cellsOf(found));
  });
  test("keeps its heading beside a column of the person's own", () => {
    const theirs = { heading: RESULT_HEADING, cells: ["已核", "属实"] };
    const first = plan(made([...PLAIN, theirs]), [finding(2, 0)]);
    expect(first).toMatchObject({ resultColumn: 4, resultHeading: "校验结果（户户清）" });
    const again = made([...PLAIN, theirs, { heading: first.resultHeading, cells: first.texts }]);
    expect(plan(again, [finding(2, 0)])).toMatchObject({ resultColumn: 4, resultHeading: "校验结果（户户清）" });
    const oneMore = { heading: "校验结果（户户清）", cells: ["已核"] };
    expect(plan(made([theirs, oneMore]), [])).toMatchObject({ resultColumn: 2, resultHeading: "校验结果（户户清2）" });
  });
  test("a person's column of that name is never taken, filled or empty", () => {
    for (const cells of [["已核"], [null], [OURS, "已核"]]) {
      const sheet = made([...PLAIN, { heading: RESULT_HEADING, cells }]);
      expect(plan(sheet, []).resultColumn).toBe(4);
    }
  });
});

describe("long texts", () => {
  test("are cut between findings, and the rest is counted", () => {
    const columns = Array.from({ length: 60 }, (_, c) => ({ heading: `第${c}列` }));
    const findings = columns.map((_, c) => finding(2, c));
    const [long = ""] = plan(made(columns), findings, () => "长".repeat(120)).texts;
    const told = long?.match(/✖【/g)?.length ?? 0;
    expect(long?.length).toBeLessThanOrEqual(4020);
    expect(told).toBeGreaterThan(20);
    expect(long).toMatch(new RegExp(`（LAB-08）（另有 ${60 - told} 项）$`));
  });
  test("one long message is cut, and its rule still named", () => {
    const [long] = plan(made(PLAIN), [finding(2, 1)], () => "𠮷".repeat(40_000)).texts;
    expect(long).toBe(`✖【务工时间（月）】${"𠮷".repeat(500)}…（LAB-08）`);
  });
});

test("a finding outside the data is a defect", () => {
  expect(() => plan(made(PLAIN), [finding(0, 0)])).toThrow("outside");
  expect(() => plan(made(PLAIN), [finding(5, 0)])).toThrow("outside");
});

test("a finding at a heading, and one that another explains, are told in the pane only", () => {
  const explained = { ...finding(3, 0), follows: "another" };
  const { texts } = plan(made(PLAIN), [finding(1, 0), explained]);
  expect(texts.every((text) => text === null)).toBe(true);
});

describe("findings that waivers set aside", () => {
  const sheet = made(PLAIN);
  const aside = { ...finding(2, 1), waiver: 1 };
  const alone = { ...finding(3, 2, "warning", "INC-04"), waiver: 2 };
  const other = finding(2, 2, "note", "VAL-03");
  const planned = plan(sheet, [aside, other, alone], ({ waiver }) =>
    waiver === undefined ? "不对" : "已作例外：不对",
  );

  test("stay in the text, behind all others and under a mark of their own", () => {
    expect(planned.texts).toEqual([
      "●【人均纯收入】不对（VAL-03）；◇【务工时间（月）】已作例外：不对（LAB-08）",
      "◇【人均纯收入】已作例外：不对（INC-04）",
      null,
    ]);
  });
  test("colour no cell", () => expect(coloured(sheet, planned)).toEqual(cellsOf([other])));
  test("are known for ours when the sheet is read again", () => {
    const results = [
      null,
      planned.resultHeading,
      ...planned.texts.map((words) => (words?.startsWith("◇") ? words : null)),
    ];
    const again = { ...sheet, sheet: { ...sheet.sheet, columns: [...sheet.sheet.columns, results] } };
    expect(plan(again, [other]).resultColumn).toBe(planned.resultColumn);
    expect(holdsOnlyResults(results, 2)).toBe(true);
    expect(holdsOnlyResults(["◆ 备注"], 0)).toBe(false);
  });
});
