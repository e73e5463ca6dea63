import { VERDICTS } from "../../model/Run";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { groupHouseholds } from "./groupHouseholds";
import { householdIds } from "./householdIds";
import { householdIdentity } from "./householdIdentity";
import { householdKeys } from "./householdKeys";
import { placesOf } from "./placesOf";
import { readColumns } from "./readColumns";

type Answer = "yes" | "no" | "toVerify";

/**
 * T21: each household with what its sheet tells of the risks. `dangerHouse`: its own column, else the verdict on housing.
 * `dropOut`: a member's own column, else the verdict on education. `chronic` and `lowAllow` count members, `null` where
 * none is known and not all are told.
 */
export function risks(facts: TabFacts): RecordSet {
  const { dataset, run, pack } = facts;
  const { members, households, memberStart, memberOrder } = dataset;
  const [ofMember, ofHousehold] = [readColumns(members, pack), readColumns(households, pack)];
  const lived = ofHousehold("dangerLived").inGroup("yes");
  const dropped = ofMember("dropOut").inGroup("yes");
  const chronic = ofMember("health").inGroup("chronic");
  const allowed = ofMember("lowAllow").inGroup("yes");
  const { villages, townOf, villageOf } = placesOf(dataset);
  const grid = ofHousehold("natVillage").text;
  const village = (household: number) => villages[villageOf[household]! - 1]!;
  const counter = (field: string, holds: (member: number) => boolean | null) => (household: number) => {
    if (!members.columns.has(field)) return null;
    let [found, open] = [0, 0];
    for (let i = memberStart[household]!; i < memberStart[household + 1]!; i++) {
      const holding = holds(memberOrder[i]!);
      if (holding === null) open++;
      else if (holding) found++;
    }
    return found === 0 && open > 0 ? null : found;
  };
  const isDropped = counter("dropOut", dropped);
  const housing = (household: number): Answer => {
    const said = lived(household);
    if (said !== null) return said ? "yes" : "no";
    return answerOf(run.verdicts.housing[household]);
  };
  const schooling = (household: number): Answer =>
    (isDropped(household) ?? 0) > 0 ? "yes" : answerOf(run.verdicts.education[household]);
  const all = Array.from(groupHouseholds(dataset).order);
  const keys = householdKeys(dataset);
  const ids = householdIds(dataset);
  return {
    size: all.length,
    keys: all.map((household) => keys[household]!),
    columns: new Map<string, readonly (string | number | null)[]>([
      ["town", all.map((household) => village(household).town)],
      ["village", all.map((household) => village(household).village)],
      ["townNo", all.map((household) => townOf[household]!)],
      ["grid", all.map(grid)],
      ["householdId", all.map((household) => ids[household] || null)],
      ["head", all.map(householdIdentity(facts).head)],
      ["dangerHouse", all.map(housing)],
      ["chronic", all.map(counter("health", chronic))],
      ["lowAllow", all.map(counter("lowAllow", allowed))],
      ["dropOut", all.map(schooling)],
    ]),
  };
}

/** The risk that a dimension is not met: none where it does not apply. */
function answerOf(code: number | undefined): Answer {
  const verdict = VERDICTS[code ?? -1];
  if (verdict === "notMet") return "yes";
  return verdict === "met" || verdict === "notApplicable" ? "no" : "toVerify";
}
