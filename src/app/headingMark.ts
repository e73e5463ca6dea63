import { textHash } from "../core/model/textHash";

/**
 * A heading as records of runs name it: where somebody took a row of people for that of the headings, it may be a name or an
 * ID number.
 */
export const headingMark = (heading: string): string => `#${textHash(heading)}`;
