import type { CellValue } from "../../core/model/RawSheet";
import type { TabCell, TabColumn, TabStyle, TabTable } from "../../core/model/TabTable";
import { WAIVER_TAB } from "../../messages/waivers.zh-CN";
import { zhCN } from "../../messages/zh-CN";
import {
  WAIVER_COLUMNS,
  WAIVER_INPUTS,
  type StandingRow,
  type StandingWaivers,
  type WaiverColumn,
} from "./readWaivers";
import type { WaiverLine } from "./WaiverLine";

export const WAIVERS_ID = "waivers";

const WIDTHS: Readonly<Record<WaiverColumn, number>> = {
  number: 6,
  rule: 9,
  title: 22,
  severity: 7,
  village: 11,
  household: 20,
  who: 10,
  message: 36,
  reason: 28,
  by: 14,
  from: 12,
  until: 12,
  state: 16,
  key: 20,
  value: 12,
  standard: 12,
};
/** Days are texts: a serial number would mean another day in a workbook that counts from 1904. */
const formatOf = (id: WaiverColumn): TabColumn["format"] => (id === "number" ? "integer" : "text");
const HIDDEN: readonly WaiverColumn[] = ["key", "value", "standard"];
/** Title, remark, headings. */
const HEADING_ROW = 2;
const ADDED_WIDTH = 16;

const isInput = (id: WaiverColumn): boolean => (WAIVER_INPUTS as readonly WaiverColumn[]).includes(id);

/** The cells of a new line. */
function cellsOfLine(line: WaiverLine): ReadonlyMap<WaiverColumn, CellValue> {
  const { number, severity, ...texts } = line;
  return new Map<WaiverColumn, CellValue>([
    ...(Object.entries(texts) as [WaiverColumn, string][]),
    ["number", number],
    ["severity", severity && zhCN.severities[severity]],
  ]);
}

/**
 * The tab as it stands with more lines behind the others, and with what became of each in the last run, in words; what
 * people changed, added and noted stays.
 */
export function waiversTab(
  standing: StandingWaivers | null,
  more: readonly WaiverLine[],
  states: ReadonlyMap<number, string>,
): TabTable {
  const { lines = [], notes = [], addedHeadings = [] } = standing ?? {};
  const styled = (value: CellValue, style: TabStyle): TabCell => ({ value, style });
  const asItStands = ({ cells, added }: StandingRow): readonly CellValue[] => [
    ...WAIVER_COLUMNS.map((id) => cells.get(id) ?? null),
    ...added,
  ];
  const rowOf = (number: number, { cells, added }: StandingRow): readonly (CellValue | TabCell)[] => {
    const whole = new Map(cells).set("state", states.get(number) ?? cells.get("state") ?? null);
    return [
      ...WAIVER_COLUMNS.map((id) => (isInput(id) ? styled(whole.get(id) ?? null, "input") : (whole.get(id) ?? null))),
      ...added,
    ];
  };
  const first = HEADING_ROW + 1;
  const count = lines.length + more.length;
  const shown = { row: 0, column: 0, rows: 1, columns: WAIVER_COLUMNS.length - HIDDEN.length };
  return {
    ...{ id: WAIVERS_ID, name: WAIVER_TAB.name },
    columns: [
      ...WAIVER_COLUMNS.map((id) => ({
        ...{ width: WIDTHS[id], format: formatOf(id) },
        ...(HIDDEN.includes(id) && { hidden: true }),
      })),
      ...addedHeadings.map(() => ({ width: ADDED_WIDTH, format: "general" as const })),
    ],
    rows: [
      [styled(WAIVER_TAB.name, "title")],
      [styled(WAIVER_TAB.note, "remark")],
      [
        ...WAIVER_COLUMNS.map((id) => styled(WAIVER_TAB.columns[id], isInput(id) ? "inputHeading" : "heading")),
        ...addedHeadings.map((heading) => styled(heading, "heading")),
      ],
      ...lines.map((one) => rowOf(one.line.number, one)),
      ...more.map((line) => rowOf(line.number, { cells: cellsOfLine(line), added: [] })),
      ...notes.map((row) => asItStands(row).map((value) => (value === null ? null : styled(value, "remark")))),
    ],
    merges: [shown, { ...shown, row: 1 }],
    freeze: { rows: first, columns: 1 },
    filter: { row: HEADING_ROW, column: 0, rows: 1 + count, columns: shown.columns },
    inputs:
      count === 0
        ? []
        : WAIVER_INPUTS.map((id) => ({
            area: { row: first, column: WAIVER_COLUMNS.indexOf(id), rows: count, columns: 1 },
            list: null,
            prompt: { title: WAIVER_TAB.columns[id], text: WAIVER_TAB.prompts[id] },
          })),
    print: { landscape: true, repeatRows: { from: HEADING_ROW, to: HEADING_ROW } },
  };
}
