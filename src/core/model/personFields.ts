import type { FieldId } from "./Field";

/** The fields by which a person is found in every sheet. */
export const ID_FIELD: FieldId = "idNo";
export const NAME_FIELD: FieldId = "name";

/** Phone numbers, which are the same whatever stands between their digits. */
export const PHONE_FIELDS: readonly FieldId[] = ["personPhone", "hhPhone"];
export const NATION_FIELD: FieldId = "nation";
export const HOUSEHOLD_FIELD: FieldId = "householdId";
export const RELATION_FIELD: FieldId = "relation";
