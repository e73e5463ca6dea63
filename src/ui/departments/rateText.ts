import type { Language } from "../../core/model/Field";
import type { PaneText } from "../paneText";

/** Below this a product of a share is noise of its binary digits. */
const NOISE = 1e-9;

/** 账账相符率 in words. */
export function rateText(rate: number | null, language: Language, t: PaneText): string {
  return rate === null ? t("dept.noRate") : t("dept.rate", { rate: percentText(rate, language) });
}

/** A share with two decimals, rounded down: what is not all agreement never reads as 100 %. */
export function percentText(rate: number, language: Language): string {
  const format = new Intl.NumberFormat(language, {
    style: "percent",
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return format.format(Math.floor(rate * 10_000 + NOISE) / 10_000);
}
