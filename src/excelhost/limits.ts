/** Limits that Microsoft documents for every platform; the payload limit belongs to the profile. */
export const CELLS_PER_GET = 5_000_000;
export const ADDRESS_LENGTH = 8_192;
export const CELL_TEXT_LENGTH = 32_767;
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** Digits that a number keeps in a cell. */
export const SIGNIFICANT_DIGITS = 15;
/** Characters of the texts that a list holds itself, with their commas. */
export const LIST_LENGTH = 255;
export const VALIDATION_TITLE_LENGTH = 32;
export const VALIDATION_MESSAGE_LENGTH = 255;
/** Breaks between rows of one sheet. */
export const PAGE_BREAKS = 1_026;
