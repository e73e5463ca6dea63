const CHUNK = 1 << 18;

/** Gathers many small pieces into chunks worth handing on. */
export class ByteBuffer {
  private chunk = new Uint8Array(CHUNK);
  private filled = 0;
  private ready: Uint8Array[] = [];
  private readonly encoder = new TextEncoder();

  bytes(bytes: Uint8Array, start: number, end: number): void {
    let at = start;
    while (at < end) {
      const part = Math.min(end - at, CHUNK - this.filled);
      this.chunk.set(bytes.subarray(at, at + part), this.filled);
      this.filled += part;
      at += part;
      if (this.filled === CHUNK) this.flush();
    }
  }

  text(text: string): void {
    const bytes = this.encoder.encode(text);
    this.bytes(bytes, 0, bytes.length);
  }

  flush(): void {
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
