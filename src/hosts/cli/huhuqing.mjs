#!/usr/bin/env node
import { createRequire } from "node:module";
import { ensureBuilt } from "../bootstrap/build.mjs";
import { ensureInstalled } from "../bootstrap/install.mjs";
import { inProject, Stop } from "../bootstrap/project.mjs";

// Whoever reads the output may have seen enough: `huhuqing rules | head`.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(process.exitCode ?? 2);
});

try {
  await ensureInstalled();
  await ensureBuilt(["cli"], { quiet: true });
  process.exitCode = await createRequire(import.meta.url)(inProject("dist/cli/main.cjs")).main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
