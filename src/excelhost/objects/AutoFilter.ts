import { ExcelError, invalidArgument, itemNotFound } from "../ExcelError";
import type { FilterCriteria, HostSheet } from "../HostWorkbook";
import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType } from "../ObjectType";
import { plainText } from "../plainText";
import type { Json } from "../protocol";
import { range } from "./Range";
import { areaOf, demandWritable, rangeArgument, rangeTarget } from "./rangeTarget";

function readCriteria(json: Json): FilterCriteria {
  const given = (json ?? {}) as { readonly [key: string]: Json };
  if (given["filterOn"] === "Values" && Array.isArray(given["values"])) {
    const values = (given["values"] as readonly Json[]).map(plainText);
    return { filterOn: "Values", values: values.filter((value) => value !== ""), blanks: values.includes("") };
  }
  if (given["filterOn"] === "Custom" && typeof given["criterion1"] === "string") {
    const { criterion1, criterion2, operator } = given;
    return {
      filterOn: "Custom",
      criterion1,
      ...(typeof criterion2 === "string" ? { criterion2 } : {}),
      ...(operator === "Or" ? { operator: "Or" } : {}),
    };
  }
  throw new ExcelError("UnsupportedFeature", `Filtering on ${plainText(given["filterOn"] ?? null)} is not supported.`);
}

function answer(criteria: FilterCriteria | null): Json {
  if (!criteria) return { filterOn: null };
  if (criteria.filterOn === "Custom") return { operator: "And", ...criteria };
  return { filterOn: "Values", values: criteria.blanks ? [...criteria.values, ""] : [...criteria.values] };
}

const AUTO_FILTER: ObjectType<HostSheet> = {
  name: "AutoFilter",
  properties: {
    Enabled: { since: 9, get: (sheet) => sheet.filter() !== null },
    IsDataFiltered: {
      since: 9,
      get: (sheet) => sheet.filter()?.criteria.some((criteria) => criteria !== null) ?? false,
    },
    Criteria: { since: 9, get: (sheet) => sheet.filter()?.criteria.map(answer) ?? null },
  },
  methods: {
    Apply: {
      since: 9,
      call: (sheet, args) => {
        demandWritable(sheet, "allowAutoFilter");
        const area = areaOf(rangeArgument(args, 0, sheet));
        const column = args.integerOr(1, -1);
        if (column >= area.columns) throw invalidArgument("the column lies outside the range");
        const before = sheet.filter();
        const kept =
          before && before.area.column === area.column && before.area.columns === area.columns ? before.criteria : [];
        const criteria = Array.from({ length: area.columns }, (_, index) =>
          index === column ? readCriteria(args.json(2)) : (kept[index] ?? null),
        );
        sheet.setFilter({ area, criteria });
      },
    },
    ClearCriteria: {
      since: 9,
      call: (sheet) => {
        demandWritable(sheet, "allowAutoFilter");
        const filter = sheet.filter();
        if (filter) sheet.setFilter({ ...filter, criteria: filter.criteria.map(() => null) });
      },
    },
    Reapply: {
      since: 9,
      call: (sheet) => {
        demandWritable(sheet, "allowAutoFilter");
        sheet.setFilter(sheet.filter());
      },
    },
    Remove: {
      since: 9,
      call: (sheet) => {
        demandWritable(sheet, "allowAutoFilter");
        sheet.setFilter(null);
      },
    },
    GetRange: {
      since: 9,
      call: (sheet) => {
        const filter = sheet.filter();
        if (!filter) throw itemNotFound("filter");
        return range(rangeTarget(sheet, filter.area));
      },
    },
    GetRangeOrNullObject: {
      since: 9,
      call: (sheet) => {
        const filter = sheet.filter();
        return filter && range(rangeTarget(sheet, filter.area));
      },
    },
  },
};

export const autoFilter = (sheet: HostSheet): HostObject => hostObject(AUTO_FILTER, sheet);
