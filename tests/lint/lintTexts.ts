import { execFileSync } from "node:child_process";
import path from "node:path";

export interface PlantedText {
  readonly path: string;
  readonly text: string;
  /** The rule needs types: `path` must be a file that exists. */
  readonly typed?: boolean | undefined;
}

export interface Problem {
  readonly rule: string | null;
  readonly line: number;
  readonly isError: boolean;
}

/** What the project's own ESLint configuration says of each text, as if it stood in that file. */
export function lintTexts(texts: readonly PlantedText[]): Problem[][] {
  const answer = execFileSync(process.execPath, [path.join(__dirname, "lintStandardInput.mjs")], {
    input: JSON.stringify(texts),
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return JSON.parse(answer) as Problem[][];
}
