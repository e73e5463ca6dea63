import { BLANK, VALUE, type CodeColumn } from "../model/Dataset";
import { columnFor, forEachApplicable, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { reach, type Reach } from "./Scope";

interface YesNo extends Reach {
  readonly column: CodeColumn;
}

/**
 * A yes is needed. A 否 and a blank both fall short, but differently: one says no, the other says nothing.
 * The finding stands at the first cell that fails. A column that the sheet lacks is passed over where another exists.
 */
export const affirmative: CheckKind<CheckOf<"affirmative">> = (check, level, scope, emit) => {
  const mapped = check.fields.filter((field) => reach(scope, level, field));
  const ways = mapped
    .map((field) => columnFor(field, level, scope))
    .filter((way): way is YesNo => way.column.type === "code");
  const yes = ways.map(({ column }) => column.codes.indexOf("yes"));
  return forEachApplicable(check, level, scope, (entry) => {
    let failing = -1;
    let blank = -1;
    let granted = 0;
    let unreadable = 0;
    ways.forEach(({ column, entryOf }, i) => {
      const at = entryOf(entry);
      const state = column.state[at];
      if (state === BLANK) blank = blank < 0 ? i : blank;
      else if (state !== VALUE) unreadable++;
      else if (column.values[at] === yes[i]) granted++;
      else failing = failing < 0 ? i : failing;
    });
    const enough = check.need === "any" ? granted > 0 : granted === ways.length;
    if (enough || unreadable > 0) return;
    const place = failing >= 0 && (check.need === "all" || blank < 0) ? failing : blank >= 0 ? blank : failing;
    const messageId = place === blank ? "affirmative.blank" : "affirmative.no";
    const way = ways[place];
    if (!way) return;
    const data = { value: shown(way, entry), fields: mapped.join(",") };
    emit({ messageId, data, level, entry, field: way.column.field.id, related: [], severity: check.severity });
  });
};
