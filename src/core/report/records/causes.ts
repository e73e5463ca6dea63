import type { CellValue } from "../../model/RawSheet";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { listedCauses } from "./listedCauses";

/**
 * One record per cause of poverty (`kind` cause) and per risk of monitored households (`kind` risk) that some household
 * names, the most frequent main one first; `blank` for households without a main cause.
 */
export function causes(facts: TabFacts): RecordSet {
  const { cause, causes: all, risk, risks } = listedCauses(facts);
  const size = facts.dataset.households.size;
  const kinds: string[] = [];
  const codes: string[] = [];
  const add = (kind: string, main: (h: number) => string | null, list: (h: number) => string | null): void => {
    const counts = new Map<string, number>();
    const count = (code: string, by: number): void => void counts.set(code, (counts.get(code) ?? 0) + by);
    for (let h = 0; h < size; h++) {
      const own = main(h);
      if (own !== null) count(own, 1);
      for (const code of list(h)?.split("|") ?? []) if (code !== "") count(code, 0);
    }
    const sorted = [...counts].sort(([a, m], [b, n]) => Number(a === "blank") - Number(b === "blank") || n - m);
    for (const [code] of sorted) {
      kinds.push(kind);
      codes.push(code);
    }
  };
  add("cause", cause, all);
  add("risk", risk, risks);
  return {
    size: codes.length,
    keys: codes.map((code, at) => `${kinds[at]}/${code}`),
    columns: new Map<string, readonly CellValue[]>([
      ["kind", kinds],
      ["code", codes],
    ]),
  };
}
