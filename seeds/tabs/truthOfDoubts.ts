import type { Place } from "../sheets/renderBook";
import type { Known, Units } from "./Known";
import type { Fall } from "./truthOfFalls";
import { merged, sum, type TabsTruth, type TruthRow } from "./Truth";
import { HOUSEHOLD_SHEET, MEMBER_SHEET, ROWS_ABOVE } from "./tabsSheets";
import { TURNS } from "./turns";

/** Rules whose findings are no errors. */
const WARNINGS = ["ST-05", "INC-11", "INC-13", "LIV-06", "LIV-07"];
const NOTES = ["VAL-03", "HH-16"];
const WORDS = { error: "错误", warning: "疑点", note: "提示" } as const;
type Severity = keyof typeof WORDS;
const severityOf = (rule: string): Severity =>
  WARNINGS.includes(rule) ? "warning" : NOTES.includes(rule) ? "note" : "error";

/** One finding: a household that is gone by now has no place. */
export interface Found {
  readonly rule: string;
  readonly home: Known | null;
  /** Whom it is about: one of the household, or "" for the whole. */
  readonly member: string;
  /** Where it is not that of the rule. */
  readonly severity?: Severity;
}

/** What was done to households on purpose, cells that are read only after clean-up, and incomes that fell. */
export function foundIn({ county }: Units, cleaned: readonly Place[], falls: readonly Fall[]): readonly Found[] {
  const { homes } = county;
  return [
    ...planted(homes),
    ...cleaned.map((place) => cleanedIn(place, homes)),
    ...falls.map(({ id, level }): Found => ({
      ...{ rule: "INC-11", member: "", severity: level },
      home: homes.find((home) => home.id === id) ?? null,
    })),
  ];
}

/** T22. */
export function truthOfDoubts({ towns }: Units, found: readonly Found[]): TabsTruth {
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
      ...{ rule, severity: WORDS[severityOf(rule)], households: distinct(own).length, lines: own.length },
      people: sum(whole.map((home) => home.people)) + persons.size,
    };
    return merged([counts, ...byTown]);
  });
  const line = (label: string, own: readonly Found[]): TruthRow => ({
    ...{ label, lines: own.length, households: distinct(own).length },
  });
  const severities = (["error", "warning", "note"] as const).map((severity) =>
    line(
      WORDS[severity],
      found.filter((one) => (one.severity ?? severityOf(one.rule)) === severity),
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
