import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

jest.setTimeout(300_000);

const root = join(__dirname, "..", "..");
const dist = join(root, "dist");

beforeAll(() => {
  execFileSync(process.execPath, [join(root, "src", "hosts", "bootstrap.mjs"), "build"], { stdio: "ignore" });
});

const text = (name: string): string => readFileSync(join(dist, name), "utf8");
const scripts = (): string[] => readdirSync(dist).filter((name) => name.endsWith(".js"));
/** What the page itself asks for, without office.js. */
const initial = (): string[] =>
  [...text("taskpane.html").matchAll(/<script[^>]*src="?([^\s"/>]+\.js)/g)].map(([, name = ""]) => name);

const SPREADSHEET = /univerjs|UniverSheet/;

it("builds a pane that contains our rules and our interface", () => {
  const all = scripts().map(text).join("\n");
  expect(all).toContain("INC-05");
  expect(all).toContain("校验结果");
  expect(initial()).toHaveLength(1);
});

it("keeps the spreadsheet and Node out of the pane, and maps of the source out of the site", () => {
  const workbench = readdirSync(join(dist, "workbench")).filter((name) => name.endsWith(".js"));
  expect(workbench.some((name) => SPREADSHEET.test(text(join("workbench", name))))).toBe(true);
  for (const name of scripts()) {
    const script = text(name);
    expect([name, SPREADSHEET.exec(script)?.[0]]).toEqual([name, undefined]);
    const required = [...script.matchAll(/\brequire\("(?:node:)?([\w/]+)"\)/g)].map(([, module]) => module);
    expect([name, required.filter((module) => builtinModules.includes(module ?? ""))]).toEqual([name, []]);
    expect([name, script.includes("sourceMappingURL")]).toEqual([name, false]);
  }
});

it("starts with at most 350 KB of compressed script", () => {
  const bytes = initial().reduce((sum, name) => sum + gzipSync(text(name)).length, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(350 * 1024);
});

it("ships office.js as Microsoft made it, with its licence and the notices of everything bundled", () => {
  const hash = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");
  const original = join(root, "node_modules", "@microsoft", "office-js");
  for (const name of ["office.js", "excel-web-16.00.js", "excel-win32-16.01.js", "excel-mac-16.00.js"]) {
    expect(hash(join(dist, "office", name))).toBe(hash(join(original, "dist", name)));
  }
  expect(hash(join(dist, "office", "LICENSE.md"))).toBe(hash(join(original, "LICENSE.md")));
  expect(text("NOTICE.txt")).toMatch(/Microsoft does not support this add-in[\s\S]*\nreact 19/);
});

it("writes a manifest for the address that was asked for", () => {
  const manifest = text("manifest.xml");
  expect(manifest).toContain("https://localhost:3443/taskpane.html");
  expect(readdirSync(join(dist, "icons"))).toEqual(
    expect.arrayContaining(["icon-16.png", "icon-32.png", "icon-80.png"]),
  );
});
