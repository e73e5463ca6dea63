import { Command, CommanderError, InvalidArgumentError } from "commander";
import type { Language } from "../../core/model/Field";
import { Refusal } from "../../core/model/Refusal";
import { fill } from "../../messages/render";
import type { CliText } from "../../messages/cli.zh-CN";
import { cliText } from "./cliText";

export interface SheetOptions {
  readonly members?: string;
  readonly households?: string;
  readonly villages?: string;
  readonly previous?: string;
  readonly pack?: string;
  readonly region?: string;
  readonly year?: number;
  readonly asOf?: string;
  readonly param?: Readonly<Record<string, number | string>>;
  readonly out?: string;
  readonly json?: string;
}

/** How households are drawn for the spot check. */
export interface DrawOptions {
  readonly seed?: number;
  readonly rate?: number;
  readonly count?: number;
  readonly byVerdict?: boolean;
  readonly again?: boolean;
}

export interface SampleOptions extends SheetOptions, DrawOptions {
  readonly department?: readonly string[];
}

export interface AuditOptions {
  readonly previous?: string;
  readonly department?: readonly string[];
  readonly record?: number;
  readonly baseline?: string;
  readonly json?: string;
}

export interface CheckOptions extends SheetOptions, DrawOptions {
  readonly department?: readonly string[];
  readonly inPlace?: boolean;
  readonly who?: string;
  readonly tabs?: string;
  readonly mask?: boolean;
  readonly unit?: string;
  readonly village?: readonly string[];
  readonly acceptIndex?: boolean;
  readonly closeMonth?: string;
}

export interface CompareOptions extends SheetOptions {
  readonly lists?: string;
  readonly by?: "village" | "department";
  readonly mask?: "full" | "id" | "all";
  readonly answers?: readonly string[];
}

export interface Commands {
  readonly check: (files: readonly string[], options: CheckOptions) => Promise<number>;
  readonly compare: (file: string, departments: readonly string[], options: CompareOptions) => Promise<number>;
  readonly audit: (file: string, options: AuditOptions) => Promise<number>;
  readonly sample: (file: string, options: SampleOptions) => Promise<number>;
  readonly inspect: (department: string, options: { readonly out?: string; readonly json?: string }) => Promise<number>;
  readonly prepare: (kind: string, options: { readonly out: string }) => Promise<number>;
  readonly departments: () => Promise<number>;
  readonly tabs: () => Promise<number>;
  readonly explain: (name: string, pack: string | undefined) => number;
  readonly rules: (pack: string | undefined) => number;
  readonly packs: () => number;
  readonly fields: () => number;
}

