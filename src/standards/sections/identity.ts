import type { Section } from "../Section";
import id01 from "../rules/ID-01.json";
import id02 from "../rules/ID-02.json";
import id06 from "../rules/ID-06.json";
import id10 from "../rules/ID-10.json";

export const identity: Section = {
  rules: [id01, id02, id06, id10],
  parameters: [],
};
