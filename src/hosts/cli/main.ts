import { existsSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { version } from "../../../package.json";
import { refuseParameter } from "../../app/countyRules";
import type { Language } from "../../core/model/Field";
import { Refusal } from "../../core/model/Refusal";
import type { RulePack } from "../../core/model/Rule";
import { catalogues } from "../../messages/catalogues";
import { fill, renderRefusal } from "../../messages/render";
import { packs } from "../../standards/packs";
import type { CheckJob } from "./CheckJob";
import { checkFile } from "./checkFile";
import { checkFiles } from "./checkFiles";
import { cliText } from "./cliText";
import { describeFields, describePacks, describeRecord, describeRules } from "./describeRecords";
import { createProgram, type CheckOptions } from "./program";

/** Runs the command line and returns its exit code: 0 no error found, 1 some, 2 could not run. */
export async function main(args: readonly string[]): Promise<number> {
  const language = languageOf(args);
  const text = cliText[language];
  const print = (output: string): number => {
    process.stdout.write(`${output}\n`);
    return 0;
  };
  const refuse = (fault: Refusal): number => {
    const { message, advice } = renderRefusal(fault.code, fault.data, catalogues[language]);
    process.stderr.write(`${message} ${advice}\n`);
    return 2;
  };
  try {
    return await createProgram(language, version, () => ({
      check: async (files, options) => checkFiles(jobsFor(files, options, language), language),
      explain: (name, pack) => {
        const record = describeRecord(name, packs, language, pack === undefined ? null : packNamed(pack));
        if (record !== null) return print(record);
        process.stderr.write(`${fill(text.noSuch, { given: name })} ${text.seeHelp}\n`);
        return 2;
      },
      rules: (pack) => print(describeRules(packNamed(pack ?? packs[0]!.id), language)),
      packs: () => print(describePacks(packs, language)),
      fields: () => print(describeFields(packs[0]!, language)),
    })).run(args);
  } catch (fault) {
    if (fault instanceof Refusal) return refuse(fault);
    const error = fault instanceof Error ? fault.name : typeof fault;
    process.stderr.write(`${fill(text.unexpected, { error, version })}\n`);
    if (process.env["HUHUQING_DEBUG"]) process.stderr.write(`${fault instanceof Error ? (fault.stack ?? "") : ""}\n`);
    return 2;
  }
}

/** Needed before anything is said, so read ahead of the other options. */
function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const given = at < 0 ? undefined : (args[at]?.split("=")[1] ?? args[at + 1]);
  return given?.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}

function jobsFor(files: readonly string[], options: CheckOptions, language: Language): readonly CheckJob[] {
  const text = cliText[language];
  const pack = options.pack === undefined ? packs[0]! : packNamed(options.pack);
  for (const [id, value] of Object.entries(options.param ?? {})) refuseParameter(parameterHolder(pack, id), id, value);
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
  const jobs = files.map((file) => ({
    file,
    out: target("--out", options.out, file, ".marked.xlsx"),
    inPlace: options.inPlace === true,
    json: target("--json", options.json, file, ".json"),
    members: options.members ?? null,
    households: options.households === undefined ? null : options.households === "none" ? "" : options.households,
    villages: options.villages === undefined ? null : options.villages === "none" ? "" : options.villages,
    previous: options.previous ?? null,
    pack: options.pack ?? null,
    region: options.region ?? null,
    year: options.year ?? null,
    asOf: options.asOf ?? null,
    parameters: options.param ?? {},
    language,
    version,
  }));
  refuseEqualTargets(jobs);
  return jobs;
}

function packNamed(id: string): RulePack {
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
function refuseEqualTargets(jobs: readonly CheckJob[]): void {
  const taken = new Set<string>();
  for (const target of jobs.flatMap(({ out, json }) => [out, json])) {
    if (target === null) continue;
    const path = resolve(target).toLowerCase();
    if (taken.has(path)) throw new Refusal("file.sameTarget", { file: target });
    taken.add(path);
  }
}

if (!isMainThread && parentPort) {
  const port = parentPort;
  void checkFile(workerData as CheckJob, (progress) => port.postMessage({ progress })).then((result) =>
    port.postMessage({ result }),
  );
}
