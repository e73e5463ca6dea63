import type { Column } from "../../../src/core/model/Dataset";
import type { CodeList, Field, FieldType } from "../../../src/core/model/Field";
import type { CellValue } from "../../../src/core/model/RawSheet";
import { readColumn } from "../../../src/core/dataset/readColumn";
import codeLists from "../../../src/standards/codeLists.json";

const lists: ReadonlyMap<string, CodeList> = new Map(codeLists.map((list) => [list.id, list]));

/** One column read from cells written one below the other from row 3 on. */
export function columnOf(
  type: FieldType,
  values: readonly CellValue[],
  codeList?: string,
  date1904 = false,
  heading = "f",
): Column {
  const field: Field = {
    id: "f",
    type,
    owner: "member",
    codeList,
    label: { "zh-CN": "f", "en-US": "f" },
    aliases: ["f"],
  };
  const rows = Uint32Array.from(values, (_, entry) => entry + 3);
  return readColumn(
    { field, sheet: "s", sheetColumn: 2, heading, values, firstRow: 3, rows, elsewhere: null, date1904 },
    lists,
  );
}

const STATES = ["BLANK", "VALUE", "UNREADABLE", "ERROR", "NUMERIC"] as const;

/** What was read of one cell: a value, or the name of the state; text in a code column. */
export function readOne(type: FieldType, value: CellValue, codeList?: string, date1904 = false, heading = "f") {
  const column = columnOf(type, [value], codeList, date1904, heading);
  const state = STATES[column.state[0] ?? 0];
  if (state !== "VALUE") return { read: state, cleaned: column.cleaned.has(0) };
  if (column.type !== "code") return { read: column.values[0], cleaned: column.cleaned.has(0) };
  const { codes, bits, values } = column;
  const read = bits ? codes.filter((_, i) => ((bits[0] ?? 0) >>> i) & 1).join("+") : codes[values[0] ?? 0xffff];
  return { read, cleaned: column.cleaned.has(0) };
}
