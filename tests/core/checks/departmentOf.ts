import { compareDepartment } from "../../../src/core/checks/compareDepartment";
import { buildDataset } from "../../../src/core/dataset/buildDataset";
import { alikeNames, type NamedSide } from "../../../src/core/linkage/alikeNames";
import { PersonReader, Vocabulary } from "../../../src/core/linkage/Persons";
import { recogniseSheet } from "../../../src/core/mapping/recogniseSheet";
import type { Dataset } from "../../../src/core/model/Dataset";
import type { Comparison, DepartmentField, DepartmentProfile } from "../../../src/core/model/DepartmentProfile";
import { COMPARED, type Compared, type DepartmentResult } from "../../../src/core/model/DepartmentResult";
import type { CodeList, Field, FieldType } from "../../../src/core/model/Field";
import type { LinkageResult } from "../../../src/core/model/Linkage";
import type { ResolvedParameter } from "../../../src/core/model/Rule";
import { nationalPack } from "../../../src/standards/nationalPack";
import { MEMBERS, rawSheetOf, type Row } from "../../support/testRule";

const word = (text: string) => ({ "zh-CN": text, "en-US": text });

/** A column of an invented department: heading, id, type and what else it needs. */
function theirField(heading: string, id: string, type: FieldType, more: Partial<Field> = {}): DepartmentField {
  const notes = { required: false, note: word(heading) };
  return { id, type, owner: "member", label: word(heading), aliases: [heading], ...more, ...notes };
}

const THEIR_FIELDS: readonly DepartmentField[] = [
  theirField("姓名", "name", "text", { personal: "name" }),
  theirField("身份证号", "idNo", "idNumber"),
  theirField("危房等级", "level", "code", { codeList: "level" }),
  theirField("残疾类别", "kinds", "codes", { codeList: "kinds" }),
  theirField("月金额", "monthly", "money"),
  theirField("建筑面积", "floor", "area"),
  theirField("出生日期", "birth", "date"),
  theirField("状态", "state", "code", { codeList: "state" }),
  theirField("单位", "firm", "text"),
  theirField("电话", "phone", "text", { personal: "number" }),
  theirField("民族", "nation", "text"),
  theirField("户号", "home", "text"),
];

const list = (id: string, ...codes: readonly (string | readonly [string, ...string[]])[]): CodeList => ({
  id,
  codes: codes.map((code) => {
    const [text, ...aliases] = typeof code === "string" ? [code] : code;
    return { code: text, aliases, groups: [] };
  }),
});
const THEIR_LISTS: readonly CodeList[] = [
  list("level", "A级", "B级", "C级", "D级", "无"),
  list("kinds", "肢体", "视力", "听力", "内部障碍"),
  list("state", "存续", "注销"),
];

type Sketch<C> = C extends Comparison
  ? Omit<C, "id" | "title" | "rule" | "confidence" | "references"> & Partial<C>
  : never;

/** A comparison with all that the kind does not need filled in. */
export const comparing = (sketch: Sketch<Comparison>): Comparison => ({
  id: sketch.kind,
  title: word("项目"),
  rule: "XD-06",
  confidence: "confirmed",
  references: [],
  ...sketch,
});

function profileOf(
  comparisons: readonly Comparison[],
  { rowOf = "member", repeats = true }: Pick<Surroundings, "rowOf" | "repeats">,
): DepartmentProfile {
  const words = { title: word("某局"), sheetTitle: word("某表"), about: word("说明") };
  const recognition = { fields: THEIR_FIELDS, codeLists: THEIR_LISTS, signs: [], names: ["某局"] };
  const own = { id: "bureau", confidence: "confirmed", references: [], rowOf, repeats } as const;
  return { ...own, ...words, ...recognition, comparisons };
}

