import type { DepartmentProfile } from "../core/model/DepartmentProfile";
import { composeProfile } from "./composeProfile";
import civil from "./profiles/civil.json";
import housing from "./profiles/housing.json";
import medical from "./profiles/medical.json";
import vehicles from "./profiles/vehicles.json";

/** Every department that a sheet can be of; the ids are what people type on the command line. */
export const profiles: readonly DepartmentProfile[] = [housing, medical, civil, vehicles].map(composeProfile);
