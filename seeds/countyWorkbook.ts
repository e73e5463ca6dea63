import { areaAddress } from "../src/core/model/a1";
import type { RawSheet } from "../src/core/model/RawSheet";
import { platformCodec } from "../src/ooxml/package/Codec";
import { collectBytes } from "../src/ooxml/package/collectBytes";
import { openPackage } from "../src/ooxml/package/openPackage";
import { writePackage } from "../src/ooxml/package/writePackage";
import type { DraftValue, SheetDraft } from "../src/ooxml/write/SheetDraft";
import type { CellStyle } from "../src/ooxml/write/StyleBook";
import { writeWorkbook } from "../src/ooxml/write/writeWorkbook";
import { HOUSEHOLD_HEADINGS, ROWS_ABOVE, textOf } from "./columns";
import type { MadeCounty } from "./makeCounty";

const INSTRUCTIONS = [
  ["填表说明"],
  ["一、本表数据均为虚构，证件号码使用未分配的地区代码459099。"],
  ["二、贫困人口信息一人一行，贫困户信息一户一行，以户编号对应。"],
  ["三、金额单位为元，面积单位为平方米，务工时间单位为月。"],
  ["四、浅黄色底纹为本县标注的重点关注户，请勿改动。"],
];

const TITLE: CellStyle = { bold: true, size: 16, horizontal: "center", vertical: "center" };
const HEADING: CellStyle = { bold: true, fill: "DDEBF7", border: true, wrap: true, horizontal: "center" };
/** The county's own marks, which no run of ours may touch. */
const OWN_MARK: CellStyle = { fill: "FFF2CC" };
const MARKED_EVERY = 23;
const WIDE = new Set(["户编号", "人编号", "证件号码", "务工所在地"]);

/**
 * The county as .xlsx: title, frozen panes, a filter, the county's own fills and one conditional format of its own; behind
 * them the sheets that departments sent.
 */
export async function countyWorkbook(county: MadeCounty, sent: readonly RawSheet[] = []): Promise<Uint8Array> {
  const bytes = await collectBytes(
    writeWorkbook({
      sheets: [
        draftOf(county.members),
        draftOf(county.households),
        { name: "填表说明", rows: INSTRUCTIONS, columns: [{ width: 72 }] },
        ...sent.map(plainDraft),
      ],
      active: 0,
    }),
  );
  return withConditionalFormat(bytes, "xl/worksheets/sheet2.xml", county.households);
}

function draftOf(sheet: RawSheet): SheetDraft {
  const headings = sheet.columns.map((column) => textOf(column[ROWS_ABOVE - 1]!));
  return {
    name: sheet.name,
    rows: rowsOf(sheet),
    columns: headings.map((heading) => ({ width: WIDE.has(heading) ? 21 : 11 })),
    heights: new Map([
      [0, 30],
      [ROWS_ABOVE - 1, 48],
    ]),
    merges: sheet.merges ?? [],
    freeze: { rows: ROWS_ABOVE, columns: 0 },
    autoFilter: {
      row: ROWS_ABOVE - 1,
      column: 0,
      rows: sheet.rowCount - ROWS_ABOVE + 1,
      columns: sheet.columns.length,
    },
  };
}

/** As a department sends it: hardly formatted. */
function plainDraft({ name, columns, rowCount, merges }: RawSheet): SheetDraft {
  return {
    name,
    rows: Array.from({ length: rowCount }, (_, r) => columns.map((column) => column[r] ?? null)),
    columns: columns.map((column) => ({ width: Math.max(11, Math.min(20, textOf(column.at(-1) ?? null).length + 2)) })),
    merges: merges ?? [],
  };
}

function* rowsOf({ columns, rowCount }: RawSheet): Generator<DraftValue[]> {
  for (let r = 0; r < rowCount; r++) {
    const style = r === 0 ? TITLE : r === ROWS_ABOVE - 1 ? HEADING : r % MARKED_EVERY === 0 ? OWN_MARK : null;
    yield columns.map((column): DraftValue => {
      const value = column[r]!;
      if (value === null) return null;
      // An ID number that became a number is shown in full, as people widen the column and choose 0 decimals.
      const shown = typeof value === "number" && value > 1e15 ? { ...style, format: "0" } : style;
      return shown ? { value, style: shown } : value;
    });
  }
}

/** A colour scale over the incomes per head, as the county drew it. */
async function withConditionalFormat(bytes: Uint8Array, part: string, sheet: RawSheet): Promise<Uint8Array> {
  const pkg = await openPackage(bytes);
  const xml = new TextDecoder().decode(await collectBytes(pkg.open(part)));
  const column = Object.keys(HOUSEHOLD_HEADINGS).indexOf("incPer");
  const area = areaAddress({ row: ROWS_ABOVE, column, rows: sheet.rowCount - ROWS_ABOVE, columns: 1 });
  const scale =
    `<conditionalFormatting sqref="${area}"><cfRule type="colorScale" priority="1"><colorScale>` +
    '<cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FFC6E0B4"/>' +
    "</colorScale></cfRule></conditionalFormatting>";
  const changed = new TextEncoder().encode(xml.replace("</worksheet>", `${scale}</worksheet>`));
  return collectBytes(writePackage(pkg, new Map([[part, changed]]), platformCodec()));
}
