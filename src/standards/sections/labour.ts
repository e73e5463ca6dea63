import type { Section } from "../Section";
import lab08 from "../rules/LAB-08.json";

export const labour: Section = {
  rules: [lab08],
  parameters: [],
};
