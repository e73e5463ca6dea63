/**
 * A 64-bit hash as 16 hexadecimal characters, the same on every machine. It tells texts apart and hides them from a
 * glance; it is not a protection against somebody who tries all possible texts.
 */
export function textHash(text: string): string {
  let a = 0x243f6a88;
  let b = 0x85a308d3;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x85ebca6b) + (a >>> 15);
    a = (a << 13) | (a >>> 19);
  }
  a = finish(a ^ text.length);
  b = finish(b ^ a);
  return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
}

function finish(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0xc2b2ae35);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0x27d4eb2f);
  return mixed ^ (mixed >>> 16);
}
