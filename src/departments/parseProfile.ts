import type { DepartmentProfile } from "../core/model/DepartmentProfile";
import { Refusal } from "../core/model/Refusal";
import { profileFaults } from "./profileFaults";
import { profileSchema } from "./profileSchema";

/** The profile of a JSON value; refuses a bad one with all its faults at once (`department.badProfile`, fact `faults`). */
export function parseProfile(value: unknown): DepartmentProfile {
  const parsed = profileSchema.safeParse(value);
  if (!parsed.success)
    throw badProfile(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
  const profile: DepartmentProfile = parsed.data;
  const faults = profileFaults(profile);
  if (faults.length > 0) throw badProfile(faults);
  return profile;
}

function badProfile(faults: readonly string[]): Refusal {
  return new Refusal("department.badProfile", { count: faults.length, faults: faults.join("; ") });
}
