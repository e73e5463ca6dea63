import { ageOn, lastCutoff } from "../../../src/core/checks/ages";
import { compareDates, monthsBetween, yearOf } from "../../../src/core/checks/calendar";
import { compare, FALSE, OUTCOMES, TRUE } from "../../../src/core/checks/truth";
import type { Level } from "../../../src/core/checks/Scope";
import type { Condition, Expression } from "../../../src/core/model/Rule";
import { AS_OF, PARAMETERS, rowsOf, YEAR, type Cell, type Person, type Village, type World } from "./world";

/** A member, or a household (whose columns are read off its first member) where `person` is nobody's in particular. */
export interface Entity {
  readonly level: Level;
  /** Place among the members or households. */
  readonly entry: number;
  readonly household: number;
  readonly person: Person;
  readonly village: Village;
}

export function entitiesOf(village: Village, level: Level): readonly Entity[] {
  if (level === "member")
    return rowsOf(village).map(({ household, person }, entry) => ({ level, entry, household, person, village }));
  return village.homes.map((home, entry) => ({ level, entry, household: entry, person: home[0]!, village }));
}

const membersOf = ({ village, household }: Entity): readonly Entity[] =>
  entitiesOf(village, "member").filter((member) => member.household === household);

/** Where the entity was in the period before: `null` where it was not, or nothing is known of that period. */
function before(one: Entity, level: Level, { now, before: then }: World): Entity | null {
  if (then === null || one.village !== now) return null;
  const entry = level === "member" ? then.memberOf[one.entry]! : then.householdOf[one.household]!;
  return entry < 0 ? null : entitiesOf(then.village, level)[entry]!;
}

const known = (cell: Cell): number | string | null => (cell === undefined || cell === "?" ? null : cell);
const listed = (cell: Cell): readonly string[] | null => {
  const value = known(cell);
  return value === null ? null : String(value).split("、");
};

/** `null` is unknown. */
export function walk(asked: Condition, one: Entity, world: World): boolean | null {
  const { person } = one;
  if ("all" in asked) return every(asked.all.map((part) => walk(part, one, world)));
  if ("any" in asked) return some(asked.any.map((part) => walk(part, one, world)));
  if ("not" in asked) {
    const holds = walk(asked.not, one, world);
    return holds === null ? null : !holds;
  }
  if ("members" in asked) {
    const each = membersOf(one).map((member) => walk(asked.that, member, world));
    return asked.members === "any" ? some(each) : every(each);
  }
  if ("previous" in asked) {
    const then = before(one, one.level, world);
    return then && walk(asked.previous, then, world);
  }
  if ("inPrevious" in asked) {
    if (world.before === null || one.village !== world.now) return null;
    return before(one, asked.inPrevious === "entry" ? one.level : "household", world) !== null;
  }
  if ("compare" in asked) {
    const [left, comparator, right] = asked.compare;
    return spoken(compare(amount(left, one, world), comparator, amount(right, one, world)));
  }
  if ("dates" in asked) {
    const [left, comparator, right] = asked.dates;
    return spoken(compareDates(amount(left, one, world), amount(right, one, world), OUTCOMES[comparator]));
  }
  if ("untold" in asked) return null;
  if ("sex" in asked) {
    const sex = sexOf(person);
    return sex === null ? null : sex === asked.sex;
  }
  if ("untold" in asked) return null;
  const cell = person[asked.field];
  // A field that is not mapped is blank here: the scope names it as optional.
  if ("is" in asked) return (cell === null || cell === undefined) === (asked.is === "blank");
  const value = known(cell);
  const codes = listed(cell);
  if (value === null || codes === null) return null;
  if ("sharesCode" in asked) {
    // A member's cell and its household's stand in different tables: what they have in common is not asked.
    if (asked.field === "illnesses" && asked.sharesCode === "home") return null;
    const others = listed(person[asked.sharesCode]);
    return others && codes.some((code) => others.includes(code));
  }
  if ("inGroup" in asked) return codes.includes("a") || codes.includes("b");
  if ("in" in asked) return asked.in.includes(String(value));
  if ("contains" in asked) return asked.contains.some((part) => String(value).includes(part));
  if ("form" in asked)
    return asked.form === "mobilePhone"
      ? ["１３８00000000", "13800000000"].includes(String(value))
      : ["韦一", "韦·一"].includes(String(value));
  return typeof asked.equals === "number" ? value === asked.equals : codes.includes(asked.equals);
}

