import type { RulePack } from "../core/model/Rule";
import { binzhouPack } from "./binzhouPack";
import { guangxiPack } from "./guangxiPack";
import { monitoringPack } from "./monitoringPack";
import { nationalPack } from "./nationalPack";

/** Every pack that can be chosen; the first is the one for a sheet that says nothing else. */
export const packs: readonly RulePack[] = [nationalPack, guangxiPack, binzhouPack, monitoringPack];
