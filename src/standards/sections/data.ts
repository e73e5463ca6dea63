import type { Section } from "../Section";
import val01 from "../rules/VAL-01.json";
import val02 from "../rules/VAL-02.json";
import val03 from "../rules/VAL-03.json";
import val04 from "../rules/VAL-04.json";
import xd01 from "../rules/XD-01.json";
import xd02 from "../rules/XD-02.json";
import xd03 from "../rules/XD-03.json";
import xd04 from "../rules/XD-04.json";
import xd05 from "../rules/XD-05.json";
import xd06 from "../rules/XD-06.json";
import xd07 from "../rules/XD-07.json";
import xd08 from "../rules/XD-08.json";
import xd09 from "../rules/XD-09.json";

export const data: Section = {
  rules: [val01, val02, val03, val04, xd01, xd02, xd03, xd04, xd05, xd06, xd07, xd08, xd09],
  parameters: [],
};
