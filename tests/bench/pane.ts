import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { within, type Row } from "./Row";

/** What the pane loads before it shows anything, without office.js, as a web server sends it. */
export function pane(site: string): readonly Row[] {
  const page = join(site, "taskpane.html");
  if (!existsSync(page)) throw new Error(`${page} is missing: the site is not built`);
  const sources = [...readFileSync(page, "utf8").matchAll(/<script[^>]*\ssrc="?([^\s">:]+)/g)].map(
    ([, source]) => source!,
  );
  const own = sources.filter((source) => !source.startsWith("office/"));
  if (own.length === 0) throw new Error(`${page} loads no script of ours`);
  const sizes = own.map((source) => gzipSync(readFileSync(join(site, source)), { level: 9 }).length / 1024);
  const files = own.map((source, i) => `${source} ${sizes[i]!.toFixed(0)}`).join(", ");
  return [
    within(
      "pane: initial JavaScript, gzip",
      sizes.reduce((a, b) => a + b),
      350,
      "KB",
      files,
    ),
  ];
}
