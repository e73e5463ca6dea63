import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zhCN } from "../../src/messages/zh-CN";
import { renderReference } from "../../src/messages/render";
import { nationalPack } from "../../src/standards/nationalPack";

const root = join(__dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");

/** The table of rules as the records have it. */
function ruleTable(): string {
  const rows = nationalPack.rules.map(({ id, title, dimension, severity, references }) => {
    const sources = references.map((reference) => renderReference(reference, zhCN)).join("；");
    return `| ${id} | ${title["zh-CN"]} | ${zhCN.dimensions[dimension]} | ${zhCN.severities[severity]} | ${sources} |`;
  });
  return ["| 规则 | 名称 | 方面 | 级别 | 依据 |", "|---|---|---|---|---|", ...rows].join("\n");
}

/** The cells of a table: how its source is aligned does not matter. */
const cells = (table: string): string[][] =>
  table
    .trim()
    .split("\n")
    .map((row) =>
      row
        .split("|")
        .map((cell) => cell.trim().replace(/^-+$/, "---"))
        .filter(Boolean),
    );

test("the table of rules is what the records say", () => {
  const [, shown = ""] = /<!-- rules:[^>]*-->([\s\S]*?)<!-- \/rules -->/.exec(readme) ?? [];
  expect(cells(shown)).toEqual(cells(ruleTable()));
});

test("every picture that it shows exists", () => {
  const pictures = Array.from(readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g), ([, path = ""]) => path);
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
