import type { Field } from "../model/Field";
import type { Unit } from "./headingText";
import type { MappingReason } from "../model/SheetMapping";
import { headingVariants, isPersonal, normaliseHeading, unitOf, yearOf } from "./headingText";

export interface HeadingMatch {
  readonly field: Field;
  readonly score: number;
  readonly reason: MappingReason;
  /** The year of which the heading speaks; `null` where it names none. */
  readonly year: number | null;
}

/** The field that a heading names, or `null`. `group` is the upper row of a two-row heading, "" where there is none. */
export type HeadingMatcher = (heading: string, group: string) => HeadingMatch | null;

/** Groups under which a heading speaks of another time, person, plan or unit than it would alone. */
const OTHER_MEANING =
  /上年|去年|上一年|上期|同期|往年|风险消除后|计划|目标|预计|户主|监护人|增减|变化|[万千]元|每月|月均|元\/月/u;

/** Looks headings up among the aliases and national codes of `fields`. */
export function createHeadingMatcher(fields: readonly Field[]): HeadingMatcher {
  const exact = new Map<string, Field>();
  const normalised = new Map<string, Field>();
  const refused = new Map<string, Set<string>>();
  const codes = new Map<string, number>();
  for (const { nationalCode } of fields) {
    if (nationalCode !== undefined) codes.set(nationalCode, (codes.get(nationalCode) ?? 0) + 1);
  }
  for (const field of fields) {
    const names = [...field.aliases];
    if (field.nationalCode !== undefined && codes.get(field.nationalCode) === 1) names.push(field.nationalCode);
    for (const name of names) {
      if (!exact.has(name)) exact.set(name, field);
      const plain = normaliseHeading(name);
      if (!normalised.has(plain)) normalised.set(plain, field);
    }
    refused.set(field.id, new Set((field.notAliases ?? []).map(normaliseHeading)));
  }

  const matchAlone = (heading: string): HeadingMatch | null => {
    const trimmed = heading.trim();
    const verbatim = exact.get(trimmed);
    if (verbatim) return { field: verbatim, score: 1, reason: "exact", year: null };
    const plain = normaliseHeading(trimmed);
    const unit = unitOf(trimmed);
    for (const { text, score, reason, personal } of headingVariants(plain)) {
      const field = normalised.get(text);
      if (!field || (unit !== null && !fits(field, unit))) continue;
      if (!refused.get(field.id)?.has(plain) && !(personal && field.owner !== "member"))
        return { field, score, reason, year: yearOf(plain) };
    }
    return null;
  };

  return (heading, group) => {
    if (group === "") return matchAlone(heading);
    const together = matchAlone(group + heading);
    if (together && together.score >= 0.95) return together;
    if (OTHER_MEANING.test(group)) return null;
    const alone = matchAlone(heading);
    if (alone === null || refused.get(alone.field.id)?.has(normaliseHeading(group + heading))) return null;
    const over = normaliseHeading(group);
    if (isPersonal(over) && alone.field.owner !== "member") return null;
    return { ...alone, year: alone.year ?? yearOf(over) };
  };
}

/** A heading in another unit than the field's is of something else: 养老金（月） is a month's, 危房户（户） a count. */
function fits({ type, label }: Field, unit: Unit): boolean {
  switch (type) {
    case "money":
      return unit === "yuan";
    case "area":
      return unit === "squareMetre";
    case "number":
      return unit === unitOf(label["zh-CN"]);
    case "integer":
      return unit === "count";
    case "yesNo":
    case "code":
    case "codes":
      return false;
    case "text":
    case "idNumber":
    case "date":
    case "yearMonth":
      return true;
  }
}

/** True for a heading that says nothing, so that the contents may be asked: empty, 列1, Column3. */
export function isEmptyHeading(heading: string): boolean {
  return /^(?:列|字段|未命名|COLUMN|F)?\d*$/u.test(normaliseHeading(heading));
}
