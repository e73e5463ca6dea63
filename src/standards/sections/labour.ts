import type { Section } from "../Section";
import labourAgeMin from "../parameters/labour-age-min.json";
import labourAgeMax from "../parameters/labour-age-max.json";
import wageMin from "../parameters/wage-min.json";
import postAgeMin from "../parameters/post-age-min.json";
import postAgeAlert from "../parameters/post-age-alert.json";
import postCountAlert from "../parameters/post-count-alert.json";
import lab01 from "../rules/LAB-01.json";
import lab02 from "../rules/LAB-02.json";
import lab03 from "../rules/LAB-03.json";
import lab04 from "../rules/LAB-04.json";
import lab05 from "../rules/LAB-05.json";
import lab06 from "../rules/LAB-06.json";
import lab07 from "../rules/LAB-07.json";
import lab08 from "../rules/LAB-08.json";
import lab09 from "../rules/LAB-09.json";
import lab10 from "../rules/LAB-10.json";
import lab11 from "../rules/LAB-11.json";
import lab12 from "../rules/LAB-12.json";
import lab13 from "../rules/LAB-13.json";
import lab14 from "../rules/LAB-14.json";
import lab15 from "../rules/LAB-15.json";
import lab16 from "../rules/LAB-16.json";
import lab17 from "../rules/LAB-17.json";
import lab18 from "../rules/LAB-18.json";

export const labour: Section = {
  rules: [
    lab01,
    lab02,
    lab03,
    lab04,
    lab05,
    lab06,
    lab07,
    lab08,
    lab09,
    lab10,
    lab11,
    lab12,
    lab13,
    lab14,
    lab15,
    lab16,
    lab17,
    lab18,
  ],
  parameters: [labourAgeMin, labourAgeMax, wageMin, postAgeMin, postAgeAlert, postCountAlert],
};
