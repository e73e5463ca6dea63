import { VERDICT_DIMENSIONS, type VerdictDimension } from "../../core/model/Rule";
import type { Verdict } from "../../core/model/Run";
import { maskName } from "../../core/model/mask";
import { groupHouseholds } from "../../core/report/records/groupHouseholds";
import { householdIds } from "../../core/report/records/householdIds";
import { householdKeys } from "../../core/report/records/householdKeys";
import { headsIn } from "../headOf";
import { verdictAt } from "../report";
import type { ReviewItem, ReviewQuery } from "../ReviewViews";
import type { TabRun } from "../tabs/TabRun";
import { shownText, type AssessmentRows } from "./assessmentRows";

/** The households that a meeting steps through, in the order of T3. */
export function reviewItems(query: ReviewQuery, run: TabRun, rows: AssessmentRows): readonly ReviewItem[] {
  const { dataset, pack } = run;
  const groups = groupHouseholds(dataset);
  const keys = householdKeys(dataset);
  const ids = householdIds(dataset);
  const head = headsIn(dataset, pack);
  const asked = query.dimension === undefined ? VERDICT_DIMENSIONS : [query.dimension];
  const items: ReviewItem[] = [];
  for (const h of groups.order) {
    const village = groups.villages[groups.villageNo[h]! - 1];
    if (query.village !== undefined && village?.key !== query.village) continue;
    const having = (wanted: Verdict, among: readonly VerdictDimension[]): readonly VerdictDimension[] =>
      among.filter((dimension) => verdictAt(run.run, dimension, h) === wanted);
    const isNotMet = having("notMet", asked).length > 0;
    const isOpen = !isNotMet && having("toVerify", asked).length > 0;
    if (!(query.verdict === "both" ? isNotMet || isOpen : query.verdict === "notMet" ? isNotMet : isOpen)) continue;
    const key = keys[h] ?? "";
    const conclusion = shownText(rows.value(key, "conclusion"));
    if (query.openOnly && conclusion !== "") continue;
    const first = dataset.memberOrder[dataset.memberStart[h]!];
    const named = head(h) ?? first;
    items.push({
      ...{ key, conclusion },
      household: ids[h] ?? "",
      head: named === undefined ? "" : maskName(dataset.memberName(named)),
      village: village?.name ?? "",
      notMet: having("notMet", VERDICT_DIMENSIONS),
      toVerify: having("toVerify", VERDICT_DIMENSIONS),
    });
  }
  return items;
}
