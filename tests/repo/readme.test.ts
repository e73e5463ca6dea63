import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zhCN } from "../../src/messages/zh-CN";
import { wordRegion } from "../../src/app/wordRegion";
import type { Confidence } from "../../src/core/model/Rule";
import { profiles } from "../../src/departments/profiles";
import { packs } from "../../src/standards/packs";
import { summaryTabs } from "../../src/tabs/summaryTabs";

const root = join(__dirname, "../..");
let readme = readFileSync(join(root, "README.md"), "utf8");

const line = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** Every rule of every pack once, as the records have it. */
function ruleTable(): string {
  const all = new Map(packs.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule] as const)));
  const rows = [...all.values()].map(({ id, title, dimension, severity, confidence }) =>
    line(id, title["zh-CN"], zhCN.dimensions[dimension], zhCN.severities[severity], START[confidence]),
  );
  return [line("规则", "名称", "方面", "级别", "开关"), line("---", "---", "---", "---", "---"), ...rows].join("\n");
}
const START: Readonly<Record<Confidence, string>> = { confirmed: "开", probable: "待确认", unconfirmed: "待确认" };

function packTable(): string {
  const rows = packs.map(({ id, title, about, scope, inForce: { from, to } }) =>
    line(`\`${id}\``, title["zh-CN"], about["zh-CN"], `${wordRegion(scope, zhCN)}，${from} 至 ${to ?? "今"}`),
  );
  return [line("编号", "标准", "说明", "适用"), line("---", "---", "---", "---"), ...rows].join("\n");
}

function departmentTable(): string {
  const rows = profiles.map(({ id, title, sheetTitle, rowOf, comparisons }) => {
    const compares = comparisons.map((one) => one.title["zh-CN"]).join("、");
    return line(`\`${id}\``, title["zh-CN"], sheetTitle["zh-CN"], rowOf === "member" ? "人" : "户", compares);
  });
  const head = line("命令行写法", "部门", "表", "一行是一", "比对什么");
  return [head, line("---", "---", "---", "---", "---"), ...rows].join("\n");
}

function tabTable(): string {
  const rows = summaryTabs.map(({ id, name, about, isUsual, isPosted }) =>
    line(id, name, about["zh-CN"], isUsual ? "是" : "–", isPosted ? "是" : "–"),
  );
  const head = line("编号", "表", "内容", "常用", "张贴（默认脱敏）");
  return [head, line("---", "---", "---", "---", "---"), ...rows].join("\n");
}

const TABLES = [
  ["tabs", tabTable],
  ["departments", departmentTable],
  ["rules", ruleTable],
  ["packs", packTable],
] as const;
const within = (name: string): RegExp => new RegExp(`(<!-- ${name}:[^>]*-->)([\\s\\S]*?)(<!-- /${name} -->)`);

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

// WRITE_README=1 writes the tables anew; format the file afterwards.
if (process.env["WRITE_README"] === "1") {
  const written = TABLES.reduce(
    (text, [name, table]) =>
      text.replace(within(name), (_all, open, _old, close) => `${open}\n\n${table()}\n\n${close}`),
    readme,
  );
  writeFileSync(join(root, "README.md"), written);
  readme = written;
}

test.each(TABLES)("the table of %s is what the records say", (name, table) => {
  const [, , shown = ""] = within(name).exec(readme) ?? [];
  expect(cells(shown)).toEqual(cells(table()));
});

test("every picture that it shows exists", () => {
  const pictures = Array.from(readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g), ([, path = ""]) => path);
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
