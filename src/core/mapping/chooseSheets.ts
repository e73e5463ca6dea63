import type { SheetMapping } from "../model/SheetMapping";

export interface SheetChoice {
  readonly members: SheetMapping | null;
  /** A second sheet with one row per household that the members' sheet can be joined to. */
  readonly households: SheetMapping | null;
  readonly villages: SheetMapping | null;
}

/** The sheets to check among all that were recognised: of each kind the one with the most known columns, the first of equals. */
export function chooseSheets(mappings: readonly SheetMapping[]): SheetChoice {
  const members = richest(mappings.filter(({ kind }) => kind === "members"));
  const joinable = members !== null && hasHouseholdId(members);
  const households = joinable ? richest(mappings.filter((m) => m.kind === "households" && hasHouseholdId(m))) : null;
  return { members, households, villages: richest(mappings.filter(({ kind }) => kind === "villages")) };
}

function hasHouseholdId(mapping: SheetMapping): boolean {
  return mapping.columns.some(({ field }) => field === "householdId");
}

function richest(mappings: readonly SheetMapping[]): SheetMapping | null {
  return mappings.reduce<SheetMapping | null>(
    (best, next) => (best === null || next.columns.length > best.columns.length ? next : best),
    null,
  );
}
