import type { Section } from "../Section";
import minAreaPerHead from "../parameters/min-area-per-head.json";
import maxAreaPerHead from "../parameters/max-area-per-head.json";
import relocAreaPerHead from "../parameters/reloc-area-per-head.json";
import relocFundPerHead from "../parameters/reloc-fund-per-head.json";
import relocFundHousehold from "../parameters/reloc-fund-household.json";
import roadDistanceMax from "../parameters/road-distance-max.json";
import cropLandPerHeadMax from "../parameters/crop-land-per-head-max.json";
import forestLandPerHeadMax from "../parameters/forest-land-per-head-max.json";
import cropLandHouseholdMax from "../parameters/crop-land-household-max.json";
import forestLandHouseholdMax from "../parameters/forest-land-household-max.json";
import liv01 from "../rules/LIV-01.json";
import liv02 from "../rules/LIV-02.json";
import liv03 from "../rules/LIV-03.json";
import liv04 from "../rules/LIV-04.json";
import liv05 from "../rules/LIV-05.json";
import liv06 from "../rules/LIV-06.json";
import liv07 from "../rules/LIV-07.json";
import liv08 from "../rules/LIV-08.json";
import liv11 from "../rules/LIV-11.json";
import liv12 from "../rules/LIV-12.json";
import liv13 from "../rules/LIV-13.json";
import liv14 from "../rules/LIV-14.json";

export const living: Section = {
  rules: [liv01, liv02, liv03, liv04, liv05, liv06, liv07, liv08, liv11, liv12, liv13, liv14],
  parameters: [
    minAreaPerHead,
    maxAreaPerHead,
    relocAreaPerHead,
    relocFundPerHead,
    relocFundHousehold,
    roadDistanceMax,
    cropLandPerHeadMax,
    forestLandPerHeadMax,
    cropLandHouseholdMax,
    forestLandHouseholdMax,
  ],
};