/** The words of the command line, in the person's language; what is wrong with them is said in one sentence. */
export function createProgram(
  language: Language,
  version: string,
  commands: (code: (exit: number) => void) => Commands,
): {
  readonly run: (args: readonly string[]) => Promise<number>;
} {
  const text = cliText[language];
  let exit = 0;
  const act = commands((code) => {
    exit = code;
  });
  const program = named(new Command("huhuqing"), text)
    .description(`${text.description}\n${text.exitCodes}`)
    .version(version, "--version", text.version)
    .option("--lang <LANG>", text.lang, matching(/^(zh-CN|en-US)$/, text.langForm));
  const command = (name: string, description: string): Command =>
    named(program.command(name), text)
      .description(description)
      .option("--lang <LANG>", text.lang, matching(/^(zh-CN|en-US)$/, text.langForm));

  /** What a county's sheet is read by. */
  const sheetCommand = (name: string, description: string): Command =>
    command(name, description)
      .option("--members <SHEET>", text.members)
      .option("--households <SHEET>", text.households)
      .option("--villages <SHEET>", text.villages)
      .option("--previous <FILE.xlsx>", text.previous)
      .option("--pack <ID>", text.pack)
      .option("--region <CODE>", text.region, matching(/^(CN|\d{6})$/, text.regionForm))
      .option("--year <YYYY>", text.year, (value) => Number(matching(/^20\d{2}$/, text.yearForm)(value)))
      .option("--as-of <DATE>", text.asOf, isoDay(text.isoDate))
      .option("--param <ID=VALUE>", text.param, collectParameters(text.paramForm));

  /** What draws households. */
  const drawing = (draw: Command): Command =>
    draw
      .option("--seed <N>", text.seed, (value) => Number(matching(/^\d{1,9}$/, text.seedForm)(value)))
      .option("--rate <P>", text.drawRate, share(text.rateForm))
      .option("--count <N>", text.drawCount, positive(text.countForm))
      .option("--by-verdict", text.drawByVerdict)
      .option("--no-by-verdict", text.drawByVillage)
      .option("--again", text.drawAgain)
      .option("--no-again", text.drawNotAgain);

  drawing(sheetCommand("check <FILE...>", text.check))
    .option("--department <KIND=FILE[#SHEET]>", text.department, collect)
    .option("--out <FILE.xlsx>", text.out)
    .option("--json <FILE>", text.json)
    .option("--in-place", text.inPlace)
    .option("--who <NAME>", text.who)
    .option("--tabs <all|none|T1,T3…>", text.tabs)
    .option("--mask", text.maskTabs)
    .option("--no-mask", text.noMaskTabs)
    .option("--unit <TEXT>", text.unit)
    .option("--village <NAME>", text.tabVillage, collect)
    .option("--accept-index", text.acceptIndex)
    .option("--close-month <YYYY-MM>", text.closeMonth, matching(/^20\d{2}-(0[1-9]|1[0-2])$/, text.monthForm))
    .action(async (files: string[], options: CheckOptions) => {
      exit = await act.check(files, options);
    });
  sheetCommand("compare <FILE.xlsx> <KIND=FILE[#SHEET]...>", text.compare)
    .option("--out <FILE.xlsx>", text.compareOut)
    .option("--json <FILE>", text.oneJson)
    .option("--lists <DIR>", text.lists)
    .option("--by <village|department>", text.by, oneOf(["village", "department"]), "village")
    .option("--mask <full|id|all>", text.mask, oneOf(["full", "id", "all"]), "id")
    .option("--answers <FILE.xlsx>", text.answers, collect)
    .action(async (file: string, departments: string[], options: CompareOptions) => {
      exit = await act.compare(file, departments, options);
    });
  command("audit <FILE.xlsx>", text.audit)
    .option("--record <N>", text.auditRecord, positive(text.countForm))
    .option("--baseline <REPORT.json>", text.baseline)
    .option("--previous <FILE.xlsx>", text.previous)
    .option("--department <KIND=FILE[#SHEET]>", text.department, collect)
    .option("--json <FILE>", text.auditJson)
    .action(async (file: string, options: AuditOptions) => {
      exit = await act.audit(file, options);
    });
  drawing(sheetCommand("sample <FILE.xlsx>", text.sample))
    .option("--department <KIND=FILE[#SHEET]>", text.department, collect)
    .option("--out <FILE.xlsx>", text.sampleOut)
    .action(async (file: string, options: SampleOptions) => {
      exit = await act.sample(file, options);
    });
  command("inspect <KIND=FILE[#SHEET]>", text.inspect)
    .option("--out <FILE.xlsx>", text.oneOut)
    .option("--json <FILE>", text.oneJson)
    .action(async (department: string, options: { readonly out?: string; readonly json?: string }) => {
      exit = await act.inspect(department, options);
    });
  command("prepare <KIND>", text.prepare)
    .requiredOption("--out <FILE.xlsx>", text.prepareOut)
    .action(async (kind: string, options: { readonly out: string }) => {
      exit = await act.prepare(kind, options);
    });
  command("departments", text.departments).action(async () => {
    exit = await act.departments();
  });
  command("tabs", text.listTabs).action(async () => {
    exit = await act.tabs();
  });
  command("explain <RULE|PARAMETER>", text.explain)
    .option("--pack <ID>", text.explainPack)
    .action((name: string, { pack }: { readonly pack?: string }) => {
      exit = act.explain(name, pack);
    });
  command("rules", text.rules)
    .option("--pack <ID>", text.pack)
    .action(({ pack }: { readonly pack?: string }) => {
      exit = act.rules(pack);
    });
  command("packs", text.packs).action(() => {
    exit = act.packs();
  });
  command("fields", text.fields).action(() => {
    exit = act.fields();
  });

  return {
    run: async (args) => {
      try {
        await program.parseAsync([...args], { from: "user" });
        return exit;
      } catch (fault) {
        if (!(fault instanceof CommanderError)) throw fault;
        if (fault.exitCode === 0) return 0;
        const badValue = /^error: option '(--[\w-]+).*' argument '(.*)' is invalid\. (.*)$/s.exec(fault.message);
        if (badValue) {
          const [, argument = "", value = "", expected = ""] = badValue;
          throw new Refusal("argument.bad", { argument, value, expected });
        }
        process.stderr.write(`${usageFault(fault, text)} ${text.seeHelp}\n`);
        return 2;
      }
    },
  };
}

