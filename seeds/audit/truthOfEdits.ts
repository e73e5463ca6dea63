import type { Field } from "../../src/core/model/Field";
import type { RawSheet } from "../../src/core/model/RawSheet";
import { CAME, CELLS, DOUBTS_OF_CAME, FOUNDED, GONE, type Doubt } from "./countyEdits";
import { householdOf } from "./editCounty";
import { textOf } from "./gridRows";
import { OVERWRITTEN, placeOf, RECORDED, type TabEdit } from "./tabEdits";

/** Every planted edit that an audit of the last record has to tell; it tells nothing of any other. */
export interface AuditTruth {
  /** `fields`: of a household that changed. */
  readonly households: readonly {
    readonly household: string;
    readonly what: "changed" | "added" | "removed";
    readonly fields: readonly string[];
  }[];
  readonly findings: readonly (Doubt & { readonly household: string })[];
  readonly tabs: readonly {
    readonly id: string;
    readonly cell: string;
    readonly stood: string;
    readonly stored: string;
  }[];
  readonly chain: { readonly brokenAt: number; readonly cell: string };
}

/** `sheetNamed`: of the workbook before it was edited. */
export async function truthOfEdits(
  dictionary: readonly Field[],
  sheetNamed: (name: string) => Promise<RawSheet>,
): Promise<AuditTruth> {
  const label = (id: string): string => dictionary.find((field) => field.id === id)?.label["zh-CN"] ?? id;
  const place = async (edit: TabEdit) => placeOf(await sheetNamed(edit.sheet), edit);
  const serials = [...new Set(CELLS.map(({ serial }) => serial))];
  const fieldsOf = (of: number): string[] =>
    CELLS.flatMap(({ serial, field }) => (serial === of ? [label(field)] : [])).sort();
  return {
    households: [
      ...serials.map((serial) => ({
        household: householdOf(serial),
        what: "changed" as const,
        fields: fieldsOf(serial),
      })),
      ...CAME.map(({ serial }) => ({
        ...{ household: householdOf(serial), what: "changed" as const, fields: ["家庭成员"] },
      })),
      { household: householdOf(FOUNDED.serial), what: "added", fields: [] },
      { household: householdOf(GONE), what: "removed", fields: [] },
    ],
    findings: [
      ...CELLS.flatMap(({ serial, doubts = [] }) =>
        doubts.map((doubt) => ({ ...doubt, household: householdOf(serial) })),
      ),
      ...CAME.flatMap(({ serial }) => DOUBTS_OF_CAME.map((doubt) => ({ ...doubt, household: householdOf(serial) }))),
    ],
    tabs: await Promise.all(
      OVERWRITTEN.map(async (edit) => {
        const { cell, stands } = await place(edit);
        return { id: edit.id, cell, stood: textOf(stands), stored: textOf(edit.value) };
      }),
    ),
    chain: { brokenAt: 1, cell: (await place(RECORDED)).cell },
  };
}
