import type { DepartmentProfile } from "../model/DepartmentProfile";
import type { RawSheet } from "../model/RawSheet";
import { Refusal } from "../model/Refusal";
import type { SheetMapping } from "../model/SheetMapping";
import { recogniseSheet } from "./recogniseSheet";
import { normaliseHeading } from "./headingText";

export interface DepartmentScore {
  /** Id of the profile. */
  readonly profile: string;
  /** Signs that the headings have, and `NAMED` where a name or the title speaks of the department. */
  readonly score: number;
}

export interface DepartmentProposal {
  /** The profile that the sheet clearly is of, `null` where that stays a guess. */
  readonly recognised: string | null;
  /** Every department that it may be of, likeliest first. */
  readonly ranked: readonly DepartmentScore[];
}

/** Rows that show headings and what the columns hold. */
const LOOKED_AT = 60;
/** What a name counts beside a sign. */
const NAMED = 2;
/** One sign may be chance. */
const LEAST = 2;
/** So many are none, whatever else the sheet holds. */
const ENOUGH = 3;
/** By how much the likeliest has to lead. */
const LEAD = 1;

/**
 * Which department a sheet is of, by the columns that only its sheets have. `hints` are texts that may name it: file, sheet,
 * what the person calls it; the title above the headings is read from the sheet. A sheet in which a profile finds no
 * person is not of that department.
 */
export function proposeDepartment(
  raw: RawSheet,
  profiles: readonly DepartmentProfile[],
  hints: readonly string[] = [],
): DepartmentProposal {
  const top = topOf(raw);
  const given = [raw.name, ...hints].map(normaliseHeading);
  const found = profiles.flatMap((profile) => {
    const mapping = mappingOrNull(top, profile);
    if (!mapping) return [];
    const fields = new Set([...mapping.columns, ...mapping.ambiguous].map(({ field }) => field));
    if (!fields.has("idNo") && !fields.has("name")) return [];
    const signs = profile.signs.filter((sign) => fields.has(sign)).length;
    const texts = [...given, normaliseHeading(mapping.titleText)];
    const isNamed = profile.names.some((name) => texts.some((text) => text.includes(normaliseHeading(name))));
    const score = signs + (isNamed ? NAMED : 0);
    const isSure = profile.signs.length === 0 ? score >= LEAST : score >= LEAST && speaksOf(mapping, signs);
    return score > 0 ? [{ profile: profile.id, score, isSure }] : [];
  });
  found.sort((a, b) => b.score - a.score);
  const [best, second] = found;
  const leads = best !== undefined && best.isSure && best.score - (second?.score ?? 0) >= LEAD;
  return {
    recognised: leads ? best.profile : null,
    ranked: found.map(({ profile, score }) => ({ profile, score })),
  };
}

/**
 * Whether the sheet as a whole is of the department: a name alone says what is asked about, not who tells it, and one or two
 * of its columns are also found among the many of the county's own sheets.
 */
function speaksOf({ columns, headings }: SheetMapping, signs: number): boolean {
  const named = headings.filter(({ path }) => path !== "").length;
  return signs >= ENOUGH || (signs > 0 && columns.length * 2 >= named);
}

function mappingOrNull(raw: RawSheet, { fields }: DepartmentProfile): SheetMapping | null {
  try {
    return recogniseSheet(raw, fields);
  } catch (fault) {
    if (fault instanceof Refusal) return null;
    throw fault;
  }
}

/** The first rows alone: every profile looks at them anew. */
function topOf(raw: RawSheet): RawSheet {
  if (raw.rowCount <= LOOKED_AT) return raw;
  return { ...raw, rowCount: LOOKED_AT, columns: raw.columns.map((column) => column.slice(0, LOOKED_AT)) };
}
