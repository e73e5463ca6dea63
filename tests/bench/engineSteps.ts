import { judge } from "../../src/core/checks/judge";
import { runRules, type RulesResult } from "../../src/core/checks/runRules";
import { buildDataset } from "../../src/core/dataset/buildDataset";
import { recogniseSheet } from "../../src/core/mapping/recogniseSheet";
import type { Dataset } from "../../src/core/model/Dataset";
import type { RawSheet } from "../../src/core/model/RawSheet";
import type { RulePack } from "../../src/core/model/Rule";
import type { RunOptions } from "../../src/core/model/Run";
import { resolveParameters, type SheetInput } from "../../src/core/validate";
import { nationalPack } from "../../src/standards/nationalPack";

/** The steps of `validate` one by one, so that each can be timed. */

export const OPTIONS: RunOptions = {
  region: "450000",
  year: 2020,
  asOf: "2020-12-31",
  parameters: { "school-cutoff": "09-01" },
};

export function map(sheet: RawSheet): SheetInput {
  return { sheet, mapping: recogniseSheet(sheet, nationalPack.fields) };
}

export function read(members: SheetInput): Dataset {
  return buildDataset({
    members,
    households: null,
    villages: null,
    fields: nationalPack.fields,
    codeLists: nationalPack.codeLists,
  });
}

export function check(dataset: Dataset, pack: RulePack): RulesResult {
  const codeLists = new Map(pack.codeLists.map((list) => [list.id, list]));
  const parameters = new Map(resolveParameters(pack, OPTIONS).map((value) => [value.id, value]));
  const heading = { sheet: dataset.memberSheet, row: 0, column: 0 };
  const alone = { previous: null, departments: [], heading };
  const result = runRules({ dataset, ...alone, pack, codeLists, parameters, options: OPTIONS });
  judge(pack.criteria, {
    dataset,
    codeLists,
    parameters,
    asOf: OPTIONS.asOf,
    year: OPTIONS.year,
    previous: null,
    optional: new Set<string>(),
  });
  if (result.incomplete.length > 0) throw new Error(`Rule ${result.incomplete[0]!.ruleId} broke`);
  return result;
}

/** Findings by rule, those of severity note left out. */
export function countByRule({ findings }: RulesResult): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId, severity } of findings) {
    if (severity !== "note") counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  return counts;
}
