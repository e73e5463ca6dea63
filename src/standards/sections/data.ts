import type { Section } from "../Section";
import val01 from "../rules/VAL-01.json";
import val02 from "../rules/VAL-02.json";
import val03 from "../rules/VAL-03.json";
import val04 from "../rules/VAL-04.json";
import xd08 from "../rules/XD-08.json";

export const data: Section = {
  rules: [val01, val02, val03, val04, xd08],
  parameters: [],
};
