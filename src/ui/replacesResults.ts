import type { Progress } from "../app/Session";

/** Whether a step makes what was found before it void: it is then hidden until the step has ended. */
export function replacesResults(progress: Progress | null): boolean {
  return progress?.step === "reading" || progress?.step === "checking";
}
