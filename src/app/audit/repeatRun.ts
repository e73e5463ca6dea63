import type { Rule, RulePack } from "../../core/model/Rule";
import { Refusal } from "../../core/model/Refusal";
import type { RecordedInput, RunRecord } from "../../core/model/RunRecord";
import { validate, type DepartmentInput, type SheetInput, type Validation } from "../../core/validate";
import { fill } from "../../messages/render";
import { parseRule } from "../../standards/parseRule";
import { withOwnRules } from "../countyRules";
import type { DepartmentEngine } from "../departments/departmentEngine";
import type { DepartmentSheet } from "../departments/departmentShelf";
import { mapChosen } from "../mapChosen";
import type { LongStep } from "../ports";
import type { PreviousSheets } from "../previousPeriod";
import type { SheetShelf } from "../sheetShelf";
import type { AuditQuestion } from "./AuditRequest";
import type { AuditWords } from "./auditWords";
import { dataHashes } from "./dataHashes";

export interface RepeatParts {
  readonly shelf: SheetShelf;
  readonly departments: Pick<DepartmentEngine, "kept" | "profileOf" | "inputOf">;
  readonly previous: () => PreviousSheets | null;
  readonly readPreviousSheet: (sheet: string) => Promise<PreviousSheets>;
}

/** A recorded run as it comes out now. */
export interface RepeatedRun extends Validation {
  readonly pack: RulePack;
  readonly hashes: Pick<RunRecord, "inputs" | "data" | "fields">;
  /** Position among the recorded inputs of each of the repeated ones. */
  readonly lacking: readonly string[];
  /** Profiles of departments whose sheets are not here. */
  readonly lackingDepartments: readonly string[];
  readonly lacksPrevious: boolean;
  readonly departmentSheets: readonly DepartmentSheet[];
}

/** Repeats a recorded run over the sheets that are loaded. Touches nothing that the engine keeps. */
export async function repeatRun(
  { record: { record }, linking, waivers, present, recognised, departments: added }: AuditQuestion,
  published: RulePack,
  parts: RepeatParts,
  words: AuditWords,
  title: (profile: string) => string,
  step: LongStep | undefined,
): Promise<RepeatedRun> {
  const lacking: string[] = [];
  const ownRules = record.ownRules.flatMap((rule): Rule[] => {
    try {
      return [parseRule(rule, published)];
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      lacking.push(fill(words.ownRule, { rule: rule.id }));
      return [];
    }
  });
  const pack = withOwnRules(published, ownRules);
  const choices: Record<string, RunRecord["choices"][string]> = { ...record.choices };
  const standIn = (role: "members" | "households" | "villages"): string | null => {
    const sheet = record.sheets[role];
    if (sheet === null || present.includes(sheet)) return sheet;
    const now = recognised?.[role] ?? null;
    lacking.push(now === null ? fill(words.sheetGone, { sheet }) : fill(words.sheetOther, { sheet, now }));
    const own = choices[sheet];
    if (now !== null && own) choices[now] = own;
    return now;
  };
  const sheets = { members: standIn("members"), households: standIn("households"), villages: standIn("villages") };
  const { members } = sheets;
  if (members === null) throw new Refusal("sheet.gone", { sheet: record.sheets.members });
  const input = (name: string | null): SheetInput | null =>
    name === null ? null : parts.shelf.mapped(name, choices, pack.fields);
  const previousInput = record.inputs.find(({ role }) => role === "previous");
  const previous = previousInput ? await previousOf(previousInput, present, parts) : null;
  if (previousInput && !previous)
    lacking.push(fill(words.previousGone, { name: previousInput.file || previousInput.sheet }));

  const wanted = record.inputs.filter(({ role }) => role === "department");
  const taken = new Set<string>();
  const compared = wanted.flatMap((one): { sheet: DepartmentSheet; input: DepartmentInput }[] => {
    const found = departmentOf(one, added, taken, present, record, parts);
    if (found) return [{ sheet: found.sheet, input: parts.departments.inputOf(found.profile, found.input, linking) }];
    lacking.push(fill(words.departmentGone, { department: title(one.profile), name: one.file || one.sheet }));
    return [];
  });
  const validation = validate({
    ...{ members: parts.shelf.mapped(members, choices, pack.fields), households: input(sheets.households) },
    ...{ villages: input(sheets.villages), previous, pack, waivers, options: record.options },
    departments: compared.map((one) => one.input),
    onProgress: step?.onProgress,
  });
  const departmentSheets = compared.map(({ sheet }) => sheet);
  const hashes = dataHashes({
    ...{ dataset: validation.dataset, previous: validation.previous, previousSheets: previous },
    ...{ sheets: { ...sheets, members }, mappings: validation.run.mappings },
    departments: compared.flatMap(({ sheet }, position) => {
      const result = validation.departments[position];
      return result ? [{ sheet, result }] : [];
    }),
  });
  const isHere = (profile: string): boolean => compared.some((one) => one.input.profile.id === profile);
  return {
    ...validation,
    ...{ pack, hashes, lacking, departmentSheets },
    lacksPrevious: previousInput !== undefined && !previous,
    lackingDepartments: [...new Set(wanted.map(({ profile }) => profile))].filter((profile) => !isHere(profile)),
  };
}

async function previousOf(
  { file, sheet }: RecordedInput,
  present: readonly string[],
  { previous, readPreviousSheet }: RepeatParts,
): Promise<PreviousSheets | null> {
  if (file !== "") return previous();
  return present.includes(sheet) ? readPreviousSheet(sheet) : previous();
}

/** The sheet of the session or of the workbook that a recorded department's sheet is by now. */
function departmentOf(
  { profile: id, file, sheet: name }: RecordedInput,
  added: readonly string[],
  taken: Set<string>,
  present: readonly string[],
  record: RunRecord,
  { departments, shelf }: RepeatParts,
) {
  const profile = departments.profileOf(id);
  const candidates = added.map(departments.kept).filter((one) => one.profile?.id === id && !taken.has(one.id));
  const kept =
    candidates.find((one) => one.file === file && one.sheet === name) ??
    candidates.find((one) => one.sheet === name) ??
    candidates[0];
  if (kept && !(file === "" && present.includes(name))) {
    taken.add(kept.id);
    const mapping = mapChosen(kept.raw, profile.fields, record.choices[kept.raw.name] ?? kept.choices);
    return { profile, sheet: kept, input: { sheet: kept.raw, mapping } };
  }
  if (file !== "" || !present.includes(name)) return null;
  const raw = shelf.sheet(name);
  const choices = record.choices[name] ?? { columns: [] };
  const mapping = mapChosen(raw, profile.fields, choices);
  const own = { id: `sheet:${name}`, file, sheet: name, sheets: [], encoding: "", opened: null };
  const sheet: DepartmentSheet = { ...own, raw, profile, recognised: false, guesses: [], mapping, choices };
  return { profile, sheet, input: { sheet: raw, mapping } };
}
