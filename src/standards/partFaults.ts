import { isMonthDay } from "../core/model/monthDay";
import { childrenOf, fieldsReadBy, isOverMembers, partsOf, type Part } from "../core/model/recordParts";
import type { Condition, Expression } from "../core/model/Rule";
import { canSee, DATES, NUMBERS, type Vocabulary } from "./Vocabulary";

/** Conditions and expressions that no data could ever answer. */
export function partFaults(owner: string, parts: readonly Part[], vocabulary: Vocabulary): readonly string[] {
  return parts.flatMap((part) => {
    const faults: string[] = [];
    for (const id of fieldsReadBy(part)) {
      const field = vocabulary.fields.get(id);
      if (field && !canSee(part.level, field))
        faults.push(`${owner} reads ${id} of a ${field.owner} for a ${part.level}`);
    }
    const ofPerson =
      "condition" in part ? "sex" in part.condition : typeof part.expression === "object" && "age" in part.expression;
    if (part.level !== "member" && ofPerson) faults.push(`${owner} asks for the age or sex of a ${part.level}`);
    if (part.level === "village" && (isOverMembers(part) || asksBefore(part)))
      faults.push(`${owner} asks a village for its members or the period before`);
    if (asksBefore(part) && childrenOf(part).flatMap(partsOf).some(asksBefore))
      faults.push(`${owner} asks for the period before the period before`);
    faults.push(
      ...dateFaults(owner, part, vocabulary),
      ...("condition" in part
        ? conditionFaults(owner, part.condition, vocabulary)
        : expressionFaults(owner, part.expression, vocabulary)),
    );
    return faults;
  });
}

/** Whether it asks about the period before. */
export function asksBefore(part: Part): boolean {
  if ("condition" in part) return "previous" in part.condition || "inPrevious" in part.condition;
  return typeof part.expression === "object" && "previous" in part.expression;
}

/** Dates are yyyymmdd with 00 for what is not known: they are only compared as dates; the remainder by 10000 is month and day. */
function dateFaults(owner: string, part: Part, vocabulary: Vocabulary): readonly string[] {
  const kinds = childrenOf(part).flatMap((child) =>
    "expression" in child ? [isDate(child.expression, vocabulary)] : [],
  );
  const whole = "condition" in part ? part.condition : part.expression;
  if (typeof whole === "number") return [];
  if ("dates" in whole || "yearOf" in whole || "monthsBetween" in whole)
    return kinds.includes(false) ? [`${owner} takes a number for a date`] : [];
  const takesBoth = "previous" in whole || "least" in whole || "most" in whole || "if" in whole || "remainder" in whole;
  return !takesBoth && kinds.includes(true) ? [`${owner} takes a date for a number`] : [];
}

/** Whether an expression gives dates; `null` where both would do. */
function isDate(expression: Expression, vocabulary: Vocabulary): boolean | null {
  if (typeof expression === "number" || "parameter" in expression) return null;
  if ("field" in expression) {
    const type = vocabulary.fields.get(expression.field)?.type;
    return type === undefined ? null : DATES.includes(type);
  }
  if ("run" in expression) return expression.run === "asOf";
  if ("previous" in expression) return isDate(expression.previous, vocabulary);
  if ("least" in expression) return isDate(expression.least, vocabulary);
  if ("most" in expression) return isDate(expression.most, vocabulary);
  if ("if" in expression) return isDate(expression.then, vocabulary) ?? isDate(expression.else, vocabulary);
  return false;
}

function conditionFaults(owner: string, condition: Condition, { fields, lists }: Vocabulary): readonly string[] {
  if ("any" in condition && condition.any.length === 0) return [`${owner} asks for one of nothing`];
  if (!("field" in condition) || "is" in condition) return [];
  const field = fields.get(condition.field);
  if (!field) return [];
  const list = lists.get(field.type === "yesNo" ? "yesNo" : (field.codeList ?? ""));
  if ("contains" in condition || "form" in condition)
    return field.type === "text" ? [] : [`${owner} looks for text in ${field.id} (${field.type})`];
  if ("sharesCode" in condition) {
    const other = fields.get(condition.sharesCode);
    const same = other === undefined || (field.codeList !== undefined && field.codeList === other.codeList);
    if (!same) return [`${owner} compares the codes of ${field.id} with those of another list`];
    return other === undefined || other.owner === field.owner
      ? []
      : [`${owner} compares the codes of a ${field.owner} with those of a ${other.owner}`];
  }
  const isCoded = field.type === "yesNo" || field.type === "code" || field.type === "codes";
  if ("inGroup" in condition) {
    if (field.type !== "code" && field.type !== "codes") return [`${owner}: ${field.id} has no groups of codes`];
    return list?.codes.some(({ groups }) => groups.includes(condition.inGroup))
      ? []
      : [`${owner} names the group ${condition.inGroup}, which no code of ${field.id} has`];
  }
  const wanted = "in" in condition ? condition.in : [condition.equals];
  if (isCoded) {
    return wanted
      .filter((code) => !list?.codes.some((known) => known.code === code))
      .map((code) => `${owner} names ${code}, which is no code of ${field.id}`);
  }
  const numeric = NUMBERS.includes(field.type) || DATES.includes(field.type);
  const type = numeric && "equals" in condition ? "number" : "string";
  return wanted.every((value) => typeof value === type) ? [] : [`${owner} compares ${field.id} with another type`];
}

function expressionFaults(
  owner: string,
  expression: Expression,
  { fields, parameters }: Vocabulary,
): readonly string[] {
  if (typeof expression === "number") return [];
  if ("digits" in expression && expression.digits[0] > expression.digits[1])
    return [`${owner} takes no digit of ${expression.of}`];
  if ("digits" in expression || "length" in expression || "items" in expression) {
    const [id, wanted] =
      "items" in expression
        ? [expression.items, "text"]
        : ["digits" in expression ? expression.of : expression.length, "idNumber"];
    const type = fields.get(id)?.type ?? wanted;
    return type === wanted ? [] : [`${owner} takes ${id} (${type}) apart`];
  }
  if ("field" in expression) {
    const type = fields.get(expression.field)?.type;
    const numeric = type === undefined || NUMBERS.includes(type) || DATES.includes(type);
    return numeric ? [] : [`${owner} calculates with ${expression.field} (${type})`];
  }
  const id =
    "parameter" in expression
      ? expression.parameter
      : "age" in expression && typeof expression.age === "object"
        ? expression.age.cutoff
        : null;
  const values = (id === null ? undefined : parameters.get(id))?.values ?? [];
  const fits = values.every(({ value }) =>
    value === null || "parameter" in expression ? typeof value !== "string" : isMonthDay(String(value)),
  );
  const expected = "parameter" in expression ? "a number" : "a month and day";
  return fits ? [] : [`${owner} needs ${expected} of the parameter ${id}`];
}
