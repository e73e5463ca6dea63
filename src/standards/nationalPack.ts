import type { RulePack } from "../core/model/Rule";
import { composePack } from "./composePack";
import clothing from "./criteria/clothing.json";
import education from "./criteria/education.json";
import food from "./criteria/food.json";
import housing from "./criteria/housing.json";
import income from "./criteria/income.json";
import medical from "./criteria/medical.json";
import water from "./criteria/water.json";
import head from "./packs/national-2020.json";

/** The national exit standard with the rules on identity, structure and data that go with it. */
export const nationalPack: RulePack = composePack({
  head,
  criteria: [income, food, clothing, housing, water, medical, education],
});
