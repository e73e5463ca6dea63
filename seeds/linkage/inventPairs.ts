import { createChance, type Chance } from "../chance";
import { textOf } from "../columns";
import { inventCounty } from "../inventCounty";
import { inventName, inventSurname } from "../inventPeople";
import { FORMS, RENAMED, type Form } from "./forms";
import type { Person, PlantedRow, Row } from "./Pairs";

const SEED = 40_962;
const HOUSEHOLDS = 900;
/** Of a hundred people of the county so many are not on the department's sheet. */
const ABSENT = 12;
/** For a hundred people of the county so many rows of people from elsewhere. */
const STRANGERS = 10;

const MINORITY = ["阿依努尔·卡德尔", "买买提·艾力", "古丽仙·吐尔逊", "扎西·多吉", "帕提曼·肉孜", "依布拉音·沙吾提"];

export interface MadePairs {
  readonly people: readonly Person[];
  readonly rows: readonly PlantedRow[];
}

/** People of a county and a department's rows about them: each form of writing somebody is planted many times. */
export function inventPairs(): MadePairs {
  const chance = createChance(SEED);
  const county = inventCounty(SEED, HOUSEHOLDS);
  const people = peopleOf(county, chance);
  const rows = people.flatMap((person) => (chance.percent(ABSENT) ? [] : [rowOf(person, chance)]));
  const strangers = Array.from({ length: Math.floor((people.length * STRANGERS) / 100) }, (_, at) =>
    strangerOf(people, county.issueId, at, chance),
  );
  return { people, rows: shuffled([...rows, ...strangers], chance) };
}

function peopleOf({ members, households }: ReturnType<typeof inventCounty>, chance: Chance): Person[] {
  const heads = new Map(households.householdId.map((id, h) => [id, textOf(households.headName[h]!)]));
  const phones = new Map<string, string>();
  return members.personId.map((personId, m) => {
    const householdId = textOf(members.householdId[m]!);
    const idNo = textOf(members.idNo[m]!);
    const relation = textOf(members.relation[m]!);
    if (relation === "户主") phones.set(householdId, `136${String(45_990_000 + m)}`);
    const name = m % 29 === 7 && relation !== "户主" ? chance.pick(MINORITY) : textOf(members.name[m]!);
    return {
      householdId,
      personId: textOf(personId),
      name,
      sex: textOf(members.sex[m]!),
      birth: idNo.slice(6, 14),
      idNo,
      relation,
      town: textOf(members.town[m]!),
      village: textOf(members.village[m]!),
      headName: heads.get(householdId) ?? "",
      // A child is listed under the phone of the head.
      phone: relation === "户主" || relation.startsWith("之") ? (phones.get(householdId) ?? null) : null,
    };
  });
}

/** The row of somebody as the department would have it if it wrote everything as the county does. */
function plainRow({ name, sex, birth, idNo, town, village, headName, phone }: Person): Row {
  return { name, sex, birth, idNo: idNo.slice(0, 18), town, village: RENAMED.get(village) ?? village, headName, phone };
}

function rowOf(person: Person, chance: Chance): PlantedRow {
  const total = FORMS.reduce((sum, { share }) => sum + share, 0);
  for (;;) {
    const form = formAt(chance.between(1, total));
    const row = form.write(person, plainRow(person), chance);
    if (row) return { form: form.name, expected: form.expected, person: person.personId, row };
  }
}

function formAt(ticket: number): Form {
  let left = ticket;
  for (const form of FORMS) {
    left -= form.share;
    if (left <= 0) return form;
  }
  throw new RangeError("the shares of the forms are fewer than the tickets");
}

/** Somebody from elsewhere: now and then with the name and village of one of the county's, but born otherwise. */
function strangerOf(
  people: readonly Person[],
  issueId: (birth: number, sex: "男" | "女") => string,
  at: number,
  chance: Chance,
): PlantedRow {
  const model = chance.pick(people);
  const sex = chance.percent(50) ? "男" : "女";
  const birth = chance.between(1940, 2015) * 10_000 + chance.between(1, 12) * 100 + chance.between(1, 28);
  const isNamesake = at % 4 === 0;
  const name = isNamesake ? model.name : inventName(chance, inventSurname(chance));
  const headName = isNamesake ? null : inventName(chance, inventSurname(chance));
  const { town } = model;
  const village = RENAMED.get(model.village) ?? model.village;
  const idNo = issueId(birth, sex);
  return {
    form: isNamesake ? "namesake in the village" : "from elsewhere",
    expected: "nobody",
    person: null,
    row: { name, sex, birth: String(birth), idNo, town, village, headName, phone: null },
  };
}

function shuffled<T>(items: T[], chance: Chance): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const other = chance.between(0, i);
    [items[i], items[other]] = [items[other]!, items[i]!];
  }
  return items;
}
