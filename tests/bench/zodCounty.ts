import { z } from "zod";
import { ageOn, lastCutoff } from "../../src/core/checks/ages";
import { VALUE, type Column, type Dataset } from "../../src/core/model/Dataset";
import { idCheckCharacter } from "../../src/core/model/idNumber";
import type { RulePack } from "../../src/core/model/Rule";
import { resolveParameters } from "../../src/core/validate";
import { OPTIONS } from "./engineSteps";

/** The rules that the schema expresses too. */
export const TWELVE: readonly string[] = [
  ...["ID-01", "ID-02", "ID-06", "ID-10", "HH-01", "HH-07", "STU-02", "LAB-08", "MED-03", "INC-03", "INC-05", "LIV-02"],
];

const text = z.string().nullable();
const amount = z.number().nullable();

/** What the schema is given: households with their members, each cell already read; `null` is a blank. */
function schemaOf(pack: RulePack) {
  const parameters = new Map(resolveParameters(pack, OPTIONS).map(({ id, value }) => [id, value]));
  const line = Number(parameters.get("income-line"));
  const youngest = Number(parameters.get("school-age-min"));
  const oldest = Number(parameters.get("school-age-max"));
  const cutoff = lastCutoff(parameters.get("school-cutoff"), OPTIONS.asOf);
  const group = (list: string, name: string): ReadonlySet<string> =>
    new Set(
      pack.codeLists
        .find(({ id }) => id === list)
        ?.codes.filter(({ groups }) => groups.includes(name))
        .map(({ code }) => code),
    );
  const heads = group("relation", "head");
  const stages = group("student", "atSchool");
  const reasons = group("dropReason", "accepted");
  const out = group("hhType", "outOfPoverty");
  const bad = group("grade", "dangerous");
  const free = group("monCat", "notMonitored");
  const FORM = /^(?:\d{17}[\dX]|\d{17}[\dX]\d{2}|\d{17}[\dX]\d{2}B\d)$/;
  const START = /^\d{17}[\dX]/;

  const member = z
    .object({
      idNo: text
        .refine((id) => id === null || FORM.test(id), "ID-01")
        .refine((id) => id === null || !START.test(id) || id[17] === idCheckCharacter(id), "ID-02"),
      idStored: amount.refine((stored): boolean => stored === null, "ID-10"),
      birth: z.number(),
      relation: text,
      student: text,
      dropReason: text,
      workMonths: amount.refine(
        (months) => months === null || (months >= 0 && months <= 12 && Number.isInteger(months)),
        "LAB-08",
      ),
      basicMed: text,
      empMed: text,
    })
    .refine(({ basicMed, empMed }) => basicMed === "yes" || empMed === "yes", "MED-03")
    .refine(({ birth, student, dropReason }) => {
      const age = ageOn(birth, cutoff);
      if (!(age >= youngest && age <= oldest) || (student !== null && stages.has(student))) return true;
      return dropReason !== null && reasons.has(dropReason);
    }, "STU-02");

  const household = z
    .object({
      hhSize: amount,
      incNet: amount,
      incPer: amount,
      hhType: text,
      danger: text,
      grade: text,
      monCat: text,
      riskCleared: text,
      members: z.array(member),
    })
    .refine(({ members }) => members.some(({ relation }) => relation !== null && heads.has(relation)), "HH-01")
    .refine(({ hhSize, members }) => hhSize === null || hhSize === members.length, "HH-07")
    .refine(
      ({ incPer, incNet, hhSize }) =>
        incPer === null || incNet === null || !hhSize || Math.abs(incPer - incNet / hhSize) <= 1,
      "INC-03",
    )
    .refine(({ incPer, hhType }) => incPer === null || hhType === null || !out.has(hhType) || incPer > line, "INC-05")
    .refine(({ danger, grade, hhType, monCat, riskCleared }) => {
      if (danger !== "yes" && !(grade !== null && bad.has(grade))) return true;
      const settled = hhType !== null && out.has(hhType) && (monCat === null || free.has(monCat));
      return riskCleared !== "yes" && !settled;
    }, "LIV-02");

  const ids = z.array(text).superRefine((all, context) => {
    const times = new Map<string, number>();
    for (const id of all) if (id !== null) times.set(id.slice(0, 18), (times.get(id.slice(0, 18)) ?? 0) + 1);
    all.forEach((id, i) => {
      if (id !== null && (times.get(id.slice(0, 18)) ?? 0) > 1)
        context.addIssue({ code: "custom", message: "ID-06", path: [i] });
    });
  });
  return { household, ids };
}

export type CountySchema = ReturnType<typeof schemaOf>;
type Household = z.infer<CountySchema["household"]>;

export interface CountyRows {
  readonly households: readonly Household[];
  readonly ids: readonly (string | null)[];
}

/** The schema with zod's own compiler, or as it runs where a page may not compile code. */
export function createSchema(pack: RulePack, mode: "compiled" | "jitless"): CountySchema {
  const before = z.config().jitless;
  z.config({ jitless: mode === "jitless" });
  try {
    return schemaOf(pack);
  } finally {
    z.config({ jitless: before });
  }
}

/** One parse for each household, one for the uniqueness of all ID numbers. Findings by rule. */
export function parseCounty(schema: CountySchema, rows: CountyRows): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = ({ error }: { readonly error?: z.ZodError | undefined }): void => {
    for (const { message } of error?.issues ?? []) counts.set(message, (counts.get(message) ?? 0) + 1);
  };
  for (const household of rows.households) count(schema.household.safeParse(household));
  count(schema.ids.safeParse(rows.ids));
  return counts;
}

export function rowsOf(dataset: Dataset): CountyRows {
  const { members, households, memberOrder, memberStart } = dataset;
  const textOf = (column: Column | undefined, at: number): string | null => {
    if (!column || column.state[at] !== VALUE) return null;
    if (column.type === "code") return column.codes[column.values[at]!] ?? null;
    return column.type === "text" || column.type === "idNumber" ? column.values[at]! : null;
  };
  const numberOf = (column: Column | undefined, at: number): number | null =>
    column?.type === "number" && column.state[at] === VALUE ? column.values[at]! : null;
  const own = (field: string) => members.columns.get(field);
  const shared = (field: string) => households.columns.get(field);
  const member = (at: number): Household["members"][number] => {
    const id = own("idNo");
    const raw = id?.raw(at);
    return {
      idNo: textOf(id, at),
      idStored: typeof raw === "number" ? raw : null,
      birth: dataset.birthDate[at]!,
      relation: textOf(own("relation"), at),
      student: textOf(own("student"), at),
      dropReason: textOf(own("dropReason"), at),
      workMonths: numberOf(own("workMonths"), at),
      basicMed: textOf(own("basicMed"), at),
      empMed: textOf(own("empMed"), at),
    };
  };
  return {
    ids: Array.from({ length: members.size }, (_, at) => textOf(own("idNo"), at)),
    households: Array.from({ length: households.size }, (_, at) => ({
      hhSize: numberOf(shared("hhSize"), at),
      incNet: numberOf(shared("incNet"), at),
      incPer: numberOf(shared("incPer"), at),
      hhType: textOf(shared("hhType"), at),
      danger: textOf(shared("danger"), at),
      grade: textOf(shared("grade"), at),
      monCat: textOf(shared("monCat"), at),
      riskCleared: textOf(shared("riskCleared"), at),
      members: Array.from(memberOrder.subarray(memberStart[at], memberStart[at + 1]), member),
    })),
  };
}
