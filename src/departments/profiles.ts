import type { DepartmentProfile } from "../core/model/DepartmentProfile";
import { composeProfile } from "./composeProfile";
import app from "./profiles/app.json";
import civil from "./profiles/civil.json";
import disability from "./profiles/disability.json";
import education from "./profiles/education.json";
import health from "./profiles/health.json";
import housing from "./profiles/housing.json";
import labour from "./profiles/labour.json";
import market from "./profiles/market.json";
import medical from "./profiles/medical.json";
import payroll from "./profiles/payroll.json";
import police from "./profiles/police.json";
import property from "./profiles/property.json";
import relocation from "./profiles/relocation.json";
import vehicles from "./profiles/vehicles.json";
import water from "./profiles/water.json";

const RECORDS = [
  housing,
  water,
  medical,
  health,
  education,
  civil,
  disability,
  labour,
  police,
  market,
  vehicles,
  property,
  payroll,
  relocation,
  app,
];

/** Every department that a sheet can be of, in the order in which they are offered; the ids are what people type. */
export const profiles: readonly DepartmentProfile[] = RECORDS.map(composeProfile);
