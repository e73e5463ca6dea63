import { withColumnField } from "../core/mapping/correctMapping";
import { proposeScope } from "../core/mapping/proposeScope";
import { recogniseSheet, recogniseSheetAt } from "../core/mapping/recogniseSheet";
import type { Field } from "../core/model/Field";
import type { RawSheet } from "../core/model/RawSheet";
import { Refusal } from "../core/model/Refusal";
import type { RegionTable } from "../core/model/RegionTable";
import type { SheetInput } from "../core/validate";
import type { SheetChoices, SheetRecognition } from "./Engine";

type ChoicesBySheet = Readonly<Record<string, SheetChoices>>;

/** The sheets that were read, by name, and what their columns are. */
export interface SheetShelf {
  readonly put: (sheet: RawSheet) => void;
  readonly clear: () => void;
  /** A sheet with its columns as recognised and corrected; refuses `workbook.noSheet` and what recognition refuses. */
  readonly mapped: (name: string, choices: ChoicesBySheet) => SheetInput;
  readonly recognise: (names: readonly string[], choices: ChoicesBySheet, fileName: string) => SheetRecognition[];
}

export function createSheetShelf(fields: readonly Field[], regions: RegionTable): SheetShelf {
  const sheets = new Map<string, RawSheet>();
  const mapped: SheetShelf["mapped"] = (name, choices) => {
    const sheet = sheets.get(name);
    if (!sheet) throw new Refusal("workbook.noSheet", { sheet: name, sheets: [...sheets.keys()].join(", ") });
    const own = choices[name];
    const recognised =
      own?.headingRow === undefined ? recogniseSheet(sheet, fields) : recogniseSheetAt(sheet, fields, own.headingRow);
    const mapping = (own?.columns ?? []).reduce((before, { heading, occurrence, field }) => {
      const column = before.headings.filter(({ path }) => path === heading)[occurrence]?.column;
      return column === undefined ? before : withColumnField(before, column, field, fields);
    }, recognised);
    return { sheet, mapping };
  };
  return {
    put: (sheet) => void sheets.set(sheet.name, sheet),
    clear: () => sheets.clear(),
    mapped,
    recognise: (names, choices, fileName) =>
      names.map((name) => {
        try {
          const { sheet, mapping } = mapped(name, choices);
          return { sheet: name, mapping, scope: proposeScope(sheet, mapping, regions, [fileName]) };
        } catch (fault) {
          if (fault instanceof Refusal) return { sheet: name, refusal: { code: fault.code, data: fault.data } };
          throw fault;
        }
      }),
  };
}
