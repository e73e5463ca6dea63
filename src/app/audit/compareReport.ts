import { z } from "zod";
import { Refusal } from "../../core/model/Refusal";
import { canonicalJson, type FindingChange, type RunRecord } from "../../core/model/RunRecord";
import type { AuditView, ChangedFinding } from "../AuditViews";
import { readJson } from "../readJson";
import type { Report } from "../report";
import type { Run } from "../../core/model/Run";
import { fill } from "../../messages/render";
import type { AuditWords } from "./auditWords";

const text = z.string();
const count = z.int().min(0);
/** As much of a report as it takes to hold a run against it. */
const report = z.looseObject({
  schema: z.literal("huhuqing-report/1"),
  tool: z.looseObject({ name: text, version: text }),
  run: z.looseObject({
    asOf: text,
    region: text,
    year: z.int(),
    inputs: z.array(z.looseObject({ sheet: text, rows: count })),
    pack: z.looseObject({ id: text, version: text, sha256: text }),
    switches: z.record(text, z.unknown()),
    ownRules: z.array(z.unknown()),
    parameters: z.array(z.looseObject({ id: text, value: z.union([z.number(), text]).nullable() })),
  }),
  totals: z.looseObject({
    households: count,
    members: count,
    findings: z.looseObject({ error: count, warning: count, note: count }),
    byRule: z.record(text, count),
    waived: count,
  }),
  verdicts: z.array(z.looseObject({ household: text })),
  findings: z.array(
    z.looseObject({
      key: text,
      rule: text,
      household: text,
      value: text,
      expected: text,
      message: text,
      severity: text,
    }),
  ),
});
export type Baseline = z.infer<typeof report>;

/** Refuses what is no report of this tool (`audit.badBaseline`). */
export function readBaseline({ file, json }: { readonly file: string; readonly json: string }): Baseline {
  const found = readJson(json, report);
  if (!found) throw new Refusal("audit.badBaseline", { file });
  return found;
}

/** Options, in words, in which a report is of another run than the record. */
export function otherOptions({ run }: Baseline, { options, pack, parameters, ownRules }: RunRecord, words: AuditWords) {
  const isOther = (a: unknown, b: unknown): boolean => canonicalJson(a) !== canonicalJson(b);
  const values = (all: readonly { readonly id: string; readonly value: string | number | null }[]) =>
    all.map(({ id, value }) => [id, value]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return [
    ...(run.asOf === options.asOf ? [] : [words.asOf]),
    ...(run.region === options.region ? [] : [words.region]),
    ...(run.year === options.year ? [] : [words.year]),
    ...(isOther({ ...run.pack }, { id: pack.id, version: pack.version, sha256: pack.sha256 }) ? [words.pack] : []),
    ...(isOther(values(run.parameters), values(parameters)) ? [words.parameters] : []),
    ...(isOther(run.switches, options.rules ?? {}) ? [words.rules] : []),
    ...(isOther(run.ownRules, ownRules) ? [words.ownRules] : []),
  ];
}

/** In words, how the data that a report is of differ from those of a re-run, as far as the report tells. */
export function otherData(
  { totals, verdicts, run }: Baseline,
  { run: now, households }: { readonly run: Run; readonly households: readonly string[] },
  words: AuditWords,
): readonly string[] {
  const [then, here] = [verdicts.map(({ household }) => household), [...households]];
  const gone = without(then, here).length;
  const added = without(here, then).length;
  const sheets = run.inputs.flatMap(({ sheet, rows }) => {
    const own = now.mappings.find((mapping) => mapping.sheet === sheet);
    const rowsNow = own ? own.lastRow - own.firstRow + 1 - own.skippedRows.length : 0;
    const facts = { sheet, then: String(rows), now: String(rowsNow) };
    return own && rowsNow !== rows ? [fill(words.otherRows, facts)] : own ? [] : [fill(words.otherSheet, { sheet })];
  });
  const size = {
    ...{ households: String(totals.households), members: String(totals.members) },
    ...{ householdsNow: String(now.totals.households), membersNow: String(now.totals.members) },
  };
  const isOtherSize = totals.households !== now.totals.households || totals.members !== now.totals.members;
  return [
    ...(isOtherSize ? [fill(words.otherSize, size)] : []),
    ...(gone + added > 0 ? [fill(words.otherHouseholds, { gone: String(gone), added: String(added) })] : []),
    ...sheets,
  ];
}

/** What a list has more often than another. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of other) left.set(one, (left.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const times = left.get(one) ?? 0;
    left.set(one, times - 1);
    return times <= 0;
  });
}

/** Findings and verdicts of a re-run beside those of a report; places of the sheet count for nothing. */
export function compareReport(
  then: Baseline,
  now: Pick<Report, "findings" | "verdicts">,
  titleOf: (rule: string) => string,
): Omit<AuditView["findings"], "totals" | "byRule"> {
  const counts: Record<FindingChange, number> = { new: 0, unchanged: 0, updated: 0, absent: 0, reopened: 0 };
  const list: ChangedFinding[] = [];
  const said = ({ value, expected, message, severity }: Baseline["findings"][number]): string =>
    JSON.stringify([value, expected, message, severity]);
  const left = new Map<string, Baseline["findings"][number][]>();
  for (const finding of then.findings) left.set(finding.key, [...(left.get(finding.key) ?? []), finding]);
  const exact = now.findings.map((finding) => {
    const same = left.get(finding.key);
    const at = same?.findIndex((one) => said(one) === said({ ...finding })) ?? -1;
    return at >= 0 && same!.splice(at, 1).length > 0;
  });
  now.findings.forEach((finding, position) => {
    const change = exact[position] ? "unchanged" : left.get(finding.key)?.shift() ? "updated" : "new";
    counts[change]++;
    if (change === "unchanged") return;
    const { rule, household, message, sheet, row, cell } = finding;
    const at = { sheet, row: row - 1, column: columnOf(cell) };
    list.push({ change, rule, title: titleOf(rule), household, message, at, address: cell, isExplained: false });
  });
  for (const { rule, household } of [...left.values()].flat()) {
    counts.absent++;
    list.push({
      ...{ change: "absent", rule, title: titleOf(rule), household, message: "", at: null, address: "" },
      isExplained: false,
    });
  }
  const verdicts = (all: readonly object[]): string =>
    all
      .map((one) => canonicalJson(one))
      .sort()
      .join("\n");
  return { counts, list, same: list.length === 0 && verdicts(then.verdicts) === verdicts(now.verdicts) };
}

/** Zero-based, of an A1 address. */
function columnOf(address: string): number {
  const letters = /^[A-Z]+/.exec(address)?.[0] ?? "A";
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
