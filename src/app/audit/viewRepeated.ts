import { cellAddress } from "../../core/model/a1";
import type { FieldId, Language } from "../../core/model/Field";
import type { Finding } from "../../core/model/Finding";
import { MEMBERS, type Fingerprints } from "../../core/model/Fingerprints";
import { maskDistinctly, maskName } from "../../core/model/mask";
import type { RecordedInput, RunRecord } from "../../core/model/RunRecord";
import { fill } from "../../messages/render";
import type { AuditView, ChangedFinding, ChangedHousehold } from "../AuditViews";
import { headsIn } from "../headOf";
import { createViewer, ruleOf, viewFinding } from "../renderViews";
import type { AuditWords } from "./auditWords";
import { changesOf } from "./changesOf";
import type { RepeatedRun } from "./repeatRun";

/** Changes that a list shows. */
const MOST = 1000;

type Told = Pick<AuditView, "data"> & {
  readonly findings: Omit<AuditView["findings"], "totals" | "byRule">;
  /** Rules of which the re-run tells less, because something is not here. */
  readonly untold: ReadonlySet<string>;
  /** In words, each with what to do. */
  readonly lacking: readonly string[];
};

/** Data and findings of a repeated run beside those that were recorded. */
export function viewRepeated(
  record: RunRecord,
  repeated: RepeatedRun,
  /** Those of that record; `null` where there are none. */
  before: Fingerprints | null,
  secret: string,
  result: string,
  words: AuditWords,
  language: Language,
): Told {
  const { run, dataset, pack, hashes } = repeated;
  const viewer = createViewer(pack, language);
  const changes = changesOf(repeated, before, secret);
  const now = unmatched(record.inputs, hashes.inputs);
  const isCounty = ({ role }: RecordedInput): boolean => role === "members" || role === "households";
  const countyChanged = now.some(isCounty);
  const others = now.filter((input) => !isCounty(input));
  const isVillages = others.some(({ role }) => role === "villages");

  const fieldName = (id: string): string => {
    if (id === MEMBERS) return words.members;
    const own = id.replace(/^villages\./, "");
    return pack.fields.find((field) => field.id === own)?.label[language] ?? own;
  };
  const columnIds = [...new Set([...Object.keys(record.fields), ...Object.keys(hashes.fields)])];
  const changedColumns = columnIds.filter((id) => record.fields[id] !== hashes.fields[id]).sort();
  const goneColumns = columnIds.filter((id) => hashes.fields[id] === undefined).sort();

  /** Whether one cell of a household holds it: of members' fields nobody knows whose changed. */
  const isOfHousehold = (id: FieldId): boolean =>
    dataset.households.columns.has(id) && !dataset.members.columns.has(id);
  const masked = maskDistinctly(run.householdIds);
  const head = headsIn(dataset, pack);
  const list = countyChanged ? (changes.data?.households ?? []) : [];
  const touched = new Set(list.map(({ household }) => household));
  const households = list.slice(0, MOST).map(({ what, household, print, fields }): ChangedHousehold => {
    if (household < 0) return { household: print, head: "", what, fields: [], at: null, address: "" };
    const member = head(household) ?? dataset.memberOrder[dataset.memberStart[household] ?? 0] ?? -1;
    const at = dataset.cellOf("household", household, fields.find(isOfHousehold) ?? "householdId");
    return {
      household: masked[household] ?? "",
      head: member < 0 ? "" : maskName(dataset.memberName(member)),
      what,
      fields: [...new Set(fields.map(fieldName))],
      ...{ at, address: cellAddress(at) },
    };
  });

  const left = hangingRules(record, repeated);
  const told: ChangedFinding[] = [];
  const counts = { new: 0, unchanged: 0, updated: 0, absent: 0, reopened: 0 };
  const explains = (finding: Finding): boolean =>
    touched.has(finding.household) ||
    (finding.subject.kind === "village" && isVillages) ||
    (finding.department !== undefined && others.some(({ profile }) => profile === finding.department?.profile));
  run.findings.forEach((finding, position) => {
    const change = before ? changes.findings.changes[position]! : "unchanged";
    if (left.has(finding.ruleId)) return;
    counts[change]++;
    if (change === "unchanged") return;
    const { title, household, message, at, address } = viewFinding(finding, run, viewer);
    told.push({
      ...{ change, rule: finding.ruleId, title, household, message, at, address },
      isExplained: explains(finding),
    });
  });
  const removed = new Set(list.flatMap(({ print, what }) => (what === "changed" || what === "removed" ? [print] : [])));
  const byPrint = new Map(changes.now.households.map((print, place) => [print, changes.now.householdAt[place]!]));
  for (const { rule, household } of before ? changes.findings.absent : []) {
    if (left.has(rule)) continue;
    counts.absent++;
    const print = before?.households[household] ?? "";
    const own = byPrint.get(print);
    const at = own === undefined ? null : dataset.cellOf("household", own, "householdId");
    told.push({
      ...{ change: "absent", rule, message: "" },
      title: viewer.rules.has(rule) ? ruleOf(viewer, rule).title[language] : rule,
      household: own === undefined ? print : (masked[own] ?? ""),
      ...{ at, address: at ? cellAddress(at) : "" },
      isExplained: removed.has(print) || (household < 0 && (isVillages || countyChanged)),
    });
  }
  return {
    data: {
      same: now.length === 0,
      level: changes.data?.level ?? "columns",
      inputs: others.map((input) => wordInput(input, words, repeated, language)),
      columns: countyChanged || isVillages ? [...new Set(changedColumns.map(fieldName))] : [],
      households,
      count: countyChanged && (changes.data ?? { level: "columns" }).level === "columns" ? null : list.length,
    },
    untold: left,
    findings: { counts: before && counts, list: told.slice(0, MOST), same: result === record.result },
    lacking: goneColumns.map((id) => fill(words.columnGone, { field: fieldName(id) })),
  };
}

/** Recorded inputs that took part again and are not as they were, and those that took part now alone. */
function unmatched(recorded: readonly RecordedInput[], now: readonly RecordedInput[]): readonly RecordedInput[] {
  const left = [...recorded];
  const changed: RecordedInput[] = [];
  for (const input of now) {
    const isOfRole = (one: RecordedInput): boolean => one.role === input.role && one.profile === input.profile;
    const at = left.findIndex((one) => isOfRole(one) && one.sha256 === input.sha256);
    if (at >= 0) left.splice(at, 1);
    else changed.push(input);
  }
  return changed;
}

/** Rules of which the re-run tells less than the recorded run, because something is not here. */
function hangingRules(record: RunRecord, { run, lackingDepartments, lacksPrevious }: RepeatedRun): ReadonlySet<string> {
  const wasChecked = new Set(record.rules.checked);
  const wasPartly = new Set(record.rules.partly);
  const hangs = run.outcomes.filter(({ ruleId, notChecked, partly }) => {
    if (!wasChecked.has(ruleId)) return false;
    if (notChecked) return true;
    const isLess = lackingDepartments.length > 0 || lacksPrevious;
    return partly.length > 0 && (isLess || !wasPartly.has(ruleId));
  });
  return new Set(hangs.map(({ ruleId }) => ruleId));
}

function wordInput(
  { role, profile, file, sheet }: RecordedInput,
  words: AuditWords,
  { departments }: RepeatedRun,
  language: Language,
): string {
  const name = file === "" ? sheet : file;
  if (role === "previous") return fill(words.previous, { name });
  if (role === "villages") return fill(words.villages, { name });
  const own = departments.find((one) => one.profile.id === profile)?.profile.title[language] ?? profile;
  return fill(words.department, { department: own, name });
}
