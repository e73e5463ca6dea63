const CHUNK = 1 << 18;
/** Texts are encoded together: one by one takes ten times as long. */
const PENDING = 1 << 15;

/** Gathers many small pieces into chunks worth handing on. */
export class ByteBuffer {
  private chunk = new Uint8Array(CHUNK);
  private filled = 0;
  private ready: Uint8Array[] = [];
  private readonly encoder = new TextEncoder();
  private pending = "";

  bytes(bytes: Uint8Array, start: number, end: number): void {
    this.encode();
    this.copy(bytes, start, end);
  }

  text(text: string): void {
    this.pending += text;
    if (this.pending.length > PENDING) this.encode();
  }

  private encode(): void {
    if (this.pending === "") return;
    const bytes = this.encoder.encode(this.pending);
    this.pending = "";
    this.copy(bytes, 0, bytes.length);
  }

  private copy(bytes: Uint8Array, start: number, end: number): void {
    let at = start;
    while (at < end) {
      const part = Math.min(end - at, CHUNK - this.filled);
      this.chunk.set(bytes.subarray(at, at + part), this.filled);
      this.filled += part;
      at += part;
      if (this.filled === CHUNK) this.release();
    }
  }

  flush(): void {
    this.encode();
    this.release();
  }

  private release(): void {
    if (this.filled === 0) return;
    this.ready.push(this.chunk.subarray(0, this.filled));
    this.chunk = new Uint8Array(CHUNK);
    this.filled = 0;
  }

  /** Chunks that are full; they are not kept. */
  take(): Uint8Array[] {
    const ready = this.ready;
    this.ready = [];
    return ready;
  }
}
