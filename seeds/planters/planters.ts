import { CAUSE } from "./cause";
import { DATA } from "./data";
import { EDUCATION } from "./education";
import { IDENTITY } from "./identity";
import { INCOME } from "./income";
import { INCOME_OF_KINDS } from "./incomeOfKinds";
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
  ...INCOME_OF_KINDS,
  ...LIVING,
  ...STATUS,
  ...DATA,
];
