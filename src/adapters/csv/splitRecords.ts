import Papa from "papaparse";
import { Refusal } from "../../core/model/Refusal";

const DELIMITERS = [",", "\t", ";"] as const;
/** Records by which the delimiter is told. */
const SAMPLE = 50;
/** No record is longer: what runs on has a quotation mark that nothing closes. In UTF-16 units. */
const LONGEST_RECORD = 1 << 22;

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly row?: number | undefined }[];
  readonly meta: { readonly cursor: number };
}

/**
 * The records of delimited text, batch by batch; quoted cells may hold delimiters, line breaks and doubled quotation
 * marks. Refuses quotation marks that come in no pairs (`file.quotes`): they would swallow the records behind them.
 */
export function* splitRecords(pieces: readonly string[], file: string): Generator<readonly (readonly string[])[]> {
  const delimiter = delimiterOf(pieces);
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  let rest = "";
  let records = 0;
  for (const { text, last } of withLineFeeds(pieces)) {
    rest += text;
    const { data, errors, meta } = parser.parse(rest, 0, !last) as Parsed;
    const [fault] = errors;
    if (fault) throw new Refusal("file.quotes", { file, line: records + (fault.row ?? 0) + 1 });
    if (data.length > 0) yield data;
    records += data.length;
    rest = rest.slice(meta.cursor);
    if (!last && rest.length > LONGEST_RECORD) throw new Refusal("file.quotes", { file, line: records + 1 });
  }
}

/** Every line break as one line feed, which is how cells of a spreadsheet have it. */
function* withLineFeeds(pieces: readonly string[]): Generator<{ readonly text: string; readonly last: boolean }> {
  let held = "";
  for (const [position, piece] of pieces.entries()) {
    const last = position === pieces.length - 1;
    let text = held + (position === 0 && piece.startsWith("\ufeff") ? piece.slice(1) : piece);
    held = !last && text.endsWith("\r") ? "\r" : "";
    if (held !== "") text = text.slice(0, -1);
    yield { text: text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text, last };
  }
}

/** The delimiter that cuts most of the first records into the same number of cells, and into more of them among equals. */
function delimiterOf(pieces: readonly string[]): string {
  const [first] = withLineFeeds(pieces.slice(0, 1));
  const text = first?.text ?? "";
  let best = { delimiter: ",", records: 0, cells: 1 };
  for (const delimiter of DELIMITERS) {
    const { data } = new Papa.Parser({ delimiter, newline: "\n", preview: SAMPLE }).parse(text, 0, false) as Parsed;
    const counts = new Map<number, number>();
    for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    for (const [cells, records] of counts) {
      if (records > best.records || (records === best.records && cells > best.cells)) {
        best = { delimiter, records, cells };
      }
    }
  }
  return best.delimiter;
}
