import type { Check, RulePack } from "../../../../src/core/model/Rule";
import type { CellValue } from "../../../../src/core/model/RawSheet";
import type { TypedCells } from "../../../../src/core/model/TabFacts";
import { ledger } from "../../../../src/core/report/records/ledger";
import { nationalPack } from "../../../../src/standards/nationalPack";
import { inventedId } from "../../../support/people";
import type { Row } from "../../../support/testRule";
import { factsOfSheets, recordRows } from "./factsOfSheets";

const model = nationalPack.rules.find(({ id }) => id === "INC-05")!;
const WORDS = { expected: model.title, says: model.title, criterion: undefined };
const packOf = (...checks: readonly Check[]): RulePack => ({
  ...nationalPack,
  rules: [{ ...model, ...WORDS, requires: [], optional: [], follows: [], checks }],
});

const HEADING: Row = ["乡镇", "行政村", "户编号", "人编号", "姓名", "证件号码", "与户主关系"];
const PERSON: Row = ["青山镇", "东村", "H1", "P1", "覃1", inventedId("1970-01-01", 1), "户主"];
type Cells = Readonly<Record<string, CellValue>>;
const sheetOf = (cells: Cells): readonly Row[] => [
  [...HEADING, ...Object.keys(cells)],
  [...PERSON, ...Object.values(cells)],
];

type Line = Readonly<Record<string, unknown>>;
const write = (pack: RulePack, cells: Cells, typed: TypedCells = new Map()): readonly Line[] =>
  recordRows(ledger(factsOfSheets({ pack, sheet: sheetOf(cells), typed })));
function readBack(lines: readonly Line[], over: Cells = {}): TypedCells {
  const cells = lines.map((line) => {
    const entries = Object.entries({ ...line, ...over }).filter(([id, value]) => id !== "key" && value !== null);
    return [String(line["key"]), new Map(entries as [string, CellValue][])] as const;
  });
  return new Map([["T5", new Map([["lines", new Map(cells)]])]]);
}

const [INCOME, TYPE, AREA] = ["人均纯收入", "户类型", "住房面积"];
/** One check that needs the area, and one that does not. */
const twoAbout = (at: string, that: Extract<Check, { kind: "forbidden" }>["that"]): RulePack =>
  packOf(
    { kind: "forbidden", at, that: { all: [that, { field: "area", is: "filled" }] }, shows: [at], requires: ["area"] },
    { kind: "range", field: "incPer", max: 100_000 },
  );
const low = twoAbout("incPer", { compare: [{ field: "incPer" }, "<", 4000] });
const typed = twoAbout("hhType", { field: "hhType", is: "filled" });
const blank = twoAbout("hhType", { field: "hhType", is: "blank" });

describe("a rule of two checks, one of which was not asked for want of a column", () => {
  test.each<[name: string, pack: RulePack, before: Cells, now: Cells, line: Line]>([
    ["the same number", low, { [INCOME]: 3000 }, { [INCOME]: 3000 }, { check: "unchecked", status: "open" }],
    ["a fraction", low, { [INCOME]: 1234.56 }, { [INCOME]: 1234.56 }, { check: "unchecked" }],
    ["the number as a text", low, { [INCOME]: 3000 }, { [INCOME]: "3,000" }, { check: "unchecked" }],
    ["another number", low, { [INCOME]: 3000 }, { [INCOME]: 5000 }, { check: "gone", status: "done", after: 5000 }],
    ["a number that went", low, { [INCOME]: 3000 }, { [INCOME]: null }, { check: "gone", after: null }],
    ["the same word", typed, { [TYPE]: "脱贫户" }, { [TYPE]: "脱贫户" }, { check: "unchecked", status: "open" }],
    ["another word", typed, { [TYPE]: "脱贫户" }, { [TYPE]: "一般农户" }, { check: "gone", after: "一般农户" }],
    ["a blank cell", blank, { [TYPE]: null }, { [TYPE]: null }, { check: "unchecked", status: "open" }],
    ["one filled in", blank, { [TYPE]: null }, { [TYPE]: "脱贫户" }, { check: "gone", after: "脱贫户" }],
  ])("tells of %s", (_name, pack, before, now, expected) => {
    const both = { [INCOME]: 9000, [TYPE]: null };
    const first = write(pack, { ...both, ...before, [AREA]: 80 });
    expect(first).toHaveLength(1);
    const [line] = write(pack, { ...both, ...now }, readBack(first));
    expect(line).toMatchObject(expected);
    if (expected["check"] === "unchecked") expect(line).toEqual({ ...first[0], check: "unchecked" });
  });

  const first = write(low, { [INCOME]: 3000, [AREA]: 80 });

  test("does not close what a masked tab names no value of", () => {
    const masked = readBack(first, { message: null, item: null, value: null });
    expect(write(low, { [INCOME]: 5000 }, masked)[0]).toMatchObject({ check: "unchecked", status: "open" });
  });

  test("asked again, closes what another cell mended", () => {
    const unchecked = write(low, { [INCOME]: 3000 }, readBack(first));
    const [line] = write(low, { [INCOME]: 3000, [AREA]: null }, readBack(unchecked));
    expect(line).toMatchObject({ check: "gone", status: "done", after: 3000 });
  });

  test("does not close what a check found that names something else than its cell", () => {
    const own: Check = { kind: "storedAsNumber", field: "idNo" };
    const { rules, ...rest } = packOf(own, { kind: "filled", fields: ["area"], requires: ["area"] });
    const pack: RulePack = { ...rest, rules: rules.map((rule) => ({ ...rule, subject: "member" })) };
    const writeWith = (id: CellValue, cells: Cells, before: TypedCells = new Map()): readonly Line[] => {
      const [heading = [], person = []] = sheetOf(cells);
      return recordRows(ledger(factsOfSheets({ pack, sheet: [heading, person.with(5, id)], typed: before })));
    };
    const numeric = writeWith(459_099_197_001_010, { [AREA]: 80 });
    expect(numeric).toMatchObject([{ value: null, status: "open" }]);
    const mended = writeWith(inventedId("1970-01-01", 1), { [INCOME]: 9000 }, readBack(numeric));
    expect(mended).toMatchObject([{ check: "unchecked", status: "open" }]);
  });
});
