import { BLANK, VALUE } from "../model/Dataset";
import { columnOfType, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { truthsOf } from "./compile";
import { reach } from "./Scope";
import { TRUE } from "./truth";

/**
 * A yes is needed. A 否 and a blank both fall short, but differently: one says no, the other says nothing.
 * The finding stands at the first cell that decides it and names all that do. Where one yes is enough, a blank decides
 * before a 否, and an unreadable cell leaves it open. A column that the sheet lacks is passed over where another exists;
 * with `whereLacking` a 否 beside it decides nothing and has that severity.
 */
export const affirmative: CheckKind<CheckOf<"affirmative">> = (check, level, scope, emit) => {
  const ways = check.fields
    .filter((field) => reach(scope, level, field))
    .map((field) => columnOfType(field, ["code"], level, scope));
  if (ways.length === 0) throw new Error(`None of the fields ${check.fields.join()} is mapped`);
  const any = check.need === "any";
  const lacking = any && check.whereLacking !== undefined && ways.length < check.fields.length;
  const yes = ways.map(({ column }) => ({ field: column.field.id, equals: "yes" }));
  const granted = truthsOf(any ? { any: yes } : { all: yes }, level, scope);
  const report = (entry: number): void => {
    const failing: number[] = [];
    const blank: number[] = [];
    ways.forEach(({ column, entryOf }, i) => {
      const at = entryOf(entry);
      const state = column.state[at];
      if (state === BLANK) blank.push(i);
      else if (state === VALUE && column.values[at] !== column.codes.indexOf("yes")) failing.push(i);
    });
    if (any && failing.length + blank.length < ways.length) return;
    const decisive = (any ? [blank, failing] : [failing, blank]).find((places) => places.length > 0);
    const way = ways[decisive?.[0] ?? -1];
    if (!decisive || !way) return;
    const isOpen = lacking && decisive === failing;
    const messageId = decisive === blank ? "affirmative.blank" : isOpen ? "affirmative.open" : "affirmative.no";
    const severity = isOpen ? check.whereLacking : check.severity;
    const fields = decisive.map((place) => ways[place]?.column.field.id).join(",");
    const data = { value: shown(way, entry), fields };
    emit({ messageId, data, level, entry, field: way.column.field.id, related: [], severity });
  };
  return {
    inBlock: (entries, admitted) => {
      const truths = granted.values();
      for (let place = 0; place < entries.length; place++)
        if (truths[place] !== TRUE && admitted[place] === TRUE) report(entries[place]!);
    },
  };
};