export function amount(asked: Expression, one: Entity, world: World): number {
  const { person } = one;
  const of = (part: Expression): number => amount(part, one, world);
  if (typeof asked === "number") return asked;
  if ("field" in asked) return numberOf(asked.field, person);
  if ("parameter" in asked)
    return Number(typeof PARAMETERS[asked.parameter] === "number" ? PARAMETERS[asked.parameter] : NaN);
  if ("run" in asked) return asked.run === "year" ? YEAR : dayOf(AS_OF);
  if ("age" in asked) {
    const birth = birthOf(person);
    const today = dayOf(AS_OF);
    if (birth > today) return NaN;
    return ageOn(birth, asked.age === "asOf" ? today : lastCutoff(PARAMETERS[asked.age.cutoff], AS_OF));
  }
  if ("length" in asked) {
    const id = known(person[asked.length]);
    return id === null ? NaN : String(id).length;
  }
  if ("digits" in asked) {
    const [from, to] = asked.digits;
    const id = String(known(person[asked.of]) ?? "");
    return id.length < to ? NaN : Number(id.slice(from - 1, to));
  }
  if ("items" in asked) {
    const text = known(person[asked.items]);
    return text === null ? NaN : new Set(String(text).split(/[、，|]/)).size;
  }
  if ("sum" in asked) return asked.sum.reduce<number>((sum, part) => sum + of(part), 0);
  if ("product" in asked) return asked.product.reduce<number>((product, part) => product * of(part), 1);
  if ("difference" in asked) return of(asked.difference[0]) - of(asked.difference[1]);
  if ("quotient" in asked) return of(asked.quotient[1]) === 0 ? NaN : of(asked.quotient[0]) / of(asked.quotient[1]);
  if ("remainder" in asked) return of(asked.remainder[0]) % of(asked.remainder[1]);
  if ("monthsBetween" in asked) return monthsBetween(of(asked.monthsBetween[0]), of(asked.monthsBetween[1]));
  if ("yearOf" in asked) return yearOf(of(asked.yearOf));
  if ("if" in asked) {
    const holds = walk(asked.if, one, world);
    return holds === null ? NaN : of(holds ? asked.then : asked.else);
  }
  if ("previous" in asked) {
    const then = before(one, one.level, world);
    return then ? amount(asked.previous, then, world) : NaN;
  }
  const members = membersOf(one);
  if ("sumOver" in asked) return members.reduce((sum, member) => sum + amount(asked.sumOver, member, world), 0);
  if ("count" in asked) {
    const each = members.map((member) => walk(asked.count, member, world));
    return each.includes(null) ? NaN : each.filter((holds) => holds === true).length;
  }
  const meant = members.map((member) => [walk(asked.where, member, world), member] as const);
  if (meant.some(([holds]) => holds === null)) return NaN;
  const numbers = meant.flatMap(([holds, member]) =>
    holds === true ? [amount("least" in asked ? asked.least : asked.most, member, world)] : [],
  );
  if (numbers.length === 0) return NaN;
  return "least" in asked ? Math.min(...numbers) : Math.max(...numbers);
}

/** yyyymmdd of an ISO date, its month or its year. */
const dayOf = (iso: string): number => Number(iso.replaceAll("-", "").padEnd(8, "0"));

function numberOf(field: string, person: Person): number {
  const value = known(person[field]);
  if (field === "since" || field === "birth") return value === null ? NaN : dayOf(String(value));
  return typeof value === "number" ? value : NaN;
}

const validId = (person: Person): string => {
  const id = String(known(person["idNo"]) ?? "");
  return id.length === 18 ? id : "";
};

function birthOf(person: Person): number {
  const id = validId(person);
  if (id !== "") return Number(id.slice(6, 14));
  const birth = numberOf("birth", person);
  return Number.isNaN(birth) ? 0 : birth;
}

function sexOf(person: Person): "male" | "female" | null {
  const id = validId(person);
  if (id !== "") return Number(id[16]) % 2 === 1 ? "male" : "female";
  return person["sex"] === "男" ? "male" : person["sex"] === "女" ? "female" : null;
}

const spoken = (truth: number): boolean | null => (truth === TRUE ? true : truth === FALSE ? false : null);
const every = (each: readonly (boolean | null)[]): boolean | null =>
  each.includes(false) ? false : each.includes(null) ? null : true;
const some = (each: readonly (boolean | null)[]): boolean | null =>
  each.includes(true) ? true : each.includes(null) ? null : false;
