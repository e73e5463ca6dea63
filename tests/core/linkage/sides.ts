import { buildDataset } from "../../../src/core/dataset/buildDataset";
import { linkDepartment, type LinkOptions } from "../../../src/core/linkage/linkDepartment";
import { recogniseSheet } from "../../../src/core/mapping/recogniseSheet";
import type { Dataset } from "../../../src/core/model/Dataset";
import type { Field } from "../../../src/core/model/Field";
import { LINK_STEPS, type LinkageResult } from "../../../src/core/model/Linkage";
import { linkageModel } from "../../../src/departments/linkageModel";
import { nationalPack } from "../../../src/standards/nationalPack";
import { rawSheetOf, type Row } from "../../support/testRule";

/** What a test says of a person on one side; what it leaves out is blank. */
export interface Said {
  readonly id?: string | number | null;
  readonly name?: string | null;
  readonly village?: string | null;
  readonly town?: string | null;
  readonly birth?: string | null;
  readonly sex?: string | null;
  readonly phone?: string | null;
  readonly homePhone?: string | null;
  readonly head?: string | null;
  readonly household?: string | null;
  readonly relation?: string | null;
}

const COLUMNS = {
  household: "户编号",
  id: "证件号码",
  name: "姓名",
  village: "行政村",
  town: "乡镇",
  birth: "出生日期",
  sex: "性别",
  phone: "人联系电话",
  homePhone: "户联系电话",
  head: "户主姓名",
  relation: "与户主关系",
} as const satisfies Record<keyof Said, string>;

function sheetOf(people: readonly Said[], fields: readonly Field[]): Dataset {
  const keys = Object.keys(COLUMNS) as (keyof Said)[];
  const rows: Row[] = [keys.map((key) => COLUMNS[key]), ...people.map((said) => keys.map((key) => said[key] ?? null))];
  const sheet = rawSheetOf("表", rows);
  return buildDataset({
    members: { sheet, mapping: recogniseSheet(sheet, fields) },
    households: null,
    fields,
    codeLists: nationalPack.codeLists,
  });
}

const { fields } = nationalPack;
/** As in a department's profile: every field belongs to the row. */
const departmentFields = fields.map((field): Field => ({ ...field, owner: "member" }));

/** The county's own sheet; people without a household stand alone, so that what belongs to a household is their own. */
export function county(people: readonly Said[]): Dataset {
  return sheetOf(people, fields);
}

export function department(people: readonly Said[]): Dataset {
  return sheetOf(people, departmentFields);
}

const OPTIONS: LinkOptions = {
  model: linkageModel,
  renames: [],
  decisions: {},
  keyOf: (text) => `key of ${text}`,
};

export function link(here: readonly Said[], there: readonly Said[], options: Partial<LinkOptions> = {}): LinkageResult {
  return linkDepartment(county(here), department(there), { ...OPTIONS, ...options });
}

/** Each linked pair as `member-row step`, each waiting one as `member-row reason`. */
export function outcome({ rows, members, steps, waiting }: LinkageResult): readonly string[] {
  return [
    ...Array.from(rows, (row, i) => `${members[i]!}-${row} ${LINK_STEPS[steps[i]!]!}`),
    ...waiting.map(({ member, row, reason }) => `${member}-${row} ${reason}`).sort(),
  ];
}
