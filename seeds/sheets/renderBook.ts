import { cellAddress } from "../../src/core/model/a1";
import type { Field, FieldId } from "../../src/core/model/Field";
import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import type { Entry, Household, Member, Model, Village } from "../model/Model";
import { writeCell } from "./cellForms";
import type { SheetColumn } from "./headerSet";

export interface SheetPlan {
  readonly name: string;
  readonly rows: "members" | "households" | "villages";
  readonly columns: readonly SheetColumn[];
  /** Rows above the headings. */
  readonly title: readonly string[];
}

/** Where something stands: the sheet's name and the A1 address. */
export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

export interface RenderedBook {
  readonly sheets: readonly RawSheet[];
  /** Where a finding about an entry's field is expected. */
  readonly placeOf: (entry: Entry, field: FieldId) => Place;
  /** Where the heading of a field stands. */
  readonly headingOf: (field: FieldId) => Place;
  /** Cells that are read after clean-up. */
  readonly cleaned: readonly Place[];
}

type Fields = ReadonlyMap<FieldId, Field>;

interface Drawn {
  readonly plan: SheetPlan;
  readonly sheet: RawSheet;
  readonly rowOf: ReadonlyMap<Entry, number>;
}

/** The model as sheets of their header sets. */
export function renderBook(model: Model, plans: readonly SheetPlan[], dictionary: readonly Field[]): RenderedBook {
  const fields: Fields = new Map(dictionary.map((field) => [field.id, field]));
  const isOf = (owner: Field["owner"], field: FieldId): boolean => fields.get(field)?.owner === owner;
  const cleaned: Place[] = [];
  const drawn = plans.map((plan) => draw(model, plan, fields, cleaned));
  const sheetOf = (rows: SheetPlan["rows"], field?: FieldId): Drawn | undefined =>
    drawn.find(({ plan }) => plan.rows === rows && (field === undefined || columnOf(plan, field) >= 0));
  const place = ({ plan }: Drawn, row: number, field: FieldId): Place => ({
    sheet: plan.name,
    cell: cellAddress({ row, column: Math.max(0, columnOf(plan, field)) }),
  });
  return {
    sheets: drawn.map(({ sheet }) => sheet),
    cleaned,
    headingOf: (field) => {
      const own = sheetOf("members", field)!;
      return place(own, own.plan.title.length, field);
    },
    placeOf: (entry, field) => {
      const inHouses = entry.kind === "household" && !isOf("member", field) ? sheetOf("households", field) : undefined;
      if (entry.kind === "household" && inHouses) return place(inHouses, inHouses.rowOf.get(entry)!, field);
      const own = entry.kind === "village" ? sheetOf("villages")! : sheetOf("members")!;
      const row =
        entry.kind === "household"
          ? own.rowOf.get(isOf("household", field) ? firstFilled(entry, field) : entry.members[0]!)!
          : own.rowOf.get(entry)!;
      return place(own, row, field);
    },
  };
}

function firstFilled(household: Household, field: FieldId): Member {
  const { members, values } = household;
  return members.find((member) => (valueOf(member, field, values) ?? null) !== null) ?? members[0]!;
}

function valueOf(member: Member, field: FieldId, household: Household["values"]): CellValue | undefined {
  return field in member.values ? member.values[field] : household[field];
}

function columnOf({ columns }: SheetPlan, field: FieldId): number {
  return columns.findIndex((column) => column.field === field);
}

function entriesOf(model: Model, plan: SheetPlan): readonly Entry[] {
  if (plan.rows === "villages") return model.villages;
  if (plan.rows === "households") return model.households;
  return model.households.flatMap(({ members }) => members);
}

function draw(model: Model, plan: SheetPlan, fields: Fields, cleaned: Place[]): Drawn {
  const entries = entriesOf(model, plan);
  const above = plan.title.length + 1;
  const rowOf = new Map(entries.map((entry, i) => [entry, above + i]));
  const columns = plan.columns.map(({ heading, field }, c) => [
    ...plan.title.map((line) => (c === 0 ? line : null)),
    heading,
    ...entries.map((entry, i): CellValue => {
      const known = field === null ? undefined : fields.get(field);
      if (!known) return heading === "序号" ? i + 1 : null;
      const row = above + i;
      const repeats = entry.kind === "member" && known.owner === "household" && entry !== entry.household.members[0];
      const written = repeats
        ? { value: cellOf(entry, known.id), cleaned: false }
        : writeCell(cellOf(entry, known.id), known, row, c);
      if (written.cleaned) cleaned.push({ sheet: plan.name, cell: cellAddress({ row, column: c }) });
      return written.value;
    }),
  ]);
  const sheet: RawSheet = {
    name: plan.name,
    origin: { row: 0, column: 0 },
    rowCount: above + entries.length,
    columns,
    date1904: false,
    merges: plan.title.map((_, row) => ({ row, column: 0, rows: 1, columns: columns.length })),
    hiddenRowCount: 0,
    formulas: [],
  };
  return { plan, sheet, rowOf };
}

function cellOf(entry: Member | Household | Village, field: FieldId): CellValue {
  return (entry.kind === "member" ? valueOf(entry, field, entry.household.values) : entry.values[field]) ?? null;
}
