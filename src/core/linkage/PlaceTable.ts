import type { VillageRename } from "../model/Linkage";
import { normaliseTown, normaliseVillage } from "./normalise";

/** In place of a village or town that is blank. */
const NO_PLACE = 0;

/** Villages and towns as numbers, and which of them mean one place after the person's table of renames. */
export class PlaceTable {
  readonly #villages: Numbers;
  readonly #towns: Numbers;

  constructor(renames: readonly VillageRename[]) {
    this.#villages = new Numbers(normaliseVillage, renames);
    this.#towns = new Numbers(normaliseTown, renames);
  }

  villageOf(text: string): number {
    return this.#villages.idOf(text);
  }

  /** Already the same number for towns that were renamed. */
  townOf(text: string): number {
    return this.#towns.placeOf(this.#towns.idOf(text));
  }

  /** The same number for every name of one village. */
  placeOf(village: number): number {
    return this.#villages.placeOf(village);
  }

  textOf(village: number): string {
    return this.#villages.textOf(village);
  }

  townText(town: number): string {
    return this.#towns.textOf(town);
  }
}

/** Names of places, joined where a rename, in whichever direction, says that two are one. */
class Numbers {
  readonly #normalise: (text: string) => string;
  readonly #known = new Map<string, number>();
  readonly #ids = new Map<string, number>([["", NO_PLACE]]);
  readonly #texts: string[] = [""];
  readonly #place: number[] = [NO_PLACE];

  constructor(normalise: (text: string) => string, renames: readonly VillageRename[]) {
    this.#normalise = normalise;
    for (const { from, to } of renames) {
      const [a, b] = [this.placeOf(this.idOf(from)), this.placeOf(this.idOf(to))];
      if (a === NO_PLACE || b === NO_PLACE) continue;
      for (let i = 0; i < this.#place.length; i++) if (this.#place[i] === b) this.#place[i] = a;
    }
  }

  idOf(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const plain = this.#normalise(text);
    let id = this.#ids.get(plain);
    if (id === undefined) {
      id = this.#texts.length;
      this.#texts.push(plain);
      this.#place.push(id);
      this.#ids.set(plain, id);
    }
    this.#known.set(text, id);
    return id;
  }

  placeOf(id: number): number {
    return this.#place[id]!;
  }

  textOf(id: number): string {
    return this.#texts[id]!;
  }
}
