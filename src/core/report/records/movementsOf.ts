import type { Dataset, PreviousPeriod } from "../../model/Dataset";
import type { TabFacts } from "../../model/TabFacts";
import { groupHouseholds } from "./groupHouseholds";
import { oncePer } from "./oncePer";
import { placesOf } from "./placesOf";
import { stockOf, type Standing, type Stock, type StockKind } from "./stockOf";
import { readColumns } from "./readColumns";

/**
 * What the sheets say of somebody who came in or left. `identified`, `returned`: in; `lifted`, `removed`: out; `birth`,
 * `marriage`: in by nature; `moveIn`, `moveOut`: to or from another township; `open`: the sheets cannot tell.
 */
export type Movement =
  "identified" | "returned" | "lifted" | "removed" | "birth" | "marriage" | "moveIn" | "moveOut" | "open";

/** Who came in and who left between two periods, and the stock of each township. */
export interface Movements {
  readonly stock: StockKind;
  readonly hasOpening: boolean;
  readonly rows: readonly MovementRow[];
  /** In the order of this period's townships, then of those that only the period before has. */
  readonly towns: readonly TownStock[];
}

export interface MovementRow {
  readonly direction: "in" | "out";
  readonly movement: Movement;
  /** Number of the township in `towns`, from 1. */
  readonly townNo: number;
  readonly village: string;
  /** The person in this period's dataset, or in the one before for who left it. */
  readonly period: "now" | "before";
  readonly member: number;
  readonly household: number;
}

export interface TownStock {
  readonly town: string;
  readonly opening: { households: number; people: number };
  readonly closing: { households: number; people: number };
}

/** Without a period before there is no opening, and nobody is listed. Where persons of the two cannot be told to be the same, nobody is listed. */
export const movementsOf = oncePer((facts: TabFacts): Movements => {
  const { dataset, previous, pack } = facts;
  const stock = stockOf(dataset, previous, pack);
  const here = placesOf(dataset);
  const towns: TownStock[] = here.towns.map(emptyTown);
  const townNow = (household: number): number => here.townOf[household]!;
  addStock(towns, "closing", dataset, stock.now, townNow);
  if (previous === null) return { stock: stock.kind, hasOpening: false, rows: [], towns };
  const there = placesOf(previous.dataset);
  const numbers = new Map(here.towns.map((town, position) => [town, position + 1]));
  const numberOf = there.towns.map((town) => numbers.get(town) ?? towns.push(emptyTown(town)));
  const townBefore = (household: number): number => numberOf[there.townOf[household]! - 1]!;
  addStock(towns, "opening", previous.dataset, stock.before, townBefore);

  const rows: MovementRow[] = [];
  if (previous.untold.member !== null) return { stock: stock.kind, hasOpening: true, rows, towns };
  const arrived = arrivalReader(facts, previous, stock);
  const memberNow = inverse(previous.memberOf, previous.dataset.members.size);
  for (const household of groupHouseholds(dataset).order) {
    if (stock.now(household) !== "in") continue;
    for (const member of membersOf(dataset, household)) {
      const townNo = townNow(household);
      const origin = previous.memberOf[member]!;
      const home = origin < 0 ? -1 : previous.dataset.householdOf[origin]!;
      const wasIn = home >= 0 && stock.before(home) === "in";
      if (wasIn && townBefore(home) === townNo) continue;
      const movement = wasIn ? "moveIn" : arrived(member, household, home);
      const { village } = here.villages[here.villageOf[household]! - 1]!;
      rows.push({ direction: "in", movement, townNo, village, period: "now", member, household });
    }
  }
  for (const household of groupHouseholds(previous.dataset).order) {
    if (stock.before(household) !== "in") continue;
    for (const member of membersOf(previous.dataset, household)) {
      const townNo = townBefore(household);
      const found = memberNow[member]!;
      const home = found < 0 ? -1 : dataset.householdOf[found]!;
      const isIn = home >= 0 && stock.now(home) === "in";
      if (isIn && townNow(home) === townNo) continue;
      const movement = isIn ? "moveOut" : leaving(home < 0 ? null : stock.now(home));
      const { village } = there.villages[there.villageOf[household]! - 1]!;
      rows.push({ direction: "out", movement, townNo, village, period: "before", member, household });
    }
  }
  return { stock: stock.kind, hasOpening: true, rows, towns };
});

const emptyTown = (town: string): TownStock => ({
  town,
  opening: { households: 0, people: 0 },
  closing: { households: 0, people: 0 },
});

function addStock(
  towns: readonly TownStock[],
  at: "opening" | "closing",
  { householdIds, memberStart }: Dataset,
  standing: (household: number) => Standing,
  townOf: (household: number) => number,
): void {
  householdIds.forEach((_, household) => {
    if (standing(household) !== "in") return;
    const sum = towns[townOf(household) - 1]![at];
    sum.households++;
    sum.people += memberStart[household + 1]! - memberStart[household]!;
  });
}

/** For each entry before the entry that is linked to it, -1 where none is. */
function inverse(links: Int32Array, size: number): Int32Array {
  const found = new Int32Array(size).fill(-1);
  links.forEach((before, entry) => {
    if (before >= 0) found[before] = entry;
  });
  return found;
}

function membersOf({ memberStart, memberOrder }: Dataset, household: number): Uint32Array {
  return memberOrder.subarray(memberStart[household], memberStart[household + 1]);
}

/** Somebody who is still listed left poverty or the list; of whoever is gone the sheets tell nothing. */
function leaving(standing: Standing): Movement {
  if (standing === "out") return "lifted";
  return standing === "outside" ? "removed" : "open";
}

/** Two years of yyyymmdd: who was born less than that before the as-of date may be one year old. */
const TWO_YEARS = 20000;

/** What brought a person in who was not: `home` is the person's household before, -1 for who was not listed. */
function arrivalReader({ dataset, run, pack }: TabFacts, previous: PreviousPeriod, stock: Stock) {
  const relation = readColumns(dataset.members, pack)("relation");
  const [isSpouse, isInLaw] = [relation.inGroup("spouse"), relation.inGroup("childInLaw")];
  const asOf = Number(run.options.asOf.replaceAll("-", ""));
  const joining = (member: number): Movement => {
    if (dataset.birthDate[member]! > asOf - TWO_YEARS) return "birth";
    return isSpouse(member) === true || isInLaw(member) === true ? "marriage" : "open";
  };
  return (member: number, household: number, home: number): Movement => {
    const origin = home >= 0 ? home : previous.householdOf[household]!;
    if (origin < 0) return previous.untold.household === null ? "identified" : "open";
    const standing = stock.before(origin);
    if (standing === "in") return joining(member);
    if (standing === null) return "open";
    return standing === "out" ? "returned" : "identified";
  };
}
