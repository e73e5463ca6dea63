import type { RulePack } from "../core/model/Rule";
import { composePack } from "./composePack";
import income from "./criteria/binzhou/income.json";
import clothing from "./criteria/clothing.json";
import education from "./criteria/education.json";
import food from "./criteria/food.json";
import housing from "./criteria/housing.json";
import medical from "./criteria/medical.json";
import water from "./criteria/water.json";
import head from "./packs/binzhou-2017.json";
import cityLine from "./parameters/binzhou-city-line.json";
import nationalLine from "./parameters/binzhou-national-line.json";
import bz01 from "./rules/BZ-01.json";

/** The documents of 2017: those that the national criteria cite came later. */
const { references } = head;

/** Two lines of income. Every candidate of the national line of 2017 lies below both, so INC-05 would only repeat BZ-01. */
export const binzhouPack: RulePack = composePack({
  head,
  criteria: [income, ...[food, clothing, housing, water, medical, education].map((one) => ({ ...one, references }))],
  rules: [bz01],
  parameters: [nationalLine, cityLine],
  without: ["INC-05"],
});
