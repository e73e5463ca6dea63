import { BatchFailure, ExcelError } from "./ExcelError";
import type { BatchFailureKind } from "./ExcelError";
import type { Action } from "./protocol";

export interface ActionFault {
  readonly code: string;
  /** Position in the request, zero-based. */
  readonly atAction: number;
}

export interface ActionMatch {
  readonly code: string;
  /** The first action for which this holds fails. */
  readonly where: (action: Action) => boolean;
}

type Fault = { readonly batch: BatchFailureKind } | ActionFault | ActionMatch;

/** Failures to come, for tests. Each strikes once. */
export class Faults {
  #left = Infinity;
  readonly #pending: { readonly skip: number; readonly fault: Fault }[] = [];

  /** Fails a whole request: the next one, or the one after `skip` others. */
  failBatch(kind: BatchFailureKind, skip = 0): void {
    this.#pending.push({ skip, fault: { batch: kind } });
  }

  /** Fails one action of the next request, or of the one after `skip` others. */
  failAction(fault: ActionFault, skip = 0): void {
    this.#pending.push({ skip, fault });
  }

  /** Fails the first action that matches, in whatever request it comes. */
  failWhere(fault: ActionMatch): void {
    this.#pending.push({ skip: 0, fault });
  }

  /** Answers so many more requests and then none: the pane, or Excel, is gone. */
  dieAfter(requests: number): void {
    this.#left = requests;
  }

  /** Called as a request begins: throws, or gives the test for its actions. */
  begin(): (index: number, action: Action) => void {
    if (this.#left-- <= 0) throw new BatchFailure("sessionExpired", "Injected end.");
    const due = this.#pending.filter(({ skip }) => skip === 0).map(({ fault }) => fault);
    const later = this.#pending.flatMap(({ skip, fault }) => {
      if (skip > 0) return [{ skip: skip - 1, fault }];
      return "where" in fault ? [{ skip, fault }] : [];
    });
    this.#pending.splice(0, this.#pending.length, ...later);
    for (const fault of due)
      if ("batch" in fault) throw new BatchFailure(fault.batch, `Injected failure: ${fault.batch}.`);
    return (index, action) => {
      for (const fault of due) {
        if ("atAction" in fault && fault.atAction === index) throw new ExcelError(fault.code, "Injected failure.");
        if (!("where" in fault) || !fault.where(action)) continue;
        const at = this.#pending.findIndex((pending) => pending.fault === fault);
        if (at < 0) continue;
        this.#pending.splice(at, 1);
        throw new ExcelError(fault.code, "Injected failure.");
      }
    };
  }
}
