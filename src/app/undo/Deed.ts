import type { Catalogue } from "../../messages/Catalogue";

export type DeedKind = keyof Catalogue["undo"]["deeds"];

/** What a step did; a language has a sentence for each kind, with the facts as its holes. */
export interface Deed {
  readonly kind: DeedKind;
  readonly facts: Readonly<Record<string, string | number>>;
}
