import { regionPrefix } from "../model/RegionTable";
import type { RegionForms } from "./regionForms";

/** The regions that one mention may mean: one code, or those of all namesakes. */
export type Mention = readonly string[];

const BETWEEN = /[\s·,，、/|>_—-]*/uy;
/** What may stand before a county of two characters: 2020年成县, but not 完成县级验收. */
const FREE_BEFORE = /(?:^|[^\p{Script=Han}]|[年度月日于])$/u;
/** District names that say only where they lie in their city. */
const MERE_POSITION = /^[东西南北中新老城郊市矿]+区$/u;

const holds = (region: string, code: string): boolean => code.startsWith(regionPrefix(region));
const inside = (codes: Mention, regions: Mention): Mention =>
  codes.filter((code) => regions.some((region) => holds(region, code)));

/** Every region that a running text mentions, each as narrow as the words that follow one another make it. */
export function mentionsIn(text: string, forms: RegionForms): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length;) {
    const read = readFrom(text, at, forms);
    if (read) mentions.push(read.codes);
    at = read ? skipUnknown(text, read, forms) : at + 1;
  }
  return mentions;
}

/** 广西新河县 is a county that the table does not know in 广西, not the one of that name elsewhere. */
function skipUnknown(text: string, read: Read, forms: RegionForms): number {
  const next = readFirst(text, read.end, forms, true);
  return next && depth(next.codes) > depth(read.codes) ? next.end : read.end;
}

const depth = ([code = ""]: Mention): number => regionPrefix(code).length;

/** What a row says in its columns 省, 市 and 县, each cell a whole name or one without its 省, 市, 县. A cell that names nothing known is passed over. */
export function mentionInRow(
  row: { readonly province: string; readonly city: string; readonly county: string },
  forms: RegionForms,
): Mention {
  const whole = (cell: string): Mention | undefined => {
    const read = readFrom(cell, 0, forms, { whole: true });
    return read?.end === cell.length ? read.codes : undefined;
  };
  const cells = [
    whole(row.province),
    whole(row.city) ?? forms.barePrefectures.get(row.city),
    whole(row.county) ?? forms.bareCounties.get(row.county),
  ];
  let said: Mention = [];
  for (const codes of cells) {
    if (!codes) continue;
    const narrower = said.length === 0 ? codes : inside(codes, said);
    if (narrower.length > 0) said = narrower;
  }
  return said;
}

/**
 * The narrowest region on which all mentions agree, inside the one that is known already. Several places give what they
 * have in common, and so do namesakes, until all but one of them lie elsewhere.
 */
export function agree(known: string | null, mentions: readonly Mention[]): string | null {
  const here = mentions.map((codes) => (known === null ? codes : inside(codes, [known])));
  const certain = here.flatMap((codes) => (codes.length === 1 ? codes : (inCommon(codes) ?? [])));
  const deepest = certain.reduce((deep, code) => (holds(deep, code) ? code : deep), certain[0] ?? "");
  if (certain.some((code) => !holds(code, deepest))) return inCommon(certain) ?? known;
  const found = deepest === "" ? known : deepest;
  const namesakes = here.filter((codes) => codes.length > 1);
  return found === known ? found : agree(found, namesakes);
}

function inCommon(codes: readonly string[]): string | null {
  const narrowest = codes.filter((code) => codes.every((other) => other === code || !holds(code, other)));
  const [first = ""] = narrowest;
  const shared = [4, 2].find((length) => narrowest.every((code) => code.startsWith(first.slice(0, length))));
  return shared === undefined ? null : first.slice(0, shared).padEnd(6, "0");
}

interface Read {
  readonly codes: Mention;
  readonly end: number;
}

function readFrom(text: string, start: number, forms: RegionForms, { whole = false } = {}): Read | null {
  let read: Read | null = null;
  let next = readFirst(text, start, forms, whole);
  while (next) {
    read = next;
    next = readNext(text, skipBetween(text, read.end), forms, read.codes);
  }
  return read;
}

function readFirst(text: string, at: number, forms: RegionForms, whole: boolean): Read | null {
  for (let length = forms.longest; length >= 2; length--) {
    const form = text.slice(at, at + length);
    const codes = form.length === length ? forms.sure.get(form) : undefined;
    if (codes && (whole || standsAlone(form, codes, text, at))) return { codes, end: at + length };
    const bare = form.length === length ? forms.barePrefectures.get(form) : undefined;
    // 滨州邹平市: without 市 a city counts only with one of its own counties behind it.
    const county = bare && readNext(text, skipBetween(text, at + length), forms, bare);
    if (county) return county;
  }
  return null;
}

function readNext(text: string, at: number, forms: RegionForms, within: Mention): Read | null {
  for (let length = forms.longest; length >= 2; length--) {
    const form = text.slice(at, at + length);
    if (form.length < length) continue;
    const ofProvince = within.every((code) => code.endsWith("0000"));
    for (const index of ofProvince ? [forms.sure, forms.barePrefectures] : [forms.sure]) {
      const codes = inside(index.get(form) ?? [], within).filter((code) => !within.includes(code));
      if (codes.length > 0) return { codes, end: at + length };
    }
  }
  return null;
}

/** Whether a name with nothing above it before it is meant as the place. */
function standsAlone(form: string, codes: Mention, text: string, at: number): boolean {
  const after = text.slice(at + form.length);
  const isProvince = codes.some((code) => code.endsWith("0000"));
  if (isProvince) return /[省市区]$/u.test(form) || !/^[县州](?![级域])/u.test(after);
  if (form.endsWith("市") && after.startsWith("场")) return false;
  if (form.endsWith("区") && !form.endsWith("地区") && (form.length === 2 || MERE_POSITION.test(form))) return false;
  return form.length > 2 || FREE_BEFORE.test(text.slice(0, at));
}

function skipBetween(text: string, from: number): number {
  BETWEEN.lastIndex = from;
  BETWEEN.exec(text);
  return BETWEEN.lastIndex;
}
