import { z } from "zod";

/** Entries of these lists are known by the property; a name in place of an entry stands for that of the pack it is like. */
export const LISTS = {
  fields: "id",
  codeLists: "id",
  parameters: "id",
  rules: "id",
  criteria: "dimension",
} as const;
export type ListName = keyof typeof LISTS;

const entries = z.array(z.union([z.string(), z.record(z.string(), z.unknown())]));

/**
 * A published version of a pack as it is kept: the record of the pack, or what it has otherwise than another published
 * one, `like` that (`<id>@<version>`). Written once and never edited.
 */
export const releasedPackSchema = z.looseObject({
  like: z.string().optional(),
  fields: entries,
  codeLists: entries,
  parameters: entries,
  rules: entries,
  criteria: entries,
});
export type ReleasedPack = z.infer<typeof releasedPackSchema>;
