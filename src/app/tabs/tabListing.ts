import type { SummaryTab, TabId } from "../../core/model/SummaryTab";
import { FEEDBACK_TAB } from "../../messages/department.feedback";
import { FEEDBACK_ID } from "../departments/feedbackTab";
import { viewReference } from "../viewParameter";
import type { Viewer } from "../renderViews";
import type { TabListing } from "./TabRequest";
import type { TabRun } from "./TabRun";
import { viewNeeds, type Asked } from "./viewNeeds";

/** A tab as it is listed. */
export function listTab(tab: SummaryTab, over: readonly TabId[], asked: Asked): TabListing {
  const { catalogue } = asked.viewer;
  const { id, name, confidence, isUsual, isPosted } = tab;
  return {
    ...{ id, name, confidence, isUsual, over },
    about: tab.about[catalogue.language],
    references: tab.references.map((reference) => viewReference(reference, catalogue)),
    isMasked: asked.request.options.masked[id] ?? isPosted,
    canMask: tab.blocks.some(
      ({ rows, columns }) =>
        columns.some(({ mask }) => mask !== undefined) || ("each" in rows && rows.whereMasked !== undefined),
    ),
    isByVillage: tab.isByVillage === true,
    needs: viewNeeds(tab, asked),
    isTyped: tab.blocks.some(({ keeps, columns }) => keeps === true || columns.some(({ value }) => "input" in value)),
  };
}

/** The tab of departments' differences, which is written by hand and not declared. */
export function feedbackListing(run: TabRun | null, { catalogue }: Viewer): TabListing {
  const { needs, advice, feedbackAbout } = catalogue.tabs;
  const isCompared = run !== null && run.departments.length > 0;
  const message = needs.anyDepartment;
  return {
    ...{ id: FEEDBACK_ID, name: FEEDBACK_TAB, about: feedbackAbout, confidence: "confirmed", references: [] },
    ...{ isMasked: false, canMask: false, isByVillage: false, isTyped: false, over: [] },
    isUsual: isCompared,
    needs: isCompared ? [] : [{ effect: "blocks", message, advice: advice.department, action: "departments" }],
  };
}