function datasetOf(name: string, rows: readonly Row[], fields: readonly Field[], codeLists: readonly CodeList[]) {
  const sheet = rawSheetOf(name, rows);
  const mapping = recogniseSheet(sheet, fields);
  return { mapping, dataset: buildDataset({ members: { sheet, mapping }, households: null, fields, codeLists }) };
}

const hereOf = (rows: readonly Row[]): Dataset =>
  datasetOf(MEMBERS, rows, nationalPack.fields, nationalPack.codeLists).dataset;

export interface Links {
  /** Row and member, by position. */
  readonly linked: readonly (readonly [row: number, member: number])[];
  readonly waiting?: readonly (readonly [row: number, member: number])[];
  readonly muddled?: LinkageResult["muddled"];
}

function linkageOf({ linked, waiting = [], muddled }: Links, here: Dataset, there: Dataset): LinkageResult {
  const sorted = linked.toSorted(([rowA, a], [rowB, b]) => rowA - rowB || a - b);
  const none = { explained: [], rejected: [], unlinkable: [], numeric: { rows: 0, members: 0 } };
  const pair = { weight: 5, terms: [], foundBy: "name", key: "k", reason: "middle" } as const;
  return {
    rows: Uint32Array.from(sorted, ([row]) => row),
    members: Uint32Array.from(sorted, ([, member]) => member),
    steps: new Uint8Array(sorted.length),
    waiting: waiting.map(([row, member]) => ({ row, member, ...pair })),
    muddled: muddled ?? { rows: [], members: [] },
    alike: alikeOf(here, there),
    ...none,
  };
}

function alikeOf(here: Dataset, there: Dataset): LinkageResult["alike"] {
  const vocabulary = new Vocabulary([]);
  const side = (dataset: Dataset): NamedSide => {
    const reader = new PersonReader(dataset, vocabulary, () => false);
    return { size: dataset.members.size, nameOf: (entry) => reader.nameOf(entry) };
  };
  return alikeNames(side(here), side(there), vocabulary.names);
}

/** Links by the texts of the ID numbers: enough for sheets without slips. */
function linkAlike(here: Dataset, there: Dataset): Links {
  const idsOf = ({ members }: Dataset): readonly string[] => {
    const column = members.columns.get("idNo");
    return column?.type === "idNumber" ? column.values : [];
  };
  const linked: [number, number][] = [];
  const own = idsOf(here);
  idsOf(there).forEach((id, row) =>
    own.forEach((other, member) => id !== "" && id === other && linked.push([row, member])),
  );
  return { linked };
}

export interface Surroundings {
  readonly rowOf?: DepartmentProfile["rowOf"];
  readonly repeats?: boolean;
  readonly links?: Links;
  readonly parameters?: readonly Partial<ResolvedParameter>[];
}

export function compareSheets(
  own: readonly Row[],
  theirs: readonly Row[],
  comparisons: readonly Comparison[],
  { links, parameters = [], ...kind }: Surroundings = {},
): DepartmentResult {
  const profile = profileOf(comparisons, kind);
  const here = hereOf(own);
  const { dataset: there, mapping } = datasetOf("部门", theirs, profile.fields, profile.codeLists);
  return compareDepartment({
    ...{ here, there, profile, mapping, linkage: linkageOf(links ?? linkAlike(here, there), here, there) },
    codeLists: new Map(nationalPack.codeLists.map((one) => [one.id, one])),
    parameters: new Map(parameters.map((one) => [String(one.id), one as ResolvedParameter])),
    asOf: "2020-12-31",
    year: 2020,
  });
}

/** Counts that are not 0, and what differs: outcome, entry, row. */
export function summaryOf({ counts, differences }: DepartmentResult["comparisons"][number]): {
  readonly counts: Partial<Record<Compared, number>>;
  readonly differences: readonly (readonly [Compared, number, number])[];
} {
  const { outcome, entry, row } = differences;
  return {
    counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
    differences: Array.from(outcome, (code, i) => [COMPARED[code]!, entry[i]!, row[i]!] as const),
  };
}
