let table: ReadonlyMap<string, readonly [number, number]> | null = null;

/** The text in GB18030, as far as two bytes reach: all Chinese characters that invented people bear. */
export function encodeGb18030(text: string): Uint8Array {
  table ??= twoByteCharacters();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const pair = code < 0x80 ? [code] : table.get(character);
    if (!pair) throw new RangeError(`U+${code.toString(16)} has no two bytes in GB18030`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

/** What a decoder makes of every pair of bytes, turned round. */
function twoByteCharacters(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && text !== "\ufffd" && !found.has(text)) found.set(text, [lead, trail]);
    }
  }
  return found;
}
