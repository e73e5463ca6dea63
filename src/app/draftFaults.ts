import type { FieldId } from "../core/model/Field";
import type { RefusalCode } from "../core/model/Refusal";
import { canSee } from "../standards/Vocabulary";
import { AGE, OPERATORS_OF, takesValue, type OwnRuleDraft, type OwnTest, type TestKind } from "./OwnRuleDraft";
import { draftDate, draftNumber } from "./draftValues";
import type { FieldView } from "./views";

/** Looks a field up; `undefined` for one that there is not. */
export type FieldOf = (id: FieldId) => FieldView | undefined;

/** Where in the draft something is wrong: a text, the cell, the tests as a whole, or a part of one of them (from 0). */
export type DraftPlace =
  | "title"
  | "message"
  | "source"
  | "at"
  | "tests"
  | { readonly test: number; readonly part: "subject" | "operator" | "value" };

/** What is wrong; `line` counts the tests from 1, 0 where it is about none of them. */
export interface DraftFault {
  readonly place: DraftPlace;
  readonly code: Extract<RefusalCode, `ownRule.${string}`>;
  readonly line: number;
}

/** Everything that keeps a draft from being a rule, in the order in which it is written. */
export function draftFaults(draft: OwnRuleDraft, fieldOf: FieldOf): readonly DraftFault[] {
  const { title, message, source, at, tests } = draft;
  const faults: DraftFault[] = [];
  const add = (place: DraftPlace, code: DraftFault["code"]): void => {
    faults.push({ place, code, line: typeof place === "object" ? place.test + 1 : 0 });
  };
  if (isBlank(title)) add("title", "ownRule.noTitle");
  if (tests.length === 0) add("tests", "ownRule.noTest");
  tests.forEach((test, position) => {
    const fault = testFault(test, fieldOf);
    if (fault) add({ test: position, part: fault[0] }, fault[1]);
  });
  if (!fieldOf(at)) add("at", "ownRule.noCell");
  else if (mixesLevels(draft, fieldOf)) add("at", "ownRule.levels");
  if (isBlank(message)) add("message", "ownRule.noMessage");
  else if (hasBraces(message)) add("message", "ownRule.braces");
  if (isBlank(source)) add("source", "ownRule.noSource");
  return faults;
}

/** The kind of a test's subject, `null` where there is no such field. */
export function kindOfSubject(subject: FieldId, fieldOf: FieldOf): TestKind | null {
  return subject === AGE ? "age" : (fieldOf(subject)?.kind ?? null);
}

type TestFault = readonly ["subject" | "operator" | "value", DraftFault["code"]];

function testFault({ subject, operator, value }: OwnTest, fieldOf: FieldOf): TestFault | null {
  const kind = kindOfSubject(subject, fieldOf);
  if (kind === null) return ["subject", "ownRule.noField"];
  if (!OPERATORS_OF[kind].includes(operator)) return ["operator", "ownRule.badOperator"];
  if (!takesValue(operator)) return null;
  switch (kind) {
    case "age":
    case "number":
      return draftNumber(value) === null ? ["value", "ownRule.badNumber"] : null;
    case "date":
      return draftDate(value) === null ? ["value", "ownRule.badDate"] : null;
    case "code": {
      const isCode = fieldOf(subject)?.codes.some(({ code }) => code === value.trim());
      return isCode ? null : ["value", "ownRule.badCode"];
    }
    default:
      if (isBlank(value)) return ["value", "ownRule.noValue"];
      return hasBraces(value) ? ["value", "ownRule.braces"] : null;
  }
}

/** A row of a village's sheet knows no household and no person; of their fields it has the names of places alone. */
function mixesLevels({ at, tests }: OwnRuleDraft, fieldOf: FieldOf): boolean {
  const subjects = [at, ...tests.map(({ subject }) => subject)].flatMap((id) => {
    const owner = ownerOf(id, fieldOf);
    return owner === undefined ? [] : [{ id, owner }];
  });
  return subjects.some(({ owner }) => owner === "village") && !subjects.every((subject) => canSee("village", subject));
}

/** Whose cells a subject is read from; an age is a member's. */
export function ownerOf(id: FieldId, fieldOf: FieldOf): FieldView["owner"] | undefined {
  return id === AGE ? "member" : fieldOf(id)?.owner;
}

const isBlank = (text: string): boolean => text.trim() === "";

/** A finding's text would take them for a hole to fill. */
const hasBraces = (text: string): boolean => text.includes("{{");
