import type { Language } from "../../core/model/Field";
import { formatRate } from "../../messages/render";
import type { PaneText } from "../paneText";

/** 账账相符率 in words. */
export function rateText(rate: number | null, language: Language, t: PaneText): string {
  return t("dept.rate", { rate: rate === null ? t("dept.noRate") : formatRate(rate, { language }) });
}
