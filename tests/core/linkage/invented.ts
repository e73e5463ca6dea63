import { inventedId } from "../../support/people";
import type { Said } from "./sides";

/** Surnames of one region, the frequent ones first: every other person bears one of the first five. */
const SURNAMES = [..."韦黄覃陆农罗梁李班杨岑王张陈莫蒙潘周唐苏刘廖卢邓何"];
const GIVEN = [
  ..."春秀兰明华芳建国玉英海燕志强文丽军平梅红荣艳桂花林金凤美光生云龙飞永福小丹娟霞庆忠贵东伟勇杰俊宇涵怡欣佳慧敏静雪莲",
  ..."彩连珍妹美爱月娥香琼凯鹏博浩泽轩子梓雨诗晓宏德才财旺发祥瑞仁义礼智信孝廉正武斌松柏森山川江河波涛峰岩石坚",
];
const TRADITIONAL: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."韦陆农罗张陈苏刘卢邓蓝"].map((c, i) => [c, [..."韋陸農羅張陳蘇劉盧鄧藍"][i]!])),
  ...Object.fromEntries(
    [..."兰华国丽军红荣艳凤云龙飞东伟庆贵"].map((c, i) => [c, [..."蘭華國麗軍紅榮艷鳳雲龍飛東偉慶貴"][i]!]),
  ),
};
const SAME_SOUND: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [..."明芳玉英燕丽平梅花林金光生永福"].map((c, i) => [c, [..."鸣方钰瑛艳莉萍枚华琳锦广声咏富"][i]!]),
  ),
};
const MINORITY = ["阿依古丽·买买提", "古丽娜尔·艾山", "买买提江·吐尔逊", "热依汗古丽·阿不都", "努尔兰·哈斯木"];
const RENAMED = { from: "第七村", to: "新和社区" };

export type Chance = (below: number) => number;

/** Whole numbers below a bound, the same every time. */
export function createChance(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The first ones are drawn far more often. */
const skewed = (chance: Chance, of: readonly string[]): string =>
  of[Math.floor((of.length * chance(1000) * chance(1000) * chance(1000)) / 1_000_000_000)]!;

const digits = (value: number, width: number): string => String(value).padStart(width, "0");

export interface Invented extends Said {
  readonly id: string;
  readonly name: string;
  readonly village: string;
  readonly birth: string;
  readonly sex: string;
  readonly homePhone: string;
  readonly head: string;
}

const NUMERALS = [..."一二三四五六七八九十"];

/** People in households of one to five, all surnamed and aged as families are, in so many villages. */
export function inventPeople(count: number, chance: Chance, villages = 10): readonly Invented[] {
  const people: Invented[] = [];
  const orders = new Map<string, number>();
  for (let household = 0; people.length < count; household++) {
    const village = `第${villageNumber(household % villages)}村`;
    const surname = skewed(chance, SURNAMES);
    const homePhone = `138${digits(chance(100_000_000), 8)}`;
    const generation = skewed(chance, GIVEN);
    let head = "";
    for (let member = 0, size = 1 + chance(5); member < size; member++) {
      const isChild = member >= 2;
      const year = isChild ? 2000 + chance(20) : 1945 + chance(50);
      const birth = `${year}${digits(1 + chance(12), 2)}${digits(1 + chance(28), 2)}`;
      const isMan = member === 0 || (member > 1 && chance(2) === 0);
      const order = (orders.get(birth) ?? 0) + 2;
      orders.set(birth, order);
      const own = member === 1 ? skewed(chance, SURNAMES) : surname;
      const given = skewed(chance, GIVEN);
      const plain =
        chance(5) === 0 ? own + given : own + (isChild ? generation + given : given + skewed(chance, GIVEN));
      const name = chance(50) === 0 ? MINORITY[chance(MINORITY.length)]! : plain;
      if (member === 0) head = name;
      const date = `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`;
      const id = inventedId(date, order + Number(isMan));
      people.push({ id, name, village, birth, sex: isMan ? "男" : "女", homePhone, head });
    }
  }
  return people.slice(0, count);
}

function villageNumber(at: number): string {
  return at < NUMERALS.length ? NUMERALS[at]! : NUMERALS[at % 10]! + villageNumber(Math.floor(at / 10) - 1);
}

const withoutChar = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);
const replaced = (text: string, table: Readonly<Record<string, string>>): string =>
  Array.from(text, (character) => table[character] ?? character).join("");

/** How a department may write somebody whom the county has: what is wrong, what is missing. */
export const FORMS: Readonly<Record<string, (person: Invented, chance: Chance) => Said>> = {
  wrongDigit: ({ id, name }, chance) => {
    const at = 6 + chance(11);
    return { id: id.slice(0, at) + ((Number(id[at]) + 1 + chance(8)) % 10) + id.slice(at + 1), name };
  },
  swappedDigits: ({ id, name, village }, chance) => {
    const places = Array.from({ length: 10 }, (_, i) => i + 6).filter((at) => id[at] !== id[at + 1]);
    const at = places[chance(places.length)]!;
    return { id: id.slice(0, at) + id[at + 1]! + id[at]! + id.slice(at + 2), name, village };
  },
  missingDigit: ({ id, name, village }, chance) => ({ id: withoutChar(id, 6 + chance(11)), name, village }),
  noId: ({ name, village, birth }) => ({ name, village, birth }),
  noIdNoBirth: ({ name, village, sex, homePhone, head }) => ({ name, village, sex, homePhone, head }),
  nameAndVillage: ({ name, village, sex }) => ({ name, village, sex }),
  numericId: ({ id, name, village, sex, head }) => ({ id: Number(id.replace("X", "0")), name, village, sex, head }),
  renamedVillage: ({ name, village, birth, sex }) => ({
    name,
    village: village === RENAMED.from ? RENAMED.to : `${village.slice(0, -1)}村委会`,
    birth,
    sex,
  }),
  traditional: ({ name, village, birth }) => ({ name: replaced(name, TRADITIONAL), village, birth }),
  sameSound: ({ name, village, birth, sex }) => ({ name: replaced(name, SAME_SOUND), village, birth, sex }),
  swappedCharacters: ({ name, village, birth, sex }) => ({
    name: name.length < 3 ? name : name.slice(0, -2) + name.slice(-1) + name.slice(-2, -1),
    village,
    birth,
    sex,
  }),
  characterMissing: ({ name, village, birth, homePhone }) => ({
    name: name.length < 3 ? name : withoutChar(name, 1),
    village,
    birth,
    homePhone,
  }),
  characterOther: ({ name, village, birth, head }, chance) => ({
    name: name.slice(0, -1) + GIVEN[chance(GIVEN.length)]!,
    village,
    birth,
    head,
  }),
  dots: ({ name, village, birth }, chance) => ({
    name: name.replace("·", ["•", "‧", "・", "．", ".", " ", ""][chance(7)]!),
    village: village.slice(0, -1),
    birth,
  }),
  monthOfBirth: ({ name, village, birth, sex }) => ({ name, village, birth: birth.slice(0, 6), sex }),
  monthAndDay: ({ name, village, birth, homePhone }) => ({
    name,
    village,
    birth: Number(birth.slice(6)) > 12 ? birth : birth.slice(0, 4) + birth.slice(6) + birth.slice(4, 6),
    homePhone,
  }),
  fathersPhone: ({ name, village, homePhone, birth }) => ({ name, village, phone: homePhone, birth }),
};

export const RENAMES = [RENAMED];
