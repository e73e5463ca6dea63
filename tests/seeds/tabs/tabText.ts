import { createHash } from "node:crypto";
import { areaAddress, columnLetters } from "../../../src/core/model/a1";
import type { CellValue } from "../../../src/core/model/RawSheet";
import { isTabCell, type TabCell, type TabColumn, type TabTable } from "../../../src/core/model/TabTable";
import type { FilledTab } from "../../../src/core/report/tabs/createTabFiller";

/** Rows of a long list that are shown; of the others only how many there are, and a hash. */
const SHOWN = 40;
const SHOWN_INPUTS = 12;

type Blocks = readonly Pick<FilledTab["blocks"][number], "firstRow" | "rows">[];
type Cell = CellValue | TabCell;

/**
 * A tab as text to be read: how it looks, then a line for each row, with hidden columns behind `‖`. A formula stands below
 * its row, by column, where it is not that of the row above; `[0]` in it is its own row, `[-1]` the one above.
 */
export function tabText(table: TabTable, blocks: Blocks): string {
  const { columns, rows, merges, freeze, filter, inputs, print, charts = [] } = table;
  const order = columns.map((_, c) => c);
  const shown = order.filter((c) => !columns[c]?.hidden);
  const hidden = order.filter((c) => columns[c]?.hidden);
  const describe = ({ width, format }: TabColumn): string => `${width} ${format}`;
  const head = [
    `${table.id} ${table.name}`,
    `print: ${print?.landscape ? "landscape" : "portrait"}, repeats ${print?.repeatRows ? `${print.repeatRows.from + 1}-${print.repeatRows.to + 1}` : "no row"}, ${pagesOf(print?.pageStarts)}`,
    `freeze: ${freeze.rows} rows, ${freeze.columns} columns; filter: ${filter ? areaAddress(filter) : "none"}`,
    `columns: ${shown.map((c) => `${columnLetters(c)} ${describe(columns[c]!)}`).join(", ")}`,
    `hidden: ${hidden.map((c) => columnLetters(c)).join(" ") || "none"}`,
    ...some("merged", merges.map(areaAddress)),
    ...some(
      "input",
      inputs.map(({ area, list, prompt }) => {
        return `${areaAddress(area)}${list ? ` ${list.join("/")}` : ""}${prompt ? ` “${prompt.title}: ${prompt.text}”` : ""}`;
      }),
    ),
    ...charts.map(({ id, kind, title, categories, series, format, place }) => {
      const drawn = series.map(
        ({ name, values }) => `${columnLetters(name.column)}${name.row + 1} ${areaAddress(values)}`,
      );
      return `chart ${id} ${kind} “${title}” ${format}: ${areaAddress(categories)}; ${drawn.join(", ")}; at ${areaAddress(place)}`;
    }),
  ];
  const lines = rows.map((row, r) => [
    rowLine(row, r, { columns, shown, hidden }),
    ...formulaLine(row, rows[r - 1], r),
  ]);
  return `${[...head, "", ...shortened(lines, blocks)].join("\n")}\n`;
}

const pagesOf = (starts: readonly number[] | undefined): string =>
  starts === undefined || starts.length === 0
    ? "no pages begun"
    : `${starts.length} pages begun at ${starts
        .slice(0, SHOWN_INPUTS)
        .map((row) => row + 1)
        .join(" ")}${starts.length > SHOWN_INPUTS ? " …" : ""}`;

/** The first lines, and how many more. */
function some(what: string, lines: readonly string[]): readonly string[] {
  const rest = lines.slice(SHOWN_INPUTS);
  return [
    ...lines.slice(0, SHOWN_INPUTS).map((line) => `${what}: ${line}`),
    ...(rest.length > 0 ? [`${what}: … ${rest.length} more, ${hashOf(rest)}`] : []),
  ];
}

const hashOf = (lines: readonly string[]): string =>
  createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 12);

/** Lines of rows, without those of a long list beyond the first. */
function shortened(lines: readonly (readonly string[])[], blocks: Blocks): readonly string[] {
  const rests = new Map(blocks.map(({ firstRow, rows }) => [firstRow + SHOWN, firstRow + rows]));
  const kept: string[] = [];
  for (let r = 0; r < lines.length;) {
    const end = rests.get(r) ?? r;
    const rest = lines.slice(r, end).flat();
    if (rest.length > 0) kept.push(`… ${end - r} more rows, ${hashOf(rest)}`);
    else kept.push(...lines[r]!);
    r = rest.length > 0 ? end : r + 1;
  }
  return kept;
}

interface Layout {
  readonly columns: readonly TabColumn[];
  readonly shown: readonly number[];
  readonly hidden: readonly number[];
}

function rowLine(row: readonly Cell[], r: number, { columns, shown, hidden }: Layout): string {
  const texts = (of: readonly number[]): string =>
    of
      .map((c) => shownText(row[c] ?? null, columns[c]!))
      .join(" | ")
      .replace(/[ |]+$/u, "");
  const behind = texts(hidden);
  return `${r + 1} ${texts(shown)}${behind === "" ? "" : ` ‖ ${behind}`}`.trimEnd();
}

function shownText(cell: Cell, column: TabColumn): string {
  const own = isTabCell(cell) ? cell : { value: cell };
  const { value } = own;
  const format = own.format ?? column.format;
  if (value === null || value === "") return own.style === "input" ? "□" : "";
  if (typeof value === "object") return `#${JSON.stringify(value)}`;
  const mark = own.style === "input" ? "□" : "";
  if (typeof value !== "number") return mark + String(value).replaceAll("\n", "⏎");
  return mark + (format === "percent" ? `${(100 * value).toFixed(2)}%` : String(Number(value.toFixed(6))));
}

function formulaLine(row: readonly Cell[], above: readonly Cell[] | undefined, r: number): readonly string[] {
  const formulas = row.flatMap((cell, c) => {
    const own = formulaOf(cell, r);
    return own === null || own === formulaOf(above?.[c] ?? null, r - 1) ? [] : [`${columnLetters(c)} ${own}`];
  });
  return formulas.length === 0 ? [] : [`    ${formulas.join("\n    ")}`];
}

/** The formula as seen from its own row. */
function formulaOf(cell: Cell, row: number): string | null {
  if (!isTabCell(cell) || cell.formula === undefined) return null;
  const outsideTexts = cell.formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/u);
  return outsideTexts
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(/(\$?[A-Z]{1,3})(\d+)\b/gu, (_, column: string, at: string) => {
            const steps = Number(at) - 1 - row;
            return `${column}[${steps > 0 ? "+" : ""}${steps}]`;
          }),
    )
    .join("");
}
