import { BLANK } from "../../model/Dataset";
import type { CellValue } from "../../model/RawSheet";
import type { TabFacts } from "../../model/TabFacts";
import { readColumns } from "./readColumns";

/** What a household is registered as. Codes; `unknown` where the sheets do not tell. */
export function householdStatus({
  dataset,
  pack,
}: TabFacts): Readonly<Record<string, (household: number) => CellValue>> {
  const read = readColumns(dataset.households, pack);
  const [hhType, monCat, cleared, backstop] = [read("hhType"), read("monCat"), read("riskCleared"), read("backstop")];
  const [isOut, isIn, isBack] = ["outOfPoverty", "inPoverty", "returned"].map((group) => hhType.inGroup(group));
  const isMonitored = monCat.inGroup("monitored");
  const [isCleared, isBackstop] = [cleared.inGroup("yes"), backstop.inGroup("yes")];
  const [kind, day, movedIn] = [read("relocKind"), read("relocDate"), read("relocIn")];
  const hasMovedIn = movedIn.inGroup("yes");
  const [isPulledDown, isReclaimed, hasDeed] = [
    read("oldHouse").inGroup("yes"),
    read("reclaimed").inGroup("yes"),
    read("deedDone").inGroup("yes"),
  ];
  const yesNo = (answer: boolean | null): string => (answer === null ? "unknown" : answer ? "yes" : "no");
  return {
    state: (h) => {
      const out = isOut?.(h) ?? null;
      if (out === null) return "unknown";
      if (out) return "outOfPoverty";
      if (isBack?.(h) === true) return "returned";
      return isIn?.(h) === true ? "inPoverty" : "other";
    },
    povertyType: read("povertyType").text,
    // Who is not monitored has nothing written there.
    monitored: (h) => {
      const monitored = isMonitored(h);
      if (monitored === null) return monCat.has && monCat.state(h) === BLANK ? "none" : "unknown";
      if (!monitored) return "none";
      const isOver = isCleared(h);
      return isOver === null ? "unknown" : isOver ? "cleared" : "open";
    },
    monCat: (h) => (isMonitored(h) === true ? monCat.text(h) : null),
    backstop: (h) => yesNo(isBackstop(h)),
    relocated: (h) => {
      if (kind.text(h) !== null || day.text(h) !== null || hasMovedIn(h) === true) return "yes";
      return yesNo(hasMovedIn(h));
    },
    helper: read("helper").text,
    relocIn: (h) => yesNo(hasMovedIn(h)),
    oldHouse: (h) => yesNo(isPulledDown(h)),
    reclaimed: (h) => yesNo(isReclaimed(h)),
    deedDone: (h) => yesNo(hasDeed(h)),
  };
}
