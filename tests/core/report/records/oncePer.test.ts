import { oncePer } from "../../../../src/core/report/records/oncePer";

test("an answer is made once for each object, one of nothing too", () => {
  const asked: string[] = [];
  const answer = oncePer(({ name }: { readonly name: string }) => {
    asked.push(name);
    return name === "" ? null : [name];
  });
  const [a, b, none] = [{ name: "a" }, { name: "a" }, { name: "" }];
  expect(answer(a)).toBe(answer(a));
  expect(answer(b)).not.toBe(answer(a));
  expect([answer(none), answer(none)]).toEqual([null, null]);
  expect(asked).toEqual(["a", "a", ""]);
});
