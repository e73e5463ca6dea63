import words from "./words.json";

/** Of the common block of Han characters alone, which have one form each, or plain ASCII without spaces and lower case. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit < 0x4e00 || unit > 0x9fa5) && (unit < 0x21 || unit > 0x60)) return false;
  }
  return true;
}

/** What two writings of one text have in common: width, case and spaces do not count. */
export function plainText(text: string): string {
  return isPlain(text)
    ? text
    : text
        .normalize("NFKC")
        .replace(/[\s\p{Cf}]/gu, "")
        .toUpperCase();
}

const DOT = /[·•・.．‧∙⋅･。]/u;
const DOTS = new RegExp(DOT, "gu");

/** The same of a name, whose parts may be joined by a dot of any form or by none. */
export function plainName(text: string): string {
  const plain = plainText(text);
  return DOT.test(plain) ? plain.replace(DOTS, "") : plain;
}

/** The same of a phone number: its digits, without those that call the country. */
export function plainPhone(text: string): string {
  const written = text.normalize("NFKC");
  const digits = written.replace(/\D/gu, "");
  const own = /^\s*\+86|^\s*0086/u.test(written) || digits.length === 13 ? digits.replace(/^(?:00)?86/u, "") : digits;
  return own === "" ? plainText(text) : own;
}

/** The same of an ethnic group, with its ending or without. */
export function plainNation(text: string): string {
  const plain = plainText(text);
  return plain.length > 1 && plain.endsWith(words.nationEnding) ? plain.slice(0, -words.nationEnding.length) : plain;
}
