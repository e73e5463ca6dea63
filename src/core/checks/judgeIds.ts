import { VALUE, type IdColumn } from "../model/Dataset";
import { idCheckCharacter } from "../model/idNumber";
import type { FieldId } from "../model/Field";
import { columnOfType } from "./CheckKind";
import type { Level } from "./Scope";
import { truthIf, UNKNOWN } from "./truth";
import type { Truths, Work, WorkScope } from "./Workings";

const LETTER_X = 88;

/** 0 to 9 or X. */
export const isCheckCharacter = (unit: number): boolean => (unit >= 48 && unit <= 57) || unit === LETTER_X;

/**
 * Whether ID numbers bear the check character that belongs to them: known where they are 17 digits and a digit or X, as
 * nearly all are. What is unknown needs a closer look.
 */
export function judgeIds(field: FieldId, level: Level, scope: WorkScope): Truths {
  const { workings } = scope;
  const { column, tableLevel } = columnOfType(field, ["idNumber"], level, scope);
  const own = workings.truths(`ids ${field}`, tableLevel, () => judge(column));
  return workings.truthsSeen(level, own);
}

function judge({ state, values }: IdColumn): Work<Uint8Array> {
  return (out, entries) => {
    for (let i = 0; i < entries.length; i++) {
      const at = entries[i]!;
      const id = values[at]!;
      let truth: number = UNKNOWN;
      if (state[at] === VALUE && id.length === 18) {
        const expected = idCheckCharacter(id);
        const last = id.charCodeAt(17);
        if (expected !== "" && isCheckCharacter(last)) truth = truthIf(last === expected.charCodeAt(0));
      }
      out[i] = truth;
    }
  };
}
