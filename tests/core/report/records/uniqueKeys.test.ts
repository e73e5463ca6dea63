import { uniqueKeys } from "../../../../src/core/report/records/uniqueKeys";

test("the second and later of a kind bear a number that nothing else bears", () => {
  expect(uniqueKeys(["a", "", "a", "a#2", "a", ""])).toEqual(["a", "", "a#3", "a#2", "a#4", ""]);
});
