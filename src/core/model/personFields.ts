import type { FieldId } from "./Field";

/** The fields by which a person is found in every sheet. */
export const ID_FIELD: FieldId = "idNo";
export const NAME_FIELD: FieldId = "name";
