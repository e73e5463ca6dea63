import type { RecordSetId } from "../../model/SummaryTab";
import type { RecordSet, TabFacts } from "../../model/TabFacts";

/** Record sets by name; each is made once a writing, when a tab asks for it. */
export const recordSets: Partial<Readonly<Record<RecordSetId, (facts: TabFacts) => RecordSet>>> = {};
