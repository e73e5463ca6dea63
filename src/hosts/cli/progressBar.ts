import { SingleBar } from "cli-progress";
import type { Language } from "../../core/model/Field";
import type { CheckProgress } from "./CheckJob";
import { cliText } from "./cliText";

export interface ProgressBar {
  readonly step: (progress: CheckProgress) => void;
  readonly fileDone: () => void;
  readonly stop: () => void;
}

/** On a terminal only: a pipe gets the results and nothing else. */
export function createProgressBar(files: number, language: Language): ProgressBar {
  const nothing = (): void => undefined;
  if (!process.stderr.isTTY) return { step: nothing, fileDone: nothing, stop: nothing };
  const text = cliText[language];
  const bar = new SingleBar({ format: "{step} [{bar}] {percentage}%", clearOnComplete: true, stream: process.stderr });
  bar.start(files > 1 ? files : 1, 0, { step: text.checking });
  return {
    step: ({ step, done, total }) => {
      if (total === 0) return;
      bar.setTotal(total);
      bar.update(done, { step: text[step] });
    },
    fileDone: () => bar.increment(),
    stop: () => bar.stop(),
  };
}
