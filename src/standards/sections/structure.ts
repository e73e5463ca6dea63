import type { Section } from "../Section";
import parentChildGap from "../parameters/parent-child-gap.json";
import spouseGap from "../parameters/spouse-gap.json";
import adultAge from "../parameters/adult-age.json";
import hh01 from "../rules/HH-01.json";
import hh02 from "../rules/HH-02.json";
import hh03 from "../rules/HH-03.json";
import hh04 from "../rules/HH-04.json";
import hh05 from "../rules/HH-05.json";
import hh06 from "../rules/HH-06.json";
import hh07 from "../rules/HH-07.json";
import hh08 from "../rules/HH-08.json";
import hh09 from "../rules/HH-09.json";
import hh10 from "../rules/HH-10.json";
import hh11 from "../rules/HH-11.json";
import hh14 from "../rules/HH-14.json";
import hh16 from "../rules/HH-16.json";

export const structure: Section = {
  rules: [hh01, hh02, hh03, hh04, hh05, hh06, hh07, hh08, hh09, hh10, hh11, hh14, hh16],
  parameters: [parentChildGap, spouseGap, adultAge],
};
