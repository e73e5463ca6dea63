import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateLinkage } from "../../seeds/linkage/generateLinkage";
import type { Expected } from "../../seeds/linkage/Pairs";
import { buildDataset } from "../../src/core/dataset/buildDataset";
import { linkDepartment } from "../../src/core/linkage/linkDepartment";
import { recogniseSheet } from "../../src/core/mapping/recogniseSheet";
import type { Dataset } from "../../src/core/model/Dataset";
import type { CodeList, Field } from "../../src/core/model/Field";
import { LINK_STEPS, type LinkageResult } from "../../src/core/model/Linkage";
import { textHash } from "../../src/core/model/textHash";
import { linkageModel } from "../../src/departments/linkageModel";
import { profiles } from "../../src/departments/profiles";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { nationalPack } from "../../src/standards/nationalPack";

const FOLDER = join(__dirname, "../../seeds/linkage");

interface Truth {
  readonly renames: readonly { readonly from: string; readonly to: string }[];
  /** `row` is that of the sheet, counted from 1. */
  readonly rows: readonly {
    readonly row: number;
    readonly form: string;
    readonly expected: Expected;
    readonly person: string | null;
  }[];
}

async function datasetOf(
  file: string,
  vocabulary: { readonly fields: readonly Field[]; readonly codeLists: readonly CodeList[] },
): Promise<Dataset> {
  const xlsx = await openXlsx(new Uint8Array(readFileSync(join(FOLDER, file))));
  const sheet = await xlsx.read(xlsx.sheets[0]!.name);
  const mapping = recogniseSheet(sheet, vocabulary.fields);
  return buildDataset({ members: { sheet, mapping }, households: null, ...vocabulary });
}

/** Whom each row was linked to and with whom it waits, by person ID. */
function answersOf(result: LinkageResult, here: Dataset, rows: number) {
  const persons = here.members.columns.get("personId");
  if (persons?.type !== "text") throw new Error("the county's sheet has person IDs");
  const linked = Array.from({ length: rows }, () => [] as { person: string; step: string }[]);
  result.rows.forEach((row, i) =>
    linked[row]!.push({ person: persons.values[result.members[i]!]!, step: LINK_STEPS[result.steps[i]!]! }),
  );
  const waiting = Array.from({ length: rows }, () => [] as string[]);
  for (const { row, member } of result.waiting) waiting[row]!.push(persons.values[member]!);
  return { linked, waiting };
}

test("the committed files are what the generator makes", async () => {
  const files = await generateLinkage();
  // WRITE_SEEDS=1 writes them anew, after a deliberate change of the generator.
  if (process.env["WRITE_SEEDS"] === "1") for (const [name, bytes] of files) writeFileSync(join(FOLDER, name), bytes);
  for (const [name, bytes] of files) expect(Buffer.from(bytes).equals(readFileSync(join(FOLDER, name)))).toBe(true);
});

describe("who is who, with every form of writing somebody planted", () => {
  let truth: Truth;
  let answers: ReturnType<typeof answersOf>;
  beforeAll(async () => {
    truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as Truth;
    const police = profiles.find(({ id }) => id === "police")!;
    const here = await datasetOf("county.xlsx", nationalPack);
    const there = await datasetOf("department.xlsx", police);
    expect(there.members.size).toBe(truth.rows.length);
    const result = linkDepartment(here, there, {
      model: linkageModel,
      renames: truth.renames,
      decisions: {},
      keyOf: textHash,
    });
    answers = answersOf(result, here, truth.rows.length);
  });
  const linksOf = (at: number) => answers.linked[at]!;

  test("every ID number that can be read links its person and nobody else", () => {
    const byId = truth.rows.flatMap(({ expected, person }, at) => (expected === "id" ? [{ at, person }] : []));
    const right = byId.filter(({ at, person }) =>
      linksOf(at).some((link) => link.step === "id" && link.person === person),
    );
    const all = truth.rows.flatMap((_, at) => linksOf(at).filter(({ step }) => step === "id"));
    process.stderr.write(
      `links by ID number: recall ${(right.length / byId.length).toFixed(3)}, precision ${(right.length / all.length).toFixed(3)} (${byId.length} planted)\n`,
    );
    expect(right).toHaveLength(byId.length);
    expect(all).toHaveLength(byId.length);
  });

  test("what is linked without an ID number is right, and hardly anybody is lost", () => {
    const automatic = truth.rows.flatMap(({ person }, at) =>
      linksOf(at).flatMap((link) => (link.step === "id" ? [] : [link.person === person])),
    );
    const precision = automatic.filter(Boolean).length / automatic.length;
    const sought = truth.rows.flatMap(({ expected, person, form }, at) =>
      expected === "found" && person !== null ? [{ at, person, form }] : [],
    );
    const isFound = ({ at, person }: (typeof sought)[number]): boolean =>
      linksOf(at).some((link) => link.person === person) || answers.waiting[at]!.includes(person);
    const recall = sought.filter(isFound).length / sought.length;
    process.stderr.write(
      `links without one: precision ${precision.toFixed(4)} of ${automatic.length} at once, recall ${recall.toFixed(4)} of ${sought.length} with those that wait\n`,
    );
    const forms = [...new Set(sought.map(({ form }) => form))];
    for (const form of forms) {
      const own = sought.filter((one) => one.form === form);
      const atOnce = own.filter(({ at, person }) => linksOf(at).some((link) => link.person === person)).length;
      process.stderr.write(
        `  ${form}: ${own.length} planted, ${atOnce} at once, ${own.filter(isFound).length} in all\n`,
      );
      expect(own.length).toBeGreaterThanOrEqual(3);
    }
    expect(precision).toBeGreaterThanOrEqual(0.995);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });

  test("nobody from elsewhere is taken for one of the county's", () => {
    const strangers = truth.rows.flatMap(({ expected }, at) => (expected === "nobody" ? [at] : []));
    expect(strangers.length).toBeGreaterThan(100);
    expect(strangers.filter((at) => linksOf(at).length > 0)).toEqual([]);
  });
});
