import type { HostWorkbook, WorkbookChange } from "../../../excelhost/HostWorkbook";
import { element } from "../element";
import type { Shell } from "../Shell";
import { chartView, colorAt, showsNumbers, type ChartView } from "./chartView";
import { drawChart } from "./drawChart";

const REDRAWN: ReadonlySet<WorkbookChange["kind"]> = new Set([
  "cells",
  "calculated",
  "shifted",
  "sorted",
  "format",
  "drawings",
  "activated",
  "sheetAdded",
  "sheetDeleted",
]);
/** Milliseconds in which changes are gathered. */
const PAUSE = 150;

/** The charts of the sheet in front, drawn beside the grid: the spreadsheet has none of its own. */
export class ChartStrip {
  readonly #shell: Shell;
  readonly #strip = element("charts", HTMLElement);
  readonly #list = element("chart-list", HTMLUListElement);
  #workbook: HostWorkbook | null = null;
  #stop: (() => void) | null = null;
  #waiting: ReturnType<typeof setTimeout> | null = null;

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  /** Follows another workbook; `null` for none. */
  follow(workbook: HostWorkbook | null): void {
    this.#stop?.();
    this.#workbook = workbook;
    this.#stop = workbook?.onChange(({ kind }) => REDRAWN.has(kind) && this.#drawSoon()) ?? null;
    this.draw();
  }

  draw(): void {
    const sheet = this.#workbook?.activeSheet();
    const views = sheet?.charts().map((chart) => chartView(sheet, chart)) ?? [];
    const shown = views.filter(showsNumbers);
    this.#strip.hidden = shown.length === 0;
    this.#list.replaceChildren(...shown.map((view) => this.#item(view)));
  }

  #drawSoon(): void {
    this.#waiting ??= setTimeout(() => {
      this.#waiting = null;
      this.draw();
    }, PAUSE);
  }

  #item(view: ChartView): HTMLLIElement {
    const item = document.createElement("li");
    const figure = document.createElement("figure");
    figure.dataset["chart"] = view.name;
    const caption = document.createElement("figcaption");
    caption.textContent = view.title === "" ? view.name : view.title;
    figure.append(caption, drawChart(view), ...this.#legend(view), this.#table(view));
    item.append(figure);
    return item;
  }

  #legend({ kind, legend, series, points }: ChartView): HTMLElement[] {
    if (legend === null) return [];
    const entries = kind === "Pie" ? points.map((name, i) => ({ name, color: colorAt(i) })) : series;
    const list = document.createElement("ul");
    list.className = "legend";
    list.ariaHidden = "true";
    for (const { name, color } of entries) {
      const entry = document.createElement("li");
      const mark = document.createElement("span");
      mark.style.background = color;
      entry.append(mark, name);
      list.append(entry);
    }
    return [list];
  }

  /** The same numbers for who cannot see the drawing. */
  #table({ series, points, textOf }: ChartView): HTMLElement {
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = this.#shell.say("chartNumbers");
    const table = document.createElement("table");
    const row = (kind: "th" | "td", texts: readonly string[]): void => {
      const line = table.insertRow();
      texts.forEach((text, i) => {
        const cell = document.createElement(i === 0 ? "th" : kind);
        cell.textContent = text;
        line.append(cell);
      });
    };
    row("th", ["", ...series.map(({ name }) => name)]);
    points.forEach((point, i) => {
      const numbers = series.map(({ values }) => values[i] ?? null);
      row("td", [point, ...numbers.map((value) => (value === null ? "" : textOf(value)))]);
    });
    details.append(summary, table);
    return details;
  }
}
