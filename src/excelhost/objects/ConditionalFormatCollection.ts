import { intersection } from "../address";
import { ExcelError, invalidArgument, itemNotFound } from "../ExcelError";
import type { HostContext } from "../HostContext";
import type { ConditionalFormatRule, ConditionalStyle } from "../HostWorkbook";
import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType, Property } from "../ObjectType";
import { plainText } from "../plainText";
import { range } from "./Range";
import { rangeAreas } from "./RangeAreas";
import { color } from "./RangeFormat";
import { demandWritable, rangeTarget, sheetOf } from "./rangeTarget";
import type { RangeTarget } from "./rangeTarget";

interface RuleTarget {
  readonly sheetId: string;
  readonly id: string;
}

/** Formula of a rule that was added and not yet given one: it colours nothing. */
const NO_FORMULA = "=FALSE";

function ruleOf(target: RuleTarget, context: HostContext): ConditionalFormatRule {
  const rule = sheetOf(target, context)
    .conditionalFormats()
    .find(({ id }) => id === target.id);
  if (!rule) throw itemNotFound("conditional format");
  return rule;
}

function patchStyle(target: RuleTarget, context: HostContext, change: ConditionalStyle): void {
  const sheet = sheetOf(target, context);
  demandWritable(sheet, "allowFormatCells");
  sheet.patchConditionalFormat(target.id, { format: { ...ruleOf(target, context).format, ...change } });
}

function styleMember<K extends "bold" | "italic" | "strikethrough">(key: K): Property<RuleTarget> {
  return {
    since: 6,
    get: (target, context) => ruleOf(target, context).format[key] ?? null,
    set: (target, value, context) => {
      if (value !== null && typeof value !== "boolean") throw invalidArgument("true or false is needed");
      patchStyle(target, context, { [key]: value });
    },
  };
}

const FILL: ObjectType<RuleTarget> = {
  name: "ConditionalRangeFill",
  properties: {
    Color: {
      since: 6,
      get: (target, context) => ruleOf(target, context).format.fill ?? null,
      set: (target, value, context) => patchStyle(target, context, { fill: color(value) }),
    },
  },
  methods: { Clear: { since: 6, call: (target, _args, context) => patchStyle(target, context, { fill: null }) } },
};

const FONT: ObjectType<RuleTarget> = {
  name: "ConditionalRangeFont",
  properties: {
    Color: {
      since: 6,
      get: (target, context) => ruleOf(target, context).format.fontColor ?? null,
      set: (target, value, context) => patchStyle(target, context, { fontColor: color(value) }),
    },
    Bold: styleMember("bold"),
    Italic: styleMember("italic"),
    Strikethrough: styleMember("strikethrough"),
  },
};

const STYLE: ObjectType<RuleTarget> = {
  name: "ConditionalRangeFormat",
  objects: {
    Fill: { since: 6, get: (target) => hostObject(FILL, target) },
    Font: { since: 6, get: (target) => hostObject(FONT, target) },
  },
};

const RULE: ObjectType<RuleTarget> = {
  name: "ConditionalFormatRule",
  properties: {
    Formula: {
      since: 6,
      get: (target, context) => ruleOf(target, context).formula,
      set: (target, value, context) => {
        const sheet = sheetOf(target, context);
        demandWritable(sheet, "allowFormatCells");
        if (typeof value !== "string" || !value.startsWith("=") || value.length > 8192) {
          throw invalidArgument("the formula of a conditional format begins with an equals sign");
        }
        sheet.patchConditionalFormat(target.id, { formula: value });
      },
    },
  },
};

const CUSTOM: ObjectType<RuleTarget> = {
  name: "CustomConditionalFormat",
  objects: {
    Rule: { since: 6, get: (target) => hostObject(RULE, target) },
    Format: { since: 6, get: (target) => hostObject(STYLE, target) },
  },
};

const custom = (target: RuleTarget, context: HostContext): HostObject | null =>
  ruleOf(target, context).kind === "Custom" ? hostObject(CUSTOM, target) : null;

