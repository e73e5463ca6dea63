import type { Column } from "../../model/Dataset";
import type { Comparison } from "../../model/DepartmentProfile";
import type { CellWriting, Compared, DepartmentResult, ToldDifference } from "../../model/DepartmentResult";
import type { FieldId } from "../../model/Field";
import type { MessageId, Violation } from "../../model/Finding";
import { LINK_STEPS, type LinkStep } from "../../model/Linkage";
import type { CellRef } from "../../model/RawSheet";
import { shownFields } from "../../model/shownFields";
import { shown, textFact } from "../CheckKind";
import { MOST_RELATED } from "../mostRelated";
import { reach, type Scope } from "../Scope";
import { FALSE } from "../truth";
import { withWorkings, type WorkScope } from "../Workings";
import type { MadeComparison } from "./comparisonsOf";
import { countingRows } from "./countingRows";
import { numberOfEvery } from "./everyEntry";
import { pairsOf } from "./Pairs";
import { personField } from "./personField";

/** A difference as a violation, but for where it comes from. */
export type Described = Omit<Violation, "severity" | "department" | "data" | "at"> & {
  readonly data: ToldDifference["data"];
  readonly at: CellRef;
  /** Whether an ID number or a person says that both sides mean one person; true where there is only one side. */
  readonly isSure: boolean;
};

/** A row that says something of an entry, and the member that it was linked to. */
interface Link {
  readonly row: number;
  readonly member: number;
  readonly isSure: boolean;
}

const SURE: ReadonlySet<LinkStep> = new Set(["id", "accepted"]);

const itself = (entry: number): number => entry;

/** As facts of a finding: masked, and no longer than a message can bear. */
const FACTS: CellWriting = {
  cell: (column, entry) => shown({ column, entryOf: itself }, entry),
  joined: textFact,
};

/** Tells differences about somebody of the county's, one after the other. */
export function describeDifference(
  { comparison, department }: Omit<MadeComparison, "result">,
  scope: Scope,
): (outcome: Compared, entry: number, row: number, writing?: CellWriting) => Described {
  const { dataset: here } = scope;
  const { dataset: there, profile, linkage } = department;
  const level = profile.rowOf;
  const { first, next, rows, members } = pairsOf(here, there, level, linkage);
  const isSurePair = (pair: number): boolean => SURE.has(LINK_STEPS[linkage.steps[pair]!]!);
  const asked = scopeThere(department, scope);
  const counting = countingRows(comparison, asked);
  const computed =
    comparison.kind === "near" && comparison.value ? numberOfEvery(comparison.value, "member", asked) : null;
  const field = "own" in comparison ? comparison.own : personField(here);
  const columnsOf = (fields: readonly FieldId[]): readonly Column[] =>
    fields.flatMap((id) => there.members.columns.get(id) ?? []);
  const telling = columnsOf(shownFields(comparison));
  // A list that shows nothing else still shows who is on it.
  const columns = telling.length > 0 ? telling : columnsOf([personField(there)]);
  const pointed = columns[0]?.field.id ?? personField(there);
  const own = reach(scope, "member", field);

  /** The row that decided first, then the others that count as it does, each with the member that it was linked to. */
  const linksOf = (entry: number, row: number): readonly Link[] => {
    const links: Link[] = [];
    const isOut = counting?.[row] === FALSE;
    for (let pair = first[entry]!; pair >= 0; pair = next[pair]!) {
      if (counting && (counting[rows[pair]!] === FALSE) !== isOut) continue;
      links.push({ row: rows[pair]!, member: members[pair]!, isSure: isSurePair(pair) });
    }
    return links.sort((a, b) => Number(b.row === row) - Number(a.row === row));
  };
  const saidBy = (row: number, { cell }: CellWriting): string | number => {
    if (computed && !Number.isNaN(computed[row]!)) return Math.round(computed[row]! * 10_000) / 10_000;
    const parts = columns.map((column) => cell(column, row)).filter((part) => part !== "");
    return parts.length === 1 ? parts[0]! : parts.join(" ");
  };
  return (outcome, entry, row, writing = FACTS) => {
    const links = row < 0 ? [] : linksOf(entry, row);
    const member = level === "member" ? entry : (links[0]?.member ?? here.memberOrder[here.memberStart[entry]!]!);
    const all = !("theirs" in comparison);
    const said = (all ? links : links.slice(0, 1)).map((link) => saidBy(link.row, writing));
    const data = {
      value: own ? writing.cell(own.column, own.entryOf(member)) : "",
      there: said.length === 1 ? said[0]! : writing.joined([...new Set(said)].sort().join(" / ")),
    };
    const at = here.cellOf("member", member, field);
    const related = links.slice(0, MOST_RELATED).map((link) => there.cellOf("member", link.row, pointed));
    const isSure = links.length === 0 || links.some((link) => link.isSure);
    return { messageId: messageOf(comparison, outcome, row), data, level, entry, field, at, related, isSure };
  };
}

function messageOf({ kind }: Comparison, outcome: Compared, row: number): MessageId {
  if (kind === "mustNot") return "department.listed";
  if (outcome === "conflict") return "department.differs";
  if (outcome === "onlyHere" && row >= 0) return "department.notCounted";
  return outcome === "onlyHere" ? "department.onlyHere" : "department.onlyThere";
}

function scopeThere({ dataset, profile }: DepartmentResult, scope: Scope): WorkScope {
  const codeLists = new Map(profile.codeLists.map((list) => [list.id, list]));
  const { parameters, asOf, year, optional } = scope;
  return withWorkings({ dataset, codeLists, parameters, asOf, year, optional, previous: null });
}
