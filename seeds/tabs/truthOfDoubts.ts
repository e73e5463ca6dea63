import type { Place } from "../sheets/renderBook";
import type { Known, Units } from "./Known";
import { merged, sum, type TabsTruth, type TruthRow } from "./Truth";
import { HOUSEHOLD_SHEET, MEMBER_SHEET, ROWS_ABOVE } from "./tabsSheets";
import { TURNS } from "./turns";

/** Rules whose findings are no errors. */
const WARNINGS = ["ST-05", "INC-13", "LIV-06", "LIV-07"];
const NOTES = ["VAL-03", "HH-16"];
const severityOf = (rule: string): string =>
  WARNINGS.includes(rule) ? "预警" : NOTES.includes(rule) ? "提示" : "错误";

/** One finding: a household that is gone by now has no place. */
interface Found {
  readonly rule: string;
  readonly home: Known | null;
  /** Whom it is about: one of the household, or "" for the whole. */
  readonly member: string;
}

/** T22: what was done to households on purpose, and cells that are read only after clean-up. */
export function truthOfDoubts({ county, towns }: Units, cleaned: readonly Place[]): TabsTruth {
  const { homes } = county;
  const found = [...planted(homes), ...cleaned.map((place) => cleanedIn(place, homes))];
  const rules = [...new Set(found.map(({ rule }) => rule))].sort();
  const distinct = (own: readonly Found[]): readonly Known[] => [...new Set(own.flatMap(({ home }) => home ?? []))];
  const rows = rules.map((rule): TruthRow => {
    const own = found.filter((one) => one.rule === rule);
    const whole = distinct(own.filter(({ member }) => member === ""));
    const persons = new Set(
      own.flatMap(({ home, member }) => (home && !whole.includes(home) ? `${home.id} ${member}` : [])),
    );
    const byTown = towns.map(({ town }, t): TruthRow => {
      return { [`inTown@${t + 1}`]: distinct(own).filter((home) => home.town === town).length };
    });
    const counts: TruthRow = {
      ...{ rule, severity: severityOf(rule), households: distinct(own).length, lines: own.length },
      people: sum(whole.map((home) => home.people)) + persons.size,
    };
    return merged([counts, ...byTown]);
  });
  const line = (label: string, own: readonly Found[]): TruthRow => ({
    ...{ label, lines: own.length, households: distinct(own).length },
  });
  const severities = ["错误", "预警", "提示"].map((word) =>
    line(
      word,
      found.filter(({ rule }) => severityOf(rule) === word),
    ),
  );
  return {
    T22: {
      severities: { by: ["label"], rows: [line("全部", found), ...severities] },
      rules: { by: ["rule"], rows, isPart: true },
    },
  };
}

function planted(homes: readonly Known[]): readonly Found[] {
  const at = new Map(homes.map((home) => [Number(home.id.slice(-7)), home]));
  return TURNS.flatMap(({ serial, doubts = [] }) =>
    doubts.map(({ rule, member = "" }): Found => ({ rule, member, home: at.get(serial) ?? null })),
  );
}

function cleanedIn({ sheet, cell }: Place, homes: readonly Known[]): Found {
  const entry = Number(cell.replace(/^[A-Z]+/u, "")) - ROWS_ABOVE - 1;
  if (sheet === HOUSEHOLD_SHEET) return { rule: "VAL-03", home: homes[entry]!, member: "" };
  if (sheet !== MEMBER_SHEET) throw new Error(`Nobody is expected in ${sheet} ${cell}`);
  let first = 0;
  const home = homes.find(({ people }) => (first += people) > entry)!;
  return { rule: "VAL-03", home, member: `row ${entry}` };
}
