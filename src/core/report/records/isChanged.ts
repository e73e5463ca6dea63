import { maskId, maskName, maskNumber, maskNumbers } from "../../model/mask";
import type { CellValue } from "../../model/RawSheet";
import type { Check } from "../../model/Rule";

/** Checks whose findings name something else than what stands in their cell. */
const ELSEWHERE: readonly Check["kind"][] = [
  "consistent",
  "department",
  "joined",
  "lapsed",
  "memberCount",
  "storedAsNumber",
];

/** Whether the findings of checks name what stands in their cell, as masked as it is shown. */
export const namesItsCell = (checks: readonly Check[]): boolean =>
  checks.every(({ kind }) => !ELSEWHERE.includes(kind));

/** Messages round to so many decimals. */
const HALF_A_STEP = 0.5001e-4;
const AMOUNT = /^(-?\d[\d,]*(?:\.\d+)?)\D*$/;

/**
 * Whether a cell surely holds something else than a message named, which has units, separators of thousands and masks.
 * `now`: all ways to write what it holds, none where it is blank.
 */
export function isChanged(named: CellValue, now: readonly (string | number)[]): boolean {
  const was = named === null || typeof named === "object" ? "" : String(named).trim();
  if (was === "" || now.length === 0) return was === "" ? now.length > 0 : true;
  const amount = Number(AMOUNT.exec(was)?.[1]?.replaceAll(",", "") ?? Number.NaN);
  return !now.some((one) => {
    if (typeof one === "number" && Math.abs(one - amount) <= HALF_A_STEP) return true;
    const text = String(one).trim();
    return [text, maskId(text), maskName(text), maskNumber(text), maskNumbers(text)].some((shown) =>
      isShownAs(shown, was),
    );
  });
}

/** A long text is cut off, with dots in place of the rest. */
const isShownAs = (text: string, shown: string): boolean =>
  shown === text || (shown.endsWith("…") && text.startsWith(shown.slice(0, -1)));
