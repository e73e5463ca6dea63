import { proposeScope } from "../core/mapping/proposeScope";
import type { Field } from "../core/model/Field";
import type { RawSheet } from "../core/model/RawSheet";
import { Refusal } from "../core/model/Refusal";
import type { RegionTable } from "../core/model/RegionTable";
import type { SheetInput } from "../core/validate";
import type { SheetChoices, SheetRecognition } from "./Engine";
import { mapChosen } from "./mapChosen";

type ChoicesBySheet = Readonly<Record<string, SheetChoices>>;

/** The sheets that were read, by name, and what their columns are. */
export interface SheetShelf {
  readonly put: (sheet: RawSheet) => void;
  readonly clear: () => void;
  readonly sheet: (name: string) => RawSheet;
  /** A sheet with its columns as recognised and corrected; refuses `workbook.noSheet` and what recognition refuses. */
  readonly mapped: (name: string, choices: ChoicesBySheet, fields?: readonly Field[]) => SheetInput;
  readonly recognise: (names: readonly string[], choices: ChoicesBySheet, fileName: string) => SheetRecognition[];
}

export function createSheetShelf(dictionary: readonly Field[], regions: RegionTable): SheetShelf {
  const sheets = new Map<string, RawSheet>();
  const sheetOf = (name: string): RawSheet => {
    const sheet = sheets.get(name);
    if (!sheet) throw new Refusal("workbook.noSheet", { sheet: name, sheets: [...sheets.keys()].join(", ") });
    return sheet;
  };
  const mapped: SheetShelf["mapped"] = (name, choices, fields = dictionary) => {
    const sheet = sheetOf(name);
    return { sheet, mapping: mapChosen(sheet, fields, choices[name]) };
  };
  return {
    put: (sheet) => void sheets.set(sheet.name, sheet),
    clear: () => sheets.clear(),
    sheet: sheetOf,
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
