import type { DraftPlace } from "../../app/draftFaults";

/** A place of a draft as its control is marked: `title`, `0.value`. */
export type PlaceName = Extract<DraftPlace, string> | `${number}.${"subject" | "operator" | "value"}`;

export const placeName = (place: DraftPlace): PlaceName =>
  typeof place === "string" ? place : `${place.test}.${place.part}`;
