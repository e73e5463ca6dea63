import type { FieldId } from "../../src/core/model/Field";
import type { CellValue } from "../../src/core/model/RawSheet";

/** What becomes of a rule's finding on the household. */
export interface Doubt {
  readonly change: "new" | "updated" | "absent";
  readonly rule: string;
}

/** A cell of the county's sheets that somebody writes anew, found by household and, of a member, relation. */
export interface CellEdit {
  /** End of the household's number. */
  readonly serial: number;
  /** Whose line of the sheet of people it is; else it is in the household's own. */
  readonly relation?: string;
  readonly field: FieldId;
  readonly value: CellValue;
  readonly doubts?: readonly Doubt[];
}

const now = (rule: string): Doubt => ({ change: "new", rule });
const gone = (rule: string): Doubt => ({ change: "absent", rule });

/** What stands otherwise before the county is checked: a number with a wrong check character, which the police confirm. */
export const PLANTED: readonly CellEdit[] = [
  { serial: 62, relation: "户主", field: "idNo", value: "459099194608190030" },
];

/** Mapped cells, two of them of one household. */
export const CELLS: readonly CellEdit[] = [
  { serial: 6, field: "helper", value: "石建国" },
  // Beside a house of grade B.
  { serial: 10, field: "danger", value: "是", doubts: [now("LIV-01")] },
  // The net income stays as it was.
  { serial: 12, field: "incWage", value: 61_250, doubts: [now("INC-02")] },
  { serial: 15, field: "foodOk", value: "否" },
  { serial: 15, field: "cause1", value: "因灾" },
  { serial: 16, relation: "户主", field: "workMonths", value: 13, doubts: [now("LAB-08")] },
  { serial: 20, relation: "配偶", field: "basicMed", value: "是", doubts: [gone("MED-03")] },
  { serial: 22, relation: "户主", field: "nation", value: "瑶族" },
  // Who is no pupil has a level of schooling: both findings were about this cell.
  { serial: 37, relation: "之子", field: "student", value: "小学", doubts: [gone("STU-02"), gone("STU-01")] },
  { serial: 52, relation: "配偶", field: "name", value: "黄秀英" },
  { serial: 73, field: "waterSafe", value: "是", doubts: [gone("LIV-08")] },
  // 3,999.5 was too little before.
  { serial: 96, field: "incPer", value: 3999, doubts: [{ change: "updated", rule: "INC-05" }] },
];

/** Somebody of a new line, like that of another but for these cells. */
interface NewLine {
  readonly serial: number;
  readonly relation: string;
  readonly values: Readonly<Record<FieldId, CellValue>>;
  /** Without the check character. */
  readonly idNo: string;
}

const NOT_WORKING = { labour: "无劳动力", working: null, workRegion: null, workMonths: 0, workIncome: null };
const mother = (name: string): NewLine["values"] => ({ relation: "之母", name, sex: "女", ...NOT_WORKING });

/** Old mothers, whom neither the number of people nor a pension of the household counts. */
export const CAME: readonly NewLine[] = [
  { serial: 24, relation: "配偶", values: mother("覃玉兰"), idNo: "45909919450203902" },
  { serial: 60, relation: "配偶", values: mother("韦凤英"), idNo: "45909919471106904" },
];
export const DOUBTS_OF_CAME: readonly Doubt[] = [now("HH-07"), now("INC-13")];

/** A household that had no finding. */
export const GONE = 35;
/** A household of one, like another one; `idNo` without the check character. */
export const FOUNDED = { like: 26, serial: 901, name: "岑国富", idNo: "45909919460815901" };
/** A column that is no field. */
export const INSERTED = { at: 5, heading: "镇村两级复核", value: "已复核" };
/** The running number is no field. */
export const UNMAPPED = { serial: 42, relation: "户主", heading: "序号", value: "待核" };
