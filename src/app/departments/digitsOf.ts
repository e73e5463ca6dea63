/** Without I and O, which are read as digits. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWX";
/** Hexadecimal characters that make whole digits of five bits: 20 bits. */
const AT_ONCE = 5;

/** A hash of hexadecimal characters in digits of five bits, the lowest bits first. */
export function digitsOf(hash: string): string {
  let digits = "";
  for (let end = hash.length; end > 0; end -= AT_ONCE) {
    let bits = parseInt(hash.slice(Math.max(0, end - AT_ONCE), end), 16);
    for (let digit = 0; digit < 4; digit++, bits >>= 5) digits += ALPHABET.charAt(bits & 31);
  }
  return digits.slice(0, Math.ceil((hash.length * 4) / 5));
}
