const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 with padding; the same in every host. */
export function toBase64(bytes: Uint8Array): string {
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const word = (a << 16) | (b << 8) | c;
    const digit = (shift: number): string => DIGITS.charAt((word >> shift) & 63);
    const isLast = bytes.length - at;
    texts.push(digit(18) + digit(12) + (isLast > 1 ? digit(6) : "=") + (isLast > 2 ? digit(0) : "="));
  }
  return texts.join("");
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const length = text.replace(/=+$/, "").length;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let [word, bits, at] = [0, 0, 0];
  for (let i = 0; i < length; i++) {
    word = ((word << 6) | DIGITS.indexOf(text.charAt(i))) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (word >> bits) & 255;
  }
  return bytes;
}
