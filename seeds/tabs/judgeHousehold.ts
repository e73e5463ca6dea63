import { ageOn } from "../inventPeople";
import type { Household, Member } from "../model/Model";
import { textIn } from "../model/textIn";

export type Judgement = "met" | "notMet" | "toVerify" | "notApplicable";
export const CHECKS = ["income", "food", "clothing", "housing", "water", "medical", "education"] as const;
export type Check = (typeof CHECKS)[number];

/** Income per head has to exceed this, yuan in 2020. */
export const LINE = 4000;
const CUTOFF = 20200901;
const SCHOOL_AGE = [6, 15] as const;

/** What a household passes and fails, read from what was invented of it and from nothing that counts. */
export function judgeHousehold(household: Household): Readonly<Record<Check, Judgement>> {
  const { values, members } = household;
  const perHead = values["incPer"];
  return {
    income: typeof perHead !== "number" ? "toVerify" : perHead > LINE ? "met" : "notMet",
    food: passes(textIn(values, "foodOk")),
    clothing: passes(textIn(values, "clothOk")),
    housing: housingOf(textIn(values, "danger"), textIn(values, "grade")),
    water: textIn(values, "waterHard") === "是" ? "notMet" : passes(textIn(values, "waterSafe")),
    medical: worst(members.map(insuranceOf)),
    education: schoolingOf(members),
  };
}

/** All seven together. */
export function overallOf(judged: Readonly<Record<Check, Judgement>>, without?: Check): Judgement {
  return worst(CHECKS.filter((check) => check !== without).map((check) => judged[check]));
}

function passes(answer: string): Judgement {
  return answer === "是" ? "met" : answer === "否" ? "notMet" : "toVerify";
}

function housingOf(danger: string, grade: string): Judgement {
  if (danger === "是" || grade === "C" || grade === "D") return "notMet";
  return danger === "" && grade === "" ? "toVerify" : "met";
}

function insuranceOf({ values }: Member): Judgement {
  const answers = [textIn(values, "basicMed"), textIn(values, "empMed")];
  if (answers.includes("是")) return "met";
  return answers.includes("") ? "toVerify" : "notMet";
}

function schoolingOf(members: readonly Member[]): Judgement {
  const children = members.filter(({ birth }) => {
    const age = ageOn(birth, CUTOFF);
    return age >= SCHOOL_AGE[0] && age <= SCHOOL_AGE[1];
  });
  if (children.length === 0) return "notApplicable";
  return worst(
    children.map(({ values }) => {
      const stage = textIn(values, "student");
      return stage === "" ? "toVerify" : stage === "非在校生" ? "notMet" : "met";
    }),
  );
}

function worst(judgements: readonly Judgement[]): Judgement {
  if (judgements.includes("notMet")) return "notMet";
  return judgements.includes("toVerify") ? "toVerify" : "met";
}
