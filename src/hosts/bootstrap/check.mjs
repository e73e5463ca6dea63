import { inProject, root } from "./project.mjs";
import { runQuietly } from "./processes.mjs";

const steps = [
  ["prettier", "node_modules/prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."],
  ["types", "node_modules/typescript/bin/tsc", "-p", "."],
  ["types of core", "node_modules/typescript/bin/tsc", "-p", "src/core"],
  ["eslint", "node_modules/eslint/bin/eslint.js", "--config", ".eslint.config.mjs", "."],
  ["knip", "node_modules/knip/bin/knip.js"],
];

/** Runs every static check, shows what each has to say, and ends with one line that names those that failed. */
export async function check() {
  const results = await Promise.all(
    steps.map(async ([name, program, ...args]) => ({
      name,
      ...(await runQuietly(process.execPath, [inProject(program), ...args], { cwd: root })),
    })),
  );
  for (const { name, code, output } of results) {
    console.log(`${code === 0 ? "ok    " : "FAILED"} ${name}`);
    if (code !== 0) console.log(output.trimEnd().replace(/^/gm, "       "));
  }
  const failed = results.filter(({ code }) => code !== 0).map(({ name }) => name);
  console.log(failed.length === 0 ? "All checks passed." : `Failed: ${failed.join(", ")}.`);
  return failed.length === 0 ? 0 : 1;
}
