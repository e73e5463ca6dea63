import { parseArgs } from "node:util";
import { ensureInstalled } from "./install.mjs";
import { Stop } from "./project.mjs";

const usage = `Usage: npm start                 build what is missing and open the workbench on https://localhost:3443
         -- --port N            serve on another port
       npm run build            write the add-in to dist/
         -- --base-url URL      address at which dist/ will stand (also HUHUQING_BASE_URL)
         -- --office-js CHOICE  self, world, 21vianet or an https address (also HUHUQING_OFFICE_JS)
       npm run check            formatting, types, lint and unused code
       npm test                 all tests
       npm run bench            measurements beside their references`;

const options = {
  port: { type: "string" },
  "base-url": { type: "string" },
  "office-js": { type: "string" },
};

function readOptions(args, allowed) {
  const picked = Object.fromEntries(allowed.map((name) => [name, options[name]]));
  try {
    return parseArgs({ args, options: picked, strict: true }).values;
  } catch (error) {
    throw new Stop(`${error.message}\n${usage}`);
  }
}

const officeJsOf = (values) => values["office-js"] ?? process.env.HUHUQING_OFFICE_JS ?? "self";

async function start(args) {
  const values = readOptions(args, ["port", "office-js"]);
  const port = Number(values.port ?? process.env.PORT ?? 3443);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Stop(`--port takes a number up to 65535.`);
  const { ensureBuilt, writeManifest } = await import("./build.mjs");
  const { serve } = await import("./serve.mjs");
  const officeJs = officeJsOf(values);
  await ensureBuilt(["site", "workbench"], { officeJs });
  const { address } = await serve({ port, officeJs });
  writeManifest(address);
  console.log(`\n户户清 Huhuqing: ${address}/workbench/\n`);
  console.log("If the browser warns about the certificate, trust it once: npx office-addin-dev-certs install");
  console.log("To try the add-in in Excel, sideload dist/manifest.xml. Ctrl+C ends the server.");
  if (process.stdout.isTTY && !process.env.CI) {
    const { openBrowser } = await import("./openBrowser.mjs");
    openBrowser(`${address}/workbench/`);
  }
}

async function build(args) {
  const values = readOptions(args, ["base-url", "office-js"]);
  const { ensureBuilt, siteAddress, writeManifest } = await import("./build.mjs");
  const given = values["base-url"] ?? process.env.HUHUQING_BASE_URL;
  const address = siteAddress(given ?? "https://localhost:3443");
  const built = await ensureBuilt(["site", "workbench", "cli"], { officeJs: officeJsOf(values) });
  writeManifest(address);
  console.log(
    `dist/ is ready for ${address}${built.length === 0 ? " (the pages had not changed; the manifest was written)" : ""}.`,
  );
  if (!given)
    console.log("That is this machine alone: give --base-url https://… for the server that users will reach.");
}

const commands = {
  start,
  build,
  "build-cli": async () => {
    const { ensureBuilt } = await import("./build.mjs");
    await ensureBuilt(["cli"]);
  },
  check: async () => {
    const { check } = await import("./check.mjs");
    return check();
  },
  test: async (args) => {
    const { test } = await import("./test.mjs");
    return test(args);
  },
  bench: async (args) => {
    const { bench } = await import("./bench.mjs");
    return bench(args);
  },
  /** For the end-to-end tests: the browser to use, as JSON. */
  browser: async () => {
    const { findBrowser } = await import("./findBrowser.mjs");
    console.log(JSON.stringify(await findBrowser()));
  },
};

/** Runs one command of package.json and sets the exit code: 2 where it could not run. */
export async function run([name, ...args]) {
  try {
    const command = Object.hasOwn(commands, name ?? "") ? commands[name] : null;
    if (!command) throw new Stop(usage);
    await ensureInstalled();
    process.exitCode = (await command(args)) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
