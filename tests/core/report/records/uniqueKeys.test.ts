import fc from "fast-check";
import { uniqueKeys } from "../../../../src/core/report/records/uniqueKeys";

test("the second and later of a kind bear a number that nothing else bears", () => {
  expect(uniqueKeys(["a", "", "a", "a#2", "a", ""])).toEqual(["a", "", "a#3", "a#2", "a#4", ""]);
});

test("keys are unique but for blank ones, each begins with its own, and the first of a kind stays as it is", () => {
  const key = fc.constantFrom("", "a", "b", "a#2", "a#3", "a#2#2", "b#2", "|");
  fc.assert(
    fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
      const unique = uniqueKeys(keys);
      const filled = unique.filter((own) => own !== "");
      expect(new Set(filled).size).toBe(filled.length);
      keys.forEach((own, at) => {
        if (own === "" || keys.indexOf(own) === at) expect(unique[at]).toBe(own);
        else expect(unique[at]).toMatch(new RegExp(`^${own.replace(/\|/, "\\|")}#\\d+$`));
      });
      // Asked again they are left alone: what was numbered once is found by the same key.
      expect(uniqueKeys(unique)).toEqual(unique);
    }),
  );
});
