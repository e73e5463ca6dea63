import path from "node:path";
import { nationalPack } from "../../src/standards/nationalPack";
import { projectFiles, projectText } from "./projectFiles";

const files = projectFiles();
const namesIn = (folder: string, ending: string): string[] =>
  files
    .filter((file) => path.posix.dirname(file) === folder && file.endsWith(ending))
    .map((file) => path.posix.basename(file, ending));
const missing = (from: readonly string[], among: readonly string[]): string[] =>
  from.filter((id) => !among.includes(id));

const records = namesIn("src/standards/rules", ".json");
const indexed = nationalPack.rules.map(({ id }) => id);
const tested = namesIn("tests/standards/rules", ".test.ts");

test("there are rules to compare", () => {
  expect(records.length).toBeGreaterThan(10);
  expect(missing(["a", "b"], ["b"])).toEqual(["a"]);
});

describe("a rule is a record, an entry of the pack and a test", () => {
  test("each record is in the pack", () => expect(missing(records, indexed)).toEqual([]));
  test("each entry of the pack has its record", () => expect(missing(indexed, records)).toEqual([]));
  test("each record has its test", () => expect(missing(records, tested)).toEqual([]));
  test("each test has its record", () => expect(missing(tested, records)).toEqual([]));

  test.each(records)("the record %s bears its own name", (id) => {
    expect((JSON.parse(projectText(`src/standards/rules/${id}.json`)) as { id: string }).id).toBe(id);
  });
  test("each test names its rule", () => {
    expect(tested.filter((id) => !projectText(`tests/standards/rules/${id}.test.ts`).includes(`"${id}"`))).toEqual([]);
  });
});

test("each parameter and each criterion is in the pack under its own name", () => {
  const parameters = namesIn("src/standards/parameters", ".json");
  const criteria = namesIn("src/standards/criteria", ".json");
  expect(parameters.sort()).toEqual(nationalPack.parameters.map(({ id }) => id).sort());
  expect(criteria.sort()).toEqual(nationalPack.criteria.map(({ dimension }) => dimension).sort());
});
