import type { HostWorkbook } from "./HostWorkbook";
import type { Profile } from "./profiles";
import type { References } from "./References";
import type { Subscriptions } from "./Subscriptions";

/** What the objects of one host have in common. */
export interface HostContext {
  readonly workbook: HostWorkbook;
  readonly profile: Profile;
  readonly references: References;
  readonly subscriptions: Subscriptions;
  /** Counts cells read or written in the present request. */
  readonly countCells: (cells: number) => void;
  /** Marks the present request as one after which Excel forgets what could be undone. */
  readonly clearsUndo: () => void;
  enableEvents: boolean;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
}
