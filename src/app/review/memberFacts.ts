import { VALUE, type Dataset } from "../../core/model/Dataset";
import type { FieldId } from "../../core/model/Field";
import { fill } from "../../messages/render";
import { maskedValue, shownValue } from "../departments/shownValue";
import { viewField, type Viewer } from "../renderViews";
import type { RulePack } from "../../core/model/Rule";
import { RELATION_FIELD } from "../../core/model/personFields";

/** What a meeting asks of a member: health, school, labour and work. */
const ASKED: readonly FieldId[] = ["health", "student", "education", "labour", "working", "workRegion", "workIncome"];

/** Relation, age and what the sheet says of health, school, labour and work; what is blank is left out. */
export function memberFacts(
  member: number,
  dataset: Dataset,
  asOf: string,
  pack: RulePack,
  viewer: Viewer,
): readonly string[] {
  const { catalogue } = viewer;
  const { language, review } = catalogue;
  const said = (id: FieldId): string => {
    const column = dataset.members.columns.get(id);
    if (!column || column.state[member] !== VALUE) return "";
    if (column.type !== "code") return maskedValue(shownValue(column, member), column.field);
    const { codes } = viewField(column.field, pack.codeLists, language);
    const own = column.bits
      ? column.codes.filter((_, position) => position < 31 && ((column.bits?.[member] ?? 0) >>> position) & 1)
      : column.codes.filter((_, position) => position === column.values[member]);
    return own.map((code) => codes.find((one) => one.code === code)?.label ?? code).join(catalogue.phrases.separator);
  };
  const age = ageOn(asOf, dataset.birthDate[member] ?? 0);
  const facts = ASKED.flatMap((id) => {
    const value = said(id);
    const label = viewer.fields.get(id)?.label[language] ?? id;
    return value === "" ? [] : [fill(review.fact, { label, value })];
  });
  return [said(RELATION_FIELD), age === null ? "" : fill(review.age, { age: String(age) }), ...facts].filter(
    (fact) => fact !== "",
  );
}

/** Whole years between a birth date (yyyymmdd, 0 for unknown) and an ISO day. */
function ageOn(day: string, birth: number): number | null {
  const on = Number(day.replaceAll("-", ""));
  return birth === 0 || birth > on ? null : Math.floor((on - birth) / 10_000);
}
