import { VALUE, type Dataset } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";
import type { TabFacts } from "../../model/TabFacts";
import { readColumns } from "./readColumns";

type OfHousehold = (household: number) => string | null;

/**
 * The causes that each household names, and the risks of those that are monitored: the main one, `blank` where it is not
 * filled in, and all of them between bars (`|因病|缺水|`).
 */
interface ListedCauses {
  readonly cause: OfHousehold;
  readonly causes: OfHousehold;
  readonly risk: OfHousehold;
  readonly risks: OfHousehold;
}

export function listedCauses({ dataset, pack }: Pick<TabFacts, "dataset" | "pack">): ListedCauses {
  const read = readColumns(dataset.households, pack);
  const [cause, risk] = [read("cause1").text, read("risk1").text];
  const isMonitored = read("monCat").inGroup("monitored");
  const risks = listing(dataset, ["risk1", "risk2", "risk3", "risk4", "risk5"]);
  return {
    cause: (household) => cause(household) ?? "blank",
    causes: listing(dataset, ["cause1", "cause2", "cause3"]),
    risk: (household) => (isMonitored(household) === true ? (risk(household) ?? "blank") : null),
    risks: (household) => (isMonitored(household) === true ? risks(household) : null),
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
