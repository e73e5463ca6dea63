import type { Section } from "../Section";
import liv02 from "../rules/LIV-02.json";
import liv08 from "../rules/LIV-08.json";

export const living: Section = {
  rules: [liv02, liv08],
  parameters: [],
};
