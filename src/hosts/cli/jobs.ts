import { existsSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { version } from "../../../package.json";
import { refuseParameter } from "../../app/countyRules";
import type { Language } from "../../core/model/Field";
import { Refusal } from "../../core/model/Refusal";
import type { RulePack } from "../../core/model/Rule";
import { packs } from "../../standards/packs";
import type { CheckJob, DepartmentWish, SheetJob } from "./CheckJob";
import { cliText } from "./cliText";
import type { CompareJob } from "./compareFile";
import type { CliText } from "../../messages/cli.zh-CN";
import { tabsNamed, type DrawWish, type TabWish } from "./TabWish";
import { departmentWish } from "./departmentWish";
import type { InspectJob } from "./inspectFile";
import type { AuditJob } from "./auditFile";
import type { AuditOptions, CheckOptions, CompareOptions, DrawOptions, SampleOptions, SheetOptions } from "./program";
import type { SampleJob } from "./sampleFile";

export function checkJobs(files: readonly string[], options: CheckOptions, language: Language): readonly CheckJob[] {
  const text = cliText[language];
  const several = files.length > 1;
  const target = (
    argument: "--out" | "--json",
    given: string | undefined,
    file: string,
    ending: string,
  ): string | null => {
    if (given === undefined) return null;
    const isFolder = existsSync(given) && statSync(given).isDirectory();
    if (!several && !isFolder) return given;
    if (!isFolder) throw new Refusal("argument.bad", { argument, value: given, expected: text.fileChoice });
    return join(given, `${basename(file).replace(/\.xlsx$/i, "")}${ending}`);
  };
  const given = sheetJob("--department", options.department ?? [], options, language);
  const tabs = tabWish(options, text);
  const jobs = files.map((file) => ({
    ...given,
    ...{ file, tabs },
    out: target("--out", options.out, file, ".marked.xlsx"),
    inPlace: options.inPlace === true,
    who: options.who ?? null,
    json: target("--json", options.json, file, ".json"),
  }));
  refuseEqualTargets(jobs);
  return jobs;
}

/** The tabs of the copy; options about tabs that are not wished are refused, and tabs without a copy. */
function tabWish(options: CheckOptions, text: CliText): TabWish | null {
  const { tabs, mask, unit, village, acceptIndex, closeMonth } = options;
  const ids = tabs === undefined ? [] : tabsNamed(tabs);
  if (ids.length > 0 && options.out === undefined)
    throw new Refusal("argument.bad", { argument: "--tabs", value: tabs ?? "", expected: text.tabsNeedOut });
  if (ids.length > 0)
    return {
      ...{ ids, draw: drawWish(options, text), isMasked: mask ?? null, unit: unit ?? null },
      villages: village ?? [],
      acceptsIndex: acceptIndex === true,
      closesMonth: closeMonth ?? null,
    };
  const about = {
    "--seed": options.seed,
    "--rate": options.rate,
    "--count": options.count,
    "--by-verdict": options.byVerdict,
    "--again": options.again,
    "--mask": mask,
    "--unit": unit,
    "--village": village,
    "--accept-index": acceptIndex,
    "--close-month": closeMonth,
  };
  for (const [argument, value] of Object.entries(about))
    if (value !== undefined)
      throw new Refusal("argument.bad", { argument, value: String(value), expected: text.tabOptionAlone });
  return null;
}

/** A rate and a number cannot both be wished. */
function drawWish({ seed, rate, count, byVerdict, again }: DrawOptions, text: CliText): DrawWish {
  if (rate !== undefined && count !== undefined)
    throw new Refusal("argument.bad", { argument: "--count", value: String(count), expected: text.rateOrCount });
  return {
    seed: seed ?? null,
    rate: rate ?? null,
    count: count ?? null,
    byVerdict: byVerdict ?? null,
    again: again ?? null,
  };
}

export function sampleJob(file: string, options: SampleOptions, language: Language): SampleJob {
  const out = options.out ?? null;
  return {
    ...sheetJob("--department", options.department ?? [], options, language),
    ...{ file, out, json: null, draw: drawWish(options, cliText[language]) },
  };
}

export function auditJob(file: string, options: AuditOptions, language: Language): AuditJob {
  const { previous, department = [], record, baseline, json } = options;
  const given = sheetJob("--department", department, previous === undefined ? {} : { previous }, language);
  return { ...given, file, out: null, json: json ?? null, record: record ?? null, baseline: baseline ?? null };
}

export function compareJob(
  file: string,
  departments: readonly string[],
  options: CompareOptions,
  language: Language,
): CompareJob {
  const { lists, by = "village", mask = "id", answers = [] } = options;
  const job = {
    ...sheetJob("KIND=FILE[#SHEET]", departments, options, language),
    file,
    out: options.out ?? null,
    json: options.json ?? null,
    lists: lists === undefined ? null : { folder: lists, by, masking: mask },
    answers,
  };
  refuseEqualTargets([job]);
  return job;
}

export function inspectJob(
  department: string,
  { out, json }: { readonly out?: string; readonly json?: string },
  language: Language,
): InspectJob {
  const { file, profile, sheet } = departmentWish("KIND=FILE[#SHEET]", department, language);
  const job = { ...sheetJob("", [], {}, language), file, profile, sheet, out: out ?? null, json: json ?? null };
  refuseEqualTargets([job]);
  return job;
}

function sheetJob(
  argument: string,
  departments: readonly string[],
  options: SheetOptions,
  language: Language,
): Omit<SheetJob, "file" | "out" | "json"> {
  const pack = options.pack === undefined ? packs[0]! : packNamed(options.pack);
  for (const [id, value] of Object.entries(options.param ?? {})) refuseParameter(parameterHolder(pack, id), id, value);
  const wishes = departments.map((given) => departmentWish(argument, given, language));
  refuseEqualSheets(wishes);
  return {
    inPlace: false,
    who: null,
    members: options.members ?? null,
    households: options.households === undefined ? null : options.households === "none" ? "" : options.households,
    villages: options.villages === undefined ? null : options.villages === "none" ? "" : options.villages,
    previous: options.previous ?? null,
    departments: wishes,
    pack: options.pack ?? null,
    region: options.region ?? null,
    year: options.year ?? null,
    asOf: options.asOf ?? null,
    parameters: options.param ?? {},
    language,
    version,
  };
}

/** One sheet cannot be that of two departments. */
function refuseEqualSheets(wishes: readonly DepartmentWish[]): void {
  const taken = new Set<string>();
  for (const { file, sheet } of wishes) {
    const place = JSON.stringify([resolve(file), sheet]);
    if (taken.has(place)) {
      throw new Refusal("department.sameSheet", { sheet: basename(file) + (sheet === null ? "" : `#${sheet}`) });
    }
    taken.add(place);
  }
}

export function packNamed(id: string): RulePack {
  const pack = packs.find((one) => one.id === id);
  if (!pack) throw new Refusal("pack.unknown", { pack: id, packs: packs.map((one) => one.id).join(", ") });
  return pack;
}

/** The pack, or one that has the parameter: which pack a sheet suggests is not known yet. */
function parameterHolder(pack: RulePack, id: string): RulePack {
  const has = ({ parameters }: RulePack): boolean => parameters.some((parameter) => parameter.id === id);
  return has(pack) ? pack : (packs.find(has) ?? pack);
}

/** No result may overwrite another. Names that differ in case only are one file on many machines. */
function refuseEqualTargets(jobs: readonly Pick<SheetJob, "out" | "json">[]): void {
  const taken = new Set<string>();
  for (const target of jobs.flatMap(({ out, json }) => [out, json])) {
    if (target === null) continue;
    const path = resolve(target).toLowerCase();
    if (taken.has(path)) throw new Refusal("file.sameTarget", { file: target });
    taken.add(path);
  }
}
