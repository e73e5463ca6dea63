import { finish } from "./mix";

const CHUNK = 1 << 16;
/** More than any one value but a text takes. */
const ROOM = 16;

/** Writes numbers and texts as bytes and hands these over in chunks; the sink has to take each before it returns. */
export class ByteWriter {
  readonly #sink: (bytes: Uint8Array) => void;
  readonly #bytes = new Uint8Array(CHUNK);
  readonly #float = new DataView(this.#bytes.buffer);
  #length = 0;
  /** Bytes before this one are in the mark. */
  #marked = 0;
  #a = 0;
  #b = 0;

  constructor(sink: (bytes: Uint8Array) => void) {
    this.#sink = sink;
  }

  byte(value: number): void {
    if (this.#length === CHUNK) this.flush();
    this.#bytes[this.#length++] = value;
  }

  /** A whole number from 0 to 2 ** 32 - 1: seven bits a byte, the lowest first. */
  count(value: number): void {
    if (this.#length + ROOM > CHUNK) this.flush();
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  number(value: number): void {
    if (this.#length + ROOM > CHUNK) this.flush();
    this.#float.setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  /** Its length, then its UTF-16 units. */
  text(text: string): void {
    this.count(text.length);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 128) this.byte(unit);
      else this.count(unit);
    }
  }

  flush(): void {
    this.#addToMark();
    if (this.#length > 0) this.#sink(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    this.#marked = 0;
  }

  /** 16 hexadecimal characters of what was written since the last mark. */
  mark(): string {
    this.#addToMark();
    const a = finish(this.#a);
    const b = finish(this.#b ^ a);
    this.#a = 0x243f6a88;
    this.#b = 0x85a308d3;
    return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
  }

  #addToMark(): void {
    let a = this.#a;
    let b = this.#b;
    for (let i = this.#marked; i < this.#length; i++) {
      const byte = this.#bytes[i]! + 1;
      a = Math.imul(a ^ byte, 0x9e3779b1);
      b = Math.imul(b ^ byte, 0x85ebca6b) + (a >>> 15);
      a = (a << 13) | (a >>> 19);
    }
    this.#a = a;
    this.#b = b;
    this.#marked = this.#length;
  }
}
