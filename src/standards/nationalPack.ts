import type { RulePack } from "../core/model/Rule";
import { parsePack } from "./parsePack";
import fields from "./fields.json";
import codeLists from "./codeLists.json";
import incomeLine from "./parameters/income-line.json";
import schoolAgeMin from "./parameters/school-age-min.json";
import schoolAgeMax from "./parameters/school-age-max.json";
import schoolCutoff from "./parameters/school-cutoff.json";
import income from "./criteria/income.json";
import food from "./criteria/food.json";
import clothing from "./criteria/clothing.json";
import housing from "./criteria/housing.json";
import water from "./criteria/water.json";
import medical from "./criteria/medical.json";
import education from "./criteria/education.json";
import id01 from "./rules/ID-01.json";
import id02 from "./rules/ID-02.json";
import id06 from "./rules/ID-06.json";
import id10 from "./rules/ID-10.json";
import hh01 from "./rules/HH-01.json";
import hh07 from "./rules/HH-07.json";
import hh10 from "./rules/HH-10.json";
import stu02 from "./rules/STU-02.json";
import lab08 from "./rules/LAB-08.json";
import med03 from "./rules/MED-03.json";
import inc03 from "./rules/INC-03.json";
import inc05 from "./rules/INC-05.json";
import liv02 from "./rules/LIV-02.json";
import liv08 from "./rules/LIV-08.json";
import val01 from "./rules/VAL-01.json";
import val02 from "./rules/VAL-02.json";
import val03 from "./rules/VAL-03.json";
import val04 from "./rules/VAL-04.json";

/** The national exit standard with the rules on identity, structure and data that go with it. */
export const nationalPack: RulePack = parsePack({
  id: "national-2020",
  version: "1.0.0",
  title: { "zh-CN": "国家贫困退出标准（2016—2020）", "en-US": "National exit standard (2016–2020)" },
  scope: "CN",
  inForce: { from: "2016-04-28" },
  fields,
  codeLists,
  parameters: [incomeLine, schoolAgeMin, schoolAgeMax, schoolCutoff],
  criteria: [income, food, clothing, housing, water, medical, education],
  rules: [
    id01,
    id02,
    id06,
    id10,
    hh01,
    hh07,
    hh10,
    stu02,
    lab08,
    med03,
    inc03,
    inc05,
    liv02,
    liv08,
    val01,
    val02,
    val03,
    val04,
  ],
});
