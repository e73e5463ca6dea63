import fc from "fast-check";
import { movementsOf } from "../../../../src/core/report/records/movementsOf";
import { movements } from "../../../../src/core/report/records/movements";
import { nationalPack } from "../../../../src/standards/nationalPack";
import { inventedId } from "../../../support/people";
import { tabFactsOf } from "../../../support/tabFactsOf";
import type { Row } from "../../../support/testRule";

const HEADINGS = ["户编号", "姓名", "证件号码", "与户主关系", "乡镇", "行政村", "户类型"];
const person = fc.record({
  order: fc.nat({ max: 12 }),
  household: fc.nat({ max: 5 }),
  town: fc.constantFrom("甲乡", "乙镇", null),
  type: fc.constantFrom("未脱贫", "脱贫户", "返贫", "一般农户", null),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;
/** A household stands in one township and is of one type: the first that is written of it. */
const sheetOf = (people: readonly Person[]): readonly Row[] => [
  HEADINGS,
  ...people.map(({ order, household }): Row => {
    const first = people.find((one) => one.household === household)!;
    const identity = [`成员${order}`, inventedId("1970-01-01", order), "其他"];
    return [`H${household}`, ...identity, first.town, "一村", first.type];
  }),
];
const people = fc.uniqueArray(person, { selector: ({ order }) => order, minLength: 1, maxLength: 12 });

describe("movements between two periods", () => {
  test("opening and who came, less who left, is closing in every township", () => {
    fc.assert(
      fc.property(people, people, (before, now) => {
        const facts = tabFactsOf(nationalPack, { sheet: sheetOf(now), previous: sheetOf(before) });
        const { rows, towns } = movementsOf(facts);
        towns.forEach(({ opening, closing }, position) => {
          const own = rows.filter(({ townNo }) => townNo === position + 1);
          const came = own.filter(({ direction }) => direction === "in").length;
          expect(closing.people).toBe(opening.people + came - (own.length - came));
        });
        const { keys } = movements(facts);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 60 },
    );
  });
  test("two equal periods have no movement", () => {
    fc.assert(
      fc.property(people, (same) => {
        const facts = tabFactsOf(nationalPack, { sheet: sheetOf(same), previous: sheetOf(same) });
        expect(movementsOf(facts).rows).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
