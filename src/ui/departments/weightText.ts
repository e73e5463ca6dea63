import type { Language } from "../../core/model/Field";

/** A weight or a sum of weights with its sign and one decimal. */
export function weightText(weight: number, language: Language): string {
  const format = new Intl.NumberFormat(language, {
    signDisplay: "exceptZero",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return format.format(weight);
}
