import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { withLock } from "./lock.mjs";
import { officeJsAddress } from "./officeJs.mjs";
import { inProject, Stop } from "./project.mjs";

/** What can be built: the add-in itself (dist/), the workbench (dist/workbench/) and the command line (dist/cli/). */
export const targets = ["site", "workbench", "cli"];

const sources = [
  "src",
  "tests/bench",
  "assets/icons",
  "seeds/demo-county-faulty.xlsx",
  "webpack.config.js",
  ".swcrc",
  "package-lock.json",
];

function filesUnder(path) {
  if (!existsSync(inProject(path))) return [];
  const entries = readdirSync(inProject(path), { withFileTypes: true });
  return entries.flatMap((entry) =>
    entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );
}

/** Changes whenever anything that the build reads changes. */
function stampOfSources(settings) {
  const hash = createHash("sha256").update(JSON.stringify(settings));
  for (const source of sources) {
    const files = /\.\w+$/.test(source) ? [source].filter((file) => existsSync(inProject(file))) : filesUnder(source);
    for (const file of files.sort())
      hash
        .update(file)
        .update("\0")
        .update(readFileSync(inProject(file)));
  }
  return hash.digest("hex");
}

const stampPath = (target) => inProject("dist", `.${target}`);

const isFresh = (target, stamp) => existsSync(stampPath(target)) && readFileSync(stampPath(target), "utf8") === stamp;

/** One line per fault, without the stack traces of the bundler. */
function faults(stats) {
  const { errors } = stats.toJson({ all: false, errors: true, errorDetails: false, errorStack: false });
  const lines = errors.map(({ moduleName, message }) =>
    `${moduleName ?? ""} ${message.split("\n").slice(0, 4).join(" ")}`.trim(),
  );
  return [...new Set(lines)].join("\n");
}

function bundle(config) {
  const webpack = createRequire(import.meta.url)("webpack");
  return new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler.run((failure, stats) => {
      compiler.close((closing) => {
        if (failure ?? closing) reject(failure ?? closing);
        else if (stats.hasErrors()) reject(new Stop(faults(stats)));
        else resolve(stats);
      });
    });
  });
}

/**
 * Builds those of the targets that are missing or older than their sources, and says which it built.
 * `officeJs` is `self`, `world`, `21vianet` or an https address.
 */
export async function ensureBuilt(wanted, { officeJs = process.env.HUHUQING_OFFICE_JS ?? "self", quiet = false } = {}) {
  officeJsAddress(officeJs);
  const stamp = stampOfSources({ officeJs });
  if (wanted.every((target) => isFresh(target, stamp))) return [];
  return withLock("build", async () => {
    const stale = wanted.filter((target) => !isFresh(target, stamp));
    const configure = createRequire(import.meta.url)(inProject("webpack.config.js"));
    for (const target of stale) {
      if (!quiet) console.log(`Building ${target} …`);
      rmSync(stampPath(target), { force: true });
      await bundle(await configure({ target, officeJs }));
      writeFileSync(stampPath(target), stamp);
    }
    return stale;
  });
}

const developmentAddress = "https://localhost:3443";

/** The https address at which the site will stand, without a slash at the end. */
export function siteAddress(baseUrl) {
  const address = baseUrl.replace(/\/+$/, "");
  if (/^https:\/\/[^\s/]+(\/\S*)?$/.test(address)) return address;
  throw new Stop(`--base-url takes an https address such as https://addins.example.gov.cn/huhuqing, not "${baseUrl}".`);
}

/** Writes dist/manifest.xml for the site's address. */
export function writeManifest(address) {
  const text = readFileSync(inProject("manifest.xml"), "utf8");
  if (!text.includes(developmentAddress)) throw new Error(`manifest.xml does not name ${developmentAddress}`);
  mkdirSync(inProject("dist"), { recursive: true });
  writeFileSync(inProject("dist", "manifest.xml"), text.replaceAll(developmentAddress, address));
}
