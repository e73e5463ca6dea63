import { LISTS, releasedPackSchema, type ListName, type ReleasedPack } from "./ReleasedPack";

/** The whole record of a published pack; `load` brings the JSON of one by its name. */
export async function restoreReleased(name: string, load: (name: string) => Promise<unknown>): Promise<ReleasedPack> {
  const { like, ...kept } = releasedPackSchema.parse(await load(name));
  if (like === undefined) return kept;
  const other = await restoreReleased(like, load);
  const whole = (list: ListName): ReleasedPack[ListName] => {
    const known = new Map(other[list].map((entry) => [typeof entry === "string" ? entry : entry[LISTS[list]], entry]));
    return kept[list].map((entry) => {
      if (typeof entry !== "string") return entry;
      const found = known.get(entry);
      if (!found) throw new Error(`${name}: ${like} has no ${entry} among its ${list}`);
      return found;
    });
  };
  return {
    ...kept,
    fields: whole("fields"),
    codeLists: whole("codeLists"),
    parameters: whole("parameters"),
    rules: whole("rules"),
    criteria: whole("criteria"),
  };
}
