import { existsSync } from "node:fs";
import { writeTabs } from "../../adapters/xlsx/writeTabs";
import type { Language } from "../../core/model/Field";
import { Refusal } from "../../core/model/Refusal";
import { createLocalEngine } from "../localEngine";
import { refuseFolder, writeOutput } from "./writeOutput";

/** Writes the empty sheet that a department fills in. */
export async function prepareSheet(profile: string, out: string, language: Language): Promise<void> {
  if (existsSync(out)) throw new Refusal("file.exists", { file: out });
  refuseFolder(out);
  await writeOutput(out, writeTabs([await createLocalEngine().sheetToFill(profile, language)]));
}
