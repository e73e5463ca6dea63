import { VALUE, type Table } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";
import type { TabFacts } from "../../model/TabFacts";
import { readColumns } from "./readColumns";

/** What the ledger of the civil affairs office says of a household. */
interface CivilCover {
  /** A code group of the pack's lists: `classA`, `classB`, `classC`, `destitute`; `lowAllow` without a class. */
  readonly category: string | null;
  readonly covered: number | null;
  /** Yuan of the whole household. */
  readonly monthly: number | null;
  /** First and last month of the run's year in which it is paid; `null` where the ledger does not say, or it is not. */
  readonly firstMonth: number | null;
  readonly lastMonth: number | null;
}

type Facts = Pick<TabFacts, "departments" | "dataset" | "run" | "pack">;

/** By household; empty without a ledger. Where several rows are of one household, none of them is taken. */
export function civilCover({ departments, dataset, run, pack }: Facts): ReadonlyMap<number, CivilCover> {
  const covers = new Map<number, CivilCover | null>();
  const classes = pack.codeLists.find(({ id }) => id === "lowAllow")?.codes ?? [];
  for (const { profile, dataset: ledger, linkage } of departments) {
    if (profile.id !== "civil") continue;
    const read = readColumns(ledger.members, profile);
    const [category, covered, monthly] = [read("category"), read("covered"), read("monthly")];
    const [isDestitute, isLowAllow] = [category.inGroup("destitute"), category.inGroup("lowAllow")];
    const [from, to] = [dateReader(ledger.members, "from"), dateReader(ledger.members, "to")];
    const categoryOf = (row: number): string | null => {
      if (isDestitute(row) === true) return "destitute";
      if (isLowAllow(row) !== true) return null;
      const own = classes.find(({ code }) => code === category.text(row));
      return own?.groups.find((group) => group.startsWith("class")) ?? "lowAllow";
    };
    linkage.rows.forEach((row, pair) => {
      const household = dataset.householdOf[linkage.members[pair]!]!;
      const months = monthsOf(run.options.year, from(row), to(row));
      const cover = {
        category: categoryOf(row),
        covered: covered.number(row),
        monthly: monthly.number(row),
        ...months,
      };
      covers.set(household, covers.has(household) ? null : cover);
    });
  }
  return new Map([...covers].flatMap(([household, cover]) => (cover ? [[household, cover] as const] : [])));
}

/** yyyymmdd, 0 where the cell does not tell. */
function dateReader({ columns }: Table, field: FieldId): (entry: number) => number {
  const column = columns.get(field);
  return (entry) => (column?.type === "date" && column.state[entry] === VALUE ? column.values[entry]! : 0);
}

/** Of a time from one month to another, or without end, the months that lie in a year. */
function monthsOf(year: number, from: number, to: number): Pick<CivilCover, "firstMonth" | "lastMonth"> {
  const [fromYear, fromMonth] = [Math.floor(from / 10_000), Math.floor(from / 100) % 100];
  const [toYear, toMonth] = [Math.floor(to / 10_000), Math.floor(to / 100) % 100];
  const starts = fromYear === year ? fromMonth || null : from > 0 && fromYear < year ? 1 : null;
  const ends = toYear === year ? toMonth || null : to === 0 || toYear > year ? 12 : null;
  return starts === null || ends === null || starts > ends
    ? { firstMonth: null, lastMonth: null }
    : { firstMonth: starts, lastMonth: ends };
}
