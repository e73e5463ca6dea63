import { Converter } from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";
import { normaliseName } from "./normalise";
import { hashText } from "./hashing";

/** In place of a name that is blank. */
export const NO_NAME = 0;

/** A name in every form in which it is compared. */
export interface Name {
  /** Without blanks and dots. */
  readonly plain: string;
  /** The same in simplified characters, one by one. */
  readonly simple: readonly string[];
  readonly simpleText: string;
  /** Its characters in the order of their code points, to find those that changed places. */
  readonly sorted: string;
  /** Its syllables without tones, the surname read as one. */
  readonly sound: string;
  readonly simpleHash: number;
  readonly soundHash: number;
  /**
   * Two names that are one but for the order of their characters, for one other character or for one that is missing
   * have one of these in common.
   */
  readonly characterHashes: readonly number[];
}

type Simplify = ReturnType<typeof Converter>;
let converter: Simplify | null = null;

/** The converter takes a while to make, and only names need it. */
function simplify(character: string): string {
  converter ??= Converter({ from: "tw", to: "cn" });
  return converter(character);
}

/** Every name that occurs, once: what is costly about a name is done once for it. */
export class NameTable {
  readonly #byText = new Map<string, number>([["", NO_NAME]]);
  readonly #byPlain = new Map<string, number>([["", NO_NAME]]);
  readonly #plain: string[] = [""];
  readonly #names: (Name | null)[] = [null];
  readonly #variants: number[] = [];
  readonly #simplified = new Map<string, string>();

  /** The same number for names that differ in blanks and dots only; `NO_NAME` where nothing is left. */
  idOf(text: string): number {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const plain = normaliseName(text);
    let id = this.#byPlain.get(plain);
    if (id === undefined) {
      id = this.#plain.length;
      this.#plain.push(plain);
      this.#names.push(null);
      this.#byPlain.set(plain, id);
    }
    this.#byText.set(text, id);
    return id;
  }

  plainOf(id: number): string {
    return this.#plain[id]!;
  }

  /** Its characters, simplified one by one. */
  simpleOf(id: number): readonly string[] {
    return Array.from(this.#plain[id]!, (character) => this.#simpleOf(character));
  }

  /** The same number for names that are variants of each other. */
  variantOf(id: number): number {
    const known = this.#variants[id];
    if (known !== undefined) return known;
    const variant = this.idOf(this.simpleOf(id).join(""));
    this.#variants[id] = variant;
    return variant;
  }

  /** Only for names that are not blank. */
  nameOf(id: number): Name {
    const known = this.#names[id];
    if (known) return known;
    const name = this.#read(this.#plain[id]!);
    this.#names[id] = name;
    return name;
  }

  #read(plain: string): Name {
    const simple = Array.from(plain, (character) => this.#simpleOf(character));
    const simpleText = simple.join("");
    const sound = pinyin(simpleText, { toneType: "none", surname: "head", type: "array", v: true }).join(" ");
    const sorted = [...simple].sort().join("");
    const shorter = simple.map((_, at) => simple.toSpliced(at, 1).join(""));
    const hashes = new Set([`${sorted}|`, simpleText, ...shorter].map(hashText));
    return {
      plain,
      simple,
      simpleText,
      sorted,
      sound,
      simpleHash: hashText(simpleText),
      soundHash: hashText(sound),
      characterHashes: [...hashes],
    };
  }

  /** Character by character: a name is no sentence whose other words could tell which of two characters is meant. */
  #simpleOf(character: string): string {
    let simple = this.#simplified.get(character);
    if (simple === undefined) {
      simple = simplify(character);
      this.#simplified.set(character, simple);
    }
    return simple;
  }
}
