import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Stop } from "./project.mjs";
import { runAttached, runQuietly } from "./processes.mjs";

const names = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const fixed = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((variable) =>
    ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"].map((path) =>
      join(process.env[variable] ?? "C:\\", path),
    ),
  ),
};

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function installed() {
  if (process.env.CHROME_PATH) {
    if (existsSync(process.env.CHROME_PATH)) return process.env.CHROME_PATH;
    throw new Stop(`CHROME_PATH names ${process.env.CHROME_PATH}, which does not exist.`);
  }
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...(fixed[process.platform] ?? []), ...onPath].find((path) => existsSync(path));
}

/** A launcher that only says "install me from elsewhere" also stands on some paths. */
async function starts(path) {
  if (process.platform === "win32") return true;
  const { code, output } = await runQuietly(path, ["--version"]);
  return code === 0 && /\d+\.\d+/.test(output);
}

async function usable() {
  const path = installed();
  return path && (await starts(path)) ? { executablePath: path, args: flags } : null;
}

/** Debian and Ubuntu as root: the browser and the fonts that Chinese text needs. */
async function installWithApt() {
  if (process.platform !== "linux" || process.getuid() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const quiet = { env, stdio: ["ignore", "ignore", "inherit"] };
  console.error("No browser found: installing chromium with apt-get …");
  await runAttached("apt-get", ["update", "-qq"], quiet);
  await runAttached(
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"],
    quiet,
  );
}

async function packaged() {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const { default: chromium } = await import("@sparticuz/chromium");
  const executablePath = await chromium.executablePath();
  return (await starts(executablePath)) ? { executablePath, args: [...chromium.args, ...flags] } : null;
}

/** A browser for the end-to-end tests with the arguments it needs: one that is there, one from apt, or the packaged one. */
export async function findBrowser() {
  const there = await usable();
  if (there) return there;
  await installWithApt();
  const found = (await usable()) ?? (await packaged());
  if (found) return found;
  throw new Stop("The tests need Chrome, Edge or Chromium: install one, or name its program file in CHROME_PATH.");
}
