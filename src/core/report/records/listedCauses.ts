import { VALUE, type Dataset } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";
import type { TabFacts } from "../../model/TabFacts";
import { readColumns } from "./readColumns";

type OfHousehold = (household: number) => string | null;

/** The causes and risks that each household names: the main one, and all of them between bars (`|因病|缺水|`). */
export interface ListedCauses {
  readonly cause: OfHousehold;
  readonly causes: OfHousehold;
  readonly risk: OfHousehold;
  readonly risks: OfHousehold;
  readonly isMonitored: (household: number) => boolean;
}

export function listedCauses({ dataset, pack }: Pick<TabFacts, "dataset" | "pack">): ListedCauses {
  const read = readColumns(dataset.households, pack);
  const isMonitored = read("monCat").inGroup("monitored");
  return {
    cause: read("cause1").text,
    causes: listing(dataset, ["cause1", "cause2", "cause3"]),
    risk: read("risk1").text,
    risks: listing(dataset, ["risk1", "risk2", "risk3", "risk4", "risk5"]),
    isMonitored: (household) => isMonitored(household) === true,
  };
}

/** Every code of some columns, each once, in the order of the columns. */
function listing({ households }: Dataset, fields: readonly FieldId[]): OfHousehold {
  const columns = fields.flatMap((field) => {
    const column = households.columns.get(field);
    return column?.type === "code" ? [column] : [];
  });
  return (household) => {
    const found = new Set<string>();
    for (const { state, bits, codes, values } of columns) {
      if (state[household] !== VALUE) continue;
      if (bits) codes.forEach((code, position) => (bits[household]! >>> position) & 1 && found.add(code));
      else if (codes[values[household]!] !== undefined) found.add(codes[values[household]!]!);
    }
    return found.size === 0 ? null : `|${[...found].join("|")}|`;
  };
}
