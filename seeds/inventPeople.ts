import { idCheckCharacter } from "../src/core/model/idNumber";
import type { Chance } from "./chance";

/** The day to which the county's data are said to belong. */
export const AS_OF = "2020-12-31";
/** The school year's day on which an age is taken; the county has to confirm it. */
export const CUTOFF = 20200901;

const SURNAMES = [..."韦黄覃陆农蒙罗莫岑梁卢石潘周何唐"];
const GIVEN = [..."志明建国春秀兰英海玉凤桂生荣福祥丽芳勇强娟燕文武军艳"];
const NATIONS = ["壮族", "壮族", "壮族", "汉族", "汉族", "瑶族", "苗族"];

export interface Person {
  readonly relation: string;
  readonly sex: "男" | "女";
  /** yyyymmdd. */
  readonly birth: number;
}

/** Full years on a day, both as yyyymmdd. */
export function ageOn(birth: number, day: number): number {
  return Math.floor((day - birth) / 10_000);
}

/** Gives each person of an area, day of birth and sex an ID number of their own: area 459099, which is assigned to nobody. */
export function createIdIssuer(): (birth: number, sex: "男" | "女") => string {
  const issued = new Map<number, number>();
  return (birth, sex) => {
    const key = birth * 2 + (sex === "男" ? 1 : 0);
    const serial = issued.get(key) ?? 1;
    issued.set(key, serial + 1);
    if (serial > 499) throw new RangeError("no ID number is left for this birth date");
    const digits = `459099${birth}${String(serial * 2 + (sex === "男" ? 1 : 0)).padStart(3, "0")}`;
    return digits + idCheckCharacter(digits);
  };
}

export function inventName(chance: Chance, surname: string): string {
  return surname + chance.pick(GIVEN) + (chance.percent(70) ? chance.pick(GIVEN) : "");
}

export const inventSurname = (chance: Chance): string => chance.pick(SURNAMES);
export const inventNation = (chance: Chance): string => chance.pick(NATIONS);

/** A birth date of somebody who is `age` full years old on the last day of 2020. */
function birthAt(chance: Chance, age: number): number {
  return (2020 - age) * 10_000 + chance.between(1, 12) * 100 + chance.between(1, 28);
}

/** A family of one to seven, the head first. */
export function inventFamily(chance: Chance): Person[] {
  const size = chance.pick([1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 6, 6, 7]);
  const headAge = chance.between(30, 68);
  const headSex = chance.percent(82) ? "男" : "女";
  const family: Person[] = [{ relation: "户主", sex: headSex, birth: birthAt(chance, headAge) }];
  if (size > 1 && chance.percent(88)) {
    const age = Math.max(24, headAge + chance.between(-4, 4));
    family.push({ relation: "配偶", sex: headSex === "男" ? "女" : "男", birth: birthAt(chance, age) });
  }
  const ancestors = headAge < 58 && size > 3 ? chance.between(0, 2) : 0;
  for (let i = 0; i < ancestors; i++) {
    const father = i === 0 && chance.percent(45);
    if (family.some(({ relation }) => relation === (father ? "之父" : "之母"))) continue;
    const birth = birthAt(chance, headAge + chance.between(20, 28));
    family.push({ relation: father ? "之父" : "之母", sex: father ? "男" : "女", birth });
  }
  while (family.length < size) {
    const oldest = headAge - 22;
    const isChild = oldest < 30 || chance.percent(55);
    const sex = chance.percent(52) ? "男" : "女";
    const age = isChild
      ? chance.between(Math.max(0, oldest - 16), oldest)
      : chance.between(0, Math.max(0, oldest - 24));
    const relation = isChild ? (sex === "男" ? "之子" : "之女") : sex === "男" ? "之孙子" : "之孙女";
    family.push({ relation, sex, birth: birthAt(chance, age) });
  }
  return family;
}

/** Status at school by the age at the cut-off; "" for those who do not go to school (any more or yet at all). */
export function inventStudent(chance: Chance, age: number): string {
  if (age < 3) return "学龄前儿童";
  if (age < 6) return "学前教育";
  if (age < 12) return "小学";
  if (age < 15) return ["七年级", "八年级", "九年级"][age - 12]!;
  if (age < 16) return chance.pick(["九年级", "普通高中一年级", "中职一年级"]);
  if (age < 18) return chance.percent(80) ? chance.pick(["普通高中二年级", "普通高中三年级", "中职二年级"]) : "";
  if (age < 23) return chance.percent(40) ? chance.pick(["本科一年级", "本科二年级", "高职高专二年级"]) : "";
  return "";
}
