import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { version } from "../../../package.json";
import type { Language } from "../../core/model/Field";
import { Refusal } from "../../core/model/Refusal";
import { catalogues } from "../../messages/catalogues";
import { fill, renderRefusal } from "../../messages/render";
import { packs } from "../../standards/packs";
import { NO_TAB_SETTINGS } from "../../app/tabs/TabSettings";
import { localClock } from "../localClock";
import { createLocalEngine } from "../localEngine";
import { auditFile } from "./auditFile";
import type { CheckJob } from "./CheckJob";
import { checkFile } from "./checkFile";
import { checkFiles, runAlone } from "./checkFiles";
import { cliText } from "./cliText";
import { compareFile } from "./compareFile";
import { profileNamed } from "./departmentWish";
import { describeProfiles } from "./describeProfiles";
import { describeFields, describePacks, describeRecord, describeRules } from "./describeRecords";
import { describeTabs } from "./describeTabs";
import { inspectFile } from "./inspectFile";
import { auditJob, checkJobs, compareJob, inspectJob, packNamed, sampleJob } from "./jobs";
import { prepareSheet } from "./prepareSheet";
import { createProgram } from "./program";
import { sampleFile } from "./sampleFile";

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
      check: async (files, options) => checkFiles(checkJobs(files, options, language), language),
      compare: async (file, departments, options) =>
        runAlone(compareJob(file, departments, options, language), compareFile),
      audit: async (file, options) => runAlone(auditJob(file, options, language), auditFile),
      sample: async (file, options) => runAlone(sampleJob(file, options, language), sampleFile),
      inspect: async (department, options) => runAlone(inspectJob(department, options, language), inspectFile),
      prepare: async (kind, { out }) => {
        await prepareSheet(profileNamed(kind), out, language);
        return print(fill(text.written, { file: out }));
      },
      departments: async () => print(describeProfiles(await createLocalEngine().profiles(language), language)),
      tabs: async () => {
        const { options, typed } = NO_TAB_SETTINGS;
        const request = { options: { ...options, day: localClock.today() }, typed, months: {}, history: [] };
        return print(describeTabs((await createLocalEngine().tabList(request, language)).tabs, language));
      },
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

if (!isMainThread && parentPort) {
  const port = parentPort;
  void checkFile(workerData as CheckJob, (progress) => port.postMessage({ progress })).then((result) =>
    port.postMessage({ result }),
  );
}
