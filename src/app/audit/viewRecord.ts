import type { Language } from "../../core/model/Field";
import type { RulePack } from "../../core/model/Rule";
import { catalogues } from "../../messages/catalogues";
import type { RecordView } from "../AuditViews";
import { wordRegion } from "../wordRegion";
import type { ReadableRecord } from "./AuditRequest";

/** Characters of a hash that a list shows. */
const SHOWN = 8;

/** A record as a list shows it; packs that are not among the current ones go by their id. */
export function viewRecord(
  { record, hash }: ReadableRecord,
  packs: readonly RulePack[],
  language: Language,
): RecordView {
  const { number, at, by, tool, pack, options, counts, rules, changes, complete } = record;
  const current = packs.find(({ id }) => id === pack.id);
  const short = (text: string): string => text.slice(0, SHOWN);
  return {
    ...{ number, at, by, changes, complete },
    tool: `${tool.name} ${tool.version}`,
    pack: { ...pack, title: current?.title[language] ?? pack.id },
    regionName: wordRegion(options.region, catalogues[language]),
    year: options.year,
    asOf: options.asOf,
    households: counts.households,
    members: counts.members,
    findings: { error: counts.errors, warning: counts.warnings, note: counts.notes },
    waived: counts.waived,
    checked: rules.checked.length,
    notChecked: rules.notChecked.length,
    data: short(record.data),
    result: short(record.result),
    hash: short(hash),
    confirmed: record.parameters.flatMap(({ id, value, status, confirmedBy, confirmedOn }) =>
      status === "given" && value !== null
        ? [{ label: labelOf(id, current, language), value: String(value), by: confirmedBy, on: confirmedOn }]
        : [],
    ),
  };
}

const labelOf = (id: string, pack: RulePack | undefined, language: Language): string =>
  pack?.parameters.find((parameter) => parameter.id === id)?.label[language] ?? id;
