import { VALUE, type Column } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";
import type { ColumnId } from "../../model/SummaryTab";
import type { TabFacts } from "../../model/TabFacts";
import { fullYears } from "./fullYears";
import { readColumns } from "./readColumns";

const UNKNOWN = "unknown";
const EDUCATION = ["illiterate", "primary", "junior", "senior", "college", "university", "preschool"] as const;
const HEALTH = ["healthy", "chronic", "serious", "disabled", "dead"] as const;
/** First age of each band. */
const AGES = [0, 6, 16, 60] as const;

/**
 * Members of each household, by household, in `health.…`, `education.…`, `age.…` and `labour.…`: the columns of one kind
 * but `health.any.…` add up to the household's members, with who is not known in `….unknown`.
 */
export function memberCounts(facts: TabFacts): ReadonlyMap<ColumnId, readonly number[]> {
  const { dataset } = facts;
  const counts = new Map<ColumnId, Float64Array>();
  const countsOf = (id: ColumnId): Float64Array => {
    const known = counts.get(id) ?? new Float64Array(dataset.households.size);
    counts.set(id, known);
    return known;
  };
  for (const [kind, classes, classOf] of classifications(facts)) {
    const columns = classes.map((name) => countsOf(`${kind}.${name}`));
    dataset.householdOf.forEach((household, member) => columns[classOf(member)]![household]!++);
  }
  for (const { name, has } of illnesses(facts)) {
    const column = countsOf(`health.any.${name}`);
    dataset.householdOf.forEach((household, member) => has(member) && column[household]!++);
  }
  return new Map([...counts].map(([id, column]) => [id, Array.from(column)]));
}

type Classification = readonly [kind: string, classes: readonly string[], classOf: (member: number) => number];

/** Each puts a member in exactly one class, the last of which is that nothing is known. */
function classifications(facts: TabFacts): readonly Classification[] {
  const { dataset, pack, run } = facts;
  const read = readColumns(dataset.members, pack);
  const [isPreschool, isAtSchool] = ["preschool", "atSchool"].map((group) => read("student").inGroup(group));
  const schooled = EDUCATION.map((group) => read("education").inGroup(group));
  const education = [...EDUCATION, "atSchool", UNKNOWN];
  const preschool = EDUCATION.indexOf("preschool");

  const conditions = HEALTH.map((group) => read("health").inGroup(group));
  const health = [...HEALTH, "several", UNKNOWN];
  const several = HEALTH.length;

  const codes = pack.codeLists.find(({ id }) => id === "labour")?.codes.map(({ code }) => code) ?? [];
  const column = dataset.members.columns.get("labour");
  const labour = column?.type === "code" ? column : null;
  const positions = labour?.codes.map((code) => codes.indexOf(code)) ?? [];
  const ages = AGES.map((from) => `from${from}`);
  const cellOf = (field: FieldId) => codeNumber(dataset.members.columns.get(field));
  const day = Number(run.options.asOf.replaceAll("-", ""));

  return [
    [
      "health",
      health,
      remembered([cellOf("health")], (member) => {
        const first = conditions.findIndex((has) => has(member) === true);
        if (first === -1) return several + 1;
        const others = conditions.slice(first + 1).some((has) => has(member) === true);
        // Healthy and ill at once says neither.
        return !others ? first : HEALTH[first] === "healthy" ? several + 1 : several;
      }),
    ],
    [
      "education",
      education,
      remembered([cellOf("student"), cellOf("education")], (member) => {
        if (isPreschool!(member) === true) return preschool;
        if (isAtSchool!(member) === true) return education.length - 2;
        const own = schooled.findIndex((has) => has(member) === true);
        return own === -1 ? education.length - 1 : own;
      }),
    ],
    [
      "age",
      [...ages, UNKNOWN],
      (member) => {
        const [youngest, oldest] = fullYears(dataset.birthDate[member]!, day);
        const band = AGES.findLastIndex((from) => youngest >= from);
        // A year of birth alone tells a band only where it leaves no doubt.
        return band >= 0 && AGES.findLastIndex((from) => oldest >= from) === band ? band : AGES.length;
      },
    ],
    [
      "labour",
      [...codes, UNKNOWN],
      (member) => {
        const position = labour?.state[member] === VALUE ? (positions[labour.values[member]!] ?? -1) : -1;
        return position === -1 ? codes.length : position;
      },
    ],
  ];
}

/** A number for what a code cell says, 0 where it says nothing. */
function codeNumber(column: Column | undefined): (entry: number) => number {
  if (column?.type !== "code") return () => 0;
  const { state, bits, values } = column;
  return (entry) => (state[entry] === VALUE ? (bits ?? values)[entry]! + 1 : 0);
}

/** The same for members whose cells say the same: it is asked once for each combination. */
function remembered(
  cells: readonly ((member: number) => number)[],
  classOf: (member: number) => number,
): (member: number) => number {
  const known = new Map<number, number>();
  return (member) => {
    const key = cells.reduce((sum, cell) => sum * 0x10001 + cell(member), 0);
    let own = known.get(key);
    if (own === undefined) known.set(key, (own = classOf(member)));
    return own;
  };
}

/** Who is chronically ill, seriously ill or disabled, alone or with something else. */
function illnesses({ dataset, pack }: TabFacts) {
  const health = readColumns(dataset.members, pack)("health");
  return (["chronic", "serious", "disabled"] as const).map((name) => {
    const has = health.inGroup(name);
    return { name, has: (member: number): boolean => has(member) === true };
  });
}
