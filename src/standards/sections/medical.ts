import type { Section } from "../Section";
import med03 from "../rules/MED-03.json";

export const medical: Section = {
  rules: [med03],
  parameters: [],
};
