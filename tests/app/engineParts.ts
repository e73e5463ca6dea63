import { writeTabsFile } from "../../src/adapters/xlsx/writeTabs";
import type { EngineParts } from "../../src/app/createEngine";
import { linkageModel } from "../../src/departments/linkageModel";
import { profiles } from "../../src/departments/profiles";
import { openFile } from "../../src/hosts/openFile";
import { packs } from "../../src/standards/packs";
import { summaryTabs } from "../../src/tabs/summaryTabs";

/** Everything that ships. */
export const engineParts: EngineParts = {
  packs,
  profiles,
  tabs: summaryTabs,
  linkageModel,
  openFile,
  writeFile: writeTabsFile,
};

/** The same bytes every time, so that a test repeats. */
export const randomBytes = (count: number): Uint8Array => Uint8Array.from({ length: count }, (_, i) => (i * 7) % 256);
