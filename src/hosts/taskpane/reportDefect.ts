/**
 * Tells the developer's console where a defect of ours happened: kind and frames, never the message, which may hold a
 * person's value.
 */
export function reportDefect(cause: unknown): void {
  const isError = cause instanceof Error;
  const report = new Error(`huhuqing: ${isError ? cause.name : typeof cause}`);
  const frames = isError ? (cause.stack ?? "").split("\n").filter((line) => /^\s+at |@/.test(line)) : [];
  report.stack = [report.message, ...frames].join("\n");
  reportError(report);
}
