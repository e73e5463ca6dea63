import { BLANK, ERROR, type Column, type Dataset } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";
import { HOUSEHOLD_FIELD } from "../../model/personFields";
import { ByteWriter } from "./ByteWriter";
import { canonicalOrder, compareTexts, sortedColumns } from "./canonicalOrder";
import { furtherOf, type FurtherCell } from "./furtherOf";
import { writtenIn, type DigestTable, type Written } from "./written";

const TABLES: readonly DigestTable[] = ["households", "members", "villages"];

const FORMAT = "huhuqing-data/1";

/** How a cell begins; from `LISTED` on it is one that the column already held. */
const BLANKS = 0;
const WRITTEN = 1;
const SEVERAL = 2;
const LISTED = 3;
/** So many different values of a column are written once; of further ones each time. */
const MOST_LISTED = 2000;

/**
 * Hands over, in chunks, bytes that say all that was mapped: what each cell holds as it is written and whether it can be
 * read, household by household and member by member, whatever order rows and columns have and whatever the sheet is
 * called. Of a household's field: the different values that its rows hold, without blanks. The sink has to take each chunk
 * before it returns. Returns 16 hexadecimal characters of each field of these tables.
 */
export function dataDigest(
  dataset: Dataset,
  sink: (bytes: Uint8Array) => void,
  tables: readonly DigestTable[] = TABLES,
): Readonly<Record<FieldId, string>> {
  const order = canonicalOrder(dataset);
  const writer = new ByteWriter(sink);
  const marks: [FieldId, string][] = [];
  writer.text(FORMAT);
  if (tables.includes("households") || tables.includes("members")) writeUnits(writer, dataset, order.households);
  for (const table of TABLES) {
    if (!tables.includes(table)) continue;
    const columns = sortedColumns(dataset[table]);
    writer.text(table);
    writer.count(columns.length);
    for (const column of columns) {
      const { id } = column.field;
      writer.mark();
      writer.text(id);
      writeColumn(writer, dataset, column, table, order[table]);
      if (table === "households" && id === HOUSEHOLD_FIELD) writeUnjoined(writer, dataset);
      // A field of households may stand on the villages' sheet as well.
      marks.push([table === "villages" ? `${table}.${id}` : id, writer.mark()]);
    }
  }
  writer.flush();
  return Object.fromEntries(marks);
}

function writeUnits(writer: ByteWriter, { householdIds, memberStart }: Dataset, households: Uint32Array): void {
  writer.count(households.length);
  for (const household of households) {
    writer.text(householdIds[household]!);
    writer.count(memberStart[household + 1]! - memberStart[household]!);
  }
}

/** Rows of the households' sheet that belong to none, by what they bear for an ID. */
function writeUnjoined(writer: ByteWriter, { unjoined }: Dataset): void {
  const rows = unjoined.filter(({ member, household }) => member < 0 && household < 0);
  const texts = rows.map(({ reason, value }) => `${reason} ${value}`).sort(compareTexts);
  writer.count(texts.length);
  texts.forEach((text) => writer.text(text));
}

function writeColumn(
  writer: ByteWriter,
  dataset: Dataset,
  column: Column,
  table: DigestTable,
  entries: Uint32Array,
): void {
  const { state } = column;
  const written = writtenIn(column, table, dataset);
  const further = table === "households" ? furtherOf(column, dataset) : null;
  const listed = new Map<Written, number>();
  let last: Written = null;
  let lastCode = 0;
  let blanks = 0;
  writer.count(entries.length);
  const endBlanks = (): void => {
    if (blanks === 0) return;
    writer.byte(BLANKS);
    writer.count(blanks);
    blanks = 0;
  };
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    const value = written(entry);
    const others = further?.get(entry);
    if (value === null && others === undefined) {
      blanks++;
      continue;
    }
    endBlanks();
    if (others !== undefined) {
      writeSeveral(writer, { state: state[entry]!, value }, others);
      continue;
    }
    if (state[entry] === ERROR) {
      writer.byte(WRITTEN);
      writeValue(writer, ERROR, value);
      continue;
    }
    if (value !== last) {
      last = value;
      lastCode = listed.get(value) ?? 0;
      if (lastCode === 0) {
        writer.byte(WRITTEN);
        writeValue(writer, state[entry]!, value);
        if (listed.size < MOST_LISTED) {
          lastCode = LISTED + listed.size;
          listed.set(value, lastCode);
        } else last = null;
        continue;
      }
    }
    writer.count(lastCode);
  }
  endBlanks();
}

function writeSeveral(
  writer: ByteWriter,
  own: { readonly state: number; readonly value: Written },
  further: readonly FurtherCell[],
): void {
  const texts = new Set<string>();
  const add = (state: number, value: Written, isElsewhere: boolean): void => {
    if (state !== BLANK) texts.add(JSON.stringify([isElsewhere, state, value]));
  };
  add(own.state, own.value, false);
  for (const { column, entry, isElsewhere } of further) add(column.state[entry]!, column.raw(entry), isElsewhere);
  writer.byte(SEVERAL);
  writer.count(texts.size);
  [...texts].sort(compareTexts).forEach((text) => writer.text(text));
}

function writeValue(writer: ByteWriter, state: number, value: Written): void {
  writer.byte(state);
  switch (typeof value) {
    case "string":
      writer.byte(0);
      return writer.text(value);
    case "number":
      writer.byte(1);
      return writer.number(value + 0);
    default:
      return writer.byte(value ? 3 : 2);
  }
}
