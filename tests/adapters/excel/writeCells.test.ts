import fc from "fast-check";
import { quoteText, writeCells, writeTexts, type WrittenCell } from "../../../src/adapters/excel/writeCells";

/** Records what is assigned, in order. */
function recordingRange() {
  const assigned: [string, unknown][] = [];
  const range = new Proxy({} as Excel.Range, {
    set: (_, property, value: unknown) => assigned.push([String(property), value]) > 0,
  });
  return { range, assigned };
}

describe("the one writer of cells", () => {
  const starts = [..."=+-@＝＋－＠\t\r\n\0"];

  test.each(starts.map((start) => [JSON.stringify(start), start]))("quotes a text that begins with %s", (_, start) => {
    expect(quoteText(`${start}1+1`)).toBe(`'${start}1+1`);
    expect(quoteText(`\u0001\u007f${start}1`)).toBe(`'\u0001\u007f${start}1`);
  });

  test("every code point, alone and after controls: quoted exactly when it could begin a formula or is a quote itself", () => {
    const quoted: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      if (quoteText(String.fromCodePoint(code) + "x").length > String.fromCodePoint(code).length + 1) {
        quoted.push(String.fromCodePoint(code));
      }
    }
    expect(quoted.sort()).toEqual([...starts, "'"].sort());
    for (const start of "＝＋－＠") expect(quoteText(`${start}x`)).toBe(`'${start}x`);
  });

  test("our quote is the only change, and taking it off as Excel does gives the text back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const quoted = quoteText(text);
        expect(quoted.replace(/^'/, "")).toBe(text);
      }),
    );
  });

  test("the text format comes before the values; numbers stay numbers; null is left alone", () => {
    const cell = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));
    const block: fc.Arbitrary<WrittenCell[][]> = fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(block, (rows) => {
        const { range, assigned } = recordingRange();
        writeCells(range, rows);
        expect(assigned.map(([name]) => name)).toEqual(["numberFormat", "values"]);
        const [[, formats], [, values]] = assigned as [[string, unknown], [string, WrittenCell[][]]];
        rows.forEach((row, r) =>
          row.forEach((written, c) => {
            const value = values[r]![c];
            expect(typeof value).toBe(typeof written);
            if (typeof written !== "string") expect(value).toBe(written);
            const format = typeof formats === "string" ? formats : (formats as (string | null)[][])[r]![c];
            // What is emptied holds no text, and keeps its format.
            if (typeof written === "string" && written !== "") expect(format).toBe("@");
            else expect(format).toBeNull();
          }),
        );
      }),
    );
  });

  test("a column of texts is a text column to its last blank cell", () => {
    const { range, assigned } = recordingRange();
    writeTexts(range, ["=1", null, "户"]);
    expect(assigned).toEqual([
      ["numberFormat", "@"],
      ["values", [["'=1"], [null], ["户"]]],
    ]);
  });
});
