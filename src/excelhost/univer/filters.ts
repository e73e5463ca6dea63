import type { FilterCriteria, SheetFilter } from "../HostWorkbook";
import { fromRange, toRange } from "./geometry";
import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from "./univer";
import type { IAutoFilter, IFilterColumn, IMutationInfo } from "./univer";
import type { UniverEngine } from "./UniverEngine";

/** Univer's declarations use a type of operator that they do not declare. */
interface CustomFilter {
  readonly val: string | number;
  readonly operator?: string;
}

const OPERATORS: readonly (readonly [string, string])[] = [
  [">=", "greaterThanOrEqual"],
  ["<=", "lessThanOrEqual"],
  ["<>", "notEqual"],
  [">", "greaterThan"],
  ["<", "lessThan"],
  ["=", "equal"],
];

function customFilter(criterion: string): CustomFilter {
  const [sign, name] = OPERATORS.find(([prefix]) => criterion.startsWith(prefix)) ?? ["", "equal"];
  const val = criterion.slice(sign.length);
  return name === "equal" ? { val } : { val, operator: name };
}

function toColumn(colId: number, criteria: FilterCriteria): IFilterColumn {
  if (criteria.filterOn === "Values") {
    return { colId, filters: { ...(criteria.blanks ? { blank: true } : {}), filters: [...criteria.values] } };
  }
  const first = customFilter(criteria.criterion1);
  if (criteria.criterion2 === undefined) return { colId, customFilters: { customFilters: [first] } };
  const customFilters = [first, customFilter(criteria.criterion2)] as [CustomFilter, CustomFilter];
  return { colId, customFilters: { ...(criteria.operator === "Or" ? {} : { and: 1 }), customFilters } };
}

function fromColumn(column: IFilterColumn | undefined): FilterCriteria | null {
  if (column?.filters)
    return { filterOn: "Values", values: column.filters.filters ?? [], blanks: column.filters.blank === true };
  const [first, second]: readonly CustomFilter[] = column?.customFilters?.customFilters ?? [];
  if (!first) return null;
  const sign = (name: string | undefined): string =>
    OPERATORS.find(([, known]) => known === (name ?? "equal"))?.[0] ?? "=";
  return {
    filterOn: "Custom",
    criterion1: `${sign(first.operator)}${first.val}`,
    ...(second ? { criterion2: `${sign(second.operator)}${second.val}` } : {}),
    ...(second ? { operator: column?.customFilters?.and ? ("And" as const) : ("Or" as const) } : {}),
  };
}

function serialized(engine: UniverEngine, sheetId: string): IAutoFilter | null {
  return engine.injector.get(SheetsFilterService).getFilterModel(engine.unitId, sheetId)?.serialize() ?? null;
}

export function readFilter(engine: UniverEngine, sheetId: string): SheetFilter | null {
  const filter = serialized(engine, sheetId);
  if (!filter) return null;
  const area = fromRange(filter.ref);
  const criteria = Array.from({ length: area.columns }, (_, offset) =>
    fromColumn(filter.filterColumns?.find((column) => column.colId === area.column + offset)),
  );
  return { area, criteria };
}

function mutations(ids: { unitId: string; subUnitId: string }, filter: IAutoFilter | null): IMutationInfo[] {
  if (!filter) return [{ id: RemoveSheetsFilterMutation.id, params: ids }];
  return [
    { id: SetSheetsFilterRangeMutation.id, params: { ...ids, range: filter.ref } },
    ...(filter.filterColumns ?? []).map((criteria) => ({
      id: SetSheetsFilterCriteriaMutation.id,
      params: { ...ids, col: criteria.colId, criteria, reCalc: true },
    })),
  ];
}

/** Replaces the sheet's filter. */
export function writeFilter(engine: UniverEngine, sheetId: string, filter: SheetFilter | null): void {
  const ids = { unitId: engine.unitId, subUnitId: sheetId };
  const before = serialized(engine, sheetId);
  const next: IAutoFilter | null = filter && {
    ref: toRange(filter.area),
    filterColumns: filter.criteria.flatMap((criteria, offset) =>
      criteria ? [toColumn(filter.area.column + offset, criteria)] : [],
    ),
  };
  if (before) engine.apply(RemoveSheetsFilterMutation.id, ids, mutations(ids, before));
  if (next) {
    mutations(ids, next).forEach((mutation, i) => {
      engine.apply(mutation.id, mutation.params ?? {}, i === 0 ? mutations(ids, null) : []);
    });
  }
}
