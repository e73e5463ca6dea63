import { idCheckCharacter } from "../../src/core/model/idNumber";

/** An invented ID number: unassigned area 459099, the given birth date and order, the right check character. */
export function inventedId(birth: string, order: number): string {
  const digits = `459099${birth.replaceAll("-", "")}${String(order).padStart(3, "0")}`;
  return digits + idCheckCharacter(digits);
}
