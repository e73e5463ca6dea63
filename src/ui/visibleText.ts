import { maskIdentity } from "../core/model/mask";

/** Bidirectional controls, zero-width and other invisible characters that can make a text look like another. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;

/** A text with every invisible character told by its code point in brackets. */
export const tellInvisible = (text: string): string =>
  text.replace(INVISIBLE, (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`);

/**
 * A text of the sheet as it may be shown: invisible characters become their code point in brackets, and of what may be
 * an identity number only the first six and last four characters stay. A household number of 15 digits stays whole.
 */
export const visibleText = (text: string): string => maskIdentity(tellInvisible(text));
