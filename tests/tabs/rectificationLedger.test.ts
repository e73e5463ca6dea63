import type { CellValue } from "../../src/core/model/RawSheet";
import type { TypedCells } from "../../src/core/model/TabFacts";
import { rowsBelow } from "../../src/core/report/tabs/typed/findBlocks";
import { readTyped } from "../../src/core/report/tabs/typed/readTyped";
import { rectificationLedger } from "../../src/tabs/rectificationLedger";
import { factsOfSheets } from "../core/report/records/factsOfSheets";
import { inventedId } from "../support/people";
import { readTab } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";
import { sheetOfTable } from "./sheetOfTable";

const HEADING: Row = ["乡镇", "行政村", "户编号", "人编号", "姓名", "证件号码", "与户主关系", "人均纯收入", "户类型"];
const sheetOf = (...incomes: readonly number[]): readonly Row[] => [
  HEADING,
  ...incomes.map((income, h): Row => {
    const own = ["青山镇", "东村", `H${h + 1}`, `P${h + 1}`, `覃${h + 1}`, inventedId("1970-01-01", h + 1)];
    return [...own, "户主", income, "脱贫户"];
  }),
];
const tabOf = (sheet: readonly Row[], typed: TypedCells = new Map(), day = "2020-12-31") =>
  readTab(factsOfSheets({ sheet, typed, tabs: { day } }), "T5");
type Tab = ReturnType<typeof tabOf>;

/** What is read from the sheet once a person wrote in some of its lines; a line behind the last is a new one. */
function readBack({ filled }: Tab, written: readonly Readonly<Record<string, CellValue>>[]): TypedCells {
  const lines = filled.blocks.find(({ id }) => id === "lines")!;
  const cells = written.flatMap((line, row) =>
    Object.entries(line).map(([id, value]) => ({ row: lines.firstRow + row, column: lines.columns.get(id)!, value })),
  );
  return new Map([["T5", readTyped(rectificationLedger, sheetOfTable(filled.table, cells))]]);
}

describe("问题整改台账", () => {
  const first = tabOf(sheetOf(3000, 3500, 9000));

  test("counts its lines by formulas over themselves", () => {
    expect(first.values("lines", "status")).toEqual(["未整改", "未整改"]);
    expect(first.values("summary", "label")).toEqual(["规则", "比对", "走访", "抽查"]);
    expect(first.values("summary", "all")).toEqual([2, 0, 0, 0]);
    expect(first.values("summary", "rate")).toEqual([0, "–", "–", "–"]);
    expect(first.formula("summary", 0, "done")).toMatch(/^=COUNTIFS\(/);
    expect(first.total("summary", "all")).toBe(2);
  });

  test("survives the sheet: typed cells, closing, reopening and a line added by hand", () => {
    const typed = readBack(first, [
      { unit: "民政局", deadline: 44_000 },
      { status: "无需整改", verifier: "黄五" },
      { source: "走访", person: "覃3", message: "房屋漏雨", status: "整改中" },
    ]);
    const second = tabOf(sheetOf(4500, 3500, 9000), typed, "2021-01-31");
    expect(second.values("lines", "number")).toEqual([1, 2, 3]);
    expect(second.values("lines", "status")).toEqual(["已整改", "无需整改", "整改中"]);
    expect(second.values("lines", "check")).toEqual(["已消除", "仍存在", "人工登记"]);
    expect(second.values("lines", "unit")).toEqual(["民政局", null, null]);
    expect(second.values("lines", "deadline")).toEqual([44_000, null, null]);
    expect(second.values("lines", "verifier")).toEqual([null, "黄五", null]);
    expect(second.values("lines", "after")).toEqual([4500, null, null]);
    expect(second.values("summary", "all")).toEqual([2, 0, 1, 0]);
    expect(second.values("summary", "rate")).toEqual([0.5, "–", 0, "–"]);
    expect(second.total("summary", "rate")).toBeCloseTo(1 / 3, 12);

    const third = tabOf(sheetOf(3000, 3500, 9000), readBack(second, []), "2021-02-28");
    expect(third.values("lines", "number")).toEqual([1, 2, 3]);
    expect(third.values("lines", "status")).toEqual(["未整改", "无需整改", "整改中"]);
    expect(third.values("lines", "check")).toEqual(["再次出现", "仍存在", "人工登记"]);
    expect(third.values("lines", "closedBefore")[0]).toBe(44_227);
    expect(third.values("lines", "message")[2]).toBe("房屋漏雨");
    expect(third.filled.dropped).toEqual([]);
    for (const tab of [second, third]) {
      const [incomes, day] = tab === second ? [[4500, 3500, 9000], "2021-01-31"] : [[3000, 3500, 9000], "2021-02-28"];
      const twice = tabOf(sheetOf(...incomes), readBack(tab, []), day);
      expect(twice.filled.table).toEqual(tab.filled.table);
    }
  });

  test("is the same when nothing changed but the writing", () => {
    const again = tabOf(sheetOf(3000, 3500, 9000), readBack(first, []));
    expect(again.filled.table).toEqual(first.filled.table);
  });

  test("takes up what is added below its lines, writing after writing", () => {
    let tab = first;
    const all = ["房屋漏雨", "缺水", "合计"];
    for (const [n, message] of all.entries()) {
      const lines = tab.filled.blocks.find(({ id }) => id === "lines")!;
      expect(tab.filled.table.rows.length).toBeGreaterThan(lines.firstRow + lines.rows + 10);
      const added = [...Array.from({ length: lines.rows }, () => ({})), { message }];
      tab = tabOf(sheetOf(3000, 3500, 9000), readBack(tab, added));
      expect(tab.values("lines", "message").slice(2)).toEqual(all.slice(0, n + 1));
      expect(tab.values("lines", "number")).toEqual(Array.from({ length: n + 3 }, (_, line) => line + 1));
      expect(tab.values("summary", "all")).toEqual([2, 0, n + 1, 0]);
    }
  });

  test("takes up rows right below its last, and none further down", () => {
    const { table, blocks } = first.filled;
    const [column, rows] = [blocks.at(-1)!.columns.get("message")!, table.rows.length];
    const area = { row: 0, column: 0, rows, columns: table.columns.length };
    const sheet = sheetOfTable(table, [
      { row: rows, column, value: "房屋漏雨" },
      { row: rows + 1, column, value: "缺水" },
      { row: rows + 3, column: 0, value: "注：另附照片" },
    ]);
    const typed = readTyped(rectificationLedger, sheet).get("lines")!;
    expect([...typed.keys()].filter((key) => key.startsWith("+"))).toEqual(["+1", "+2"]);
    expect(rowsBelow(rectificationLedger, sheet, area)).toBe(2);
    expect(rowsBelow(rectificationLedger, sheetOfTable(table), area)).toBe(0);
  });

  test("has no line where nothing is wrong, and no rate", () => {
    const none = tabOf(sheetOf(9000));
    expect(none.values("lines", "number")).toEqual([]);
    expect(none.total("summary", "rate")).toBe("–");
  });
});
