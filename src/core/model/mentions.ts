import type { FieldId } from "./Field";
import type { Check, Condition, Expression } from "./Rule";

/** What a rule or criterion mentions: walks records, never rows. */
export interface Mentions {
  readonly fields: ReadonlySet<FieldId>;
  readonly parameters: ReadonlySet<string>;
  /** Group names by the field whose list must have them. */
  readonly groups: readonly { readonly field: FieldId; readonly group: string }[];
}

export function mentionsOf(checks: readonly Check[], conditions: readonly Condition[] = []): Mentions {
  const fields = new Set<FieldId>();
  const parameters = new Set<string>();
  const groups: { field: FieldId; group: string }[] = [];

  const inCondition = (condition: Condition): void => {
    if ("all" in condition) condition.all.forEach(inCondition);
    else if ("any" in condition) condition.any.forEach(inCondition);
    else if ("not" in condition) inCondition(condition.not);
    else if ("members" in condition) inCondition(condition.that);
    else if ("compare" in condition) {
      inExpression(condition.compare[0]);
      inExpression(condition.compare[2]);
    } else {
      fields.add(condition.field);
      if ("inGroup" in condition) groups.push({ field: condition.field, group: condition.inGroup });
    }
  };
  const inExpression = (expression: Expression): void => {
    if (typeof expression === "number") return;
    if ("field" in expression) fields.add(expression.field);
    else if ("parameter" in expression) parameters.add(expression.parameter);
    else if ("age" in expression) {
      if (typeof expression.age === "object") parameters.add(expression.age.cutoff);
    } else if ("count" in expression) inCondition(expression.count);
    else if ("sumOver" in expression) inExpression(expression.sumOver);
    else if ("sum" in expression) expression.sum.forEach(inExpression);
    else if ("product" in expression) expression.product.forEach(inExpression);
    else if ("difference" in expression) expression.difference.forEach(inExpression);
    else expression.quotient.forEach(inExpression);
  };
  const inCheck = (check: Check): void => {
    if (check.when) inCondition(check.when);
    switch (check.kind) {
      case "idForm":
      case "checkDigit":
      case "storedAsNumber":
      case "joined":
        fields.add(check.field);
        break;
      case "unique":
        fields.add(check.field);
        check.within.forEach((field) => fields.add(field));
        break;
      case "memberCount":
        fields.add(check.at);
        inCondition(check.where);
        break;
      case "range":
        fields.add(check.field);
        if (check.min !== undefined) inExpression(check.min);
        if (check.max !== undefined) inExpression(check.max);
        break;
      case "equation":
        fields.add(check.field);
        inExpression(check.right);
        inExpression(check.tolerance);
        check.alternatives?.forEach(({ right }) => inExpression(right));
        break;
      case "comparison":
        fields.add(check.field);
        inExpression(check.limit);
        break;
      case "forbidden":
        fields.add(check.at);
        inCondition(check.that);
        check.shows?.forEach((field) => fields.add(field));
        Object.values(check.facts ?? {}).forEach(inExpression);
        break;
      case "affirmative":
        check.fields.forEach((field) => fields.add(field));
        break;
      case "consistent":
      case "readable":
        break;
    }
  };
  checks.forEach(inCheck);
  conditions.forEach(inCondition);
  return { fields, parameters, groups };
}
