import type { Language } from "../../core/model/Field";

/** The product's language for a language tag of the host or browser, e.g. zh-TW → zh-CN. */
export function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}
