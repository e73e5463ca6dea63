import { existsSync } from "node:fs";
import type { Language } from "../../core/model/Field";
import { Refusal } from "../../core/model/Refusal";
import { profiles } from "../../departments/profiles";
import type { DepartmentWish } from "./CheckJob";
import { cliText } from "./cliText";
import { profileIds } from "./openSession";

/** In place of a department: the headings tell it. */
const AUTO = "auto";

/** Reads `KIND=FILE[#SHEET]`. Refusals: argument.bad, department.unknown. */
export function departmentWish(argument: string, given: string, language: Language): DepartmentWish {
  const [, kind = "", place = ""] = /^([^=]+)=(.+)$/s.exec(given) ?? [];
  if (kind === "") {
    throw new Refusal("argument.bad", { argument, value: given, expected: cliText[language].departmentForm });
  }
  return { profile: kind === AUTO ? null : profileNamed(kind), ...placeOf(place) };
}

/** The department by its id or its title in any language. Refusal: department.unknown. */
export function profileNamed(kind: string): string {
  const wanted = kind.toLowerCase();
  const named = (name: string): boolean => name.toLowerCase() === wanted;
  const profile = profiles.find(({ id, title }) => [id, ...Object.values(title)].some(named));
  if (!profile) throw new Refusal("department.unknown", { department: kind, departments: profileIds() });
  return profile.id;
}

/** File and sheet; a name of either may itself hold a #, so the first one behind which there is a file counts. */
function placeOf(place: string): { readonly file: string; readonly sheet: string | null } {
  if (existsSync(place)) return { file: place, sheet: null };
  for (let at = place.indexOf("#"); at > 0; at = place.indexOf("#", at + 1)) {
    if (existsSync(place.slice(0, at))) return { file: place.slice(0, at), sheet: place.slice(at + 1) || null };
  }
  const at = place.indexOf("#");
  return at > 0 ? { file: place.slice(0, at), sheet: place.slice(at + 1) || null } : { file: place, sheet: null };
}
