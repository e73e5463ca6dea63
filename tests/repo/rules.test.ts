import path from "node:path";
import { VERDICT_DIMENSIONS } from "../../src/core/model/Rule";
import { packs } from "../../src/standards/packs";
import { projectFiles, projectText } from "./projectFiles";

const files = projectFiles();
const namesIn = (folder: string, ending: string): string[] =>
  files
    .filter((file) => path.posix.dirname(file) === folder && file.endsWith(ending))
    .map((file) => path.posix.basename(file, ending));
const missing = (from: readonly string[], among: readonly string[]): string[] =>
  from.filter((id) => !among.includes(id));

const records = namesIn("src/standards/rules", ".json");
const indexed = [...new Set(packs.flatMap(({ rules }) => rules.map(({ id }) => id)))];
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

test("each parameter is in some pack under its own name", () => {
  const parameters = namesIn("src/standards/parameters", ".json");
  const known = new Set(packs.flatMap((pack) => pack.parameters.map(({ id }) => id)));
  expect(parameters.sort()).toEqual([...known].sort());
});

test("each pack is a record under its own name and reaches each of its verdicts in one way", () => {
  expect(namesIn("src/standards/packs", ".json").sort()).toEqual(packs.map(({ id }) => id).sort());
  for (const { criteria } of packs) {
    expect(criteria.map(({ dimension }) => dimension).sort()).toEqual([...VERDICT_DIMENSIONS].sort());
  }
});

test("each criterion is in some pack under its own name", () => {
  const known = packs.flatMap(({ criteria }) => criteria.map((criterion) => JSON.stringify(criterion.title)));
  const records = files.filter((file) => file.startsWith("src/standards/criteria/") && file.endsWith(".json"));
  expect(records.length).toBeGreaterThan(7);
  for (const file of records) {
    const { dimension, title } = JSON.parse(projectText(file)) as { dimension: string; title: unknown };
    expect(path.posix.basename(file, ".json")).toBe(dimension);
    expect(known).toContain(JSON.stringify(title));
  }
});
