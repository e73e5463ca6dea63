import type { Dataset } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";
import { MEMBERS, type Fingerprints } from "../../model/Fingerprints";
import { HOUSEHOLD_FIELD } from "../../model/personFields";
import { canonicalOrder, compareTexts, sortedColumns } from "./canonicalOrder";
import { householdWords } from "./cellWords";
import { fieldSeed, MemberCells, valueOf } from "./MemberCells";
import { finish, textWord } from "./mix";

/** Fingerprints of the county's sheets, and where each household of the dataset stands in them. */
export interface DataPrints extends Pick<Fingerprints, "households" | "fields" | "rows"> {
  readonly cells: Uint16Array;
  /** Household of the dataset at each place of `households`. */
  readonly householdAt: Uint32Array;
  /** Place of each household of the dataset. */
  readonly placeOf: Uint32Array;
}

/**
 * Fingerprints of all fields, or of those asked for, under a secret. Households stand in the order of their prints, so that
 * nothing is told of that of the sheet; those without an ID may bear the same print.
 */
export function printsOf(dataset: Dataset, secret: string, only?: ReadonlySet<FieldId>): DataPrints {
  const { householdOf, memberStart, memberOrder } = dataset;
  const { rank } = canonicalOrder(dataset);
  const { households, householdAt, placeOf } = placeHouseholds(dataset, secret);
  const size = households.length;
  const isAsked = (field: FieldId): boolean => only === undefined || only.has(field);
  const people = new MemberCells(dataset, secret, isAsked);
  const ofHouseholds = sortedColumns(dataset.households).filter(({ field }) => isAsked(field.id));
  const fields = [...people.fields, ...ofHouseholds.map(({ field }) => field.id)].sort(compareTexts);
  fields.push(MEMBERS);
  const cells = new Uint16Array(fields.length * size);
  const rows = new Uint32Array(size);
  const sums = new Float64Array(size);
  people.fields.forEach((field, position) => {
    const at = fields.indexOf(field) * size;
    sums.fill(0);
    for (let member = 0; member < rank.length; member++) {
      const part = people.part(position, member, rank[member]!);
      if (part === 0) continue;
      const place = placeOf[householdOf[member]!]!;
      sums[place]! += part;
      rows[place]! += people.rowPart(position, member, rank[member]!);
    }
    for (let place = 0; place < size; place++) cells[at + place] = people.cell(sums[place]!);
  });
  for (const column of ofHouseholds) {
    const { id } = column.field;
    const at = fields.indexOf(id) * size;
    const word = householdWords(column, dataset, fieldSeed(secret, id));
    for (let place = 0; place < size; place++) {
      const household = householdAt[place]!;
      // A household is found by its ID: that it is there says all of it.
      const own = id === HOUSEHOLD_FIELD && dataset.householdIds[household] !== "" ? 0 : word(household);
      if (own === 0) continue;
      cells[at + place] = valueOf(own);
      rows[place]! += finish(own);
    }
  }
  const at = (fields.length - 1) * size;
  for (let place = 0; place < size; place++) {
    const household = householdAt[place]!;
    const members = memberOrder.subarray(memberStart[household], memberStart[household + 1]);
    cells[at + place] = people.peopleCell(members);
    rows[place]! += finish(people.peopleWord(members) + members.length);
  }
  return { households, fields, cells, rows, householdAt, placeOf };
}

function placeHouseholds(dataset: Dataset, secret: string): Pick<DataPrints, "households" | "householdAt" | "placeOf"> {
  const { householdIds, memberStart, memberOrder } = dataset;
  const order = canonicalOrder(dataset);
  const prints = householdIds.map((id, household) =>
    keyPrint(id === "" ? `~${order.keys[memberOrder[memberStart[household]!]!]}` : `=${id}`, secret),
  );
  const householdAt = order.households.slice().sort((a, b) => compareTexts(prints[a]!, prints[b]!));
  const placeOf = new Uint32Array(householdAt.length);
  householdAt.forEach((household, place) => (placeOf[household] = place));
  return { households: Array.from(householdAt, (household) => prints[household]!), householdAt, placeOf };
}

/** 12 hexadecimal characters of a key, under a secret. */
export function keyPrint(key: string, secret: string): string {
  const a = textWord(key, textWord(secret, 0x3c6ef372));
  const b = textWord(key, textWord(secret, a));
  return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 16).toString(16).padStart(4, "0");
}
