/** Reads what `ByteWriter` wrote. Beyond the end everything is 0, and the bytes are damaged. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #isDamaged = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isDamaged(): boolean {
    return this.#isDamaged;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** Says that what was read makes no sense. */
  damage(): void {
    this.#isDamaged = true;
  }

  byte(): number {
    const byte = this.#bytes[this.#at++];
    this.#isDamaged ||= byte === undefined;
    return byte ?? 0;
  }

  count(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    this.#isDamaged = true;
    return 0;
  }

  /** A count of things of which each takes so many bytes at least. */
  countOf(bytes: number): number {
    const count = this.count();
    if (count * bytes <= this.left) return count;
    this.#isDamaged = true;
    return 0;
  }

  text(): string {
    return String.fromCharCode(...Array.from({ length: this.countOf(1) }, () => this.count()));
  }

  /** `width` bytes of each of so many numbers, as `writePlanes` left them. */
  planes(size: number, width: number): Float64Array {
    const values = new Float64Array(size);
    if (size * width > this.left) {
      this.#isDamaged = true;
      return values;
    }
    for (let plane = width - 1; plane >= 0; plane--)
      for (let i = 0; i < size; i++) values[i]! += this.#bytes[this.#at++]! * 256 ** plane;
    return values;
  }
}
