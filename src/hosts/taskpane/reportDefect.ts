/** Where a defect of ours happened, for the developer's console: kind and frames, never the message, which may hold a value. */
export function reportDefect(cause: unknown): void {
  const kind = cause instanceof Error ? cause.name : typeof cause;
  const frames = cause instanceof Error ? (cause.stack ?? "").split("\n").filter((line) => /^\s+at |@/.test(line)) : [];
  console.error(`huhuqing: ${kind}\n${frames.join("\n")}`);
}
