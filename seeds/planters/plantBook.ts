import { fieldsOf, type Book } from "../books";
import type { Household, Model } from "../model/Model";
import type { Ground, PlantedEntry, Planter } from "./Planter";

/** How often each planter's fault stands in the workbook, with which form it begins and how far the next one is. */
export type Schedule = readonly {
  readonly planter: Planter;
  readonly times: number;
  readonly first: number;
  readonly step: number;
}[];

/** Puts the faults of a schedule into the county, each into a household of its own. */
export function plantBook(model: Model, book: Book, schedule: Schedule): readonly PlantedEntry[] {
  const ground = groundOf(model, book);
  return schedule.flatMap(({ planter, times, first, step }) =>
    Array.from({ length: times }, (_, turn) => {
      try {
        return planter.plant(ground, first + turn * step);
      } catch (cause) {
        throw new Error(`${planter.rule} cannot be planted in ${book.id}`, { cause });
      }
    }).flat(),
  );
}

/** Households at the end that no fault is planted in; they may be removed. */
const FREE = 3;

function groundOf(model: Model, book: Book): Ground {
  const shown = fieldsOf(book);
  const touched = new Set<Household>();
  const listed = model.households.slice(0, -FREE);
  let villages = 0;
  return {
    model,
    line: Number(book.options.parameters["income-line"] ?? 4000),
    takeVillage: () => {
      const village = model.villages[villages++];
      if (!village) throw new RangeError("no village is left for this fault");
      return village;
    },
    removeLast: () => {
      const last = model.households.at(-1);
      if (!last || touched.has(last) || last.plight.isNew) throw new RangeError("the last household cannot go");
      model.households.pop();
    },
    repeats: (field) =>
      book.sheets.some(({ rows, columns }) => rows === "members" && columns.some((column) => column.field === field)),
    shows: (field) => shown.has(field),
    take: (meets) => {
      const open = listed.filter((household) => !touched.has(household));
      const left = new Map<string, number>();
      for (const { plight } of open) left.set(plight.id, (left.get(plight.id) ?? 0) + 1);
      const stock = ({ plight }: Household): number => left.get(plight.id) ?? 0;
      const fitting = open.filter(meets);
      const [first] = fitting;
      if (!first) throw new RangeError("no household is left for this fault");
      const most = fitting.reduce((best, next) => (stock(next) > stock(best) ? next : best), first);
      const alike = fitting.filter(({ plight }) => plight === most.plight);
      const household = alike[(touched.size * 5) % alike.length]!;
      touched.add(household);
      return household;
    },
  };
}
