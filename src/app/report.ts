import { cellAddress, columnLetters } from "../core/model/a1";
import type { Dataset } from "../core/model/Dataset";
import type { Language } from "../core/model/Field";
import type { Severity } from "../core/model/Finding";
import { maskDistinctly } from "../core/model/mask";
import {
  VERDICT_DIMENSIONS,
  type Dimension,
  type Rule,
  type RulePack,
  type RuleSwitch,
  type VerdictDimension,
} from "../core/model/Rule";
import { VERDICTS, type NotChecked, type Run, type Verdict } from "../core/model/Run";
import type { Waiver, WaiverOutcome } from "../core/model/Waiver";
import { catalogues } from "../messages/catalogues";
import { renderFinding, renderNotChecked } from "../messages/render";
import { isOwnId } from "./ownRule";

/** What only the caller knows: who runs, on which files, when. */
export interface ReportFacts {
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO instant; the one part of a report that differs between equal runs. */
  readonly startedAt: string;
  /** Of the pack alone, in canonical JSON; the engine fills it in. */
  readonly packSha256: string;
  /** Whether the sheet suggested the pack. */
  readonly packProposed: boolean;
  /** The period before that the run compared with. */
  readonly previous: { readonly file: string; readonly sha256: string; readonly sheets: readonly string[] } | null;
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
  /** The file of each department's sheet, in the order in which the sheets take part. */
  readonly departments: readonly { readonly file: string; readonly sha256: string }[];
}

/** One department's sheet beside the county's own. */
export interface ComparisonReport {
  /** Id of the profile. */
  readonly department: string;
  readonly title: string;
  readonly sheet: string;
  readonly file: string;
  readonly sha256: string;
  /** Members (or households, where rows are of households) with and without a row, and rows of nobody. */
  readonly matched: number;
  readonly onlyHere: number;
  readonly onlyThere: number;
  readonly conflicts: number;
  /** 0 to 1; `null` where nothing could be compared. */
  readonly agreementRate: number | null;
  /** Linked pairs by step, and pairs that wait for a decision. */
  readonly pairs: {
    readonly exact: number;
    readonly fallback: number;
    readonly scored: number;
    readonly accepted: number;
    readonly review: number;
  };
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly rule: string;
    readonly agree: number;
    readonly conflict: number;
    readonly onlyHere: number;
    readonly onlyThere: number;
    readonly open: number;
    readonly rate: number | null;
    /** In words; "" where it was compared. */
    readonly notCompared: string;
  }[];
}

/** The JSON contract of the command line, `huhuqing-report/1`: with the same files its `run` is enough to repeat the run. ID numbers and names are masked. */
export interface Report {
  readonly schema: "huhuqing-report/1";
  readonly tool: ReportFacts["tool"];
  readonly run: {
    readonly startedAt: string;
    readonly asOf: string;
    readonly region: string;
    readonly year: number;
    /** `sha256` covers the pack as it was published, without `switches` and `ownRules`. */
    readonly pack: { readonly id: string; readonly version: string; readonly sha256: string };
    /** Whether the sheet suggested the pack; else it was chosen. */
    readonly packProposed: boolean;
    /** What the county changed about rules, by rule. */
    readonly switches: Readonly<Record<string, RuleSwitch>>;
    /** Rules of the county's own, as records of a pack. */
    readonly ownRules: readonly Rule[];
    readonly parameters: readonly {
      readonly id: string;
      readonly value: number | string | null;
      readonly status: string;
      readonly scope: string;
      readonly confidence: string;
    }[];
    readonly inputs: readonly {
      readonly file: string;
      readonly sha256: string;
      readonly sheet: string;
      readonly headerRow: number;
      readonly rows: number;
    }[];
    readonly previous: ReportFacts["previous"];
    readonly rules: readonly {
      readonly id: string;
      readonly checked: boolean;
      readonly applied: number;
      /** Why it was not checked; "" where it was. */
      readonly because: string;
      /** Why some of its checks were left out while others ran. */
      readonly partly: readonly string[];
    }[];
    readonly complete: boolean;
    /** What became of the county's waivers, and the day by which they were judged: `null` where there are none. */
    readonly waivers: {
      readonly day: string;
      readonly states: readonly (WaiverOutcome & Pick<Waiver, "key" | "from" | "until">)[];
    } | null;
  };
  readonly mapping: readonly {
    readonly sheet: string;
    readonly field: string;
    readonly header: string;
    readonly column: string;
    readonly score: number;
  }[];
  readonly totals: {
    readonly households: number;
    readonly members: number;
    /** Without those that follow from another or that a waiver sets aside, in both counts. */
    readonly findings: Readonly<Record<Severity, number>>;
    readonly byRule: Readonly<Record<string, number>>;
    /** Those that waivers set aside. */
    readonly waived: number;
  };
  readonly verdicts: readonly (Readonly<Record<VerdictDimension, Verdict>> & {
    readonly household: string;
    readonly overall: Verdict;
  })[];
  readonly findings: readonly {
    readonly key: string;
    /** Key of the finding that explains this one, `null` where none does; what follows is not counted. */
    readonly follows: string | null;
    readonly rule: string;
    readonly severity: Severity;
    readonly dimension: Dimension;
    readonly sheet: string;
    readonly row: number;
    readonly column: string;
    readonly cell: string;
    readonly header: string;
    readonly field: string;
    readonly household: string;
    readonly member: string;
    readonly value: string;
    readonly expected: string;
    readonly message: string;
    /** The waiver that sets it aside, and its last day. */
    readonly waived: { readonly number: number; readonly until: string } | null;
  }[];
  readonly comparisons: readonly ComparisonReport[];
}

