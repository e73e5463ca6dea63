import { spawnSync } from "node:child_process";
import { join } from "node:path";

const PROGRAM = join(__dirname, "../../src/hosts/cli/huhuqing.mjs");

test("whoever closes the output early is told nothing", () => {
  const { stderr, status } = spawnSync("sh", ["-c", `(sleep 2; "${process.execPath}" "${PROGRAM}" fields) | true`], {
    encoding: "utf8",
  });
  expect(stderr.replace(/^npm .*$/gm, "").trim()).toBe("");
  expect(status).toBe(0);
});