const CONDITIONAL_FORMAT: ObjectType<RuleTarget> = {
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { since: 6, get: ({ id }) => id },
    Type: { since: 6, get: (target, context) => ruleOf(target, context).kind },
    Priority: {
      since: 6,
      get: (target, context) =>
        sheetOf(target, context)
          .conditionalFormats()
          .findIndex(({ id }) => id === target.id),
      set: (target, value, context) => {
        const sheet = sheetOf(target, context);
        demandWritable(sheet, "allowFormatCells");
        if (typeof value !== "number" || !Number.isInteger(value))
          throw invalidArgument("a priority is a whole number");
        const last = sheet.conditionalFormats().length - 1;
        sheet.moveConditionalFormat(target.id, value < 0 ? last : Math.min(value, last));
      },
    },
    StopIfTrue: {
      since: 6,
      get: (target, context) => ruleOf(target, context).stopIfTrue,
      set: (target, value, context) => {
        const sheet = sheetOf(target, context);
        demandWritable(sheet, "allowFormatCells");
        sheet.patchConditionalFormat(target.id, { stopIfTrue: value === true });
      },
    },
  },
  objects: {
    Custom: {
      since: 6,
      get: (target, context) => {
        const found = custom(target, context);
        if (!found) throw invalidArgument("the conditional format is not a custom one");
        return found;
      },
    },
    CustomOrNullObject: { since: 6, get: custom },
  },
  methods: {
    Delete: {
      since: 6,
      call: (target, _args, context) => {
        const sheet = sheetOf(target, context);
        demandWritable(sheet, "allowFormatCells");
        sheet.removeConditionalFormat(ruleOf(target, context).id);
      },
    },
    GetRange: {
      since: 6,
      call: (target, _args, context) => {
        const { areas } = ruleOf(target, context);
        if (areas.length !== 1) throw invalidArgument("the conditional format covers several areas");
        return range(rangeTarget(sheetOf(target, context), ...areas));
      },
    },
    GetRangeOrNullObject: {
      since: 6,
      call: (target, _args, context) => {
        const { areas } = ruleOf(target, context);
        return areas.length === 1 ? range(rangeTarget(sheetOf(target, context), ...areas)) : null;
      },
    },
    GetRanges: {
      since: 9,
      call: (target, _args, context) =>
        rangeAreas(rangeTarget(sheetOf(target, context), ...ruleOf(target, context).areas)),
    },
  },
};

const wrap = (target: RangeTarget, { id }: ConditionalFormatRule): HostObject =>
  hostObject<RuleTarget>(CONDITIONAL_FORMAT, { sheetId: target.sheetId, id });

/** Rules that touch the range. */
function touching(target: RangeTarget, context: HostContext): ConditionalFormatRule[] {
  return sheetOf(target, context)
    .conditionalFormats()
    .filter((rule) => rule.areas.some((area) => target.areas.some((own) => intersection(area, own))));
}

function byId(target: RangeTarget, id: string, context: HostContext): HostObject | null {
  const found = sheetOf(target, context)
    .conditionalFormats()
    .find((rule) => rule.id === id);
  return found ? wrap(target, found) : null;
}

function demand(object: HostObject | null, id: string): HostObject {
  if (!object) throw itemNotFound(id);
  return object;
}

const CONDITIONAL_FORMATS: ObjectType<RangeTarget> = {
  name: "ConditionalFormatCollection",
  items: (target, context) => touching(target, context).map((rule) => wrap(target, rule)),
  item: (target, key, context) => byId(target, plainText(key), context),
  methods: {
    Add: {
      since: 6,
      call: (target, args, context) => {
        const sheet = sheetOf(target, context);
        demandWritable(sheet, "allowFormatCells");
        if (args.text(0) !== "Custom") {
          throw new ExcelError("UnsupportedFeature", `Conditional formats of type ${args.text(0)} are not supported.`);
        }
        const rule = {
          kind: "Custom" as const,
          areas: target.areas,
          stopIfTrue: false,
          formula: NO_FORMULA,
          format: {},
        };
        return hostObject<RuleTarget>(CONDITIONAL_FORMAT, { sheetId: sheet.id, id: sheet.addConditionalFormat(rule) });
      },
    },
    ClearAll: {
      since: 6,
      call: (target, _args, context) => {
        const sheet = sheetOf(target, context);
        demandWritable(sheet, "allowFormatCells");
        for (const area of target.areas) sheet.clearConditionalFormats(area);
      },
    },
    GetCount: { since: 6, call: (target, _args, context) => touching(target, context).length },
    GetItem: { since: 6, call: (target, args, context) => demand(byId(target, args.text(0), context), args.text(0)) },
    GetItemAt: {
      since: 6,
      call: (target, args, context) => {
        const rule = touching(target, context)[args.integer(0)];
        if (!rule) throw invalidArgument(`there is no conditional format ${args.integer(0)}`);
        return wrap(target, rule);
      },
    },
  },
};

export const conditionalFormats = (target: RangeTarget): HostObject => hostObject(CONDITIONAL_FORMATS, target);
