import fc from "fast-check";
import { columnRuns, coveredRows, intersection, parseAreas } from "../../../src/adapters/excel/areas";
import { areaAddress } from "../../../src/core/model/a1";

const anyArea = fc.record({
  row: fc.nat({ max: 40 }),
  column: fc.nat({ max: 12 }),
  rows: fc.integer({ min: 1, max: 8 }),
  columns: fc.integer({ min: 1, max: 4 }),
});
const cells = (areas: readonly { row: number; column: number; rows: number; columns: number }[]): Set<string> =>
  new Set(
    areas.flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, i) => `${row + (i % rows)},${column + Math.floor(i / rows)}`),
    ),
  );

describe("areas of special cells", () => {
  test.each(["Sheet1", "'家庭 成员'", "'a,b!c'", "'it''s A1:B2,C3'"])("addresses with the sheet name %s", (name) => {
    fc.assert(
      fc.property(fc.array(anyArea, { minLength: 1, maxLength: 6 }), fc.boolean(), (areas, space) => {
        const count = areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
        const address = areas.map((area) => `${name}!${areaAddress(area)}`).join(space ? ", " : ",");
        expect(parseAreas(address, count)).toEqual(areas);
      }),
    );
  });

  test.each([
    ["the host cut the text", "S!A1:A3,S!C5", 9],
    ["a whole column", "S!A:A", 1_048_576],
    ["no address", "", 3],
  ])("no answer is made up where %s", (_, address, count) => {
    expect(parseAreas(address, count)).toBeNull();
  });

  test("runs hold the same cells, one column each, in order, never touching", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 4 })), { selector: String }), (places) => {
        const single = places.map(([row, column]) => ({ row, column, rows: 1, columns: 1 }));
        const runs = columnRuns(single);
        expect(cells(runs)).toEqual(cells(single));
        runs.forEach((run, i) => {
          const next = runs[i + 1];
          expect(run.columns).toBe(1);
          if (next) {
            expect(next.column > run.column || (next.column === run.column && next.row > run.row + run.rows)).toBe(
              true,
            );
          }
        });
      }),
    );
  });

  test("rows are counted once, and an intersection holds the common cells", () => {
    fc.assert(
      fc.property(fc.array(anyArea), anyArea, (areas, other) => {
        const rows = new Set([...cells(areas)].map((cell) => cell.split(",")[0]));
        expect(coveredRows(areas)).toBe(rows.size);
        for (const area of areas) {
          const both = [...cells([area])].filter((cell) => cells([other]).has(cell));
          const common = intersection(area, other);
          expect(common ? cells([common]) : new Set()).toEqual(new Set(both));
        }
      }),
    );
  });
});
