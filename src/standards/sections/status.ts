import type { Section } from "../Section";

export const status: Section = {
  rules: [],
  parameters: [],
};
