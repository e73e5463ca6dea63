import type { Standards } from "../Engine";

/** How the id of such a pack begins. */
const PREFIX = "department-";

/** The profile of such a pack, `null` for a pack of the county. */
export const profileOfPack = (pack: string): string | null =>
  pack.startsWith(PREFIX) ? pack.slice(PREFIX.length) : null;

/** By what a department checks its own sheet. */
export const ownPack = (profile: string): Standards => ({
  pack: PREFIX + profile,
  ownRules: [],
  confirmed: {},
});
