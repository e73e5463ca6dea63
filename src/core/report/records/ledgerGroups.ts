import type { CellValue } from "../../model/RawSheet";
import { VERDICT_DIMENSIONS, type Dimension } from "../../model/Rule";
import type { TabFacts } from "../../model/TabFacts";
import type { LedgerLine } from "./ledgerLines";
import spheres from "./spheres.json";
import { villageNumbers } from "./villageNumbers";

const CATEGORIES: ReadonlySet<CellValue> = new Set<Dimension>([
  ...VERDICT_DIMENSIONS,
  ...(["identity", "structure", "labour", "data"] as const),
]);

/** What is neither: a line that a person wrote under words of their own. */
const OTHER = "other";

const codeIn = (codes: Readonly<Record<string, string>>, value: CellValue | undefined): string | undefined =>
  typeof value === "string" && Object.hasOwn(codes, value) ? codes[value] : undefined;

/** The dimension of what a spot check asks. */
export const dimensionOfItem = (item: CellValue): string | null => codeIn(spheres.items, item) ?? null;

/**
 * By what the ledger's lines are counted: `category`, the dimension where it is one of ours; `sphere`, one of the six under
 * which offices report problems (how rules fall under them is our reading: no source says); numbers of township and village.
 */
export function createGrouping(facts: TabFacts): (line: LedgerLine) => LedgerLine {
  const numbers = villageNumbers(facts);
  return (line) => {
    const { rule, dimension = null, town, village } = line;
    const sphere = codeIn(spheres.rules, rule) ?? codeIn(spheres.dimensions, dimension);
    return {
      ...line,
      ...numbers(town, village),
      category: CATEGORIES.has(dimension) ? dimension : OTHER,
      sphere: sphere ?? codeIn(spheres.written, dimension) ?? OTHER,
    };
  };
}
