import type { Section } from "../Section";
import ableShareMax from "../parameters/able-share-max.json";
import ableLargeSize from "../parameters/able-large-size.json";
import ableShareLarge from "../parameters/able-share-large.json";
import helpWithin from "../parameters/help-within.json";
import cau01 from "../rules/CAU-01.json";
import cau02 from "../rules/CAU-02.json";
import cau03 from "../rules/CAU-03.json";
import cau04 from "../rules/CAU-04.json";
import cau05 from "../rules/CAU-05.json";
import cau06 from "../rules/CAU-06.json";
import cau07 from "../rules/CAU-07.json";
import cau08 from "../rules/CAU-08.json";
import cau09 from "../rules/CAU-09.json";
import cau10 from "../rules/CAU-10.json";
import cau11 from "../rules/CAU-11.json";
import cau12 from "../rules/CAU-12.json";
import cau13 from "../rules/CAU-13.json";
import cau14 from "../rules/CAU-14.json";

export const cause: Section = {
  rules: [cau01, cau02, cau03, cau04, cau05, cau06, cau07, cau08, cau09, cau10, cau11, cau12, cau13, cau14],
  parameters: [ableShareMax, ableLargeSize, ableShareLarge, helpWithin],
};
