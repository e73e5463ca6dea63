import type { Section } from "../Section";
import id01 from "../rules/ID-01.json";
import id02 from "../rules/ID-02.json";
import id03 from "../rules/ID-03.json";
import id04 from "../rules/ID-04.json";
import id05 from "../rules/ID-05.json";
import id06 from "../rules/ID-06.json";
import id07 from "../rules/ID-07.json";
import id08 from "../rules/ID-08.json";
import id10 from "../rules/ID-10.json";
import id11 from "../rules/ID-11.json";
import id12 from "../rules/ID-12.json";

export const identity: Section = {
  rules: [id01, id02, id03, id04, id05, id06, id07, id08, id10, id11, id12],
  parameters: [],
};
