import type { Language } from "../core/model/Field";
import type { Catalogue } from "./Catalogue";
import { enUS } from "./en-US";
import { zhCN } from "./zh-CN";

export const catalogues: Readonly<Record<Language, Catalogue>> = { "zh-CN": zhCN, "en-US": enUS };
