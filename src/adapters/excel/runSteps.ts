import { isTooLarge } from "./ExcelRunner";
import { CELL_BYTES } from "./payload";

/** Something to be queued, and what it weighs in the request. */
export interface Step {
  readonly bytes: number;
  readonly queue: () => void;
}

/**
 * Queues the steps in order, as many in one request as fit into the payload. `onDone` gets how many are done. Where Excel
 * finds a request too large nothing of it was done, and it is divided.
 */
export async function runSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
  onDone: (count: number) => void,
): Promise<void> {
  let budget = CELL_BYTES;
  for (let done = 0; done < steps.length;) {
    let end = done;
    for (let bytes = 0; end < steps.length; end++) {
      bytes += steps[end]!.bytes;
      if (bytes > budget && end > done) break;
    }
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const { queue } of steps.slice(done, end)) queue();
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request for what fits into a payload
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || end - done <= 1) throw error;
      budget = budget / 2;
      continue;
    }
    done = end;
    onDone(done);
  }
}
