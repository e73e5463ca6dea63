import type { RulePack } from "../../core/model/Rule";
import type { RunOptions } from "../../core/model/Run";
import type { RecordedChanges, RecordedChoices, RunRecord } from "../../core/model/RunRecord";
import type { Validation } from "../../core/validate";
import type { AppliedValues } from "../confirmedValues";
import type { DepartmentRun } from "../departments/DepartmentRun";
import type { SheetChoices, ValidateRequest } from "../Engine";
import { headingMark } from "../headingMark";
import { isOwnId } from "../ownRule";
import type { PreviousSheets } from "../previousPeriod";
import type { RecordFacts } from "./AuditRequest";
import { dataHashes } from "./dataHashes";
import { packHash } from "./packHash";
import { resultHash } from "./resultHash";

/** A run of the county's sheets with everything by which it can be repeated. */
export interface RecordableRun extends Pick<Validation, "run" | "dataset" | "previous"> {
  /** With rules of the county's own, and as it was published. */
  readonly pack: RulePack;
  readonly published: RulePack;
  readonly request: ValidateRequest;
  readonly earlier: AppliedValues["earlier"];
  readonly previousSheets: PreviousSheets | null;
  readonly departments: readonly DepartmentRun[];
}

/** The record of a run. `changes`: beside the record before. */
export function recordOf(
  made: RecordableRun,
  { number, before, by, at, tool }: Omit<RecordFacts, "prints">,
  changes: RecordedChanges | null,
): RunRecord {
  const { run, dataset, pack, published, request } = made;
  const { members, households, villages } = request;
  const sheets = { members, households, villages };
  const { error: errors, warning: warnings, note: notes } = run.totals.findings;
  return {
    schema: "huhuqing-record/1",
    ...{ number, at, by, tool, sheets },
    pack: { id: published.id, version: published.version, sha256: packHash(published) },
    options: plainOptions(run.options),
    parameters: run.parameters.map(({ id, value, status, scope, confidence }) => ({
      ...{ id, value, status, scope, confidence },
      ...confirmationOf(id, made),
    })),
    ownRules: pack.rules.filter(({ id }) => isOwnId(id)),
    choices: recordedChoices(made),
    ...dataHashes({ ...made, sheets, mappings: run.mappings }),
    rules: {
      checked: run.outcomes.flatMap(({ ruleId, notChecked }) => (notChecked ? [] : [ruleId])),
      notChecked: run.outcomes.flatMap(({ ruleId, notChecked }) =>
        notChecked ? [{ id: ruleId, reason: notChecked.reason }] : [],
      ),
      partly: run.outcomes.flatMap(({ ruleId, partly, notChecked }) =>
        partly.length > 0 && !notChecked ? [ruleId] : [],
      ),
    },
    counts: {
      households: run.totals.households,
      members: run.totals.members,
      ...{ errors, warnings, notes },
      waived: run.totals.waived,
      byRule: Object.fromEntries(run.totals.byRule),
    },
    complete: run.incomplete.length === 0,
    result: resultHash(run, dataset),
    ...{ changes, before },
  };
}

/** Without what is not there, so that the options say the same once they were read back. */
function plainOptions({ region, year, asOf, parameters, rules, day }: RunOptions): RunOptions {
  const own = { region, year, asOf, parameters, ...(rules && Object.keys(rules).length > 0 && { rules }) };
  return day === undefined ? own : { ...own, day };
}

/** Who confirmed the value that entered, where the county confirmed it for such a run. */
function confirmationOf(id: string, { run, request, earlier }: RecordableRun) {
  const own = Object.hasOwn(request.confirmed, id) ? request.confirmed[id] : undefined;
  const isIn = typeof own === "object" && !earlier.has(id) && run.options.parameters[id] === own.value;
  return { confirmedBy: (isIn && own.by) || "", confirmedOn: (isIn && own.on) || "" };
}

/** Of the sheets that took part. */
function recordedChoices({ request, departments }: RecordableRun): RunRecord["choices"] {
  const names = [request.members, request.households, request.villages].flatMap((name) => name ?? []);
  const own = names.flatMap((name): [string, SheetChoices][] => {
    const choices = request.choices[name];
    return choices ? [[name, choices]] : [];
  });
  const ofDepartments = departments.map(({ sheet }): [string, SheetChoices] => [sheet.raw.name, sheet.choices]);
  const made = [...own, ...ofDepartments].filter(
    ([, { headingRow, columns }]) => headingRow !== undefined || columns.length > 0,
  );
  return Object.fromEntries(made.map(([name, choices]): [string, RecordedChoices] => [name, plainChoices(choices)]));
}

const plainChoices = ({ headingRow, columns }: SheetChoices): RecordedChoices => ({
  ...(headingRow === undefined ? {} : { headingRow }),
  columns: columns.map(({ heading, occurrence, field }) => ({ heading: headingMark(heading), occurrence, field })),
});
