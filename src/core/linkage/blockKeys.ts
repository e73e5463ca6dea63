import { BLOCKING_RULES, type BlockingRule } from "../model/Linkage";
import { hashText, mix } from "./hashing";
import { partsOf } from "./levels";
import { isWholeDate, type Person, type Vocabulary } from "./Persons";

/** What a person is looked up by: a number, and the position in `BLOCKING_RULES` of the rule that it belongs to. */
export interface BlockKeys {
  count: number;
  readonly keys: Int32Array;
  readonly rules: Uint8Array;
}

/** More than any person has: names and ID numbers are short. */
const MOST_KEYS = 512;

export function noKeys(): BlockKeys {
  return { count: 0, keys: new Int32Array(MOST_KEYS), rules: new Uint8Array(MOST_KEYS) };
}

const position = (rule: BlockingRule): number => BLOCKING_RULES.indexOf(rule);
const ID = position("idNo");
const NAME = position("name");
const SOUND = position("sound");
const CHARACTERS = position("characters");
const BIRTH = position("birth");
const PHONE = position("phone");

/** Salts, so that a village and a phone of one number are not one key. */
const IN_VILLAGE = 1;
const BORN_IN_MONTH = 2;
const BORN_ON_DAY = 3;
const WITH_PHONE = 4;
const UNDER_HEAD = 5;

/**
 * The keys of a person, those of the first rule first. Two persons share one if their ID numbers are the same but for one
 * character or two neighbours that changed places, or if their names are alike and with them
 * the village (`name`, `sound`, `characters`), the month of birth or the day but for month and day exchanged (`birth`), or
 * a phone (`phone`); names that are the same also under one head (`name`).
 *
 * `seeking` says on which side the person stands: one side has its day of birth as it is, the other with month and day
 * exchanged.
 */
export function fillKeys(into: BlockKeys, person: Person, vocabulary: Vocabulary, seeking: boolean): void {
  into.count = 0;
  const { names, places } = vocabulary;
  const name = names.nameOf(person.name);
  if (person.id !== "") addIdKeys(into, person.id);

  const village = person.village === 0 ? 0 : mix(IN_VILLAGE, places.placeOf(person.village));
  if (village !== 0) add(into, NAME, mix(village, name.simpleHash));
  if (person.head !== 0) add(into, NAME, mix(mix(UNDER_HEAD, names.nameOf(person.head).simpleHash), name.simpleHash));
  if (village !== 0) {
    add(into, SOUND, mix(village + SOUND, name.soundHash));
    for (const hash of name.characterHashes) add(into, CHARACTERS, mix(village + CHARACTERS, hash));
  }
  const [year, month, day] = partsOf(person.birth);
  if (month !== 0) addAlike(mix(BORN_IN_MONTH, year * 100 + month), BIRTH);
  if (isWholeDate(person.birth))
    addAlike(mix(BORN_ON_DAY, seeking ? year * 10000 + day * 100 + month : person.birth), BIRTH);
  if (person.phone !== 0) addAlike(mix(WITH_PHONE, person.phone), PHONE);
  if (person.householdPhone !== 0 && person.householdPhone !== person.phone)
    addAlike(mix(WITH_PHONE, person.householdPhone), PHONE);

  function addAlike(context: number, rule: number): void {
    add(into, rule, mix(context, name.simpleHash));
    add(into, rule, mix(context + SOUND, name.soundHash));
    for (const hash of name.characterHashes) add(into, rule, mix(context + CHARACTERS, hash));
  }
}

function add(into: BlockKeys, rule: number, key: number): void {
  if (into.count === MOST_KEYS) return;
  into.keys[into.count] = key;
  into.rules[into.count++] = rule;
}

const BASE = 0x01000193;
const POWERS = new Int32Array(20);
for (let i = 0, power = 1; i < POWERS.length; i++, power = Math.imul(power, BASE)) POWERS[i] = power;
const BEFORE = new Int32Array(20);
const ID_SALT = hashText("id");

/** The number, and what is left of it without each of its characters: within one slip of the pen one of these is the same. */
function addIdKeys(into: BlockKeys, id: string): void {
  const { length } = id;
  for (let i = 0; i < length; i++) BEFORE[i + 1] = Math.imul(BEFORE[i]!, BASE) + id.charCodeAt(i);
  add(into, ID, mix(ID_SALT, BEFORE[length]!));
  let after = 0;
  for (let i = length - 1; i >= 0; i--) {
    const rest = length - 1 - i;
    add(into, ID, mix(ID_SALT, (Math.imul(BEFORE[i]!, POWERS[rest]!) + after) | 0));
    after = (Math.imul(id.charCodeAt(i), POWERS[rest]!) + after) | 0;
  }
}
