import { VALUE, type Column, type Dataset } from "../../model/Dataset";
import { RELATION_FIELD } from "../../model/personFields";
import type { Pairs } from "./Pairs";
import words from "./words.json";

/** Whether a pair stands for its unit rather than another that says as much. */
export type Precedes = (pair: number, other: number) => boolean;

/**
 * The head's before those of others, then by the member's stable key, then by what the department says: never by where
 * a row happens to stand.
 */
export function precedence({ members, rows }: Pairs, here: Dataset, theirs: Column): Precedes {
  const relation = here.members.columns.get(RELATION_FIELD);
  const head = relation?.type === "code" ? relation.codes.indexOf(words.head) : -1;
  const isHead = (member: number): boolean =>
    relation?.type === "code" && relation.state[member] === VALUE && relation.values[member] === head;
  const said = (row: number): string => (theirs.state[row] === VALUE ? String(theirs.values[row]) : "");
  return (pair, other) => {
    const [mine, its] = [members[pair]!, members[other]!];
    if (mine !== its) {
      if (isHead(mine) !== isHead(its)) return isHead(mine);
      const [key, otherKey] = [here.memberKey(mine), here.memberKey(its)];
      if (key !== otherKey) return key < otherKey;
    }
    return said(rows[pair]!) < said(rows[other]!);
  };
}
