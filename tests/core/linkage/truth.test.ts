import type { LinkageResult } from "../../../src/core/model/Linkage";
import { createChance, FORMS, inventPeople, RENAMES, type Invented } from "./invented";
import { link, type Said } from "./sides";

const FUZZY = 2;

interface Case {
  readonly form: string;
  readonly said: Said;
  /** The member who it is, -1 for somebody whom the county does not have. */
  readonly member: number;
}

/** Whom the department lists: people of the county in every form, and strangers, some of them of the county's families. */
function invent(seed: number, count: number) {
  const chance = createChance(seed);
  const people = inventPeople(count + count / 10, chance);
  const isKnown = people.map((_, at) => at % 11 !== 10);
  const known = people.filter((_, at) => isKnown[at]);
  const position = new Map(known.map((person, at) => [person, at]));
  const forms = Object.keys(FORMS);
  const cases = people.flatMap((person): readonly Case[] => {
    const form = forms[chance(forms.length)]!;
    const member = position.get(person) ?? -1;
    return member >= 0 && chance(3) === 0 ? [] : [{ form, said: FORMS[form]!(person, chance), member }];
  });
  return { known, cases };
}

interface Tally {
  linked: number;
  right: number;
  waiting: number;
  found: number;
  all: number;
}

function tally(result: LinkageResult, cases: readonly Case[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  const waits = new Set(result.waiting.map(({ member, row }) => `${member} ${row}`));
  const linked = new Map(Array.from(result.rows, (row, i) => [row, result.members[i]!]));
  cases.forEach(({ form, member }, row) => {
    const own = tallies.get(form) ?? { linked: 0, right: 0, waiting: 0, found: 0, all: 0 };
    tallies.set(form, own);
    const isRight = member >= 0 && linked.get(row) === member;
    const isWaiting = member >= 0 && waits.has(`${member} ${row}`);
    own.linked += Number(linked.has(row));
    own.right += Number(isRight);
    own.waiting += Number(isWaiting);
    own.found += Number(isRight || isWaiting);
    own.all += Number(member >= 0);
  });
  return tallies;
}

/** For whoever reads the run. */
function print(name: string, { linked, right, waiting, found, all }: Tally): void {
  const precision = linked === 0 ? "–" : (right / linked).toFixed(4);
  const recall = (found / all).toFixed(4);
  process.stderr.write(
    `${name}: precision ${precision} (${linked} linked), recall ${recall} (${all}, ${waiting} of them waiting)\n`,
  );
}

const sum = (tallies: Iterable<Tally>): Tally =>
  [...tallies].reduce((a, b) => ({
    linked: a.linked + b.linked,
    right: a.right + b.right,
    waiting: a.waiting + b.waiting,
    found: a.found + b.found,
    all: a.all + b.all,
  }));

test("of some thousands who are not found by their number, hardly any is linked wrongly and few are lost", () => {
  const totals = [1, 2].map((seed) => {
    const { known, cases } = invent(seed, 6000);
    const result = link(
      known,
      cases.map(({ said }) => said),
      { renames: RENAMES },
    );
    const tallies = tally(result, cases);
    if (seed === 1) for (const [form, each] of tallies) print(form, each);
    return sum(tallies.values());
  });
  const total = sum(totals);
  print("all forms", total);
  expect(total.all).toBeGreaterThan(7000);
  expect(total.right / total.linked).toBeGreaterThanOrEqual(0.995);
  expect(total.found / total.all).toBeGreaterThanOrEqual(0.97);
  expect(total.waiting / total.all).toBeLessThan(0.2);
});

test("by ID number everybody is found and nobody else", () => {
  const chance = createChance(3);
  const people = inventPeople(3000, chance);
  const [here, strangers] = [people.slice(0, 2500), people.slice(2500)];
  const forms: readonly ((id: string) => string)[] = [
    (id) => id,
    (id) => `${id}43`,
    (id) => `${id}43B1`,
    (id) => id.toLowerCase(),
    (id) => ` ${id}`,
    (id) => (id.startsWith("19", 6) ? id.slice(0, 6) + id.slice(8, 17) : id),
  ];
  const rows = [...here, ...strangers].map(({ id }: Invented, at) => ({
    id: forms[chance(forms.length)]!(id),
    name: people[(at * 7) % people.length]!.name,
  }));
  const result = link(here, rows);
  const byId = Array.from(result.rows, (row, i) => [row, result.members[i]!] as const).filter(
    (_, i) => result.steps[i]! < FUZZY,
  );
  const right = byId.filter(([row, member]) => row === member).length;
  print("by ID number", { linked: byId.length, right, waiting: 0, found: right, all: here.length });
  expect([byId.length, right]).toEqual([here.length, here.length]);
});
