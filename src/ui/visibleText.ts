/** Bidirectional controls, zero-width and other invisible characters that can make a text look like another. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;

/** A long run of digits, ASCII or full-width. */
const LONG_NUMBER = /([0-9０-９]{6})([0-9０-９]{5,})([0-9０-９]{3}[0-9０-９XxＸｘ])/g;

/** Whether a run may be an identity number: 17 digits or more, or the old 15 with a birth date in the middle. */
function mayBeIdentity(run: string): boolean {
  if (run.length >= 17) return true;
  const [, month = "", day = ""] = /^\d{8}(\d{2})(\d{2})/.exec(run.normalize("NFKC")) ?? [];
  return month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

/**
 * A text of the sheet as it may be shown: invisible characters become their code point in brackets, and of what may be
 * an identity number only the first six and last four characters stay. A household number of 15 digits stays whole.
 */
export function visibleText(text: string): string {
  return text
    .replace(INVISIBLE, (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`)
    .replace(LONG_NUMBER, (run, first: string, _middle, last: string) =>
      mayBeIdentity(run) ? `${first}********${last}` : run,
    );
}
