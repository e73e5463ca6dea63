import { ensureBuilt } from "./build.mjs";
import { inProject, root } from "./project.mjs";
import { runAttached } from "./processes.mjs";

/** Runs the measurements in a process of their own, with the garbage collector within reach. */
export async function bench(args) {
  await ensureBuilt(["bench", "site"]);
  return runAttached(process.execPath, ["--expose-gc", inProject("dist", "bench", "bench.cjs"), ...args], {
    cwd: root,
  });
}
