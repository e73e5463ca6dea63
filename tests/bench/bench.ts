import { loadavg } from "node:os";
import { resolve } from "node:path";
import { audit, measureAudit } from "./audit";
import { county } from "./county";
import { files, measureSideBySide, measureReader, type ReaderName } from "./files";
import { link, measureDaff, measureDuckDb, measureLeftOver, measureLinking } from "./link";
import { measureLine, million } from "./million";
import { pane } from "./pane";
import type { Row } from "./Row";
import { measureTabs, tabs } from "./tabs";

/** What child processes do. */
const TASKS: Readonly<Record<string, (...args: string[]) => Promise<unknown>>> = {
  line: (people = "", rounds = "") => measureLine(Number(people), Number(rounds)),
  sideBySide: (file = "", rounds = "") => measureSideBySide(file, Number(rounds)),
  linking: (count = "", rounds = "") => measureLinking(Number(count), Number(rounds)),
  duckDb: (count = "", rounds = "") => measureDuckDb(Number(count), Number(rounds)),
  daff: (count = "") => measureDaff(Number(count)),
  leftOver: (rows = "", people = "", rounds = "") => measureLeftOver(Number(rows), Number(people), Number(rounds)),
  tabs: (people = "", rounds = "") => measureTabs(Number(people), Number(rounds)),
  audit: (people = "", rounds = "") => measureAudit(Number(people), Number(rounds)),
  read: (reader = "", file = "", rounds = "") => measureReader(reader as ReaderName, file, Number(rounds)),
};

const PARTS: Readonly<Record<string, (quick: boolean) => Promise<readonly Row[]>>> = {
  pane: async () => pane(resolve("dist")),
  county,
  tabs,
  audit,
  million,
  link,
  files,
};

const USAGE = `npm run bench -- [--quick] [${Object.keys(PARTS).join("] [")}]`;
const HEADINGS: Row = {
  work: "work",
  figure: "figure",
  budget: "budget",
  reference: "reference",
  ratio: "ratio",
  pass: null,
};

async function main(args: readonly string[]): Promise<number> {
  const quick = args.includes("--quick");
  const chosen = args.filter((arg) => arg !== "--quick");
  if (chosen.some((name) => !(name in PARTS))) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const load = loadavg().map((value) => value.toFixed(1));
  process.stdout.write(`Node ${process.version}, load ${load.join(" ")}${quick ? ", quick: smaller inputs" : ""}\n`);
  const rows: Row[] = [];
  for (const [name, part] of Object.entries(PARTS)) {
    if (chosen.length === 0 || chosen.includes(name)) rows.push(...(await part(quick)));
  }
  process.stdout.write(`${table(rows)}\n`);
  const failed = rows.filter(({ pass }) => pass === false).length;
  process.stdout.write(failed === 0 ? "Every budget is kept.\n" : `${failed} of ${rows.length} budgets are broken.\n`);
  return failed === 0 ? 0 : 1;
}

function table(rows: readonly Row[]): string {
  const lines = [HEADINGS, ...rows].map(({ work, figure, budget, reference, ratio, pass }, i) => {
    const verdict = i === 0 ? "pass" : pass === null ? "–" : pass ? "yes" : "NO";
    return [work, figure, budget, reference, ratio, verdict];
  });
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")).join("\n");
}

async function runTask(name: string, args: readonly string[]): Promise<void> {
  const task = TASKS[name];
  if (!task || !process.send) throw new Error(`There is no task ${name}`);
  const value = await task(...args);
  await new Promise<void>((sent) => process.send!(value, () => sent()));
  process.disconnect();
}

const [first, second = "", ...rest] = process.argv.slice(2);
if (first === "--task") await runTask(second, rest);
else process.exitCode = await main(process.argv.slice(2));
