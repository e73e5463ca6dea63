import { cellAddress } from "../core/model/a1";
import { maskIdentity, maskName } from "../core/model/mask";
import { VERDICT_DIMENSIONS, type RulePack } from "../core/model/Rule";
import type { OpenReason, Run } from "../core/model/Run";
import type { Validation } from "../core/validate";
import { fill } from "../messages/render";
import { headOf } from "./headOf";
import { viewFinding, type Viewer } from "./renderViews";
import { verdictAt } from "./report";
import type { HouseholdView } from "./views";

/** More reasons than this for one verdict are not read. */
const MOST_REASONS = 12;

/** A household's card: seven verdicts, each with the findings or the blanks that decide it. */
export function renderHousehold(
  household: number,
  { run, dataset, openReasons }: Pick<Validation, "run" | "dataset" | "openReasons">,
  pack: RulePack,
  viewer: Viewer,
): HouseholdView {
  const from = dataset.memberStart[household] ?? 0;
  const to = dataset.memberStart[household + 1] ?? from;
  const first = dataset.memberOrder[from];
  const head = headOf(household, dataset, pack);
  const ofHousehold = run.findings.filter((finding) => finding.household === household);
  const place = dataset.cellOf(first === undefined ? "household" : "member", first ?? household, "householdId");
  return {
    household: maskIdentity(run.householdIds[household] ?? ""),
    head: first === undefined ? "" : maskName(dataset.memberName(head ?? first)),
    members: to - from,
    at: place,
    verdicts: VERDICT_DIMENSIONS.map((dimension) => {
      const criterion = pack.criteria.find((candidate) => candidate.dimension === dimension);
      const verdict = verdictAt(run, dimension, household);
      const found = ofHousehold
        .filter(({ ruleId }) => criterion?.rules.includes(ruleId))
        .map((finding) => ({ text: viewFinding(finding, run, viewer).message, at: finding.at }));
      const open =
        verdict !== "toVerify"
          ? []
          : openReasons(dimension, household).map((reason) => ({
              text: wordReason(reason, run, viewer),
              at: "at" in reason ? reason.at : place,
            }));
      return { dimension, verdict, because: [...found, ...open].slice(0, MOST_REASONS) };
    }),
  };
}

/** Why a verdict is open. */
function wordReason(reason: OpenReason, run: Run, { catalogue, fields }: Viewer): string {
  const { language, openCells: texts } = catalogue;
  if ("untold" in reason) return fill(texts.untold, { what: reason.untold[language] });
  if ("parameter" in reason) {
    const parameter = run.parameters.find(({ id }) => id === reason.parameter);
    return fill(texts.parameter, { parameter: parameter?.label[language] ?? reason.parameter });
  }
  const { field, state, at } = reason;
  return fill(texts[state], { field: fields.get(field)?.label[language] ?? field, cell: cellAddress(at) });
}
