import { z } from "zod";
import { isMonthDay } from "../core/model/monthDay";
import { Refusal } from "../core/model/Refusal";
import type { RulePack } from "../core/model/Rule";
import type { Workbook } from "./ports";
import { readJson } from "./readJson";

/** Setting under which the values that the county confirmed travel in the workbook. */
const SETTING = "huhuqing.parameters";

export type ParameterValues = Readonly<Record<string, number | string>>;

const stored = z.record(z.string(), z.union([z.number(), z.string()]));

/** Refuses a parameter that the pack lacks, and a value of the wrong kind: `parameter.unknown`, `parameter.badValue`. */
export function refuseParameter(pack: RulePack, id: string, value: number | string): void {
  const parameter = pack.parameters.find((candidate) => candidate.id === id);
  if (!parameter) {
    throw new Refusal("parameter.unknown", {
      parameter: id,
      parameters: pack.parameters.map((one) => one.id).join(", "),
    });
  }
  const sample = parameter.values.find((dated) => dated.value !== null)?.value;
  const fits = typeof value === "number" ? Number.isFinite(value) && value >= 0 : isMonthDay(value);
  if (typeof value !== typeof sample || !fits) {
    throw new Refusal("parameter.badValue", { parameter: id, value, expected: String(sample) });
  }
}

/** What the workbook carries; damaged settings carry nothing, and a value that no longer fits is passed over. */
export async function readCountyValues(workbook: Workbook, pack: RulePack): Promise<ParameterValues> {
  const values = readJson(await workbook.readSetting(SETTING), stored) ?? {};
  return Object.fromEntries(Object.entries(values).filter(([id, value]) => isFit(pack, id, value)));
}

function isFit(pack: RulePack, id: string, value: number | string): boolean {
  try {
    refuseParameter(pack, id, value);
    return true;
  } catch (fault) {
    if (fault instanceof Refusal) return false;
    throw fault;
  }
}

export async function writeCountyValues(workbook: Workbook, values: ParameterValues): Promise<void> {
  await workbook.writeSetting(SETTING, Object.keys(values).length === 0 ? null : JSON.stringify(values));
}
