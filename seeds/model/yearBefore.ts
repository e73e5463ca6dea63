import { ageOn } from "../inventPeople";
import type { Household, Member, Model, Values } from "./Model";
import { stageAt } from "./schooling";
import { perHead } from "./inventIncome";
import { textIn } from "./textIn";

/** What a year ago was less: by a twentieth, or less where a wage is not. */
const SHARE = 0.95;

/** The same county a year earlier: one grade lower, on a little less, and `without` the newcomers where the sheets tell who is new. */
export function yearBefore(model: Model, without: boolean): Model {
  const year = model.year - 1;
  const households = model.households
    .filter(({ plight }) => !without || !plight.isNew)
    .map((household) => earlier(household, year));
  return { ...model, year, households };
}

function earlier(household: Household, year: number): Household {
  const { values } = household;
  const then: Household = {
    ...household,
    members: [],
    values: { ...values, ...incomeOf(household), ...undated(values, year) },
  };
  for (const member of household.members) then.members.push(memberBefore(member, then, year));
  return then;
}

function memberBefore(member: Member, household: Household, year: number): Member {
  const { birth, values } = member;
  const trade = textIn(values, "student").startsWith("中职") || textIn(values, "student").startsWith("高职");
  const student = values["student"] === null ? null : stageAt(ageOn(birth, year * 10_000 + 901), trade);
  return {
    ...member,
    household,
    values: {
      ...values,
      student,
      year,
      dataDate: `${year}-12-31`,
      workFrom: values["workFrom"] === null ? null : `${year}02`,
    },
  };
}

function incomeOf({ values, members }: Household): Values {
  const part = (field: string): number => Math.round(Number(values[field]) * SHARE);
  const parts = Object.fromEntries(
    [
      "incPost",
      "incOtherWage",
      "incBiz",
      "incCost",
      "incDividend",
      "incOtherProp",
      "incPension",
      "incEco",
      "incLowAllow",
      "incDestitute",
      "incOtherTransfer",
    ].map((field) => [field, part(field)]),
  ) as Record<string, number>;
  const sum = (...fields: string[]): number => fields.reduce((total, field) => total + parts[field]!, 0);
  const incWage = sum("incPost", "incOtherWage");
  const incProp = sum("incDividend", "incOtherProp");
  const incTransfer = sum("incPension", "incEco", "incLowAllow", "incDestitute", "incOtherTransfer");
  const incGross = incWage + incProp + incTransfer + parts["incBiz"]!;
  const incNet = incGross - parts["incCost"]!;
  return {
    ...parts,
    incBasicPension: parts["incPension"]!,
    incWage,
    incProp,
    incTransfer,
    incGross,
    incNet,
    incPer: perHead(incNet, members.length),
  };
}

/** Risks found or cleared after that year's end were not known then. */
function undated(values: Values, year: number): Values {
  const later = (field: string): boolean => Number(textIn(values, field).slice(0, 4)) > year;
  if (later("riskFrom"))
    return {
      monCat: null,
      riskFrom: null,
      risk1: null,
      riskCleared: null,
      riskTo: null,
      clearMode: null,
      backstop: "否",
    };
  return later("riskTo") ? { riskTo: null, clearMode: null, riskCleared: "否" } : {};
}
