import type { Section } from "../Section";
import medicalAlertMonitored from "../parameters/medical-alert-monitored.json";
import medicalAlertOther from "../parameters/medical-alert-other.json";
import pensionAgeMin from "../parameters/pension-age-min.json";
import med01 from "../rules/MED-01.json";
import med02 from "../rules/MED-02.json";
import med03 from "../rules/MED-03.json";
import med04 from "../rules/MED-04.json";
import med05 from "../rules/MED-05.json";
import med06 from "../rules/MED-06.json";
import med07 from "../rules/MED-07.json";
import med08 from "../rules/MED-08.json";
import med10 from "../rules/MED-10.json";
import med12 from "../rules/MED-12.json";

export const medical: Section = {
  rules: [med01, med02, med03, med04, med05, med06, med07, med08, med10, med12],
  parameters: [pensionAgeMin, medicalAlertMonitored, medicalAlertOther],
};
