import type { Check, CheckKindName } from "../model/Rule";
import { affirmative } from "./affirmative";
import { checkDigit } from "./checkDigit";
import type { CheckKind, CheckOf, Emit, Pass } from "./CheckKind";
import { comparison } from "./comparison";
import { consistent } from "./consistent";
import { department } from "./department";
import { dependency } from "./dependency";
import { equation } from "./equation";
import { filled } from "./filled";
import { forbidden } from "./forbidden";
import { idBirth } from "./idBirth";
import { idForm } from "./idForm";
import { joined } from "./joined";
import { lapsed } from "./lapsed";
import { memberCount } from "./memberCount";
import { range } from "./range";
import { readable } from "./readable";
import type { Level } from "./Scope";
import { storedAsNumber } from "./storedAsNumber";
import { unique } from "./unique";
import type { WorkScope } from "./Workings";

/** One function for each kind of check; a kind without a function does not compile. */
const CHECK_KINDS = {
  affirmative,
  checkDigit,
  comparison,
  consistent,
  department,
  dependency,
  equation,
  filled,
  forbidden,
  idBirth,
  idForm,
  joined,
  lapsed,
  memberCount,
  range,
  readable,
  storedAsNumber,
  unique,
} satisfies { [K in CheckKindName]: CheckKind<CheckOf<K>> };

/** Prepares a check of any kind. */
export function prepareCheck(check: Check, level: Level, scope: WorkScope, emit: Emit): Pass {
  const kind = CHECK_KINDS[check.kind] as CheckKind;
  return kind(check, level, scope, emit);
}
