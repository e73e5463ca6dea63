/** Spreads every bit of a word over all of them; a 32-bit word gives another one, 0 gives 0. */
export function finish(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0xc2b2ae35);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0x27d4eb2f);
  return mixed ^ (mixed >>> 16);
}

/** A 32-bit hash of a text that begins from a seed. */
export function textWord(text: string, seed: number): number {
  let word = seed;
  for (let i = 0; i < text.length; i++) {
    word = Math.imul(word ^ text.charCodeAt(i), 0x9e3779b1);
    word = (word << 13) | (word >>> 19);
  }
  return finish(word ^ text.length);
}

/** A 32-bit hash of a number that begins from a seed. */
export function numberWord(value: number, seed: number): number {
  if (value === (value | 0)) return finish(Math.imul(value ^ seed, 0x9e3779b1) + seed);
  FLOAT[0] = value;
  return finish(Math.imul(finish(WORDS[0]! ^ seed) ^ WORDS[1]!, 0x85ebca6b) + seed);
}

const FLOAT = new Float64Array(1);
const WORDS = new Int32Array(FLOAT.buffer);
