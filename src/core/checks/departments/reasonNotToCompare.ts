import type { Dataset } from "../../model/Dataset";
import type { Comparison, DepartmentProfile } from "../../model/DepartmentProfile";
import type { FieldId } from "../../model/Field";
import { mentionsOf } from "../../model/mentions";
import { ID_FIELD, NAME_FIELD } from "../../model/personFields";
import type { Condition, Expression, ResolvedParameter } from "../../model/Rule";
import type { NotChecked } from "../../model/Run";
import { FALSE, TRUE } from "../truth";
import type { Admitted } from "./foldPairs";

interface Sides {
  readonly here: Dataset;
  readonly there: Dataset;
  readonly profile: DepartmentProfile;
  readonly parameters: ReadonlyMap<string, ResolvedParameter>;
}

/** Why a comparison cannot be made at all, `null` where it can. */
export function reasonNotToCompare(comparison: Comparison, sides: Sides): NotChecked | null {
  return withoutPersons(sides) ?? withoutColumns(comparison, sides) ?? awaited(comparison, sides);
}

/** Nobody is found where the sheets have neither ID numbers nor names in common. */
function withoutPersons({ here, there, profile }: Sides): NotChecked | null {
  const fields = [ID_FIELD, NAME_FIELD];
  if (fields.some((field) => here.members.columns.has(field) && there.members.columns.has(field))) return null;
  const lacking = fields.filter((field) => !here.members.columns.has(field));
  return lacking.length > 0 ? { reason: "columnMissing", fields: lacking } : lackedThere(fields, profile);
}

function withoutColumns(comparison: Comparison, { here, there, profile }: Sides): NotChecked | null {
  const own = "own" in comparison && !hasField(here, comparison.own) ? [comparison.own] : [];
  if (own.length > 0) return { reason: "columnMissing", fields: own };
  const numbers = comparison.kind === "near" ? [comparison.tolerance, comparison.value ?? 0] : [];
  const read = [
    ...("theirs" in comparison ? [comparison.theirs] : []),
    ...numbers.map(asCondition).flatMap(fieldsIn),
    ...(comparison.rows ? fieldsIn(comparison.rows).filter((field) => !comparison.optional?.includes(field)) : []),
  ];
  const theirs = [...new Set(read)].filter((field) => !there.members.columns.has(field));
  return theirs.length > 0 ? lackedThere(theirs, profile) : null;
}

function awaited(comparison: Comparison, { parameters }: Sides): NotChecked | null {
  const asked = [comparison.who, comparison.rows].filter((condition) => condition !== undefined);
  const numbers = comparison.kind === "near" ? [comparison.tolerance, comparison.value ?? 0] : [];
  for (const parameter of mentionsOf([], [...asked, ...numbers.map(asCondition)]).parameters) {
    const status = parameters.get(parameter)?.status ?? "notInForce";
    if (status === "unconfirmed") return { reason: "parameterUnconfirmed", parameter };
    if (status === "notInForce") return { reason: "parameterNotInForce", parameter };
  }
  return null;
}

/**
 * Why there is nothing to compare: nobody is known to be meant for want of columns, or a list on which people should be
 * has no row that might count, so that it is not about this. `null` where there is something.
 */
export function nothingToCompare({ who, kind }: Comparison, admitted: Admitted, here: Dataset): NotChecked | null {
  const lacking = who ? fieldsIn(who).filter((field) => !hasField(here, field)) : [];
  if (lacking.length > 0 && !admitted.who?.includes(TRUE)) return { reason: "columnMissing", fields: lacking };
  const isList = kind === "listed" || kind === "must";
  return isList && admitted.rows?.every((truth) => truth === FALSE) ? { reason: "departmentSilent" } : null;
}

/** What decides whether a row counts, without what only asks for columns that the sheet may lack and does; `null` for every row. */
export function rowsAsked({ rows, optional = [] }: Comparison, { members }: Dataset): Condition | null {
  if (!rows) return null;
  const lacks = (field: FieldId): boolean => optional.includes(field) && !members.columns.has(field);
  const kept = ("all" in rows ? rows.all : [rows]).filter((part) => {
    const read = fieldsIn(part);
    return read.length === 0 || !read.every(lacks);
  });
  return kept.length > 0 ? { all: kept } : null;
}

function lackedThere(fields: readonly FieldId[], profile: DepartmentProfile): NotChecked {
  const labels = fields.flatMap((id) => profile.fields.find((field) => field.id === id)?.label ?? []);
  const names = { department: profile.title, fields: labels };
  return { reason: "departmentColumnMissing", department: profile.id, fields, names };
}

const asCondition = (expression: Expression): Condition => ({ compare: [expression, "=", 0] });
const fieldsIn = (condition: Condition): readonly FieldId[] => [...mentionsOf([], [condition]).fields];

function hasField({ members, households }: Dataset, field: FieldId): boolean {
  return members.columns.has(field) || households.columns.has(field);
}
