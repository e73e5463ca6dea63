import { lintTexts } from "../lint/lintTexts";

interface Planted {
  readonly path: string;
  /** Refused by exactly these rules, once for each line. */
  readonly rule: string;
  readonly refused: readonly string[];
  readonly clean: readonly string[];
  readonly typed?: true;
}

const GLOBALS = "no-restricted-globals";
const SYNTAX = "no-restricted-syntax";
const TYPED = { path: "src/core/model/a1.ts", typed: true } as const;

const PLANTED: Readonly<Record<string, Planted>> = {
  "no clock in core": {
    path: "src/core/checks/planted.ts",
    rule: GLOBALS,
    refused: [
      "export const today = new Date();",
      "export const now = Date.now();",
      "export const now = globalThis.Date.now();",
    ],
    clean: ["export const today = (asOf: string) => asOf;"],
  },
  "no locale in core": {
    path: "src/core/report/planted.ts",
    rule: GLOBALS,
    refused: ['export const format = new Intl.NumberFormat("zh-CN");'],
    clean: ["export const order = (a: string, b: string) => (a < b ? -1 : 1);"],
  },
  "no chance and no local order in core": {
    path: "src/core/report/planted.ts",
    rule: "no-restricted-properties",
    refused: [
      "export const pick = Math.random();",
      "export const { random } = Math;",
      "export const order = (a: string, b: string) => a.localeCompare(b);",
      "export const text = (a: number) => a.toLocaleString();",
    ],
    clean: ["export const round = (a: number) => Math.round(a);"],
  },
  "no clock in app": {
    path: "src/app/planted.ts",
    rule: GLOBALS,
    refused: ["export const today = new Date();"],
    clean: ["export const today = (clock: { today(): string }) => clock.today();"],
  },
  "no console": {
    path: "src/app/planted.ts",
    rule: "no-console",
    refused: ['console.log("x");', 'console.error("x");'],
    clean: ["export {};"],
  },
  "Office only in its adapter": {
    path: "src/ui/Planted.tsx",
    rule: GLOBALS,
    refused: [
      "export const run = () => Excel.run(work);",
      "void Office.onReady();",
      "export const failed = (error: unknown) => error instanceof OfficeExtension.Error;",
      "export const found = globalThis.Office;",
    ],
    clean: ["export const office = { Excel: 1 };"],
  },
  "Office only in its adapter: hosts": {
    path: "src/hosts/taskpane/planted.ts",
    rule: GLOBALS,
    refused: ["void Office.onReady();"],
    clean: ['import { whenReady } from "../../adapters/excel/whenReady";\nvoid whenReady();'],
  },
  "Office's types only in its adapter": {
    path: "src/app/planted.ts",
    rule: SYNTAX,
    refused: ["export type Place = Excel.Range;"],
    clean: ["export type Place = string;"],
  },
  "cells are written in the Excel adapter": {
    path: "src/hosts/commands/planted.ts",
    rule: SYNTAX,
    refused: [
      "range.values = [[1]];",
      "sheet.range.formulas = rows;",
      "range.formulasLocal = rows;",
      "range.valuesAsJson = rows;",
    ],
    clean: ["export const values = [1];"],
  },
  "cells are written by one file of the Excel adapter": {
    path: "src/adapters/excel/planted.ts",
    rule: SYNTAX,
    refused: ["export const write = (range: Excel.Range) => { range.values = [[1]]; };"],
    clean: ["export const write = (range: Excel.Range) => { range.numberFormat = [['@']]; };"],
  },
  "no words in the pane: text": {
    path: "src/ui/Planted.tsx",
    rule: SYNTAX,
    refused: [
      "export const Planted = () => <p>Findings</p>;",
      "export const Planted = () => <p>{'Findings'}</p>;",
      "export const Planted = ({ some }: { some: boolean }) => <p>{some ? 'Findings' : null}</p>;",
      "export const Planted = ({ n }: { n: number }) => <p>{`Findings ${n}`}</p>;",
      "export const Planted = () => <><b />Findings</>;",
    ],
    clean: [
      "export const Planted = ({ text }: { text: string }) => <p>{text}</p>;",
      "export const Planted = ({ n }: { n: number }) => <p>{n} / 3</p>;",
      'export const Planted = () => <p className="wide" role="status" />;',
    ],
  },
  "no words in the pane: attributes and Chinese": {
    path: "src/ui/Planted.tsx",
    rule: SYNTAX,
    refused: [
      'export const Planted = () => <p title="Findings" />;',
      'export const Planted = () => <p aria-label={"Findings"} />;',
      "export const Planted = ({ n }: { n: number }) => <p aria-label={`Findings ${n}`} />;",
      'export const Planted = () => <input placeholder="Search" />;',
      'export const word = "疑点";',
      "export const word = (n: number) => `${n} 条`;",
    ],
    clean: [
      "export const Planted = ({ text }: { text: string }) => <p title={text} aria-label={text} />;",
      'export const Planted = ({ word }: { word: (key: string) => string }) => <p title={word("pane.title")} />;',
    ],
  },
  "no Chinese words in checks": {
    path: "src/core/checks/planted.ts",
    rule: SYNTAX,
    refused: ['export const word = "小于";'],
    clean: ['export const messageId = "range.below";'],
  },
  "no Chinese words in use cases": {
    path: "src/app/planted.ts",
    rule: SYNTAX,
    refused: ['export const word = "小于";'],
    clean: ['export const messageId = "range.below";'],
  },
  "no markup from text": {
    path: "src/ui/Planted.tsx",
    rule: SYNTAX,
    refused: [
      "export const Planted = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />;",
      "export const props = (html: string) => ({ dangerouslySetInnerHTML: { __html: html } });",
      "export const put = (at: Element, html: string) => { at.innerHTML = html; };",
      "export const put = (at: Element, html: string) => { at.outerHTML = html; };",
      'export const put = (at: Element, html: string) => { at.insertAdjacentHTML("afterend", html); };',
      "export const put = (html: string) => { document.write(html); };",
      "export const put = (at: HTMLIFrameElement, html: string) => { at.srcdoc = html; };",
    ],
    clean: ["export const put = (at: Element, text: string) => { at.textContent = text; };"],
  },
  "nothing leaves the machine": {
    path: "src/hosts/taskpane/planted.ts",
    rule: GLOBALS,
    refused: [
      'void fetch("https://example.org");',
      "export const request = new XMLHttpRequest();",
      'export const socket = new WebSocket("wss://example.org");',
      'localStorage.setItem("a", "b");',
    ],
    clean: ["export const cached = (cache: Map<string, string>) => cache.get('a');"],
  },
  "nothing is sent in passing": {
    path: "src/ui/planted.ts",
    rule: SYNTAX,
    refused: ['navigator.sendBeacon("https://example.org", "x");'],
    clean: ["export {};"],
  },
  "no default export": {
    path: "src/ui/Planted.tsx",
    rule: SYNTAX,
    refused: ["export default () => null;"],
    clean: ["export const Planted = () => null;"],
  },
  "no unnamed catch": {
    path: "src/app/planted.ts",
    rule: SYNTAX,
    refused: ["export function go(work: () => void) { try { work(); } catch { go(work); } }"],
    clean: [
      "export function go(work: () => void) { try { work(); } catch (error) { throw new Error('x', { cause: error }); } }",
    ],
  },
  "no empty block": {
    path: "src/app/planted.ts",
    rule: "no-empty",
    refused: ["export function go(work: () => void) { try { work(); } finally {} }"],
    clean: ["export function go(work: () => void) { try { work(); } finally { work(); } }"],
  },
  "no eval": {
    path: "src/app/planted.ts",
    rule: "no-eval",
    refused: ['eval("1");', 'globalThis.eval("1");'],
    clean: ["export {};"],
  },
  "no implied eval": {
    path: "src/app/views.ts",
    typed: true,
    rule: "@typescript-eslint/no-implied-eval",
    refused: ['setTimeout("go()", 10);'],
    clean: ["setTimeout(() => undefined, 10);"],
  },
  "no function from text": {
    path: "src/hosts/workbench/planted.ts",
    rule: "no-new-func",
    refused: ['export const go = new Function("return 1");', 'export const go = Function("return 1");'],
    clean: ["export const go = () => 1;"],
  },
  "no script addresses": {
    path: "src/ui/planted.ts",
    rule: "no-script-url",
    refused: ['export const href = "javascript:go()";'],
    clean: ['export const href = "https://example.org";'],
  },
  "no dialog of the browser": {
    path: "src/ui/planted.ts",
    rule: "no-alert",
    refused: ['alert("x");', 'confirm("x");', 'window.prompt("x");'],
    clean: ["export {};"],
  },
  "no unused disable comment": {
    path: "src/ui/planted.ts",
    rule: "null",
    refused: ["// eslint-disable-next-line no-alert -- planted\nexport {};"],
    clean: ["// eslint-disable-next-line no-alert -- planted\nalert();"],
  },
  "hooks: order": {
    path: "src/ui/Planted.tsx",
    rule: "react-hooks/rules-of-hooks",
    refused: [
      'import { useState } from "react";\nexport const Planted = (p: { on: boolean }) => { if (p.on) useState(1); return null; };',
    ],
    clean: ['import { useState } from "react";\nexport const Planted = () => { useState(1); return null; };'],
  },
  "hooks: dependencies": {
    path: "src/ui/Planted.tsx",
    rule: "react-hooks/exhaustive-deps",
    refused: [
      'import { useEffect } from "react";\nexport const Planted = (p: { go: () => void }) => { const { go } = p; useEffect(() => go(), []); return null; };',
    ],
    clean: [
      'import { useEffect } from "react";\nexport const Planted = (p: { go: () => void }) => { const { go } = p; useEffect(() => go(), [go]); return null; };',
    ],
  },
  "Excel: no sync in a loop": {
    path: "src/adapters/excel/planted.ts",
    rule: "office-addins/no-context-sync-in-loop",
    refused: ["export async function go(context: Excel.RequestContext) { while (true) { await context.sync(); } }"],
    clean: ["export async function go(context: Excel.RequestContext) { await context.sync(); }"],
  },
  "Excel: load before read": {
    path: "src/adapters/excel/planted.ts",
    rule: "office-addins/load-object-before-read",
    refused: [
      'export async function go(context: Excel.RequestContext) { const range = context.workbook.worksheets.getItem("a"); await context.sync(); return range.name; }',
    ],
    clean: [
      'export async function go(context: Excel.RequestContext) { const range = context.workbook.worksheets.getItem("a"); range.load("name"); await context.sync(); return range.name; }',
    ],
  },
  "Excel: what may be missing is asked for": {
    path: "src/adapters/excel/planted.ts",
    rule: "office-addins/test-for-null-using-isNullObject",
    refused: [
      'export const go = (sheets: Excel.WorksheetCollection) => { const sheet = sheets.getItemOrNullObject("a"); return sheet === null; };',
    ],
    clean: [
      'export const go = (sheets: Excel.WorksheetCollection) => { const sheet = sheets.getItemOrNullObject("a"); return sheet.isNullObject; };',
    ],
  },
  "Excel: no empty load": {
    path: "src/adapters/excel/planted.ts",
    rule: SYNTAX,
    refused: [
      'export async function go(context: Excel.RequestContext) { const range = context.workbook.worksheets.getItem("a"); range.load(); await context.sync(); return range.name; }',
    ],
    clean: ["export const go = (range: Excel.Range, wanted: string) => range.load(wanted);"],
  },
  "no promise left alone": {
    ...TYPED,
    rule: "@typescript-eslint/no-floating-promises",
    refused: ["export function go(work: () => Promise<void>): void { work(); }"],
    clean: ["export async function go(work: () => Promise<void>): Promise<void> { await work(); }"],
  },
  "every case of a union": {
    ...TYPED,
    rule: "@typescript-eslint/switch-exhaustiveness-check",
    refused: ['export function go(a: "x" | "y"): number { switch (a) { case "x": return 1; } return 2; }'],
    clean: ['export function go(a: "x" | "y"): number { switch (a) { case "x": return 1; case "y": return 2; } }'],
  },
  "types are imported as types": {
    ...TYPED,
    rule: "@typescript-eslint/consistent-type-imports",
    refused: ['import { CellRef } from "./RawSheet";\nexport const row = (cell: CellRef): number => cell.row;'],
    clean: ['import type { CellRef } from "./RawSheet";\nexport const row = (cell: CellRef): number => cell.row;'],
  },
  "no any": {
    ...TYPED,
    rule: "@typescript-eslint/no-explicit-any",
    refused: ["export const row = (cell: any): number => (cell ? 1 : 2);"],
    clean: ["export const row = (cell: unknown): number => (cell ? 1 : 2);"],
  },
  "only errors are thrown": {
    ...TYPED,
    rule: "@typescript-eslint/only-throw-error",
    refused: ['export function go(): never { throw "x"; }'],
    clean: ['export function go(): never { throw new Error("x"); }'],
  },
  "an ignored type error says why": {
    ...TYPED,
    rule: "@typescript-eslint/ban-ts-comment",
    refused: ["// @ts-expect-error\nexport const a: string = 1;", "// @ts-ignore because\nexport const a: string = 1;"],
    clean: ["// @ts-expect-error planted: a number is no text\nexport const a: string = 1;"],
  },
};

