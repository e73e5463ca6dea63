import path from "node:path";
import ts from "typescript";

const core = path.resolve(__dirname, "../../src/core");

const PLANTED: readonly (readonly [refused: string, text: string, code: number])[] = [
  ["window", "export const width = window.innerWidth;", 2304],
  ["document", "export const title = document.title;", 2584],
  ["process", "export const mode = process.env;", 2591],
  ["Buffer", 'export const bytes = Buffer.from("x");', 2591],
  ["require", 'export const fs = require("fs");', 2591],
  ["Excel", "export const run = Excel.run;", 2304],
  ["Excel's types", "export type Place = Excel.Range;", 2503],
  ["Office", "export const ready = Office.onReady;", 2304],
  ["node:fs", 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;', 2591],
  ["console", 'console.log("x");', 2584],
  ["setTimeout", "setTimeout(() => undefined, 1);", 2304],
  ["fetch", 'export const answer = fetch("x");', 2304],
  ["crypto", "export const id = crypto.randomUUID();", 2304],
  ["performance", "export const now = performance.now();", 2304],
  ["Map.groupBy, which Node 20 lacks", "export const groups = Map.groupBy;", 2550],
  ["an unchecked index", "export const first = (list: readonly number[]): number => list[0];", 2322],
  ["undefined for an absent member", "export const none: { a?: number } = { a: undefined };", 2375],
  ["an enum", "export enum Kind { a }", 1294],
  ["a type imported as a value", 'import { CellRef } from "./model/RawSheet";\nexport type Place = CellRef;', 1484],
];
const CLEAN = [
  'import type { CellRef } from "./model/RawSheet";\nexport const row = (cell: CellRef): number => cell.row;',
  "export const last = (list: readonly number[]): number | undefined => list.at(-1);",
  "export const bits = new Uint32Array(4).toReversed();",
];

const texts = new Map(
  [...PLANTED.map(([, text]) => text), ...CLEAN].map((text, n) => [path.join(core, `planted${n}.ts`), text]),
);

/** Codes of the faults that the compiler finds with the settings of src/core, for each planted file in turn. */
function compile(): number[][] {
  const settings = ts.getParsedCommandLineOfConfigFile(path.join(core, "tsconfig.json"), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
    },
  });
  if (!settings) throw new Error("src/core/tsconfig.json cannot be read");
  const host = ts.createCompilerHost(settings.options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (file) => texts.has(path.normalize(file)) || fileExists(file);
  host.readFile = (file) => texts.get(path.normalize(file)) ?? readFile(file);
  host.getSourceFile = (file, options, ...rest) => {
    const text = texts.get(path.normalize(file));
    return text === undefined ? getSourceFile(file, options, ...rest) : ts.createSourceFile(file, text, options);
  };
  const program = ts.createProgram([...texts.keys()], settings.options, host);
  return [...texts.keys()].map((file) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ code }) => code),
  );
}

const found = compile();

test.each(PLANTED.map((row, index) => [...row, index] as const))("core refuses %s", (_refused, _text, code, index) => {
  expect(found[index]).toEqual([code]);
});

test("core compiles what is clean", () => {
  expect(found.slice(PLANTED.length)).toEqual(CLEAN.map(() => []));
});
