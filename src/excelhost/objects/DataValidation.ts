import { areaAddress, intersection, subtract } from "../address";
import type { Area } from "../address";
import { ExcelError, invalidArgument } from "../ExcelError";
import type { HostContext } from "../HostContext";
import type { SheetValidation, ValidationSettings } from "../HostWorkbook";
import { LIST_LENGTH, VALIDATION_MESSAGE_LENGTH, VALIDATION_TITLE_LENGTH } from "../limits";
import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType } from "../ObjectType";
import type { Json } from "../protocol";
import { demandWritable, sheetOf } from "./rangeTarget";
import type { RangeTarget } from "./rangeTarget";

const NOTHING: ValidationSettings = {
  list: null,
  ignoreBlanks: true,
  prompt: { show: true, title: "", message: "" },
  errorAlert: { show: true, style: "Stop", title: "", message: "" },
};

type Members = Readonly<Record<string, Json>>;

function members(value: Json, what: string): Members {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument(`${what} is needed`);
  return value as Members;
}

function text(value: Json | undefined, length: number): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "string" || value.length > length)
    throw invalidArgument(`a text of ${length} at most is needed`);
  return value;
}

const flag = (value: Json | undefined): boolean => value === undefined || value === null || value === true;

interface Part {
  readonly area: Area;
  readonly validation: SheetValidation | null;
}

/** The target cut up by what its cells accept now. */
function partsOf(target: RangeTarget, context: HostContext): Part[] {
  const validations = sheetOf(target, context).validations();
  return target.areas.flatMap((area) => {
    const parts: Part[] = [];
    let rest = [area];
    for (const validation of validations) {
      for (const hole of validation.areas) {
        const inside = intersection(area, hole);
        if (!inside) continue;
        parts.push({ area: inside, validation });
        rest = rest.flatMap((part) => subtract(part, inside));
      }
    }
    return [...parts, ...rest.map((part) => ({ area: part, validation: null }))];
  });
}

/** What all cells of the target have in common: the settings, `null` where only some or different ones are set. */
function commonOf(target: RangeTarget, context: HostContext): SheetValidation | ValidationSettings | null {
  const parts = partsOf(target, context);
  const [first] = parts;
  const print = ({ validation }: Part): string => (validation ? JSON.stringify({ ...validation, areas: [] }) : "none");
  if (!first || parts.some((part) => print(part) !== print(first))) return null;
  return first.validation ?? NOTHING;
}

function change(target: RangeTarget, context: HostContext, patch: Partial<ValidationSettings>): void {
  const sheet = sheetOf(target, context);
  demandWritable(sheet);
  for (const { area, validation } of partsOf(target, context)) {
    if (validation?.known === false && !patch.list) {
      throw new ExcelError(
        "UnsupportedFeature",
        `The rule of ${areaAddress(area)} is of a kind that is not supported.`,
      );
    }
    const { list, ignoreBlanks, prompt, errorAlert } = { ...NOTHING, ...validation, ...patch };
    sheet.setValidation(area, { list, ignoreBlanks, prompt, errorAlert });
  }
}

/** The source of a list: texts divided by commas, a formula, or a range. */
function listOf(rule: Members): ValidationSettings["list"] {
  const kinds = Object.keys(rule).filter((kind) => rule[kind] !== null && rule[kind] !== undefined);
  if (kinds.length !== 1) throw invalidArgument("a rule is of one kind");
  if (kinds[0] !== "list") {
    throw new ExcelError("UnsupportedFeature", `Rules of the kind ${kinds[0] ?? ""} are not supported.`);
  }
  const { source, inCellDropDown } = members(rule["list"] ?? null, "a list");
  if (typeof source !== "string") {
    throw new ExcelError("UnsupportedFeature", "A list takes its texts from a text or a formula only.");
  }
  if (source === "" || (!source.startsWith("=") && source.length > LIST_LENGTH)) {
    throw invalidArgument(`the texts of a list have ${LIST_LENGTH} characters at most`);
  }
  return { source, inCellDropDown: flag(inCellDropDown) };
}

const STYLES = ["Stop", "Warning", "Information"] as const;

const DATA_VALIDATION: ObjectType<RangeTarget> = {
  name: "DataValidation",
  properties: {
    Type: {
      since: 8,
      get: (target, context) => {
        const parts = partsOf(target, context);
        if (parts.every(({ validation }) => !validation)) return "None";
        if (parts.some(({ validation }) => !validation)) return "MixedCriteria";
        const found = commonOf(target, context);
        if (!found) return "Inconsistent";
        return found.list ? "List" : "known" in found && !found.known ? "Custom" : "None";
      },
    },
    Rule: {
      since: 8,
      get: (target, context) => {
        const found = commonOf(target, context);
        return found && (found.list ? { list: { ...found.list } } : {});
      },
      set: (target, value, context) => change(target, context, { list: listOf(members(value, "a rule")) }),
    },
    Prompt: {
      since: 8,
      get: (target, context) => {
        const prompt = commonOf(target, context)?.prompt;
        return prompt ? { showPrompt: prompt.show, title: prompt.title, message: prompt.message } : null;
      },
      set: (target, value, context) => {
        const { showPrompt, title, message } = members(value, "a prompt");
        const prompt = {
          show: flag(showPrompt),
          title: text(title, VALIDATION_TITLE_LENGTH),
          message: text(message, VALIDATION_MESSAGE_LENGTH),
        };
        change(target, context, { prompt });
      },
    },
    ErrorAlert: {
      since: 8,
      get: (target, context) => {
        const alert = commonOf(target, context)?.errorAlert;
        return alert ? { showAlert: alert.show, style: alert.style, title: alert.title, message: alert.message } : null;
      },
      set: (target, value, context) => {
        const given = members(value, "an alert");
        const style = STYLES.find((name) => name === (given["style"] ?? "Stop"));
        if (!style) throw invalidArgument(`an alert is one of ${STYLES.join(", ")}`);
        const errorAlert = {
          show: flag(given["showAlert"]),
          style,
          title: text(given["title"], VALIDATION_TITLE_LENGTH),
          message: text(given["message"], VALIDATION_MESSAGE_LENGTH),
        };
        change(target, context, { errorAlert });
      },
    },
    IgnoreBlanks: {
      since: 8,
      get: (target, context) => commonOf(target, context)?.ignoreBlanks ?? null,
      set: (target, value, context) => {
        if (typeof value !== "boolean") throw invalidArgument("true or false is needed");
        change(target, context, { ignoreBlanks: value });
      },
    },
  },
  methods: {
    Clear: {
      since: 8,
      call: (target, _args, context) => {
        const sheet = sheetOf(target, context);
        demandWritable(sheet);
        for (const area of target.areas) sheet.setValidation(area, null);
      },
    },
  },
};

export const dataValidation = (target: RangeTarget): HostObject => hostObject(DATA_VALIDATION, target);
