import { idCheckCharacter } from "../../src/core/model/idNumber";
import type { Chance } from "../chance";
import type { Expected, Person, Row } from "./Pairs";

/** A way in which a department's row differs from the county's; `null` where it does not fit that person. */
export interface Form {
  readonly name: string;
  readonly expected: Expected;
  readonly write: (person: Person, row: Row, chance: Chance) => Row | null;
}

/** Names of villages as the department has them. */
export const RENAMED: ReadonlyMap<string, string> = new Map([
  ["石门村", "石门岭社区"],
  ["大寨村", "古寨村"],
]);

const TRADITIONAL = new Map([..."国國强強军軍丽麗兰蘭韦韋罗羅陆陸农農卢盧荣榮梁樑"].flatMap(pairs));
const SAME_SOUND = new Map([..."志智建健秀绣玉钰芳方燕雁文闻武舞生升娟鹃英瑛明铭海亥"].flatMap(pairs));

function pairs(character: string, at: number, all: readonly string[]): (readonly [string, string])[] {
  return at % 2 === 0 ? [[character, all[at + 1]!]] : [];
}

/** The name with the first character that the table knows replaced, from position `from` on; `null` where it knows none. */
function replaced(name: string, table: ReadonlyMap<string, string>, from: number): string | null {
  const characters = [...name];
  const at = characters.findIndex((character, position) => position >= from && table.has(character));
  if (at < 0) return null;
  characters[at] = table.get(characters[at]!)!;
  return characters.join("");
}

const digitsOf = (person: Person): string => person.idNo.slice(0, 18);

/** Another digit at one of the places of the serial number or the year: the check character no longer fits. */
function withWrongDigit(id: string, chance: Chance): string {
  const at = chance.pick([9, 13, 14, 15, 16]);
  const digit = (Number(id[at]) + chance.between(1, 8)) % 10;
  return id.slice(0, at) + String(digit) + id.slice(at + 1);
}

function withSwappedDigits(id: string): string | null {
  for (let at = 14; at < 16; at++)
    if (id[at] !== id[at + 1]) return id.slice(0, at) + id[at + 1]! + id[at]! + id.slice(at + 2);
  return null;
}

/** 18 digits as the spreadsheet keeps them in a number cell: those after the 15th are gone. */
const asNumber = (id: string): number | null => (/^\d{18}$/.test(id) ? Number(`${id.slice(0, 15)}000`) : null);

export const FORMS: readonly (Form & { readonly share: number })[] = [
  { name: "exact", share: 55, expected: "id", write: (_person, row) => row },
  {
    name: "disability card",
    share: 4,
    expected: "id",
    write: (person, row, chance) => ({ ...row, idNo: `${digitsOf(person)}4${chance.between(1, 4)}` }),
  },
  {
    name: "renewed card",
    share: 1,
    expected: "id",
    write: (person, row) => ({ ...row, idNo: `${digitsOf(person)}43B1` }),
  },
  {
    name: "lower-case x",
    share: 4,
    expected: "id",
    write: (person, row) => (person.idNo[17] === "X" ? { ...row, idNo: digitsOf(person).toLowerCase() } : null),
  },
  {
    name: "apostrophe and spaces",
    share: 2,
    expected: "id",
    write: (person, row) => ({ ...row, idNo: `'${digitsOf(person).slice(0, 6)} ${digitsOf(person).slice(6)} ` }),
  },
  {
    name: "one wrong digit",
    share: 4,
    expected: "found",
    write: (person, row, chance) => ({ ...row, idNo: withWrongDigit(digitsOf(person), chance) }),
  },
  {
    name: "swapped digits",
    share: 2,
    expected: "found",
    write: (person, row) => {
      const idNo = withSwappedDigits(digitsOf(person));
      return idNo !== null && idCheckCharacter(idNo) !== idNo[17] ? { ...row, idNo } : null;
    },
  },
  {
    name: "ID number stored as a number",
    share: 4,
    expected: "found",
    write: (person, row) => {
      const idNo = asNumber(digitsOf(person));
      return idNo === null ? null : { ...row, idNo };
    },
  },
  { name: "no ID number", share: 5, expected: "found", write: (_person, row) => ({ ...row, idNo: null }) },
  {
    name: "no ID number, no birth date",
    share: 2,
    expected: "found",
    write: (_person, row) => ({ ...row, idNo: null, birth: null }),
  },
  {
    name: "traditional characters",
    share: 3,
    expected: "found",
    write: (person, row) => {
      const name = replaced(person.name, TRADITIONAL, 0);
      return name === null ? null : { ...row, idNo: null, name };
    },
  },
  {
    name: "same sound",
    share: 3,
    expected: "found",
    write: (person, row) => {
      const name = replaced(person.name, SAME_SOUND, 1);
      return name === null ? null : { ...row, idNo: null, name };
    },
  },
  {
    name: "swapped characters",
    share: 2,
    expected: "found",
    write: (person, row) => {
      const [first, second, third] = [...person.name];
      return third === undefined || second === third
        ? null
        : { ...row, idNo: null, name: `${first!}${third}${second!}` };
    },
  },
  {
    name: "middle character missing",
    share: 2,
    expected: "found",
    write: (person, row) => {
      const characters = [...person.name];
      return characters.length === 3 ? { ...row, idNo: null, name: `${characters[0]!}${characters[2]!}` } : null;
    },
  },
  {
    name: "renamed village",
    share: 4,
    expected: "found",
    write: (person, row) => {
      const village = RENAMED.get(person.village);
      return village === undefined ? null : { ...row, idNo: null, village };
    },
  },
  {
    name: "minority name written otherwise",
    share: 3,
    expected: "found",
    write: (person, row, chance) =>
      person.name.includes("·")
        ? { ...row, idNo: null, name: person.name.replaceAll("·", chance.pick(["•", ".", "‧", "", " "])) }
        : null,
  },
  {
    name: "child under the father's phone",
    share: 3,
    expected: "found",
    write: (person, row) =>
      person.relation === "之子" || person.relation === "之女" ? { ...row, idNo: null, sex: null } : null,
  },
];
