import { CAUSE } from "./cause";
import { EDUCATION } from "./education";
import { IDENTITY } from "./identity";
import { INCOME } from "./income";
import { LABOUR } from "./labour";
import { LIVING } from "./living";
import { MEDICAL } from "./medical";
import type { Planter } from "./Planter";
import { STATUS } from "./status";
import { STRUCTURE } from "./structure";

/** Every fault that is planted, several for some rules. */
export const PLANTERS: readonly Planter[] = [
  ...IDENTITY,
  ...STRUCTURE,
  ...EDUCATION,
  ...LABOUR,
  ...MEDICAL,
  ...CAUSE,
  ...INCOME,
  ...LIVING,
  ...STATUS,
];
