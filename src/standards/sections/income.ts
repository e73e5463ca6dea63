import type { Section } from "../Section";
import incomeLine from "../parameters/income-line.json";
import inc03 from "../rules/INC-03.json";
import inc05 from "../rules/INC-05.json";

export const income: Section = {
  rules: [inc03, inc05],
  parameters: [incomeLine],
};
