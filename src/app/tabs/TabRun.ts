import { ruleOf, createViewer } from "../renderViews";
import { wordWhyNotChecked } from "../renderSummary";
import type { RulePack } from "../../core/model/Rule";
import type { TabFacts, TypedCells } from "../../core/model/TabFacts";
import type { Validation } from "../../core/validate";
import { renderFinding } from "../../messages/render";
import type { TabRequest } from "./TabRequest";

/** What of a run of the county's sheets enters its tabs. */
export interface TabRun extends Validation {
  readonly pack: RulePack;
}

/** Tabs are handed in: they are Chinese whatever the language of the pane. */
const OF_TABS = "zh-CN";

/** Everything that the tabs of a run are made of. */
export function createFacts(run: TabRun, { options, months, history }: TabRequest, typed: TypedCells): TabFacts {
  const viewer = createViewer(run.pack, OF_TABS);
  return {
    ...{ run: run.run, dataset: run.dataset, previous: run.previous, pack: run.pack, departments: run.departments },
    ...{ tell: run.tell, openReasons: run.openReasons, options, typed, months, history },
    word: (finding) => {
      const rule = ruleOf(viewer, finding.ruleId);
      return {
        ...renderFinding(finding, rule, viewer.fields, viewer.catalogue),
        advice: finding.department?.advice?.[OF_TABS] ?? rule.advice[OF_TABS],
      };
    },
    because: (reason) => wordWhyNotChecked(reason, run.run, viewer),
  };
}
