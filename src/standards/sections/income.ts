import type { Section } from "../Section";
import incomeLine from "../parameters/income-line.json";
import monitorLine from "../parameters/monitor-line.json";
import incomeMax from "../parameters/income-max.json";
import incomeEntryMax from "../parameters/income-entry-max.json";
import monthsCovered from "../parameters/months-covered.json";
import fallWarn from "../parameters/fall-warn.json";
import fallError from "../parameters/fall-error.json";
import riseWarn from "../parameters/rise-warn.json";
import pensionAge from "../parameters/pension-age.json";
import nearLine from "../parameters/near-line.json";
import inc01 from "../rules/INC-01.json";
import inc02 from "../rules/INC-02.json";
import inc03 from "../rules/INC-03.json";
import inc04 from "../rules/INC-04.json";
import inc05 from "../rules/INC-05.json";
import inc06 from "../rules/INC-06.json";
import inc07 from "../rules/INC-07.json";
import inc08 from "../rules/INC-08.json";
import inc09 from "../rules/INC-09.json";
import inc10 from "../rules/INC-10.json";
import inc11 from "../rules/INC-11.json";
import inc12 from "../rules/INC-12.json";
import inc13 from "../rules/INC-13.json";
import inc14 from "../rules/INC-14.json";
import inc15 from "../rules/INC-15.json";
import inc16 from "../rules/INC-16.json";
import inc17 from "../rules/INC-17.json";
import inc18 from "../rules/INC-18.json";

export const income: Section = {
  rules: [
    inc01,
    inc02,
    inc03,
    inc04,
    inc05,
    inc06,
    inc07,
    inc08,
    inc09,
    inc10,
    inc11,
    inc12,
    inc13,
    inc14,
    inc15,
    inc16,
    inc17,
    inc18,
  ],
  parameters: [
    incomeLine,
    monitorLine,
    incomeMax,
    incomeEntryMax,
    monthsCovered,
    fallWarn,
    fallError,
    riseWarn,
    pensionAge,
    nearLine,
  ],
};
