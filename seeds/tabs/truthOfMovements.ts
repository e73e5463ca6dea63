import type { Household, Model } from "../model/Model";
import { textIn } from "../model/textIn";
import type { TabsCounty } from "./inventTabsCounty";
import { sum, type TabsTruth, type TruthRow } from "./Truth";
import { TURNS } from "./turns";

interface Listed {
  readonly person: string;
  readonly relation: string;
  readonly household: Household;
  readonly town: string;
  readonly isPoor: boolean;
}

const COUNTED = [
  ...["identified", "returned", "lifted", "removed", "birth", "marriage", "moveIn", "otherIn"],
  ...["death", "marriedOut", "moveOut", "sentenced", "otherOut", "openIn", "openOut"],
] as const;
type Kind = (typeof COUNTED)[number];

/** T9: who came into the poor population and who left it, told from what became of each household. */
export function truthOfMovements({ now, before }: TabsCounty, towns: readonly string[]): TabsTruth {
  const [here, there] = [listedIn(now), listedIn(before)];
  const homes = new Map(before.households.map((household) => [textIn(household.values, "householdId"), household]));
  const moved: { readonly kind: Kind; readonly town: string }[] = [];
  for (const one of here.values()) {
    const was = there.get(one.person);
    if (!one.isPoor || (was?.isPoor && was.town === one.town)) continue;
    const kind = was?.isPoor ? "moveIn" : arrivalOf(one, homes.get(textIn(one.household.values, "householdId")));
    moved.push({ kind, town: one.town });
  }
  for (const one of there.values()) {
    const is = here.get(one.person);
    if (!one.isPoor || (is?.isPoor && is.town === one.town)) continue;
    moved.push({ kind: is?.isPoor ? "moveOut" : leavingOf(is), town: one.town });
  }
  const rows = towns.map((town): TruthRow => {
    const counts = Object.fromEntries(
      COUNTED.map((kind) => [kind, moved.filter((one) => one.kind === kind && one.town === town).length]),
    ) as Readonly<Record<Kind, number>>;
    const [opening, closing] = [stock(before, town), stock(now, town)];
    const naturalIn = counts.birth + counts.marriage + counts.moveIn + counts.otherIn;
    const naturalOut = counts.death + counts.marriedOut + counts.moveOut + counts.sentenced + counts.otherOut;
    const computed =
      opening.people + counts.identified + counts.returned + naturalIn - counts.lifted - counts.removed - naturalOut;
    return {
      ...{ town, openingHouseholds: opening.households, opening: opening.people, ...counts, naturalIn, naturalOut },
      ...{ closingHouseholds: closing.households, closing: closing.people, computed, gap: closing.people - computed },
    };
  });
  const figures = Object.keys(rows[0]!).filter((id) => id !== "town");
  const total = Object.fromEntries(figures.map((id) => [id, sum(rows.map((row) => Number(row[id])))]));
  return { T9: { towns: { by: ["town"], rows, total } } };
}

const isPoor = ({ values }: Household): boolean => ["未脱贫", "返贫"].includes(textIn(values, "hhType"));

function listedIn({ households }: Model): ReadonlyMap<string, Listed> {
  return new Map(
    households.flatMap((household) =>
      household.members.map((member): readonly [string, Listed] => {
        const [person, relation] = [textIn(member.values, "personId"), textIn(member.values, "relation")];
        const town = textIn(household.values, "town");
        return [person, { person, relation, household, town, isPoor: isPoor(household) }];
      }),
    ),
  );
}

/** How somebody came in whose household was `home` then. */
function arrivalOf({ relation, household }: Listed, home: Household | undefined): Kind {
  if (home === undefined) return "identified";
  const then = textIn(home.values, "hhType");
  if (then === "脱贫户") return "returned";
  if (then === "一般农户") return "identified";
  const serial = Number(textIn(household.values, "householdId").slice(-7));
  if (TURNS.some((turn) => turn.serial === serial && turn.born === relation)) return "birth";
  return ["配偶", "之儿媳", "之女婿"].includes(relation) ? "marriage" : "openIn";
}

/** Somebody who is still listed left poverty or the list; of who is gone nothing is told. */
function leavingOf(is: Listed | undefined): Kind {
  const now = is ? textIn(is.household.values, "hhType") : "";
  return now === "脱贫户" ? "lifted" : now === "一般农户" ? "removed" : "openOut";
}

function stock({ households }: Model, town: string) {
  const own = households.filter((household) => isPoor(household) && textIn(household.values, "town") === town);
  return { households: own.length, people: sum(own.map(({ members }) => members.length)) };
}
