import type { Section } from "../Section";

export const cause: Section = {
  rules: [],
  parameters: [],
};