function named(command: Command, text: CliText): Command {
  return command
    .exitOverride()
    .helpOption("-h, --help", text.help)
    .helpCommand(false)
    .configureOutput({ outputError: () => undefined })
    .showHelpAfterError(false)
    .configureHelp({
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === "string" ? fill(text.byDefault, { description, value: defaultValue }) : description,
      styleTitle: (title) =>
        ({ "Usage:": text.usage, "Options:": text.options, "Commands:": text.commands, "Arguments:": text.arguments })[
          title
        ] ?? title,
    });
}

function usageFault({ code, message }: CommanderError, text: CliText): string {
  const given = /'([^']*)'/.exec(message)?.[1] ?? "";
  switch (code) {
    case "commander.unknownOption":
      return fill(text.unknownOption, { given });
    case "commander.unknownCommand":
      return fill(text.unknownCommand, { given });
    case "commander.missingArgument":
    case "commander.optionMissingArgument":
    case "commander.missingMandatoryOptionValue":
      return fill(text.missingArgument, { given });
    case "commander.help":
      return text.missingCommand;
    default:
      return fill(text.badUsage, { given: message.replace(/^error: /, "") });
  }
}

const matching =
  (pattern: RegExp, form: string) =>
  (value: string): string => {
    if (!pattern.test(value)) throw new InvalidArgumentError(form);
    return value;
  };

const oneOf =
  (choices: readonly string[]) =>
  (value: string): string => {
    if (!choices.includes(value)) throw new InvalidArgumentError(choices.join(", "));
    return value;
  };

const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

const isoDay =
  (form: string) =>
  (value: string): string => {
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    const date = day ? new Date(`${value}T00:00:00Z`) : null;
    if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value) {
      throw new InvalidArgumentError(form);
    }
    return value;
  };

const positive =
  (form: string) =>
  (value: string): number =>
    Number(matching(/^[1-9]\d{0,8}$/, form)(value));

const share =
  (form: string) =>
  (value: string): number => {
    const [, digits = "", percent = ""] = /^(\d+(?:\.\d+)?)(%?)$/.exec(value) ?? [];
    const given = Number(digits) / (percent === "" ? 1 : 100);
    if (digits === "" || given <= 0 || given > 1) throw new InvalidArgumentError(form);
    return given;
  };

const collectParameters =
  (form: string) =>
  (value: string, before: Readonly<Record<string, number | string>> | undefined): Record<string, number | string> => {
    const [, id = "", given = ""] = /^([a-z][a-z0-9-]*)=(.+)$/.exec(value) ?? [];
    if (id === "") throw new InvalidArgumentError(form);
    return { ...before, [id]: /^-?\d+(\.\d+)?$/.test(given) ? Number(given) : given };
  };
