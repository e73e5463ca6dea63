import { VALUE, type Dataset } from "../model/Dataset";
import type { FieldId } from "../model/Field";
import { currentId } from "../model/idNumber";
import { NameTable } from "./NameTable";
import { normalisePhone } from "./normalise";
import { PlaceTable } from "./PlaceTable";
import words from "./words.json";

/** What both sides of a comparison number their names, places and phones by. */
export class Vocabulary {
  readonly names = new NameTable();
  readonly places: PlaceTable;
  readonly #phones = new Map<string, number>([["", 0]]);
  readonly #phoneTexts: string[] = [""];

  constructor(...renames: ConstructorParameters<typeof PlaceTable>) {
    this.places = new PlaceTable(...renames);
  }

  phoneOf(text: string): number {
    const digits = normalisePhone(text);
    let id = this.#phones.get(digits);
    if (id === undefined) {
      id = this.#phoneTexts.length;
      this.#phoneTexts.push(digits);
      this.#phones.set(digits, id);
    }
    return id;
  }

  phoneText(id: number): string {
    return this.#phoneTexts[id]!;
  }
}

/** What one person is known by; the numbers are those of the vocabulary, 0 for a blank. */
export interface Person {
  /** Its rows, in their order: one person may have several. */
  readonly entries: number[];
  readonly name: number;
  /** As far as it looks like an ID number, else "". */
  readonly id: string;
  /** Whether it is one that a person can have. */
  readonly idIsValid: boolean;
  readonly village: number;
  /** yyyymmdd, 00 for what is not told. */
  readonly birth: number;
  readonly phone: number;
  readonly householdPhone: number;
  /** Of these three, rows of one person may tell different things: then they tell nothing. */
  sex: number;
  town: number;
  head: number;
  /** ID of its household, the first of several, "" where the sheet tells none. */
  household: string;
}

const ID_LIKE = /^[\dX]{15,19}$/u;
const CONTRADICTION = -1;

/** Reads persons from the entries of one side. Members and rows are read in the same way. */
export class PersonReader {
  readonly #dataset: Dataset;
  readonly #vocabulary: Vocabulary;
  readonly #hasKey: (entry: number) => boolean;
  readonly #heads: (entry: number) => string;
  readonly #texts = new Map<FieldId, (entry: number) => string>();

  constructor(dataset: Dataset, vocabulary: Vocabulary, hasKey: (entry: number) => boolean) {
    this.#dataset = dataset;
    this.#vocabulary = vocabulary;
    this.#hasKey = hasKey;
    for (const field of ["name", "village", "town", "personPhone", "hhPhone"] as const)
      this.#texts.set(field, textsOf(dataset, field));
    this.#heads = headsOf(dataset);
  }

  /** The number of an entry's name, `NO_NAME` where there is none. */
  nameOf(entry: number): number {
    return this.#vocabulary.names.idOf(this.#text("name", entry));
  }

  read(entry: number): Person {
    const { names, places } = this.#vocabulary;
    const id = this.#idText(entry);
    return {
      entries: [entry],
      name: this.nameOf(entry),
      id,
      idIsValid: this.#hasKey(entry),
      village: places.villageOf(this.#text("village", entry)),
      birth: this.#dataset.birthDate[entry]!,
      phone: this.#vocabulary.phoneOf(this.#text("personPhone", entry)),
      householdPhone: this.#vocabulary.phoneOf(this.#text("hhPhone", entry)),
      sex: this.#dataset.sex[entry]!,
      town: places.townOf(this.#text("town", entry)),
      head: names.idOf(this.#heads(entry)),
      household: this.#dataset.householdIds[this.#dataset.householdOf[entry]!] ?? "",
    };
  }

  /**
   * The persons behind the entries. Rows that agree in name, ID number, village, birth and phone are one person where one
   * of these but name and village is told: two rows that say no more than a name and a village may be two persons.
   */
  readAll(entries: readonly number[]): readonly Person[] {
    const persons: Person[] = [];
    const known = new Map<string, Person>();
    for (const entry of entries) {
      const person = this.read(entry);
      const { id, name, village, birth, phone, householdPhone } = person;
      if (id === "" && !isWholeDate(birth) && phone === 0 && householdPhone === 0) {
        persons.push(person);
        continue;
      }
      const key = `${id}|${name}|${village}|${birth}|${phone}|${householdPhone}`;
      const same = known.get(key);
      if (same) {
        same.entries.push(entry);
        for (const field of ["sex", "town", "head"] as const) same[field] = agreed(same[field], person[field]);
        if (person.household < same.household) same.household = person.household;
      } else {
        known.set(key, person);
        persons.push(person);
      }
    }
    for (const person of persons) {
      for (const field of ["sex", "town", "head"] as const) if (person[field] === CONTRADICTION) person[field] = 0;
    }
    return persons;
  }

  #text(field: FieldId, entry: number): string {
    return this.#texts.get(field)!(entry);
  }

  #idText(entry: number): string {
    const column = this.#dataset.members.columns.get("idNo");
    if (column?.type !== "idNumber" || column.state[entry] !== VALUE) return "";
    const text = column.values[entry]!;
    // Behind 18 characters a disability card adds two or more; one more is a slip of the pen.
    const own = text.length === 15 || text.length > 19 ? currentId(text) || text : text;
    if (this.#hasKey(entry)) return currentId(text);
    return ID_LIKE.test(own) ? own : "";
  }
}

export function isWholeDate(date: number): boolean {
  return date % 100 !== 0 && Math.floor(date / 100) % 100 !== 0;
}

function agreed(one: number, other: number): number {
  if (one === other || other === 0) return one;
  return one === 0 ? other : CONTRADICTION;
}

/** The text of a field of each member: his own, or that of his household. */
function textsOf(dataset: Dataset, field: FieldId): (member: number) => string {
  const own = dataset.members.columns.get(field);
  if (own?.type === "text") return (member) => own.values[member]!;
  const shared = dataset.households.columns.get(field);
  if (shared?.type === "text") return (member) => shared.values[dataset.householdOf[member]!]!;
  return () => "";
}

/** The name of the head of each member's household: as told, else that of the member who is the head. */
function headsOf(dataset: Dataset): (member: number) => string {
  const told = textsOf(dataset, "headName");
  const relation = dataset.members.columns.get("relation");
  if (relation?.type !== "code") return told;
  const head = new Int32Array(dataset.householdIds.length).fill(-1);
  const codes = new Set(words.head.map((code) => relation.codes.indexOf(code)));
  for (let member = 0; member < dataset.members.size; member++) {
    if (relation.state[member] !== VALUE || !codes.has(relation.values[member]!)) continue;
    const household = dataset.householdOf[member]!;
    // Of two heads neither is sure.
    head[household] = head[household] === -1 ? member : CONTRADICTION - 1;
  }
  return (member) => {
    const name = told(member);
    const found = head[dataset.householdOf[member]!]!;
    return name !== "" || found < 0 ? name : dataset.memberName(found);
  };
}
