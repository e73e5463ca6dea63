/** A section of the first screen to which other places lead. */
export type SectionName = "parameters" | "previous";
