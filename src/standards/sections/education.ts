import type { Section } from "../Section";
import schoolAgeMin from "../parameters/school-age-min.json";
import schoolAgeMax from "../parameters/school-age-max.json";
import schoolCutoff from "../parameters/school-cutoff.json";
import stu02 from "../rules/STU-02.json";

export const education: Section = {
  rules: [stu02],
  parameters: [schoolAgeMin, schoolAgeMax, schoolCutoff],
};
