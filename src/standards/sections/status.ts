import type { Section } from "../Section";
import minMonitorMonths from "../parameters/min-monitor-months.json";
import st01 from "../rules/ST-01.json";
import st02 from "../rules/ST-02.json";
import st03 from "../rules/ST-03.json";
import st04 from "../rules/ST-04.json";
import st05 from "../rules/ST-05.json";
import st06 from "../rules/ST-06.json";
import st07 from "../rules/ST-07.json";

export const status: Section = {
  rules: [st01, st02, st03, st04, st05, st06, st07],
  parameters: [minMonitorMonths],
};
