import type { Section } from "../Section";
import hh01 from "../rules/HH-01.json";
import hh07 from "../rules/HH-07.json";
import hh10 from "../rules/HH-10.json";

export const structure: Section = {
  rules: [hh01, hh07, hh10],
  parameters: [],
};
