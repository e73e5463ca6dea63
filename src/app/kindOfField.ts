import type { FieldType } from "../core/model/Field";
import type { FieldView } from "./views";

const KINDS: Readonly<Record<FieldType, FieldView["kind"]>> = {
  text: "text",
  idNumber: "idNumber",
  integer: "number",
  number: "number",
  money: "number",
  area: "number",
  date: "date",
  yearMonth: "date",
  yesNo: "code",
  code: "code",
  codes: "code",
};

/** What a condition can ask of a field of that type. */
export const kindOfField = (type: FieldType): FieldView["kind"] => KINDS[type];
