import boundaries from "eslint-plugin-boundaries";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** Who may import whom. A part may always import itself; what its row does not list is refused, packages included. */
const PARTS = {
  model: { folder: "src/core/model", parts: [], packages: ["zod"] },
  mapping: { folder: "src/core/mapping", parts: ["model"], packages: [] },
  dataset: { folder: "src/core/dataset", parts: ["model"], packages: [] },
  checks: { folder: "src/core/checks", parts: ["model"], packages: [] },
  linkage: { folder: "src/core/linkage", parts: ["model"], packages: ["pinyin-pro", "opencc-js"] },
  report: { folder: "src/core/report", parts: ["model"], packages: [] },
  standards: { folder: "src/standards", parts: ["model"], packages: ["zod"] },
  departments: { folder: "src/departments", parts: ["model"], packages: ["zod"] },
  tabs: { folder: "src/tabs", parts: ["model"], packages: [] },
  messages: { folder: "src/messages", parts: ["model"], packages: [] },
  app: {
    folder: "src/app",
    parts: ["model", "validate", "mapping", "report", "standards", "departments", "tabs", "messages"],
    packages: ["zod", "@noble/hashes", "fflate"],
  },
  ui: {
    folder: "src/ui",
    parts: ["model", "app", "messages"],
    packages: ["react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons", "@tanstack/react-virtual"],
  },
  excel: { folder: "src/adapters/excel", parts: ["model", "app"], packages: ["zod"] },
  xlsx: { folder: "src/adapters/xlsx", parts: ["model", "app", "ooxml"], packages: ["node:*"] },
  csv: { folder: "src/adapters/csv", parts: ["model", "app"], packages: ["papaparse"] },
  dexie: { folder: "src/adapters/dexie", parts: ["model", "app"], packages: ["dexie"] },
  memory: { folder: "src/adapters/memory", parts: ["model", "app"], packages: [] },
  ooxml: { folder: "src/ooxml", parts: ["model"], packages: ["node:*", "fflate"] },
  excelhost: { folder: "src/excelhost", parts: ["model", "ooxml"], packages: ["@univerjs/*", "rxjs", "node:*"] },
  hosts: {
    folder: "src/hosts",
    parts: [
      ...["model", "validate", "standards", "departments", "tabs", "messages", "app", "ui"],
      ...["excel", "xlsx", "csv", "dexie", "memory", "ooxml", "excelhost", "package"],
    ],
    packages: ["**", "node:*"],
  },
  seeds: { folder: "seeds", parts: ["model", "ooxml"], packages: ["node:*"] },
};

/** Single files that are named like a part: the one that may join the stages, and the one that holds the version. */
const FILES = { validate: "src/core/validate.ts", package: "package.json" };
const file = (name) => ({ file: { categories: name } });
const STAGES = ["mapping", "dataset", "checks", "linkage", "report"];

const policies = [
  ...Object.entries(PARTS).map(([name, { parts, packages }]) => ({
    from: { element: { type: name } },
    allow: {
      to: [
        { element: { type: parts } },
        { module: { origin: ["external", "core"], source: packages } },
        ...parts.filter((part) => part in FILES).map(file),
      ],
    },
  })),
  { from: file("validate"), allow: { to: { element: { type: ["model", ...STAGES] } } } },
];

const global = (name, message) => ({ name, message });
const syntax = (selector, message) => ({ selector, message });

const GLOBALS = [
  ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) =>
    global(name, "Nothing leaves the machine: household data stay where they are."),
  ),
  ...["localStorage", "sessionStorage"].map((name) => global(name, "What is kept goes through the Cache port.")),
];
const OFFICE = ["Excel", "Office", "OfficeExtension", "OfficeRuntime"];
const OFFICE_GLOBALS = OFFICE.map((name) => global(name, "Only src/adapters/excel speaks to Office."));
const CORE_GLOBALS = [
  global("Date", "Ask the Clock port what day it is; core never asks. Calendar days are numbers or ISO text."),
  global("Intl", "Only src/messages words numbers and days; what is sorted is sorted by code point."),
];

const MARKUP = "Cell text reaches the screen as React text nodes only.";
const SYNTAX = [
  syntax("ExportDefaultDeclaration", "A file is named after its one export: export it by that name."),
  syntax("JSXAttribute[name.name='dangerouslySetInnerHTML']", MARKUP),
  syntax("Property[key.name='dangerouslySetInnerHTML']", MARKUP),
  syntax("MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]", MARKUP),
  syntax(
    "CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]",
    MARKUP,
  ),
  syntax("CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]", MARKUP),
  syntax("CallExpression[callee.property.name='sendBeacon']", "Nothing leaves the machine."),
  syntax("CatchClause[param=null]", "Name what is caught, and throw on what is not expected."),
];
const OFFICE_TYPES = syntax(
  `TSQualifiedName[left.name=/^(${OFFICE.join("|")})$/]`,
  "Only src/adapters/excel names Office's types.",
);
const CELL_WRITES = syntax(
  "AssignmentExpression[left.property.name=/^(values|formulas|formulasLocal|formulasR1C1|valuesAsJson)$/][left.object.type!='ThisExpression']",
  "Cells are written by src/adapters/excel/writeCells.ts, which disarms text that looks like a formula.",
);
/** The plug-in's own rule for this takes a variable for nothing. */
const EMPTY_LOAD = syntax(
  "CallExpression[callee.property.name='load'][arguments.length=0]",
  "Name what to load: everything is slow.",
);
const HAN = "[value=/\\p{Script=Han}/u]";
const LETTERS = "[value=/\\p{L}/u]";
const WORDS = "Words come from src/messages, in every language.";
const NO_WORDS = [syntax(`Literal${HAN}`, WORDS), syntax("TemplateElement[value.raw=/\\p{Script=Han}/u]", WORDS)];
const SHOWN = "/^(aria-label|aria-description|aria-roledescription|aria-valuetext|alt|hint|label|placeholder|title)$/";
const NO_WORDS_IN_JSX = [
  syntax(`JSXText${LETTERS}`, WORDS),
  syntax(`JSXAttribute[name.name=${SHOWN}] > Literal${LETTERS}`, WORDS),
  ...[":matches(JSXElement, JSXFragment)", `JSXAttribute[name.name=${SHOWN}]`].flatMap((place) => [
    syntax(`${place} > JSXExpressionContainer > Literal${LETTERS}`, WORDS),
    syntax(`${place} > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/\\p{L}/u]`, WORDS),
    syntax(
      `${place} > JSXExpressionContainer > :matches(ConditionalExpression, LogicalExpression) > Literal${LETTERS}`,
      WORDS,
    ),
  ]),
];

