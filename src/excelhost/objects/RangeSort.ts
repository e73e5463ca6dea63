import { invalidArgument } from "../ExcelError";
import type { SortField } from "../HostWorkbook";
import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType } from "../ObjectType";
import { plainText } from "../plainText";
import type { Json } from "../protocol";
import { areaOf, demandWritable, sheetOf } from "./rangeTarget";
import type { RangeTarget } from "./rangeTarget";

function field(json: Json): SortField {
  const { key, ascending, sortOn } = (json ?? {}) as { readonly [key: string]: Json };
  if (typeof key !== "number") throw invalidArgument("a sort field needs a key");
  if (sortOn !== undefined && sortOn !== null && sortOn !== "Value")
    throw invalidArgument(`sorting on ${plainText(sortOn)} is not supported`);
  return { key, ascending: ascending !== false };
}

const RANGE_SORT: ObjectType<RangeTarget> = {
  name: "RangeSort",
  methods: {
    Apply: {
      since: 2,
      call: (target, args, context) => {
        const sheet = sheetOf(target, context);
        demandWritable(sheet, "allowSort");
        const fields = args.json(0);
        if (!Array.isArray(fields)) throw invalidArgument("sort fields must be a list");
        if (args.textOr(3, "Rows") !== "Rows") throw invalidArgument("sorting columns is not supported");
        const area = areaOf(target);
        const body = args.flag(2) ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
        if (body.rows > 0) sheet.sort(body, (fields as readonly Json[]).map(field));
      },
    },
  },
};

export const rangeSort = (target: RangeTarget): HostObject => hostObject(RANGE_SORT, target);
