import { writeTabsFile } from "../adapters/xlsx/writeTabs";
import { createEngine } from "../app/createEngine";
import type { Engine } from "../app/Engine";
import { linkageModel } from "../departments/linkageModel";
import { profiles } from "../departments/profiles";
import { packs } from "../standards/packs";
import { summaryTabs } from "../tabs/summaryTabs";
import { openFile } from "./openFile";

/** The engine in this thread, with everything that ships. */
export const createLocalEngine = (): Engine =>
  createEngine({ packs, profiles, tabs: summaryTabs, linkageModel, openFile, writeFile: writeTabsFile });
