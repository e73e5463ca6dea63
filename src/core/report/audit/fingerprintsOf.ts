import type { Fingerprints } from "../../model/Fingerprints";
import type { FindingChanges } from "./compareFindings";
import type { DataPrints } from "./printsOf";

/** Fingerprints to remember of a run, whose record bears that hash; `inputs` by `role|profile|file|sheet`. */
export function fingerprintsOf(
  { households, fields, cells, rows }: DataPrints,
  { next }: Pick<FindingChanges, "next">,
  { record, inputs }: Pick<Fingerprints, "record" | "inputs">,
): Fingerprints {
  return { record, households, fields, cells, rows, findings: next, inputs };
}
