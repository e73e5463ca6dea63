import { projectFiles, projectHas, projectText } from "./projectFiles";

const files = projectFiles();
const code = files.filter((file) => /^(src|tests|seeds)\/.*\.(tsx?|mjs|cjs)$/.test(file));
const words = files.filter(
  (file) => /\.(tsx?|[mc]?jsx?|jsonc?|md|html|css|xml|ya?ml|txt|csv)$/.test(file) && file !== "package-lock.json",
);

/** Top folders of the project beside those of src and its adapters. */
const FOLDERS = [".ci", "assets", "seeds", "src", "tests", "docs", ".github"];
const SRC = [
  "adapters",
  "app",
  "core",
  "departments",
  "excelhost",
  "hosts",
  "messages",
  "ooxml",
  "standards",
  "tabs",
  "ui",
];

const BESIDE_SRC = ["audit", "bench", "contract", "e2e", "golden", "lint", "repo", "seeds", "support"];

/** Files in src that may be longer, each with the reason. */
const LONG: Readonly<Record<string, string>> = {};
const LIMIT = 320;

const NAMELESS =
  /(^|[/.\-_])(utils?|helpers?|commons?|shared|managers?|services?|misc)([/.\-_]|$)|(Utils?|Helpers?|Manager|Service)\.tsx?$/i;

/** Split so that this file does not offend itself. */
const FORBIDDEN = [
  [
    "a path of one machine",
    new RegExp(["/wor" + "k/(main|shared)", "/tmp/" + "brief", "/ro" + "ot/", "/ho" + "me/[a-z]"].join("|")),
  ],
  ["an unfinished place", new RegExp("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b")],
  ["a part of a merge", new RegExp("^(<{7} |>{7} |={7}$)", "m")],
] as const;

/** A barrel: nothing but exports from elsewhere. */
const reExportsOnly = (text: string): boolean => {
  const bare = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "").trim();
  return (
    bare !== "" && /^(export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\s+["']\.[^"']+["'];?\s*)+$/.test(bare)
  );
};

/** A disabled rule whose comment does not end in ` -- reason`. */
const SILENT_DISABLE = /eslint-disable(?:-next-line|-line)?(?![^\n]* -- \S)/;

const lineCount = (text: string): number => text.trimEnd().split("\n").length;

test("the project is there to be looked at", () => {
  expect(files).toEqual(expect.arrayContaining(["package.json", ".eslint.config.mjs", "src/core/model/a1.ts"]));
  expect(code.length).toBeGreaterThan(40);
  expect(words.length).toBeGreaterThan(code.length);
});

