import type { Section } from "../Section";
import schoolAgeMin from "../parameters/school-age-min.json";
import schoolAgeMax from "../parameters/school-age-max.json";
import schoolCutoff from "../parameters/school-cutoff.json";
import primaryAgeMin from "../parameters/primary-age-min.json";
import primaryAgeMax from "../parameters/primary-age-max.json";
import juniorAgeMin from "../parameters/junior-age-min.json";
import juniorAgeMax from "../parameters/junior-age-max.json";
import seniorAgeMin from "../parameters/senior-age-min.json";
import seniorAgeMax from "../parameters/senior-age-max.json";
import preSeniorAgeMax from "../parameters/pre-senior-age-max.json";
import postPrimaryAgeMin from "../parameters/post-primary-age-min.json";
import postgraduateAgeMin from "../parameters/postgraduate-age-min.json";
import collegeAgeMin from "../parameters/college-age-min.json";
import lowSchoolingAgeMin from "../parameters/low-schooling-age-min.json";
import lowSchoolingAgeMax from "../parameters/low-schooling-age-max.json";
import stu01 from "../rules/STU-01.json";
import stu02 from "../rules/STU-02.json";
import stu03 from "../rules/STU-03.json";
import stu04 from "../rules/STU-04.json";
import stu05 from "../rules/STU-05.json";
import stu06 from "../rules/STU-06.json";
import stu07 from "../rules/STU-07.json";
import stu08 from "../rules/STU-08.json";
import stu09 from "../rules/STU-09.json";
import stu10 from "../rules/STU-10.json";
import stu11 from "../rules/STU-11.json";
import stu12 from "../rules/STU-12.json";
import stu15 from "../rules/STU-15.json";

export const education: Section = {
  rules: [stu01, stu02, stu03, stu04, stu05, stu06, stu07, stu08, stu09, stu10, stu11, stu12, stu15],
  parameters: [
    schoolAgeMin,
    schoolAgeMax,
    schoolCutoff,
    primaryAgeMin,
    primaryAgeMax,
    juniorAgeMin,
    juniorAgeMax,
    seniorAgeMin,
    seniorAgeMax,
    preSeniorAgeMax,
    postPrimaryAgeMin,
    postgraduateAgeMin,
    collegeAgeMin,
    lowSchoolingAgeMin,
    lowSchoolingAgeMax,
  ],
};
