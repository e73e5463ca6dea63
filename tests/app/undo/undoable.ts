import type { Session } from "../../../src/app/Session";
import { COUNTY, HOUSING, ids, type Rows } from "../comparison";
import type { OpenedTabs } from "../tabs/sampleTabs";

type Snapshot = {
  readonly sheets: readonly unknown[];
  readonly settings: readonly (readonly [string, string])[];
  readonly names: readonly unknown[];
};

/** The workbook without what is never undone: records of runs, and the secret by which fingerprints are found. */
export function undoable({ workbook }: OpenedTabs): unknown {
  const { sheets, settings, names } = workbook.snapshot() as Snapshot;
  const isRecord = (one: unknown): boolean => JSON.stringify(one).includes("校验记录");
  return {
    sheets: sheets.filter((sheet) => !isRecord(sheet)),
    names: names.filter((name) => !isRecord(name)),
    settings: settings.flatMap(([name, json]) => {
      if (name === "huhuqing.prints" || name === "huhuqing.lastRecord") return [];
      if (name !== "huhuqing.linking") return [[name, json]];
      const { decisions, renames } = JSON.parse(json) as { decisions: object; renames: readonly object[] };
      return Object.keys(decisions).length + renames.length === 0 ? [] : [[name, decisions, renames]];
    }),
  };
}

/** What can be undone, each with why it cannot. */
export const labels = (session: Session): readonly string[] =>
  session.state().undo.map(({ label, blocked }) => (blocked === "" ? label : `${label}｜${blocked}`));

/** The last digit of one ID number is not the right one. */
const PEOPLE = COUNTY.map((row) => row.map((cell) => (cell === ids.one ? wrongDigit(ids.one) : cell)));
function wrongDigit(id: string): string {
  return id.slice(0, -1) + (id.endsWith("1") ? "2" : "1");
}
/** A county in which something is found. */
export const FAULTY: Readonly<Record<string, Rows>> = { 人口: PEOPLE, 住建: HOUSING };
