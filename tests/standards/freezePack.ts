import { canonicalJson } from "../../src/core/model/RunRecord";
import { LISTS, type ListName, type ReleasedPack } from "../../src/standards/ReleasedPack";

/** The shortest record of a pack: whole, or by what it has otherwise than one of those published before. */
export function freezePack(pack: ReleasedPack, before: ReadonlyMap<string, ReleasedPack>): ReleasedPack {
  const shorter = [...before].map(([name, other]) => likeAnother(pack, name, other));
  const length = (one: ReleasedPack): number => JSON.stringify(one).length;
  return [pack, ...shorter].reduce((best, one) => (length(one) < length(best) ? one : best));
}

function likeAnother(pack: ReleasedPack, like: string, other: ReleasedPack): ReleasedPack {
  const named = Object.entries(LISTS).map(([list, name]) => {
    const known = new Map(other[list as ListName].map((entry) => [nameOf(entry, name), canonicalJson(entry)]));
    const entries = pack[list as ListName].map((entry) =>
      known.get(nameOf(entry, name)) === canonicalJson(entry) ? nameOf(entry, name) : entry,
    );
    return [list, entries];
  });
  return { like, ...pack, ...(Object.fromEntries(named) as Pick<ReleasedPack, ListName>) };
}

function nameOf(entry: ReleasedPack[ListName][number], name: string): string {
  if (typeof entry === "string") throw new Error("Only a whole pack can be frozen");
  return String(entry[name]);
}
