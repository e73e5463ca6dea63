import type { RulePack } from "../../../../src/core/model/Rule";
import type { TabFacts, TabOptions } from "../../../../src/core/model/TabFacts";
import { catalogues } from "../../../../src/messages/catalogues";
import { renderFinding, renderWhyNotChecked } from "../../../../src/messages/render";
import { nationalPack } from "../../../../src/standards/nationalPack";
import { validateSheets, type SheetCase } from "../../../support/testRule";

export interface FactsCase extends Omit<SheetCase, "name"> {
  readonly pack?: RulePack;
  readonly tabs?: Partial<TabOptions>;
  readonly typed?: TabFacts["typed"];
}

/** What tabs are made of, from sheets as a person writes them down, with the product's own words. */
export function factsOfSheets({ pack = nationalPack, tabs, typed = new Map(), ...sheets }: FactsCase): TabFacts {
  const validation = validateSheets(pack, sheets);
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  const fields = new Map(pack.fields.map((field) => [field.id, field]));
  const parameters = new Map(validation.run.parameters.map((parameter) => [parameter.id, parameter]));
  const catalogue = catalogues["zh-CN"];
  return {
    ...validation,
    pack,
    word: (finding) => {
      const rule = rules.get(finding.ruleId)!;
      const advice = finding.department?.advice ?? rule.advice;
      return { ...renderFinding(finding, rule, fields, catalogue), advice: advice["zh-CN"] };
    },
    because: (reason) => renderWhyNotChecked(reason, fields, parameters, catalogue),
    options: {
      ...{
        day: "2020-12-31",
        unit: "",
        months: null,
        villages: null,
        assignments: [],
        sample: { seed: 7, rate: 0.1, count: null, byVerdict: false, again: false },
      },
      ...{ index: { isAccepted: false, k: 0.34 }, masked: {}, ...tabs },
    },
    typed,
    months: {},
    history: [],
  };
}

/** A record set as rows, for a test to look at. */
export function recordRows(set: {
  readonly size: number;
  readonly keys: readonly string[];
  readonly columns: ReadonlyMap<string, readonly unknown[]>;
}): readonly Readonly<Record<string, unknown>>[] {
  return Array.from({ length: set.size }, (_, row) => ({
    key: set.keys[row],
    ...Object.fromEntries(Array.from(set.columns, ([id, values]) => [id, values[row]])),
  }));
}
