import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureBuilt, targets, writeManifest } from "./build.mjs";
import { findBrowser } from "./findBrowser.mjs";
import { inProject, root } from "./project.mjs";
import { runAttached } from "./processes.mjs";

/**
 * Builds what the end-to-end tests open, runs jest with the given arguments and ends with a line of exact counts.
 * A test file that could not run at all counts as one failure.
 */
export async function test(args) {
  await findBrowser();
  await ensureBuilt(targets);
  writeManifest("https://localhost:3443");
  const report = inProject(".cache", "jest.json");
  mkdirSync(inProject(".cache"), { recursive: true });
  rmSync(report, { force: true });
  const jest = inProject("node_modules", "jest", "bin", "jest.js");
  const code = await runAttached(process.execPath, [jest, "--json", `--outputFile=${report}`, ...args], {
    cwd: root,
    stdio: ["inherit", "ignore", "inherit"],
  });
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, "utf8"));
  console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`);
  return code;
}
