import { beijingTime } from "../../src/messages/beijingTime";

test.each([
  ["2026-11-22T18:49:18.196Z", "2026-11-23 02:49:18"],
  ["2026-12-31T16:00:00Z", "2027-01-01 00:00:00"],
  ["2026-11-22T09:00:00+08:00", "2026-11-22 09:00:00"],
])("%s is %s in the office", (instant, shown) => {
  expect(beijingTime(instant)).toBe(shown);
});
