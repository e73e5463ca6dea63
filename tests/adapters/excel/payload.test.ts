import fc from "fast-check";
import {
  blockBytes,
  CELL_BYTES,
  createChunkSizer,
  PAYLOAD_BYTES,
  textBytes,
} from "../../../src/adapters/excel/payload";

const anyCell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("户主", "a\u0001b", 'say "x"\\n', "\n"),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

describe("payload", () => {
  test("a text never weighs less than estimated in UTF-8 JSON, and little less than estimated", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const real = new TextEncoder().encode(JSON.stringify(text)).length;
        expect(textBytes(text)).toBeGreaterThanOrEqual(real);
        expect(textBytes(text)).toBeLessThanOrEqual(real * 3);
      }),
    );
  });

  test("a block never weighs less than estimated", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { minLength: 1, maxLength: 5 })), (rows) => {
        expect(blockBytes(rows)).toBeGreaterThanOrEqual(new TextEncoder().encode(JSON.stringify(rows)).length - 1);
      }),
    );
  });

  test.each([1, 8, 40, 500, 16_384])("chunks of %i columns follow the weight of the rows", (columns) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), (perCell) => {
        const sizer = createChunkSizer(columns);
        let total = 0;
        for (let request = 0; request < 20; request++) {
          const rows = sizer.rows();
          expect(rows * columns).toBeLessThanOrEqual(Math.max(5_000_000, columns));
          if (request > 4 && rows > 1) {
            expect(rows * columns * perCell).toBeLessThanOrEqual(CELL_BYTES);
            expect((rows + 1) * columns * perCell > CELL_BYTES || (rows + 1) * columns > 5_000_000).toBe(true);
          }
          sizer.arrived(rows, rows * columns * perCell);
          total += rows;
        }
        expect(total).toBeGreaterThan(0);
      }),
    );
    expect(CELL_BYTES).toBeLessThan(PAYLOAD_BYTES);
  });

  test("a refused chunk is halved down to a single row", () => {
    const sizer = createChunkSizer(30);
    let halvings = 0;
    while (sizer.shrink(sizer.rows())) halvings++;
    expect(halvings).toBe(12);
    expect(sizer.rows()).toBe(1);
  });
});
