import type { FieldId } from "../core/model/Field";
import type { Check, Condition, Expression } from "../core/model/Rule";

/** A condition or expression of a record with the level at which it is asked. */
export interface Part {
  readonly level: "member" | "household";
  readonly condition?: Condition;
  readonly expression?: Expression;
}

/** Every condition of a record and every expression in it, outermost first. */
export function partsOfCondition(condition: Condition, level: Part["level"]): readonly Part[] {
  const inner = (part: Condition): readonly Part[] => partsOfCondition(part, level);
  const rest = (): readonly Part[] => {
    if ("all" in condition) return condition.all.flatMap(inner);
    if ("any" in condition) return condition.any.flatMap(inner);
    if ("not" in condition) return inner(condition.not);
    if ("members" in condition) return partsOfCondition(condition.that, "member");
    if ("compare" in condition)
      return [condition.compare[0], condition.compare[2]].flatMap((side) => partsOfExpression(side, level));
    return [];
  };
  return [{ level, condition }, ...rest()];
}

function partsOfExpression(expression: Expression, level: Part["level"]): readonly Part[] {
  const inner = (part: Expression): readonly Part[] => partsOfExpression(part, level);
  const rest = (): readonly Part[] => {
    if (typeof expression === "number") return [];
    if ("sum" in expression) return expression.sum.flatMap(inner);
    if ("product" in expression) return expression.product.flatMap(inner);
    if ("difference" in expression) return expression.difference.flatMap(inner);
    if ("quotient" in expression) return expression.quotient.flatMap(inner);
    if ("count" in expression) return partsOfCondition(expression.count, "member");
    if ("sumOver" in expression) return partsOfExpression(expression.sumOver, "member");
    return [];
  };
  return [{ level, expression }, ...rest()];
}

export function partsOfCheck(check: Check, level: Part["level"]): readonly Part[] {
  const ofKind = (): readonly Part[] => {
    switch (check.kind) {
      case "memberCount":
        return partsOfCondition(check.where, "member");
      case "range":
        return [check.min, check.max].flatMap((bound) => (bound === undefined ? [] : partsOfExpression(bound, level)));
      case "equation":
        return [check.right, check.tolerance, ...(check.alternatives ?? []).map(({ right }) => right)].flatMap((side) =>
          partsOfExpression(side, level),
        );
      case "comparison":
        return partsOfExpression(check.limit, level);
      case "forbidden":
        return [
          ...partsOfCondition(check.that, level),
          ...Object.values(check.facts ?? {}).flatMap((fact) => partsOfExpression(fact, level)),
        ];
      case "idForm":
      case "checkDigit":
      case "storedAsNumber":
      case "unique":
      case "affirmative":
      case "joined":
      case "consistent":
      case "readable":
        return [];
    }
  };
  return [...(check.when ? partsOfCondition(check.when, level) : []), ...ofKind()];
}

/** The fields that a check is about: without them it cannot be asked. */
export function subjectsOf(check: Check): readonly FieldId[] {
  switch (check.kind) {
    case "memberCount":
    case "forbidden":
      return [check.at];
    case "affirmative":
      return check.fields;
    case "consistent":
    case "readable":
      return [];
    case "idForm":
    case "checkDigit":
    case "storedAsNumber":
    case "unique":
    case "range":
    case "equation":
    case "comparison":
    case "joined":
      return [check.field];
  }
}
