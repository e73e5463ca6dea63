import type { FieldId } from "./Field";
import type { Check, Condition, Expression, Rule } from "./Rule";

/** A condition or expression of a record with the level at which it is asked. */
export type Part =
  | { readonly level: Rule["subject"]; readonly condition: Condition }
  | { readonly level: Rule["subject"]; readonly expression: Expression };

/** What a condition or expression directly consists of. */
export function childrenOf(part: Part): readonly Part[] {
  return "condition" in part ? childrenOfCondition(part.condition, part.level) : childrenOfExpression(part);
}

/** The part itself and everything in it, outermost first. */
export function partsOf(part: Part): readonly Part[] {
  return [part, ...childrenOf(part).flatMap(partsOf)];
}

/** Whether what it consists of is asked about each member of the household. */
export function isOverMembers(part: Part): boolean {
  if ("condition" in part) return "members" in part.condition;
  const { expression } = part;
  if (typeof expression === "number") return false;
  return "count" in expression || "sumOver" in expression || "least" in expression || "most" in expression;
}

/** The fields whose cells the part itself reads, beside what it consists of. */
export function fieldsReadBy(part: Part): readonly FieldId[] {
  if ("condition" in part) {
    const { condition } = part;
    if (!("field" in condition)) return [];
    return "sharesCode" in condition ? [condition.field, condition.sharesCode] : [condition.field];
  }
  const { expression } = part;
  if (typeof expression === "number") return [];
  if ("field" in expression) return [expression.field];
  if ("digits" in expression) return [expression.of];
  if ("length" in expression) return [expression.length];
  return "items" in expression ? [expression.items] : [];
}

function childrenOfCondition(condition: Condition, level: Part["level"]): readonly Part[] {
  if ("all" in condition) return condition.all.map((one) => ({ level, condition: one }));
  if ("any" in condition) return condition.any.map((one) => ({ level, condition: one }));
  if ("not" in condition) return [{ level, condition: condition.not }];
  if ("members" in condition) return [{ level: "member", condition: condition.that }];
  if ("previous" in condition) return [{ level, condition: condition.previous }];
  const [left, , right] = "compare" in condition ? condition.compare : "dates" in condition ? condition.dates : [];
  if (left === undefined || right === undefined) return [];
  return [
    { level, expression: left },
    { level, expression: right },
  ];
}

function childrenOfExpression({
  expression,
  level,
}: Extract<Part, { readonly expression: Expression }>): readonly Part[] {
  if (typeof expression === "number") return [];
  const all = (expressions: readonly Expression[]): readonly Part[] =>
    expressions.map((one) => ({ level, expression: one }));
  const among = (of: Expression, where: Condition): readonly Part[] => [
    { level: "member", expression: of },
    { level: "member", condition: where },
  ];
  if ("sum" in expression) return all(expression.sum);
  if ("product" in expression) return all(expression.product);
  if ("difference" in expression) return all(expression.difference);
  if ("quotient" in expression) return all(expression.quotient);
  if ("remainder" in expression) return all(expression.remainder);
  if ("monthsBetween" in expression) return all(expression.monthsBetween);
  if ("yearOf" in expression) return all([expression.yearOf]);
  if ("previous" in expression) return all([expression.previous]);
  if ("count" in expression) return [{ level: "member", condition: expression.count }];
  if ("sumOver" in expression) return [{ level: "member", expression: expression.sumOver }];
  if ("least" in expression) return among(expression.least, expression.where);
  if ("most" in expression) return among(expression.most, expression.where);
  if ("if" in expression) return [{ level, condition: expression.if }, ...all([expression.then, expression.else])];
  return [];
}

/** Every condition and expression of a check, for entries of a level. */
export function partsOfCheck(check: Check, level: Part["level"]): readonly Part[] {
  const expressions = (given: readonly (Expression | undefined)[]): readonly Part[] =>
    given.flatMap((expression) => (expression === undefined ? [] : partsOf({ level, expression })));
  const ofKind = (): readonly Part[] => {
    switch (check.kind) {
      case "memberCount":
        return partsOf({ level: "member", condition: check.where });
      case "range":
        return expressions([check.min, check.max]);
      case "equation":
        return expressions([check.right, check.tolerance, ...(check.alternatives ?? []).map(({ right }) => right)]);
      case "comparison":
        return expressions([check.limit]);
      case "forbidden":
        return [...partsOf({ level, condition: check.that }), ...expressions(Object.values(check.facts ?? {}))];
      default:
        return [];
    }
  };
  return [...(check.when ? partsOf({ level, condition: check.when }) : []), ...ofKind()];
}

/** The fields that a check is about: without them it cannot be asked. */
export function subjectsOf(check: Check): readonly FieldId[] {
  switch (check.kind) {
    case "memberCount":
    case "forbidden":
      return [check.at];
    case "affirmative":
    case "filled":
      return check.fields;
    case "idBirth":
      return check.birth === undefined ? [check.field] : [check.field, check.birth];
    case "dependency":
      return [check.field, ...check.on];
    case "consistent":
    case "readable":
    case "department":
      return [];
    case "idForm":
    case "checkDigit":
    case "storedAsNumber":
    case "unique":
    case "range":
    case "equation":
    case "comparison":
    case "joined":
    case "lapsed":
      return [check.field];
  }
}

/** The limits that a check names, by the hole of its rule's texts. */
export function boundsOf(check: Check): Readonly<Record<string, Expression | undefined>> {
  switch (check.kind) {
    case "comparison":
      return { limit: check.limit };
    case "equation":
      return { tolerance: check.tolerance };
    case "range":
      return { min: check.min, max: check.max };
    case "memberCount":
      return { min: check.min, max: check.max };
    case "forbidden":
      return check.facts ?? {};
    default:
      return {};
  }
}
