import { chooseSheets } from "../../../src/core/mapping/chooseSheets";
import { proposeDepartment } from "../../../src/core/mapping/proposeDepartment";
import { recogniseSheet } from "../../../src/core/mapping/recogniseSheet";
import type { DepartmentProfile } from "../../../src/core/model/DepartmentProfile";
import type { RawSheet } from "../../../src/core/model/RawSheet";
import type { RunOptions } from "../../../src/core/model/Run";
import type { MonthBook, TypedCells } from "../../../src/core/model/TabFacts";
import { textHash } from "../../../src/core/model/textHash";
import { validate, type SheetInput } from "../../../src/core/validate";
import type { ComparedRun } from "../../../src/app/departments/DepartmentRun";
import type { DepartmentSheet } from "../../../src/app/departments/departmentShelf";
import { createFacts, type TabRun } from "../../../src/app/tabs/TabRun";
import { linkageModel } from "../../../src/departments/linkageModel";
import { profiles } from "../../../src/departments/profiles";
import { nationalPack } from "../../../src/standards/nationalPack";
import { readBook, RUN_OPTIONS, TAB_OPTIONS } from "../../tabs/demoFacts";
import { truth, typedOfCounty } from "./tabsCounty";

interface GoldenCounty {
  readonly sheets: readonly string[];
  readonly workbook: string;
  readonly before: string | null;
  readonly departments: readonly string[];
  readonly options: RunOptions;
  readonly typed: TypedCells;
  readonly months: MonthBook;
}

/** The county that the workbench opens, with two offices' sheets; and that of the summary tabs, with the year before. */
export const COUNTIES: Readonly<Record<string, GoldenCounty>> = {
  "demo-county-faulty": {
    ...{ workbook: "demo-county-faulty.xlsx", sheets: ["贫困人口信息", "贫困户信息"], before: null },
    ...{ departments: ["departments/civil.xlsx", "departments/app.xlsx"], options: RUN_OPTIONS },
    ...{ typed: new Map(), months: {} },
  },
  "tabs-county": {
    ...{ workbook: "tabs/tabs-county.xlsx", sheets: ["人口信息", "户信息", "行政村信息"] },
    ...{ before: "tabs/tabs-county-before.xlsx", departments: [], options: truth.run, typed: typedOfCounty },
    months: {
      "2020-11": {
        overall: { "": [120, 84], 云台镇: [46, 35], 白水乡: [44, 26], 古榕镇: [30, 23] },
        relocIn: { "": [13, 10], 云台镇: [4, 4], 白水乡: [6, 3], 古榕镇: [3, 3] },
      },
    },
  },
};

/** Everything that the county's tabs are made of, worded as in the product; and what departments were compared with it. */
export async function goldenFacts({ workbook, sheets, before, departments, options, typed, months }: GoldenCounty) {
  const book = (await readBook(workbook)).filter(({ name }) => sheets.includes(name));
  const offices = await Promise.all(departments.map(async (path) => departmentInput(path, (await readBook(path))[0]!)));
  const run: TabRun = {
    pack: nationalPack,
    ...validate({
      ...{ ...inputOf(book), previous: before === null ? null : inputOf(await readBook(before)) },
      ...{ departments: offices, pack: nationalPack, options },
    }),
  };
  const compared: ComparedRun = {
    ...{ run: run.run, pack: nationalPack, dataset: run.dataset, keyOf: textHash },
    departments: offices.map(({ path, profile, sheet }, position) => {
      const result = run.departments[position]!;
      return { sheet: shelved(path, profile, sheet), result, tell: (comparison) => run.tell(result, comparison) };
    }),
  };
  return { facts: createFacts(run, { options: TAB_OPTIONS, typed: {}, months, history: [] }, typed), compared };
}

/** A sheet as it was opened from its file. */
function shelved(path: string, profile: DepartmentProfile, { sheet, mapping }: SheetInput): DepartmentSheet {
  const file = path.replace(/^.*\//u, "");
  return {
    ...{ id: file, file, sheet: sheet.name, sheets: [sheet.name], encoding: "", raw: sheet, profile, mapping },
    ...{ recognised: true, guesses: [profile.id], choices: { columns: [] }, opened: null },
  };
}

function inputOf(sheets: readonly RawSheet[]) {
  const choice = chooseSheets(sheets.map((sheet) => recogniseSheet(sheet, nationalPack.fields)));
  const input = (mapping: typeof choice.members): SheetInput | null =>
    mapping && { mapping, sheet: sheets.find(({ name }) => name === mapping.sheet)! };
  const members = input(choice.members);
  if (!members) throw new Error("No sheet of people");
  return { members, households: input(choice.households), villages: input(choice.villages) };
}

function departmentInput(path: string, sheet: RawSheet) {
  const { recognised } = proposeDepartment(sheet, profiles, [path, sheet.name]);
  const profile = profiles.find(({ id }) => id === recognised);
  if (!profile) throw new Error(`${path} was recognised as ${String(recognised)}`);
  const mapping = recogniseSheet(sheet, profile.fields);
  return { path, profile, sheet: { sheet, mapping }, model: linkageModel, renames: [], decisions: {}, keyOf: textHash };
}
