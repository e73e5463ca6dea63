import type { Language } from "../core/model/Field";
import { mentionsOf } from "../core/model/mentions";
import { boundsOf } from "../core/model/recordParts";
import type { Check, Expression, Rule } from "../core/model/Rule";

/** Holes of a rule's texts that its findings, or its parameters, could not fill. */
export function holeFaults(rule: Rule, owner: string): readonly string[] {
  const faults: string[] = [];
  const texts = { says: rule.says, expected: rule.expected, criterion: rule.criterion };
  for (const [name, text] of Object.entries(texts)) {
    if (text && holesIn(text["zh-CN"]).sort().join() !== holesIn(text["en-US"]).sort().join())
      faults.push(`${owner}: "${name}" has other holes in another language`);
  }
  const languages: readonly Language[] = ["zh-CN", "en-US"];
  for (const check of rule.checks) {
    const facts = factsOf(check);
    const wanted = languages.flatMap((language) => [
      ...holesIn(rule.expected[language]).filter((hole) => hole !== "type"),
      ...(check.kind === "forbidden" ? holesIn(rule.says?.[language] ?? "") : []),
    ]);
    for (const hole of new Set(wanted)) {
      if (!facts.includes(hole)) faults.push(`${owner}: ${check.kind} gives no fact for the hole ${hole}`);
    }
    if (check.kind === "forbidden" && !rule.says) faults.push(`${owner} has no "says"`);
    if (check.kind === "forbidden" && "value" in (check.facts ?? {}))
      faults.push(`${owner}: the fact "value" is the cell's own`);
  }
  return [...faults, ...criterionFaults(rule, owner)];
}

function criterionFaults({ expected, criterion, checks }: Rule, owner: string): readonly string[] {
  if (criterion) {
    const { parameters } = mentionsOf(checks);
    return [...new Set(holesIn(criterion["zh-CN"]))]
      .filter((hole) => !parameters.has(hole))
      .map((hole) => `${owner}: "criterion" has the hole ${hole}, which is no parameter of its checks`);
  }
  return [...new Set(holesIn(expected["zh-CN"]))]
    .filter((hole) => {
      const bounds = new Set(checks.map((check) => boundsOf(check)[hole]));
      return bounds.size !== 1 || typeof [...bounds][0] !== "number";
    })
    .map((hole) => `${owner} needs a "criterion": the hole ${hole} of "expected" is not one number`);
}

const holesIn = (text: string): string[] => Array.from(text.matchAll(/\{\{([\w-]+)\}\}/g), ([, name = ""]) => name);

/** Facts that every finding of the check carries. */
function factsOf(check: Check): readonly string[] {
  const constant = (bound: Expression | undefined): boolean =>
    typeof bound === "number" || (bound !== undefined && "parameter" in bound);
  switch (check.kind) {
    case "idForm":
      return ["value", "length"];
    case "checkDigit":
      return ["value"];
    case "storedAsNumber":
      return ["value", "digits"];
    case "unique":
      return ["value", "times"];
    case "memberCount": {
      const bound = check.max === undefined ? ["min", "blank"] : check.min === undefined ? ["max"] : [];
      return ["value", "count", "members", ...bound];
    }
    case "range":
      return ["value", ...(constant(check.min) ? ["min"] : []), ...(constant(check.max) ? ["max"] : [])];
    case "equation":
      return ["value", "computed", "tolerance"];
    case "comparison":
      return ["value", "must", "limit"];
    case "forbidden":
      return ["value", ...(check.shows ?? []), ...Object.keys(check.facts ?? {})];
    case "affirmative":
      return ["value", "fields"];
    case "readable":
      return ["value", "field"];
    case "joined":
      return ["value"];
    case "consistent":
    case "dependency":
      return ["value", "count"];
    case "filled":
      return ["value"];
    case "idBirth":
      return ["value", "birth"];
    case "lapsed":
      return ["value", "members"];
    case "department":
      return ["value"];
  }
}
