import { deflateSync, inflateSync } from "fflate";
import type { Fingerprints } from "../../core/model/Fingerprints";
import { packFingerprints } from "../../core/report/audit/packFingerprints";
import { unpackFingerprints } from "../../core/report/audit/unpackFingerprints";
import { fromBase64, toBase64 } from "./base64";

/** Excel takes settings of 2 MB in all. */
const MOST_CHARACTERS = 1_500_000;

/** Fingerprints as text; what makes them too large falls away: cells first, then findings that are gone. `null`: still too large. */
export function storePrints(prints: Fingerprints): string | null {
  const open = prints.findings.filter(({ isOpen }) => isOpen);
  const rowsAlone = { ...prints, cells: null };
  for (const one of [prints, rowsAlone, { ...rowsAlone, findings: open }]) {
    const text = toBase64(deflateSync(packFingerprints(one)));
    if (text.length <= MOST_CHARACTERS) return text;
  }
  return null;
}

/** `null` of a text that is damaged. */
export function restorePrints(text: string): Fingerprints | null {
  let bytes: Uint8Array;
  try {
    bytes = inflateSync(fromBase64(text));
  } catch (fault) {
    // What fflate throws of damaged bytes has no class of its own.
    if (fault instanceof Error && "code" in fault) return null;
    throw fault;
  }
  return unpackFingerprints(bytes);
}
