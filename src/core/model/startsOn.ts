import type { Confidence } from "./Rule";

/** Whether a rule is switched on before a county says anything about it: only what is confirmed is. */
export const startsOn = ({ confidence }: { readonly confidence: Confidence }): boolean => confidence === "confirmed";
