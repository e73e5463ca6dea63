import type { DepartmentProfile } from "../../core/model/DepartmentProfile";
import type { FieldId } from "../../core/model/Field";
import type { SummaryTab, TabNeed } from "../../core/model/SummaryTab";
import { MOST_PAGE_STARTS } from "../../core/model/TabTable";
import { groupHouseholds } from "../../core/report/records/groupHouseholds";
import { yearBefore } from "../../core/report/records/yearBefore";
import { fill, formatNumber } from "../../messages/render";
import type { Viewer } from "../renderViews";
import type { TabNeedView } from "../TabViews";
import type { TabRun } from "./TabRun";
import type { TabRequest } from "./TabRequest";

export interface Asked {
  /** `null` before the first run: then only what hangs on no sheet is known. */
  readonly run: TabRun | null;
  readonly request: TabRequest;
  readonly profiles: readonly DepartmentProfile[];
  readonly viewer: Viewer;
  /** How many villages lack which columns of the form. */
  readonly villagesWithout: (columns: readonly string[]) => {
    readonly count: number;
    readonly headings: readonly string[];
  };
}

/** What a tab lacks, in words. */
export function viewNeeds({ needs, isByVillage }: SummaryTab, asked: Asked): readonly TabNeedView[] {
  const own = needs.flatMap((need) => viewNeed(need, asked) ?? []);
  return isByVillage === true ? [...own, ...viewPages(asked)] : own;
}

/** Of a tab with a household a page: that the chosen villages have more of them than can be set. */
function viewPages({ run, request, viewer: { catalogue } }: Asked): readonly TabNeedView[] {
  if (!run) return [];
  const { villages, villageNo } = groupHouseholds(run.dataset);
  const chosen = request.options.villages && new Set(request.options.villages);
  const isChosen = villages.map(({ key }) => chosen === null || chosen.has(key));
  const count = villageNo.reduce((sum, number) => (isChosen[number - 1] === true ? sum + 1 : sum), 0);
  if (count <= MOST_PAGE_STARTS) return [];
  const { needs, advice } = catalogue.tabs;
  const facts = { count: formatNumber(count, catalogue), most: formatNumber(MOST_PAGE_STARTS, catalogue) };
  return [{ effect: "leaves", message: fill(needs.pages, facts), advice: advice.pages, action: "none" }];
}

function viewNeed(need: TabNeed, asked: Asked): TabNeedView | null {
  const { run, request, profiles, viewer } = asked;
  const { catalogue } = viewer;
  const { language, phrases, tabs: words } = catalogue;
  const leaves = (
    message: string,
    facts: Readonly<Record<string, string>>,
    action: TabNeedView["action"],
  ): TabNeedView => ({
    effect: "leaves",
    message: fill(message, facts),
    advice: "leaves" in need ? need.leaves[language] : "",
    action,
  });
  switch (need.kind) {
    case "columns": {
      if (!run || need.fields.some((field) => isMapped(field, run))) return null;
      const fields = need.fields.map((field) => viewer.fields.get(field)?.label[language] ?? field);
      const message = fields.length > 1 ? words.needs.columnsAny : words.needs.columns;
      return leaves(message, { fields: fields.join(phrases.separator) }, "none");
    }
    case "previous":
      if (!run) return null;
      if (!run.previous) return leaves(words.needs.previous, {}, "previous");
      if (need.isYear !== true || yearBefore(run)) return null;
      return leaves(
        words.needs.previousYear,
        { year: String(run.previous.year), wanted: String(run.run.options.year - 1) },
        "previous",
      );
    case "department": {
      if (!run || run.departments.some(({ profile }) => profile.id === need.profile)) return null;
      const department = profiles.find(({ id }) => id === need.profile)?.title[language] ?? need.profile;
      return leaves(words.needs.department, { department }, "departments");
    }
    case "villages": {
      const { count, headings } = asked.villagesWithout(need.columns);
      if (count === 0) return null;
      const facts = { count: String(count), columns: headings.join(phrases.separator) };
      return leaves(words.needs.villages, facts, "villages");
    }
    case "parameter": {
      const parameter = run?.run.parameters.find(({ id }) => id === need.parameter);
      if (!run || (parameter && parameter.value !== null)) return null;
      const label = parameter?.label[language] ?? need.parameter;
      return leaves(words.needs.parameter, { parameter: label }, "parameters");
    }
    case "acceptance":
      if (request.options.index.isAccepted) return null;
      return {
        effect: "blocks",
        message: fill(words.needs.acceptance, { what: need.what[language] }),
        advice: words.advice.blocked,
        action: "acceptance",
      };
  }
}

const isMapped = (field: FieldId, { run }: TabRun): boolean =>
  run.mappings.some(({ columns }) => columns.some((column) => column.field === field));
