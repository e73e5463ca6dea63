import type { Dataset } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";
import { ID_FIELD, NAME_FIELD } from "../../model/personFields";

/** The column in which a person is pointed at: the name's, else that of the ID number. */
export function personField({ members }: Dataset): FieldId {
  return members.columns.has(NAME_FIELD) ? NAME_FIELD : ID_FIELD;
}
