import { areaAddress, boundingArea } from "./address";
import type { HostContext } from "./HostContext";
import type { HostCell, WorkbookChange } from "./HostWorkbook";
import { range } from "./objects/Range";
import { rangeTarget } from "./objects/rangeTarget";
import { shiftReferences } from "./shiftReferences";
import type { EventEntry } from "./protocol";

type CellsChange = Extract<WorkbookChange, { kind: "cells" }>;

interface Pending {
  readonly own: boolean;
  change: WorkbookChange;
}

/** Turns what changed in the workbook into the events of Excel: one for each edit, however many steps it took. */
export class EventDispatcher {
  readonly #context: HostContext;
  readonly #listeners = new Set<(entries: readonly EventEntry[]) => void>();
  readonly #stop: () => void;
  #pending: Pending[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #own = false;

  constructor(context: HostContext) {
    this.#context = context;
    this.#stop = context.workbook.onChange((change) => this.#note(change));
  }

  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  asOwn<T>(work: () => T): T {
    const before = this.#own;
    this.#own = true;
    try {
      return work();
    } finally {
      this.#own = before;
    }
  }

  #note(change: WorkbookChange): void {
    if (change.kind === "shifted") shiftReferences(this.#context.references, change);
    if (this.#context.subscriptions.size === 0) return;
    if (!this.#context.enableEvents) return;
    const last = this.#pending.at(-1);
    if (last && last.own === this.#own && mergeable(last.change, change)) last.change = merge(last.change, change);
    else this.#pending.push({ own: this.#own, change });
    this.#timer ??= setTimeout(() => this.flush(), 0);
  }

  flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const pending = this.#pending;
    this.#pending = [];
    const entries = pending.flatMap(({ own, change }) => this.#entries(change, own));
    if (entries.length > 0) for (const listener of this.#listeners) listener(entries);
  }

  #entries(change: WorkbookChange, own: boolean): EventEntry[] {
    const { subscriptions } = this.#context;
    const worksheetId = change.sheetId;
    const origin = { source: "Local", triggerSource: own ? "ThisLocalAddin" : "Unknown" };
    switch (change.kind) {
      case "cells":
      case "shifted":
        return subscriptions.entries("changed", worksheetId, {
          address: areaAddress(change.area),
          changeType: change.kind === "shifted" ? change.change : "RangeEdited",
          ...origin,
          worksheetId,
          ...this.#reference(change),
          shiftDirection: shiftDirection(change),
          ...(change.kind === "cells" ? details(change) : {}),
        });
      case "format":
        return subscriptions.entries("formatChanged", worksheetId, {
          address: areaAddress(change.area),
          ...origin,
          worksheetId,
          ...this.#reference(change),
        });
      case "calculated":
        return subscriptions.entries("calculated", worksheetId, { address: areaAddress(change.area), worksheetId });
      case "sorted":
        return [
          ...subscriptions.entries("rowSorted", worksheetId, {
            address: areaAddress(change.area),
            ...origin,
            worksheetId,
          }),
          ...subscriptions.entries("changed", worksheetId, {
            address: areaAddress(change.area),
            changeType: "RangeEdited",
            ...origin,
            worksheetId,
            ...this.#reference(change),
            shiftDirection: "None",
          }),
        ];
      case "rowsHidden":
        return subscriptions.entries("rowHiddenChanged", worksheetId, {
          address: `${change.area.row + 1}:${change.area.row + change.area.rows}`,
          changeType: change.hidden ? "Hidden" : "Unhidden",
          ...origin,
          worksheetId,
        });
      case "selected":
        return subscriptions.entries("selectionChanged", worksheetId, {
          address: change.areas.map(areaAddress).join(","),
          worksheetId,
        });
      case "activated":
        return [
          ...(change.before ? subscriptions.entries("deactivated", change.before, { worksheetId: change.before }) : []),
          ...subscriptions.entries("activated", worksheetId, { worksheetId }),
        ];
      case "sheetAdded":
        return subscriptions.entries("added", worksheetId, { worksheetId, ...origin });
      case "sheetDeleted":
        return subscriptions.entries("deleted", worksheetId, { worksheetId, ...origin });
      case "drawings":
        return [];
    }
  }

  /** A range that the handler may ask for. It belongs to the event and counts as no leak. */
  #reference(change: Extract<WorkbookChange, { area: unknown }>): { readonly referenceId?: string } {
    const sheet = this.#context.workbook.sheets().find(({ id }) => id === change.sheetId);
    if (!sheet) return {};
    return {
      referenceId: this.#context.references.keepForEvent((referenceId) =>
        range({ ...rangeTarget(sheet, change.area), referenceId }),
      ),
    };
  }

  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#stop();
    this.#listeners.clear();
  }
}

const mergedKinds: ReadonlySet<WorkbookChange["kind"]> = new Set(["cells", "format", "calculated", "selected"]);

function mergeable(a: WorkbookChange, b: WorkbookChange): boolean {
  return a.kind === b.kind && a.sheetId === b.sheetId && mergedKinds.has(a.kind);
}

/** The later of two selections; one area around two edits, which then have no details. */
function merge(a: WorkbookChange, b: WorkbookChange): WorkbookChange {
  if (!("area" in a) || !("area" in b) || b.kind === "shifted" || b.kind === "rowsHidden") return b;
  const area = boundingArea(a.area, b.area);
  if (a.kind === "cells" && b.kind === "cells" && a.before && b.after && area.rows === 1 && area.columns === 1) {
    return { ...b, before: a.before };
  }
  return { kind: b.kind, sheetId: b.sheetId, area };
}

function shiftDirection(change: WorkbookChange): string {
  if (change.kind !== "shifted") return "None";
  const directions = { Row: ["Down", "Up"], Column: ["Right", "Left"], Cell: ["Down", "Up"] } as const;
  const [kind, inserted] = change.change.endsWith("Inserted")
    ? [change.change.replace("Inserted", ""), true]
    : [change.change.replace("Deleted", ""), false];
  const pair = directions[kind as keyof typeof directions];
  return inserted ? pair[0] : pair[1];
}

function details({ before, after }: CellsChange): object {
  if (!before || !after) return {};
  const type = (cell: HostCell): string => cell.type;
  return {
    valueBefore: before.value,
    valueAfter: after.value,
    valueTypeBefore: type(before),
    valueTypeAfter: type(after),
  };
}
