const UNIT = "元|亩|平方米|平米|M2|米|月|个月|公里|KM|人|户|岁|个|元/年|元/人|元/人·年|元/年·人";
const BRACKETED_UNIT = new RegExp(`[([【〔]\\s*(?:单位)?\\s*[::]?\\s*(?:${UNIT})\\s*[)\\]】〕]`, "gu");
const BARE_UNIT = /(?:元|亩|平方米|M2|公里)$/u;
const MARKS_AND_SPACES = /[\p{P}\p{S}\p{Z}\p{C}]/gu;
/** What writers put around a heading without changing its meaning. 上年 and 户主 are not here: they do change it. */
const HARMLESS_PREFIX = /^(?:\d{4}年度?|家庭成员|家庭|全年|本年度?|当年|年|农户|贫困户|脱贫户|成员|个人|是否|现)/u;
const HARMLESS_SUFFIX = /(?:情况|状况|合计|总额|金额|必填|选填|是否|是否填写)$/u;

/**
 * A heading without what varies in writing: width, case, spaces, line breaks, punctuation and a unit in brackets.
 * 万元 stays, because it is another unit than the field's.
 */
export function normaliseHeading(text: string): string {
  return text.normalize("NFKC").toUpperCase().replace(BRACKETED_UNIT, "").replace(MARKS_AND_SPACES, "");
}

export interface HeadingVariant {
  readonly text: string;
  readonly score: number;
  readonly reason: "normalised" | "contained";
}

/** What a normalised heading may also mean, best first: without a bare unit, harmless words, or the 0 or 1 of a copy. */
export function headingVariants(normalised: string): HeadingVariant[] {
  const variants: HeadingVariant[] = [{ text: normalised, score: 0.95, reason: "normalised" }];
  const add = (text: string, score: number, reason: HeadingVariant["reason"]): void => {
    if (text !== "" && !variants.some((known) => known.text === text)) variants.push({ text, score, reason });
  };
  const bare = normalised.replace(BARE_UNIT, "");
  add(bare, 0.95, "normalised");
  for (const [start, score] of [
    [bare, 0.8],
    [bare.replace(/[01]$/u, ""), 0.7],
  ] as const) {
    add(start, score, "contained");
    let rest = start;
    for (let before = ""; before !== rest;) {
      before = rest;
      rest = rest.replace(HARMLESS_PREFIX, "");
      add(rest, score, "contained");
      rest = rest.replace(HARMLESS_SUFFIX, "");
      add(rest, score, "contained");
    }
  }
  return variants;
}
