const UNIT = "元|亩|平方米|平米|M2|米|月|个月|公里|KM|人|户|岁|个|元/年|元/人|元/人·年|元/年·人";
const BRACKETED_UNIT = new RegExp(`[([【〔]\\s*(?:单位)?\\s*[::]?\\s*(${UNIT})\\s*[)\\]】〕]`, "gu");
/** How to fill in the column: 是/否, A/B/C/D, 18位, YYYYMMDD. */
const HINT =
  /[([【〔](?:是[/、,|]?否|[A-D]级?(?:[/、,|][A-D]级?)+|\d{2}位|Y{4}[-./年]?M{1,2}(?:[-./月]?D{1,2}日?)?|必填|选填)[)\]】〕]/gu;
const BARE_UNIT = /(?<![万千百])(?:元|亩|平方米|M2|公里)$/u;
const MARKS_AND_SPACES = /[\p{P}\p{S}\p{Z}\p{C}]/gu;
/** What writers put around a heading without changing its meaning. 上年 and 户主 are not here: they do change it. */
const HARMLESS_PREFIX = /^(?:家庭|全年|本年度?|当年|年|农户|贫困户|脱贫户|是否|现)/u;
/** Words that leave the meaning of a person's field, but not of a household's: 个人纯收入 is no 纯收入 of the household. */
const PERSONAL_PREFIX = /^(?:家庭成员|成员|个人|本人)/u;
const YEAR_PREFIX = /^(?:19|20)\d{2}年度?/u;
/** The heading in another language behind the Chinese one. An ID or a code is more than that, unless Chinese says so too. */
const FOREIGN = /(?<=\p{Script=Han})(?:(?<=[号码])|(?!ID|NO|CODE))[A-Z]{2,}$/u;
const HARMLESS_SUFFIX = /(?:情况|状况|合计|总额|金额|必填|选填|是否|是否填写)$/u;

/**
 * A heading without what varies in writing: width, case, spaces, line breaks, punctuation, and a unit or a hint in brackets.
 * 万元 stays, because it is another unit than the field's.
 */
export function normaliseHeading(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(BRACKETED_UNIT, "")
    .replace(HINT, "")
    .replace(MARKS_AND_SPACES, "");
}

/** The unit that a heading gives, one name for all its writings; `null` where it gives none. */
export function unitOf(heading: string): Unit | null {
  const text = heading.normalize("NFKC").toUpperCase();
  const [bracketed] = [...text.matchAll(BRACKETED_UNIT)].map((match) => match[1]);
  const unit = bracketed ?? BARE_UNIT.exec(normaliseHeading(text))?.[0];
  if (unit === undefined) return null;
  if (unit.startsWith("元")) return "yuan";
  return UNITS.get(unit) ?? "count";
}

export type Unit = "yuan" | "squareMetre" | "mu" | "month" | "kilometre" | "metre" | "count";

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ["平方米", "squareMetre"],
  ["平米", "squareMetre"],
  ["M2", "squareMetre"],
  ["亩", "mu"],
  ["月", "month"],
  ["个月", "month"],
  ["公里", "kilometre"],
  ["KM", "kilometre"],
  ["米", "metre"],
]);

/** The year that a text such as 2019年收入 begins with; `null` where it gives none. */
export function yearOf(normalised: string): number | null {
  const year = YEAR_PREFIX.exec(normalised)?.[0].slice(0, 4);
  return year === undefined ? null : Number(year);
}

/** True for a heading or group that speaks of one person. */
export function isPersonal(normalised: string): boolean {
  return PERSONAL_PREFIX.test(normalised);
}

export interface HeadingVariant {
  readonly text: string;
  readonly score: number;
  readonly reason: "normalised" | "contained";
  /** Whether words were left out that say that it is about one person. */
  readonly personal: boolean;
}

/** What a normalised heading may also mean, best first: without a bare unit, its year, harmless words, its translation, or the 0 or 1 of a copy. */
export function headingVariants(normalised: string): HeadingVariant[] {
  const variants: HeadingVariant[] = [{ text: normalised, score: 0.95, reason: "normalised", personal: false }];
  const add = (text: string, score: number, reason: HeadingVariant["reason"], personal = false): void => {
    if (text !== "" && !variants.some((known) => known.text === text)) variants.push({ text, score, reason, personal });
  };
  const bare = normalised.replace(BARE_UNIT, "");
  add(bare, 0.95, "normalised");
  add(bare.replace(FOREIGN, ""), 0.9, "normalised");
  for (const [start, score] of [
    [bare, 0.8],
    [bare.replace(/[01]$/u, ""), 0.7],
  ] as const) {
    add(start, score, "contained");
    let rest = start.replace(YEAR_PREFIX, "");
    let personal = false;
    add(rest, score, "contained");
    for (let before = ""; before !== rest;) {
      before = rest;
      personal ||= PERSONAL_PREFIX.test(rest);
      rest = rest.replace(PERSONAL_PREFIX, "");
      add(rest, score, "contained", personal);
      rest = rest.replace(HARMLESS_PREFIX, "");
      add(rest, score, "contained", personal);
      rest = rest.replace(HARMLESS_SUFFIX, "");
      add(rest, score, "contained", personal);
    }
  }
  return variants;
}
