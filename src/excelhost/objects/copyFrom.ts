import { cellCount, checkedArea, intersection } from "../address";
import type { Area } from "../address";
import { ExcelError, invalidArgument } from "../ExcelError";
import type { HostContext } from "../HostContext";
import type { CopiedPart, HostSheet } from "../HostWorkbook";
import type { Arguments, Method } from "../ObjectType";
import { areaOf, demandWritable, parseAreas, sheetOf, type RangeTarget } from "./rangeTarget";

const PARTS: readonly CopiedPart[] = ["All", "Values", "Formulas", "Formats"];

interface Source {
  readonly sheet: HostSheet;
  readonly area: Area;
}

/** A range of any sheet, or an address on the sheet that is written to. */
function sourceOf(args: Arguments, onto: HostSheet, context: HostContext): Source {
  const object = args.object(0);
  if (!object) {
    const [area, ...more] = parseAreas(args.text(0), onto);
    if (!area || more.length > 0) throw unsupported("several areas");
    return { sheet: onto, area };
  }
  if (object.typeName !== "Range") throw unsupported(`a ${object.typeName}`);
  const target = object.target as RangeTarget;
  return { sheet: sheetOf(target, context), area: areaOf(target) };
}

const unsupported = (what: string): ExcelError =>
  new ExcelError("UnsupportedFeature", `Copying ${what} is not supported here.`);

/** A target of another size grows or shrinks to the source; one that would repeat the source is not supported. */
function areaFor({ area }: Source, onto: Area): Area {
  const repeats = (have: number, wanted: number): boolean => have > wanted && have % wanted === 0;
  if (repeats(onto.rows, area.rows) || repeats(onto.columns, area.columns)) throw unsupported("over and over");
  return checkedArea({ ...onto, rows: area.rows, columns: area.columns });
}

function demandSupported({ sheet, area }: Source, onto: Area, part: CopiedPart): void {
  if (part === "Formats" || part === "Values") return;
  const moves = onto.row !== area.row || onto.column !== area.column;
  const used = sheet.usedArea(true, area);
  for (let row = used?.row ?? 0; moves && used && row < used.row + used.rows; row++)
    for (let column = used.column; column < used.column + used.columns; column++)
      if (sheet.formula(row, column) !== null) throw unsupported("formulas to another place");
}

/** Cells of one range over those of another, on any sheet of the workbook. */
export const copyFrom: Method<RangeTarget> = {
  since: 9,
  call: (target, args, context) => {
    const onto = sheetOf(target, context);
    demandWritable(onto);
    const part = PARTS.find((name) => name === args.textOr(1, "All"));
    if (!part) throw invalidArgument(`copyFrom does not take ${args.text(1)}`);
    if (args.flag(2) || args.flag(3)) throw unsupported("without blanks or turned");
    const source = sourceOf(args, onto, context);
    const area = areaFor(source, areaOf(target));
    demandSupported(source, area, part);
    context.countCells(cellCount(area));
    const { sheet, area: from } = source;
    if (part === "All" || part === "Formats") {
      if (sheet.conditionalFormats().some(({ areas }) => areas.some((one) => intersection(one, from) !== null)))
        throw unsupported("conditional formats");
      onto.unmerge(area);
    }
    onto.copyCells(area, sheet, from, part);
    if (part === "Values" || part === "Formulas") return;
    const moved = (one: Area): Area => ({
      ...one,
      row: one.row + area.row - from.row,
      column: one.column + area.column - from.column,
    });
    for (const merge of sheet.merges()) if (intersection(merge, from)) onto.merge(moved(merge), false);
    if (part === "Formats") return;
    onto.setValidation(area, null);
    for (const { areas, known, ...settings } of sheet.validations())
      for (const one of areas) {
        const inside = intersection(one, from);
        if (inside && !known) throw unsupported("rules that are not supported");
        if (inside) onto.setValidation(moved(inside), settings);
      }
  },
};
