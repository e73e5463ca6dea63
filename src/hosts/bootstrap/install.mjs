import { existsSync, readFileSync } from "node:fs";
import { inProject, root, Stop } from "./project.mjs";
import { runAttached } from "./processes.mjs";

const readPackages = (path) => JSON.parse(readFileSync(path, "utf8")).packages;

/**
 * Whether node_modules is what package-lock.json asks for, told from the record that npm keeps of what it installed.
 * Optional packages may be absent: most are for other platforms.
 */
function isInstalled(lockPath, installedPath) {
  if (!existsSync(installedPath)) return false;
  const wanted = readPackages(lockPath);
  const present = readPackages(installedPath);
  const same = (path) => present[path]?.version === wanted[path]?.version;
  return (
    Object.keys(wanted).every((path) => path === "" || same(path) || (wanted[path].optional && !present[path])) &&
    Object.keys(present).every((path) => wanted[path] !== undefined)
  );
}

/** Installs what package-lock.json names, and only when something else or nothing is installed. */
export async function ensureInstalled() {
  if (isInstalled(inProject("package-lock.json"), inProject("node_modules", ".package-lock.json"))) return;
  console.log("Installing the packages named in package-lock.json (npm ci) …");
  const npm = process.env.npm_execpath;
  const code = npm?.endsWith(".js")
    ? await runAttached(process.execPath, [npm, "ci", "--loglevel=error"], { cwd: root })
    : await runAttached("npm", ["ci", "--loglevel=error"], { cwd: root, shell: process.platform === "win32" });
  if (code !== 0) throw new Stop("npm ci did not succeed; its message is above.");
}
