import { BooleanNumber } from "@univerjs/core";
import type { IAutoFilter, ICustomFilter, IFilterColumn } from "@univerjs/sheets-filter";
import { rangesOf } from "./ranges";
import { childOf, childrenOf, numberOf, type XmlElement } from "./xmlTree";

const OPERATORS = ["equal", "notEqual", "greaterThan", "greaterThanOrEqual", "lessThan", "lessThanOrEqual"];

/** The filter of a worksheet with what each column filters by; `null` where there is none. */
export function readFilter(worksheet: XmlElement, hiddenRows: readonly number[]): IAutoFilter | null {
  const element = childOf(worksheet, "autoFilter");
  const ref = rangesOf(element?.attributes.get("ref") ?? "")[0];
  if (!element || !ref) return null;
  const filterColumns = childrenOf(element, "filterColumn").flatMap((column) => readColumn(column, ref.startColumn));
  if (filterColumns.length === 0) return { ref };
  const cachedFilteredOut = hiddenRows.filter((row) => row > ref.startRow && row <= ref.endRow);
  return { ref, filterColumns, cachedFilteredOut };
}

function readColumn(column: XmlElement, firstColumn: number): IFilterColumn[] {
  const colId = firstColumn + (numberOf(column, "colId") ?? 0);
  const filters = childOf(column, "filters");
  if (filters) {
    const values = childrenOf(filters, "filter").map((filter) => filter.attributes.get("val") ?? "");
    return [
      { colId, filters: { filters: values, ...(filters.attributes.get("blank") === "1" ? { blank: true } : {}) } },
    ];
  }
  const custom = childOf(column, "customFilters");
  const [first, second] = childrenOf(custom, "customFilter").map(readCustom);
  if (!first) return [];
  const and = custom?.attributes.get("and") === "1" ? { and: BooleanNumber.TRUE as const } : {};
  return [{ colId, customFilters: { ...and, customFilters: second ? [first, second] : [first] } }];
}

function readCustom(filter: XmlElement): ICustomFilter {
  const val = filter.attributes.get("val") ?? "";
  const operator = filter.attributes.get("operator") ?? "";
  return OPERATORS.includes(operator) ? { val, operator } : { val };
}
