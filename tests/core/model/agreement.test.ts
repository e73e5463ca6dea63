import { agreementOf, agreementRate } from "../../../src/core/model/DepartmentResult";
import type { ComparisonKind } from "../../../src/core/model/DepartmentProfile";

const counts = { agree: 6, conflict: 2, onlyHere: 1, onlyThere: 1, open: 9 };

test.each<[ComparisonKind, number | null]>([
  ["same", 6 / 8],
  ["near", 6 / 8],
  ["meaning", 6 / 8],
  ["listed", 6 / 10],
  ["must", null],
  ["mustNot", null],
  ["known", null],
])("%s: the rate is agreement among what both sides tell", (kind, rate) => {
  expect(agreementRate(agreementOf({ kind }, counts))).toBe(rate);
});

test("nothing that both tell has no rate", () => {
  expect(agreementRate(agreementOf({ kind: "same" }, { ...counts, agree: 0, conflict: 0 }))).toBeNull();
});
