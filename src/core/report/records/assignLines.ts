import type { CellValue } from "../../model/RawSheet";
import { serialOfDay } from "../../model/serialDate";
import type { Assignment, TabFacts } from "../../model/TabFacts";
import type { LedgerColumn, LedgerLine } from "./ledgerLines";

/** A cell that people fill in, and beside it what an assignment put there. */
const ASSIGNED: readonly {
  readonly cell: LedgerColumn;
  readonly given: LedgerColumn;
  readonly of: (assignment: Assignment) => CellValue;
}[] = [
  { cell: "unit", given: "givenUnit", of: ({ unit }) => unit || null },
  {
    ...{ cell: "deadline", given: "givenDeadline" },
    of: ({ deadline }) => (deadline === "" ? null : serialOfDay(deadline)),
  },
];

/**
 * Gives a line that is to be mended its unit and deadline, each from the narrowest assignment that has one: that of its rule
 * in its village, of its rule, of its village, of everything; of two alike the later. A cell is left alone unless it is blank
 * or still holds what an assignment put there.
 */
export function createAssigning({ options: { assignments } }: TabFacts): (line: LedgerLine) => LedgerLine {
  const width = ({ rule, village }: Assignment): number => (rule === null ? 2 : 0) + (village === null ? 1 : 0);
  const narrowest = assignments.toReversed().sort((a, b) => width(a) - width(b));
  return (line) => {
    if (line.status !== "open" && line.status !== "doing") return line;
    const village = `${textOf(line.town)}/${textOf(line.village)}`;
    const own = narrowest.filter(
      (one) => (one.rule ?? line.rule) === line.rule && (one.village ?? village) === village,
    );
    const assigned: LedgerLine = { ...line };
    for (const { cell, given, of } of ASSIGNED) {
      const now = line[cell] ?? null;
      const isTyped = now !== null && now !== (line[given] ?? null);
      const proposal = isTyped ? null : (own.map(of).find((value) => value !== null) ?? null);
      assigned[given] = proposal;
      if (!isTyped) assigned[cell] = proposal;
    }
    return assigned;
  };
}

const textOf = (value: CellValue | undefined): string => (typeof value === "string" ? value : "");