test("every folder is known", () => {
  const folder = (file: string, depth: number) =>
    file
      .split("/")
      .slice(depth, depth + 1)
      .join("");
  const top = files.filter((file) => file.includes("/")).map((file) => folder(file, 0));
  const src = files.filter((file) => /^src\/.*\//.test(file)).map((file) => folder(file, 1));
  expect([...new Set(top)].filter((name) => !FOLDERS.includes(name))).toEqual([]);
  expect([...new Set(src)].filter((name) => !SRC.includes(name))).toEqual([]);
  const tests = files.filter((file) => /^tests\/.*\//.test(file)).map((file) => folder(file, 1));
  expect([...new Set(tests)].filter((name) => ![...SRC, ...BESIDE_SRC].includes(name))).toEqual([]);
});

test("nothing bears a name that says nothing", () => {
  const named = [
    "src/util/a.ts",
    "src/core/helpers.ts",
    "src/ui/date-utils.ts",
    "src/app/RunManager.ts",
    "src/shared/a.ts",
    "src/ui/CellService.ts",
  ];
  expect(named.filter((file) => !NAMELESS.test(file))).toEqual([]);
  expect(
    ["src/core/utility.ts", "src/ui/Community.tsx", "src/app/ports.ts"].filter((file) => NAMELESS.test(file)),
  ).toEqual([]);
  // These bear the names of Office's own objects.
  const ours = code.filter((file) => !/^(src|tests)\/excelhost\/objects\//.test(file));
  expect(ours.filter((file) => NAMELESS.test(file))).toEqual([]);
});

test("no file only passes on what others export", () => {
  expect(reExportsOnly('// all\nexport * from "./a";\nexport { b, type C } from "./b";\n')).toBe(true);
  expect(reExportsOnly('export { b } from "./b";\nexport const c = 1;\n')).toBe(false);
  expect(code.filter((file) => /\.tsx?$/.test(file) && reExportsOnly(projectText(file)))).toEqual([]);
  expect(code.filter((file) => /(^|\/)index\.tsx?$/.test(file) && !/^src\/hosts\//.test(file))).toEqual([]);
});

test(`no file of src is longer than ${LIMIT} lines`, () => {
  expect(lineCount("a\n".repeat(LIMIT + 1))).toBe(LIMIT + 1);
  const long = code.filter((file) => file.startsWith("src/") && lineCount(projectText(file)) > LIMIT);
  expect(long.filter((file) => !(file in LONG))).toEqual([]);
  expect(Object.keys(LONG).filter((file) => !long.includes(file))).toEqual([]);
});

test.each(FORBIDDEN)("no file holds %s", (_what, pattern) => {
  const planted = ["cd /wor" + "k/main", "// TO" + "DO: later", "<".repeat(7) + " HEAD"];
  expect(planted.filter((text) => pattern.test(text))).toHaveLength(1);
  expect(words.filter((file) => pattern.test(projectText(file)))).toEqual([]);
});

test("a disabled rule says why", () => {
  expect(SILENT_DISABLE.test("// eslint-disable" + "-next-line no-eval")).toBe(true);
  expect(SILENT_DISABLE.test("// eslint-disable" + "-next-line no-eval -- planted")).toBe(false);
  const silent = code.filter((file) => !file.startsWith("tests/repo/") && SILENT_DISABLE.test(projectText(file)));
  expect(silent).toEqual([]);
});

test("an ID number is invented, or the example of its standard", () => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const checkDigit = (id: string) =>
    "10X98765432".charAt(weights.reduce((sum, weight, at) => sum + weight * Number(id[at]), 0) % 11);
  const isAllowed = (id: string) => id.startsWith("459099") || id === "11010519491231002X";
  const shape = /(?<![\d.])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g;
  const persons = (text: string) =>
    [...text.matchAll(shape)]
      .map(([id]) => id.toUpperCase())
      .filter((id) => id.endsWith(checkDigit(id)) && !isAllowed(id));

  const start = "11010519900307123";
  expect(persons(`身份证号${start}${checkDigit(start)}，`)).toHaveLength(1);
  expect(persons(`身份证号${start}${(Number(checkDigit(start)) + 1) % 10}，`)).toEqual([]);
  expect(words.flatMap((file) => persons(projectText(file)).map((id) => `${file}: ${id}`))).toEqual([]);
});

test("office.js is used from its package and never stored", () => {
  const stored = (file: string) =>
    /(^|\/)(office(\.debug)?|o15apptofilemappingtable|(excel|word)[-\w.]*\d+)\.js$/i.test(file);
  expect(["assets/office.js", "src/hosts/excel-web-16.00.js"].filter((file) => !stored(file))).toEqual([]);
  expect(files.filter(stored)).toEqual([]);
});

describe("packages", () => {
  interface Package {
    readonly version: string;
    readonly resolved?: string;
  }
  const { dependencies, devDependencies } = JSON.parse(projectText("package.json")) as Record<
    string,
    Record<string, string>
  >;
  const pins = Object.entries({ ...dependencies, ...devDependencies });
  const locked = Object.entries(
    (JSON.parse(projectText("package-lock.json")) as { packages: Record<string, Package> }).packages,
  );
  const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

  test("each is pinned to one version, the one in the lock file", () => {
    expect(["^1.2.3", "~1.2.3", "1.x", "latest", "*", ">=1.0.0"].filter((version) => exact.test(version))).toEqual([]);
    expect(pins.length).toBeGreaterThan(20);
    expect(pins.filter(([, version]) => !exact.test(version))).toEqual([]);
    const versions = new Map(locked.map(([place, { version }]) => [place, version]));
    expect(pins.filter(([name, version]) => versions.get(`node_modules/${name}`) !== version)).toEqual([]);
  });

  test("none is the xlsx of npm, which has known holes", () => {
    const isXlsx = (place: string, { resolved = "" }: Partial<Package>) =>
      /(^|\/)node_modules\/xlsx$/.test(place) || /\.org\/xlsx\/-\/xlsx-/.test(resolved);
    expect(isXlsx("node_modules/a/node_modules/xlsx", {})).toBe(true);
    expect(isXlsx("node_modules/b", { resolved: "https://registry.npmjs.org/xlsx/-/xlsx-0.18.5.tgz" })).toBe(true);
    expect(
      isXlsx("node_modules/@e965/xlsx", { resolved: "https://registry.npmjs.org/@e965/xlsx/-/xlsx-0.20.3.tgz" }),
    ).toBe(false);
    expect(locked.length).toBeGreaterThan(200);
    expect(locked.filter(([place, entry]) => isXlsx(place, entry)).map(([place]) => place)).toEqual([]);
  });

  test("each comes from the public registry", () => {
    const elsewhere = locked.filter(
      ([, { resolved }]) => resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/"),
    );
    expect(elsewhere.map(([place]) => place)).toEqual([]);
  });
});

test("each tsconfig names no more than its folder needs", () => {
  expect(projectHas("src/core/tsconfig.json")).toBe(true);
  const { compilerOptions } = JSON.parse(projectText("src/core/tsconfig.json")) as { compilerOptions: unknown };
  expect(compilerOptions).toEqual({ lib: ["ES2023"], types: [] });
});
