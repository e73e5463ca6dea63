import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DEPARTMENT_SHEETS, generateDepartments } from "../../seeds/departments/generateDepartments";
import type { PlantedDifference } from "../../seeds/departments/makeDepartment";
import { HOUSEHOLDS, SEED } from "../../seeds/generate";
import { proposeDepartment } from "../../src/core/mapping/proposeDepartment";
import { recogniseSheet } from "../../src/core/mapping/recogniseSheet";
import { columnCell } from "../../src/core/model/Dataset";
import { COMPARED, type DepartmentResult } from "../../src/core/model/DepartmentResult";
import type { RawSheet } from "../../src/core/model/RawSheet";
import { textHash } from "../../src/core/model/textHash";
import { validate, type Validation } from "../../src/core/validate";
import { linkageModel } from "../../src/departments/linkageModel";
import { profiles } from "../../src/departments/profiles";
import { openFile } from "../../src/hosts/openFile";
import { nationalPack } from "../../src/standards/nationalPack";

const FOLDER = join(__dirname, "../../seeds/departments");
const OPTIONS = { region: "450000", year: 2020, asOf: "2020-12-31", parameters: {} };

async function open(path: string): Promise<readonly RawSheet[]> {
  const source = await openFile(new Uint8Array(readFileSync(path)), path);
  const names = (await source.sheets()).map(({ name }) => name);
  return Promise.all(names.map((name) => source.read(name)));
}

async function departmentInput(file: string) {
  const [sheet] = await open(join(FOLDER, file));
  if (!sheet) throw new Error(`${file} has no sheet`);
  const { recognised } = proposeDepartment(sheet, profiles, [file, sheet.name]);
  const profile = profiles.find(({ id }) => id === recognised);
  if (!profile) throw new Error(`${file} was recognised as ${String(recognised)}`);
  const mapping = recogniseSheet(sheet, profile.fields);
  return { profile, sheet: { sheet, mapping }, model: linkageModel, renames: [], decisions: {}, keyOf: textHash };
}

/** Every difference as the truth has it: item, outcome, row of the county's sheet and row of the department's. */
function differencesOf({ profile, dataset: there, mapping, comparisons }: DepartmentResult, { dataset }: Validation) {
  return comparisons.flatMap(({ id, differences: { outcome, entry, row } }) =>
    Array.from(outcome, (code, i) => {
      const own = profile.rowOf === "member" ? "member" : "household";
      const name = entry[i]! < 0 ? "" : dataset.cellOf(own, entry[i]!, own === "member" ? "idNo" : "householdId");
      const column = [...there.members.columns.values()][0]!;
      const cell = row[i]! < 0 ? null : columnCell(column, row[i]!);
      const household = own === "member" || name === "" ? "" : dataset.householdIds[entry[i]!]!;
      return {
        item: id,
        outcome: COMPARED[code]!,
        here: name === "" ? "" : own === "member" ? `row ${name.row + 1}` : `household ${household}`,
        there: cell === null ? "" : `${mapping.sheet} row ${cell.row + 1}`,
      };
    }).filter(({ outcome }) => outcome !== "open"),
  );
}

test("the committed files are what the generator makes", async () => {
  const files = await generateDepartments({ seed: SEED, households: HOUSEHOLDS, faults: 0 });
  // WRITE_SEEDS=1 writes them anew, after a deliberate change of the generator.
  if (process.env["WRITE_SEEDS"] === "1") for (const [name, bytes] of files) writeFileSync(join(FOLDER, name), bytes);
  for (const [name, bytes] of files) expect(Buffer.from(bytes).equals(readFileSync(join(FOLDER, name)))).toBe(true);
});

describe("fourteen departments beside the clean county", () => {
  let validation: Validation;
  let planted: readonly PlantedDifference[];
  beforeAll(async () => {
    const sheets = await open(join(FOLDER, "../demo-county.xlsx"));
    const input = (name: string) => {
      const sheet = sheets.find((one) => one.name === name)!;
      return { sheet, mapping: recogniseSheet(sheet, nationalPack.fields) };
    };
    validation = validate({
      members: input("贫困人口信息"),
      households: input("贫困户信息"),
      departments: await Promise.all(DEPARTMENT_SHEETS.map(({ file }) => departmentInput(file))),
      pack: nationalPack,
      options: OPTIONS,
    });
    const truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as {
      readonly differences: readonly PlantedDifference[];
    };
    planted = truth.differences;
  });

  test.each(DEPARTMENT_SHEETS.map(({ id }) => [id]))("%s: everything that was planted and nothing else", (id) => {
    const result = validation.departments.find(({ profile }) => profile.id === id)!;
    expect(result.linkage.waiting).toEqual([]);
    const text = (one: { item: string; outcome: string; here: string; there: string }) =>
      `${one.item} ${one.outcome} ${one.here} ${one.there}`;
    const found = differencesOf(result, validation).map(text).sort();
    const expected = planted
      .filter(({ department }) => department === id)
      .map(({ item, outcome, sheet, cell, there }) => {
        const row = Number(/\d+$/.exec(cell)?.[0] ?? 0);
        const { memberRows, householdOf, householdIds } = validation.dataset;
        const ofHousehold = result.profile.rowOf === "household";
        const household = sheet === "贫困人口信息" ? householdOf[memberRows.indexOf(row - 1)]! : row - 4;
        return text({
          item,
          outcome,
          here:
            cell === "" ? "" : ofHousehold ? `household ${householdIds[household]!}` : memberRow(sheet, row, household),
          there: there === "" ? "" : `${result.mapping.sheet} row ${/\d+$/.exec(there)![0]}`,
        });
      })
      .sort();
    const hits = expected.filter((one) => found.includes(one)).length;
    process.stderr.write(
      `${id}: recall ${(hits / expected.length).toFixed(3)}, precision ${(hits / found.length).toFixed(3)} (${expected.length} planted)\n`,
    );
    expect(found).toEqual(expected);
  });

  /** A household's cell shows a difference of its head. */
  function memberRow(sheet: string, row: number, household: number): string {
    if (sheet === "贫困人口信息") return `row ${row}`;
    const { memberOrder, memberStart, memberRows } = validation.dataset;
    return `row ${memberRows[memberOrder[memberStart[household]!]!]! + 1}`;
  }
});
