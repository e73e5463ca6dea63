import type { Field } from "../src/core/model/Field";
import { fieldsOf, type Book } from "./books";
import { inventModel } from "./model/inventModel";
import type { Model } from "./model/Model";
import { yearBefore } from "./model/yearBefore";
import type { PlantedEntry } from "./planters/Planter";
import { renderBook, type Place, type RenderedBook } from "./sheets/renderBook";

/** A finding that a perfect checker reports. */
export interface PlantedFault extends Place {
  readonly rule: string;
  readonly note: string;
  /** The rule whose finding explains this one: it is listed under that and not counted. */
  readonly under?: string;
}

export interface MadeBook {
  readonly now: RenderedBook;
  readonly before: RenderedBook | null;
  readonly truth: readonly PlantedFault[];
}

/** A workbook of invented entries with the faults that `plant` puts into them. */
export function makeBook(
  book: Book,
  fields: readonly Field[],
  plant: (model: Model) => readonly PlantedEntry[] = () => [],
): MadeBook {
  const model = listedOf(inventModel(book.model), book);
  const shown = fieldsOf(book);
  const tells = shown.has("firstYear") || shown.has("riskFrom");
  const sheetsBefore = book.sheets.filter(({ rows }) => rows !== "villages");
  const before = book.hasPrevious ? renderBook(yearBefore(model, tells), sheetsBefore, fields) : null;
  const planted = plant(model);
  const now = renderBook(model, book.sheets, fields);
  const faults = planted.map(({ entry, field, ...fault }) => ({
    ...fault,
    ...(entry === null ? now.headingOf(field) : now.placeOf(entry, field)),
  }));
  const notes = now.cleaned.map((place) => ({ rule: "VAL-03", note: "清理后读取", ...place }));
  return { now, before, truth: [...faults, ...notes] };
}

/** The model without the members that the workbook does not list. */
function listedOf(model: Model, { lists }: Book): Model {
  if (!lists) return model;
  for (const { members } of model.households) members.splice(0, members.length, ...members.filter(lists));
  return { ...model, households: model.households.filter(({ members }) => members.length > 0) };
}
