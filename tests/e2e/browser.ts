import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";

const root = join(__dirname, "..", "..");
const bootstrap = join(root, "src", "hosts", "bootstrap.mjs");

export interface Site {
  /** https://localhost and a free port. */
  readonly address: string;
  readonly stop: () => void;
}

/** Serves the built site as `npm start` does, building what is missing. */
export function startSite(): Promise<Site> {
  const child: ChildProcess = spawn(process.execPath, [bootstrap, "start", "--port", "0"], {
    env: { ...process.env, CI: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let printed = "";
    const listen = (part: Buffer): void => {
      printed += part.toString("utf8");
      const address = /https:\/\/localhost:\d+/.exec(printed)?.[0];
      if (address !== undefined) resolve({ address, stop: () => child.kill() });
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.on("exit", (code) => reject(new Error(`The server ended with code ${code}: ${printed}`)));
  });
}

/** The browser that the machine offers; see src/hosts/bootstrap/findBrowser.mjs. */
export async function launchBrowser(): Promise<Browser> {
  const found = JSON.parse(execFileSync(process.execPath, [bootstrap, "browser"], { encoding: "utf8" })) as {
    readonly executablePath: string;
    readonly args: readonly string[];
  };
  return chromium.launch({ executablePath: found.executablePath, args: [...found.args] });
}

export interface Watched {
  readonly page: Page;
  /** Everything that must not happen: errors, refused content, requests that leave the site or fail. */
  readonly faults: readonly string[];
}

/** A page that is watched from its first request on. */
export async function watchedPage(browser: Browser, address: string): Promise<Watched> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1600, height: 900 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const faults: string[] = [];
  await page.exposeFunction("reportViolation", (text: string) => faults.push(`content policy: ${text}`));
  await page.addInitScript(() => {
    const { reportViolation } = globalThis as unknown as { reportViolation: (text: string) => Promise<void> };
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      void reportViolation(`${location.pathname} ${effectiveDirective} ${blockedURI}`);
    });
  });
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !/^(data|blob):/.test(url)) faults.push(`request to ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  return { page, faults };
}
