import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import type { Dataset } from "../../core/model/Dataset";
import { canonicalJson, type RecordedInput, type RunRecord, type Sha256 } from "../../core/model/RunRecord";
import type { SheetMapping } from "../../core/model/SheetMapping";
import { dataDigest } from "../../core/report/audit/dataDigest";
import type { DepartmentRun } from "../departments/DepartmentRun";
import type { PreviousSheets } from "../previousPeriod";
import { hashOf } from "./readRecord";

type DigestTable = NonNullable<Parameters<typeof dataDigest>[2]>[number];

export interface HashedRun {
  readonly dataset: Dataset;
  readonly previous: { readonly dataset: Dataset } | null;
  readonly departments: readonly Pick<DepartmentRun, "sheet" | "result">[];
  readonly sheets: RunRecord["sheets"];
  readonly mappings: readonly SheetMapping[];
  /** From where the period before was read. */
  readonly previousSheets: PreviousSheets | null;
}

/** What took part in a run, by hashes of what was mapped of it. */
export function dataHashes(run: HashedRun): Pick<RunRecord, "inputs" | "data" | "fields"> {
  const { dataset, previous, previousSheets, departments, mappings, sheets } = run;
  const rowsOf = (sheet: string): number => {
    const mapping = mappings.find((one) => one.sheet === sheet);
    return mapping ? countRows(mapping) : 0;
  };
  let fields: Readonly<Record<string, string>> = {};
  const ofCounty = (role: RecordedInput["role"], sheet: string | null, ...tables: DigestTable[]): RecordedInput[] => {
    if (sheet === null) return [];
    const { hash, marks } = digest(dataset, tables);
    fields = { ...fields, ...marks };
    return [{ role, profile: "", file: "", sheet, rows: rowsOf(sheet), sha256: hash }];
  };
  const inputs = [
    ...ofCounty("members", sheets.members, "members", ...(sheets.households === null ? ["households" as const] : [])),
    ...ofCounty("households", sheets.households, "households"),
    ...ofCounty("villages", sheets.villages, "villages"),
    ...(previous && previousSheets ? [previousInput(previous.dataset, previousSheets)] : []),
    ...departments.map(({ sheet: { file, sheet }, result }): RecordedInput => ({
      ...{ role: "department", profile: result.profile.id, file, sheet, rows: countRows(result.mapping) },
      sha256: digest(result.dataset).hash,
    })),
  ];
  return {
    inputs,
    fields,
    data: hashOf(canonicalJson(inputs.map(({ role, profile, sha256: own }) => [role, profile, own]))),
  };
}

/** A sheet of this workbook bears its own name, one of a file the file's. */
function previousInput(dataset: Dataset, { view, members, households }: PreviousSheets): RecordedInput {
  const [sheet = ""] = view.sheets;
  const rows = [members, households].reduce((sum, input) => sum + (input ? countRows(input.mapping) : 0), 0);
  const file = view.isSheet ? "" : view.name;
  return { role: "previous", profile: "", file, sheet, rows, sha256: digest(dataset).hash };
}

const countRows = ({ firstRow, lastRow, skippedRows }: SheetMapping): number =>
  lastRow - firstRow + 1 - skippedRows.length;

function digest(dataset: Dataset, tables?: readonly DigestTable[]): { hash: Sha256; marks: Record<string, string> } {
  const hash = sha256.create();
  const marks = dataDigest(dataset, (bytes) => hash.update(bytes), tables);
  return { hash: bytesToHex(hash.digest()), marks };
}