/** One not met → not met; else one to verify → to verify; else met. A dimension that does not apply decides nothing. */
function overallVerdict(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("notMet")) return "notMet";
  if (verdicts.includes("toVerify")) return "toVerify";
  return verdicts.includes("met") ? "met" : "notApplicable";
}

function verdictsOf(run: Run, household: number): Record<VerdictDimension, Verdict> {
  const entries = VERDICT_DIMENSIONS.map((dimension) => [dimension, verdictAt(run, dimension, household)] as const);
  return Object.fromEntries(entries) as Record<VerdictDimension, Verdict>;
}

export function verdictAt(run: Run, dimension: VerdictDimension, household: number): Verdict {
  const code = run.verdicts[dimension][household];
  return (code === undefined ? undefined : VERDICTS[code]) ?? "toVerify";
}

function reportWaivers(run: Run, waivers: readonly Waiver[]): Report["run"]["waivers"] {
  if (waivers.length === 0) return null;
  const states = new Map(run.waivers.map(({ number, state }) => [number, state]));
  const { day = run.options.asOf } = run.options;
  return {
    day,
    states: [...waivers]
      .sort((a, b) => a.number - b.number)
      .flatMap(({ number, key, from, until }) => {
        const state = states.get(number);
        return state ? [{ number, state, key, from, until }] : [];
      }),
  };
}

export function buildReport(
  run: Run,
  dataset: Dataset,
  pack: RulePack,
  waivers: readonly Waiver[],
  facts: ReportFacts,
  comparisons: readonly ComparisonReport[],
  language: Language,
): Report {
  const catalogue = catalogues[language];
  const fields = new Map(pack.fields.map((field) => [field.id, field]));
  const rules = new Map<string, Rule>(pack.rules.map((rule) => [rule.id, rule]));
  const parameters = new Map(run.parameters.map((parameter) => [parameter.id, parameter]));
  const households = maskDistinctly(run.householdIds);
  const until = new Map(waivers.map((waiver) => [waiver.number, waiver.until]));
  const headings = new Map(
    run.mappings.flatMap(({ sheet, headings: all }) =>
      all.map(({ column, text }) => [`${sheet}!${column}`, text] as const),
    ),
  );
  const worded = (reason: NotChecked): string => renderNotChecked(reason, fields, parameters, catalogue);
  return {
    schema: "huhuqing-report/1",
    tool: facts.tool,
    run: {
      startedAt: facts.startedAt,
      asOf: run.options.asOf,
      region: run.options.region,
      year: run.options.year,
      pack: { ...run.pack, sha256: facts.packSha256 },
      packProposed: facts.packProposed,
      switches: Object.fromEntries(Object.entries(run.options.rules ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))),
      ownRules: pack.rules.filter(({ id }) => isOwnId(id)),
      parameters: run.parameters.map(({ id, value, status, scope, confidence }) => ({
        id,
        value,
        status,
        scope,
        confidence,
      })),
      inputs: facts.inputs.flatMap((input) =>
        run.mappings.map(({ sheet, headingRow, firstRow, lastRow, skippedRows }) => ({
          ...input,
          sheet,
          headerRow: headingRow + 1,
          rows: lastRow - firstRow + 1 - skippedRows.length,
        })),
      ),
      previous: facts.previous,
      rules: run.outcomes.map(({ ruleId, notChecked, partly, applied }) => ({
        id: ruleId,
        checked: notChecked === null,
        applied,
        because: notChecked ? worded(notChecked) : "",
        partly: partly.map(worded),
      })),
      complete: run.incomplete.length === 0,
      waivers: reportWaivers(run, waivers),
    },
    mapping: run.mappings.flatMap(({ sheet, columns }) =>
      columns.map(({ field, heading, column, score }) => ({
        sheet,
        field,
        header: heading,
        column: columnLetters(column),
        score,
      })),
    ),
    totals: {
      households: run.totals.households,
      members: run.totals.members,
      findings: run.totals.findings,
      byRule: Object.fromEntries([...run.totals.byRule].sort(([a], [b]) => (a < b ? -1 : 1))),
      waived: run.totals.waived,
    },
    verdicts: Array.from({ length: dataset.households.size }, (_, household) => {
      const verdicts = verdictsOf(run, household);
      return {
        household: households[household] ?? "",
        ...verdicts,
        overall: overallVerdict(Object.values(verdicts)),
      };
    }),
    findings: run.findings.map((finding) => {
      const rule = rules.get(finding.ruleId);
      if (!rule) throw new Error(`No rule ${finding.ruleId}`);
      const { message, value, expected } = renderFinding(finding, rule, fields, catalogue);
      return {
        key: finding.key,
        follows: finding.follows,
        rule: finding.ruleId,
        severity: finding.severity,
        dimension: rule.dimension,
        sheet: finding.at.sheet,
        row: finding.at.row + 1,
        column: columnLetters(finding.at.column),
        cell: cellAddress(finding.at),
        header: headings.get(`${finding.at.sheet}!${finding.at.column}`) ?? "",
        field: finding.field,
        household: households[finding.household] ?? "",
        member: finding.subject.kind === "member" ? finding.subject.member : "",
        value,
        expected,
        message,
        waived:
          finding.waiver === undefined ? null : { number: finding.waiver, until: until.get(finding.waiver) ?? "" },
      };
    }),
    comparisons,
  };
}
