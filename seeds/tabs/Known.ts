import type { Household, Model, Village } from "../model/Model";
import { textIn } from "../model/textIn";
import { judgeHousehold, overallOf, type Check, type Judgement } from "./judgeHousehold";

/** What is known of a household that was invented. */
export interface Known {
  readonly household: Household;
  readonly id: string;
  readonly town: string;
  readonly village: string;
  readonly people: number;
  readonly judged: Readonly<Record<Check, Judgement>>;
  readonly overall: Judgement;
  /** `null` where the sheet does not say. */
  readonly perHead: number | null;
  /** "": nobody there can work, and every member's ability is told. */
  readonly canWork: "yes" | "no" | "unknown";
  readonly text: (field: string) => string;
  /** `null` where the sheet does not say. */
  readonly number: (field: string) => number | null;
}

export const knownOf = ({ households }: Model): readonly Known[] => households.map(known);

function known(household: Household): Known {
  const { values, members } = household;
  const judged = judgeHousehold(household);
  const number = (field: string): number | null => {
    const value = values[field] ?? null;
    return typeof value === "number" ? value : null;
  };
  const abilities = members.map((member) => textIn(member.values, "labour"));
  const works = abilities.some((ability) => ["普通劳动力", "技能劳动力", "弱劳动力或半劳动力"].includes(ability));
  return {
    household,
    id: textIn(values, "householdId"),
    town: textIn(values, "town"),
    village: textIn(values, "village"),
    people: members.length,
    judged,
    overall: overallOf(judged),
    perHead: number("incPer"),
    canWork: works ? "yes" : abilities.includes("") ? "unknown" : "no",
    text: (field) => textIn(values, field),
    number,
  };
}

/** A county, township or village with who lives there. */
export interface Unit {
  readonly town: string;
  /** "" of a township, both "" of the county. */
  readonly village: string;
  readonly homes: readonly Known[];
  readonly ruralHouseholds: number;
  readonly ruralPeople: number;
}

export interface Units {
  readonly villages: readonly Unit[];
  readonly towns: readonly Unit[];
  readonly county: Unit;
}

export function unitsOf({ villages }: Model, homes: readonly Known[]): Units {
  const unit = (town: string, village: string): Unit => {
    const isIn = (own: string, other: string): boolean =>
      (town === "" || own === town) && (village === "" || other === village);
    const own = villages.filter(({ values }) => isIn(textIn(values, "town"), textIn(values, "village")));
    const figure = (field: string): number => own.reduce((all, one) => all + Number(one.values[field]), 0);
    return {
      ...{ town, village },
      homes: homes.filter((home) => isIn(home.town, home.village)),
      ruralHouseholds: figure("villageRuralHouseholds"),
      ruralPeople: figure("villageRuralPeople"),
    };
  };
  const names = villages.map(({ values }: Village) => [textIn(values, "town"), textIn(values, "village")] as const);
  return {
    villages: names.map(([town, village]) => unit(town, village)),
    towns: [...new Set(names.map(([town]) => town))].map((town) => unit(town, "")),
    county: unit("", ""),
  };
}