const texts = Object.entries(PLANTED).flatMap(([name, { refused, clean, rule, path, typed }]) => [
  ...refused.map((text) => ({ name, text, path, typed, rules: [rule] })),
  ...clean.map((text) => ({ name: `${name} (clean)`, text, path, typed, rules: [] })),
]);
const answers = lintTexts(texts);

test.each(texts.map((text, index) => ({ ...text, index })))("$name: $text", ({ rules, index }) => {
  expect([...new Set(answers[index]?.map(({ rule }) => String(rule)))]).toEqual(rules);
});

test("there are no warnings", () => {
  expect(answers.flat().length).toBeGreaterThan(60);
  expect(answers.flat().filter(({ isError }) => !isError)).toEqual([]);
});

test("each folder that may do what others may not, can", () => {
  const allowed = lintTexts([
    {
      path: "src/adapters/excel/writeCells.ts",
      text: "export const write = (range: Excel.Range) => { range.values = [[1]]; };",
    },
    {
      path: "src/excelhost/planted.ts",
      text: "export const write = (range: { values: number[] }) => { range.values = [1]; };",
    },
    { path: "src/messages/planted.ts", text: 'export const word = "疑点" + new Intl.NumberFormat("zh-CN").format(1);' },
    { path: "src/hosts/cli/planted.ts", text: 'console.log("x");' },
    {
      path: "tests/excelhost/planted.ts",
      text: "export const write = (range: Excel.Range) => { range.values = [[1]]; };",
    },
  ]);
  expect(allowed).toEqual([[], [], [], [], []]);
});
