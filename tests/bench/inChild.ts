import { fork } from "node:child_process";

/** Runs `task` of this very program in a process of its own and resolves to what it sends back. */
export function inChild<T>(task: string, ...args: readonly (string | number)[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, ["--task", task, ...args.map(String)]);
    let result: { readonly value: T } | null = null;
    child.on("message", (value: T) => {
      result = { value };
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0 && result) resolve(result.value);
      else reject(new Error(`The measurement ${task} ended with ${code ?? "a signal"}`));
    });
  });
}
