import type { RulePack } from "../core/model/Rule";
import { composePack } from "./composePack";
import clothing from "./criteria/clothing.json";
import food from "./criteria/food.json";
import education from "./criteria/guangxi/education.json";
import housing from "./criteria/guangxi/housing.json";
import income from "./criteria/guangxi/income.json";
import medical from "./criteria/guangxi/medical.json";
import water from "./criteria/water.json";
import head from "./packs/guangxi-2017.json";
import gx01 from "./rules/GX-01.json";
import liv11 from "./rules/LIV-11.json";
import med03 from "./rules/MED-03.json";

const { references } = head;

/** 八有一超, with its own income base; electricity and television are among the eight, so a lack is told once. */
export const guangxiPack: RulePack = composePack({
  head,
  criteria: [
    income,
    { ...food, references },
    { ...clothing, references },
    housing,
    { ...water, references },
    medical,
    education,
  ],
  rules: [
    gx01,
    { ...liv11, follows: [{ rule: "GX-01", at: "cell" }] },
    // Insurance is one of the eight from their beginning, two years before the national text.
    { ...med03, inForce: { from: head.inForce.from }, references },
  ],
});
