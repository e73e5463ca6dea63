import { existsSync } from "node:fs";
import path from "node:path";
import { lintTexts, type Problem } from "../lint/lintTexts";

const STAGES = ["src/core/mapping", "src/core/dataset", "src/core/checks", "src/core/linkage", "src/core/report"];
const MODEL = "src/core/model";
const VALIDATE = "src/core/validate.ts";
const DATA = ["src/standards", "src/departments", "src/tabs"];
const ADAPTERS = ["excel", "xlsx", "csv", "dexie", "memory"].map((name) => `src/adapters/${name}`);

/** Each part beside all that it may import of ours. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  [MODEL]: [],
  ...Object.fromEntries(STAGES.map((stage) => [stage, [MODEL]])),
  [VALIDATE]: [MODEL, ...STAGES],
  ...Object.fromEntries(DATA.map((data) => [data, [MODEL]])),
  "src/messages": [MODEL],
  "src/app": [MODEL, VALIDATE, "src/core/mapping", "src/core/report", ...DATA, "src/messages"],
  "src/ui": [MODEL, "src/app", "src/messages"],
  ...Object.fromEntries(ADAPTERS.map((adapter) => [adapter, [MODEL, "src/app"]])),
  "src/adapters/xlsx": [MODEL, "src/app", "src/ooxml"],
  "src/ooxml": [MODEL],
  "src/excelhost": [MODEL, "src/ooxml"],
  "src/hosts": [
    MODEL,
    VALIDATE,
    ...DATA,
    "src/messages",
    "src/app",
    "src/ui",
    ...ADAPTERS,
    "src/ooxml",
    "src/excelhost",
  ],
  seeds: [MODEL, "src/ooxml"],
};
const PARTS = Object.keys(MAY_IMPORT);

/** A package that each part has, beside one that it has not. */
const PACKAGES: readonly (readonly [part: string, allowed: string | null, refused: string])[] = [
  [MODEL, "zod", "dexie"],
  ["src/core/checks", null, "zod"],
  ["src/core/mapping", null, "node:fs"],
  ["src/core/linkage", "pinyin-pro", "react"],
  ["src/core/linkage", "opencc-js/t2cn", "zod"],
  ["src/standards", "zod", "node:fs"],
  ["src/departments", "zod", "node:fs"],
  ["src/tabs", null, "zod"],
  ["src/messages", null, "react"],
  ["src/app", "zod", "node:fs"],
  ["src/app", "@noble/hashes/sha2", "papaparse"],
  ["src/ui", "react", "dexie"],
  ["src/ui", "@fluentui/react-components", "node:path"],
  ["src/adapters/excel", "zod", "@microsoft/office-js"],
  ["src/adapters/xlsx", "node:fs", "@e965/xlsx"],
  ["src/adapters/csv", "papaparse", "node:fs"],
  ["src/adapters/dexie", "dexie", "react"],
  ["src/adapters/memory", null, "dexie"],
  ["src/ooxml", "node:zlib", "@e965/xlsx"],
  ["src/ooxml", "fflate", "react"],
  ["src/excelhost", "@univerjs/core", "@microsoft/office-js"],
  ["src/excelhost", "node:vm", "react"],
  ["seeds", "node:fs", "@e965/xlsx"],
];

const fileIn = (part: string): string => (part === VALIDATE ? part : `${part}/planted.ts`);
const specifier = (from: string, to: string): string =>
  path.relative(path.dirname(fileIn(from)), fileIn(to).replace(/\.ts$/, "")).replace(/^(?!\.)/, "./");

/** One import a line. */
const FORMS: readonly ((source: string) => string)[] = [
  (source) => `import "${source}";`,
  (source) => `import type {} from "${source}";`,
  (source) => `export {} from "${source}";`,
  (source) => `void import("${source}");`,
];

function refusedLines(problems: readonly Problem[] | undefined): number[] {
  const others = problems?.filter(({ rule }) => rule !== "boundaries/dependencies");
  if (!problems || others?.length) throw new Error(`Unexpected: ${JSON.stringify(others)}`);
  return problems.map(({ line }) => line);
}

test("every part exists", () => {
  expect(PARTS.filter((part) => !existsSync(path.join(__dirname, "../..", part)))).toEqual([]);
});

const othersOf = (from: string): string[] => PARTS.filter((to) => to !== from);
const partTexts = PARTS.map((from) => ({
  path: fileIn(from),
  text: othersOf(from)
    .flatMap((to) => FORMS.map((form) => form(specifier(from, to))))
    .join("\n"),
}));
const packageTexts = PACKAGES.map(([part, allowed, refused]) => ({
  path: fileIn(part),
  text: `${allowed === null ? "" : `import "${allowed}";`}\nimport "${refused}";\n`,
}));
const FOLDERS: readonly (readonly [path: string, text: string, rules: readonly string[]])[] = [
  ["src/misspelt/planted.ts", "export {};", ["boundaries/no-unknown-files"]],
  ["src/core/planted.ts", "export {};", ["boundaries/no-unknown-files"]],
  ["src/core/util/planted.ts", "export {};", ["boundaries/no-unknown-files"]],
  ["src/adapters/ftp/planted.ts", "export {};", ["boundaries/no-unknown-files"]],
  ["src/app/deeper/planted.ts", "export {};", []],
  ["src/app/planted.ts", 'import "../../tests/support/planted";', ["boundaries/no-unknown-dependencies"]],
  ["src/app/planted.ts", 'import "./planted";', []],
  ["src/hosts/planted.ts", 'import "../../package.json";', []],
  ["src/app/planted.ts", 'import "../../package.json";', ["boundaries/dependencies"]],
];
const answers = lintTexts([...partTexts, ...packageTexts, ...FOLDERS.map(([file, text]) => ({ path: file, text }))]);

describe("each import of another part is allowed or refused as the table says", () => {
  test.each(PARTS.map((from, index) => [from, index] as const))("%s", (from, index) => {
    const refused = new Set(refusedLines(answers[index]));
    const seen = othersOf(from).map((to, at) => [
      to,
      ...FORMS.map((_, form) => !refused.has(at * FORMS.length + form + 1)),
    ]);
    expect(seen).toEqual(othersOf(from).map((to) => [to, ...FORMS.map(() => MAY_IMPORT[from]?.includes(to) === true)]));
  });
});

test.each(PACKAGES.map((row, index) => [...row, index] as const))(
  "%s may use package %s, not %s",
  (_p, _a, _r, index) => {
    expect(refusedLines(answers[PARTS.length + index])).toEqual([2]);
  },
);

test.each(FOLDERS.map((row, index) => [...row, index] as const))(
  "folders: %s with %s",
  (_path, _text, rules, index) => {
    expect(answers[PARTS.length + PACKAGES.length + index]?.map(({ rule }) => rule)).toEqual(rules);
  },
);
