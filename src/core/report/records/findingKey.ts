/** What a key of a finding tells: `rule|unit|person|field`, of a difference from a department also `profile|comparison|sheet`. */
export interface KeyParts {
  readonly rule: string;
  /** The household or village, as keys name it. */
  readonly unit: string;
  readonly person: string;
  readonly field: string;
  readonly profile: string | null;
  readonly comparison: string | null;
  readonly sheet: string | null;
}

/** Takes a finding's key apart, without the number of one that came again; `null` of what is none. */
export function keyParts(key: string): KeyParts | null {
  const [rule, unit, person, field, profile = null, comparison = null, sheet = null] = Array.from(
    `${key.replace(/#\d+$/, "")}|`.matchAll(/((?:[^\\|]|\\.)*)\|/gs),
    ([, part = ""]) => part.replace(/\\([\\|])/g, "$1"),
  );
  if (rule === undefined || unit === undefined || person === undefined || field === undefined) return null;
  return { rule, unit, person, field, profile, comparison, sheet };
}
