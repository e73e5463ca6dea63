import type { RulePack } from "../core/model/Rule";
import { composePack } from "./composePack";
import clothing from "./criteria/clothing.json";
import education from "./criteria/education.json";
import food from "./criteria/food.json";
import housing from "./criteria/housing.json";
import medical from "./criteria/medical.json";
import income from "./criteria/monitoring/income.json";
import water from "./criteria/water.json";
import head from "./packs/monitoring-2021.json";

/** Monitoring after 2020. Rules that belong to the exit from poverty end by their own dates. */
export const monitoringPack: RulePack = composePack({
  head,
  criteria: [income, food, clothing, housing, water, medical, education],
});