/** Restrictions of one folder; where files match two blocks the last one counts, so each block is complete. */
const restrict = (files, { globals = [], syntaxes = [] }) => ({
  files,
  rules: {
    "no-restricted-globals": ["error", { globals: [...GLOBALS, ...globals], checkGlobalObject: true }],
    "no-restricted-syntax": ["error", ...SYNTAX, ...syntaxes],
  },
});

const TYPESCRIPT = ["**/*.ts", "**/*.tsx"];
const SCRIPTS = ["**/*.mjs", "**/*.cjs", "**/*.js"];

export default defineConfig(
  { ignores: ["dist/", ".cache/", "tests/lint/planted/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" } },
  {
    files: [...TYPESCRIPT, ...SCRIPTS],
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-alert": "error",
      "no-empty": "error",
      "no-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
    },
  },
  { files: SCRIPTS, rules: { "no-unused-vars": "error" } },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-implied-eval": "error",
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "all" },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // A port is asynchronous for Excel's sake; its other adapters have nothing to wait for.
      "@typescript-eslint/require-await": "off",
      // We write no enums; those of a library are compared with the plain numbers of its data.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
    },
  },
  {
    // Tests take apart objects whose functions do without `this`.
    files: ["tests/**/*.{ts,tsx}"],
    rules: { "@typescript-eslint/unbound-method": "off" },
  },
  {
    files: ["src/**/*.{ts,tsx,mjs}", "seeds/**/*.ts"],
    plugins: { boundaries },
    settings: {
      "boundaries/root-path": import.meta.dirname,
      "boundaries/elements": Object.entries(PARTS).map(([type, { folder }]) => ({
        type,
        pattern: folder,
        partialMatch: false,
      })),
      "boundaries/files": Object.entries(FILES).map(([category, pattern]) => ({ category, pattern })),
      "boundaries/dependency-nodes": ["import", "dynamic-import", "export", "require"],
      "import/resolver": { node: { extensions: [".ts", ".tsx", ".mjs", ".d.ts"] } },
    },
    rules: {
      "boundaries/no-unknown-files": "error",
      "boundaries/no-unknown-dependencies": "error",
      "boundaries/dependencies": ["error", { default: "disallow", checkAllOrigins: true, policies }],
    },
  },
  restrict(["src/**/*.{ts,tsx}"], { globals: OFFICE_GLOBALS, syntaxes: [OFFICE_TYPES, CELL_WRITES] }),
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/hosts/cli/**"],
    rules: { "no-console": "error" },
  },
  restrict(["src/core/**/*.ts"], { globals: [...OFFICE_GLOBALS, ...CORE_GLOBALS], syntaxes: [OFFICE_TYPES] }),
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Core is the same every time; a sample takes its seed." },
        ...["localeCompare", "toLocaleString", "toLocaleUpperCase", "toLocaleLowerCase"].map((property) => ({
          property,
          message: "The same answer on every machine: no locale in core.",
        })),
      ],
    },
  },
  restrict(["src/core/checks/**/*.ts", "src/app/**/*.ts"], {
    globals: [...OFFICE_GLOBALS, ...CORE_GLOBALS],
    syntaxes: [OFFICE_TYPES, CELL_WRITES, ...NO_WORDS],
  }),
  restrict(["src/ui/**/*.{ts,tsx}"], {
    globals: OFFICE_GLOBALS,
    syntaxes: [OFFICE_TYPES, CELL_WRITES, ...NO_WORDS, ...NO_WORDS_IN_JSX],
  }),
  restrict(["src/ooxml/**/*.ts", "src/excelhost/**/*.ts"], { globals: OFFICE_GLOBALS, syntaxes: [OFFICE_TYPES] }),
  restrict(["src/adapters/excel/**/*.ts"], { syntaxes: [CELL_WRITES, EMPTY_LOAD] }),
  restrict(["src/adapters/excel/writeCells.ts"], { syntaxes: [EMPTY_LOAD] }),
  {
    files: ["src/adapters/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    // Its call-sync rules are left out: they mix up variables of one name and know no sync inside a called function.
    // Office.js itself throws when something is read too early.
    rules: {
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/ui/**/*.{ts,tsx}", "src/hosts/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
);
