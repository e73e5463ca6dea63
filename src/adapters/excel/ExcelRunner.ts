import { Refusal } from "../../core/model/Refusal";

/** Runs one batch with its own request context; what the host refuses arrives as a `Refusal`. */
export type ExcelRunner = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** The code of an error that Excel or office.js raised, e.g. `AccessDenied`; "" for any other error. */
export function hostErrorCode(error: unknown): string {
  const { name, code } = error instanceof Error ? (error as Error & { readonly code?: unknown }) : {};
  return name !== "Refusal" && typeof code === "string" ? code : "";
}

export function isTooLarge(error: unknown): boolean {
  return ["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"].includes(hostErrorCode(error));
}

function asRefusal(error: unknown): unknown {
  switch (hostErrorCode(error)) {
    case "InvalidOperationInCellEditMode":
    case "ActivityLimitReached":
    case "WriteNotSupportedWhenModalDialogOpen":
      return new Refusal("workbook.busy");
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
    case "OperationCellsExceedLimit":
      return new Refusal("workbook.tooLarge");
    case "AccessDenied":
      return new Refusal("workbook.readOnly");
    default:
      return error;
  }
}

/** Batches wait while the person edits a cell. */
export function createExcelRunner(excel: Pick<typeof Excel, "run">): ExcelRunner {
  return async (batch) => {
    try {
      return await excel.run({ delayForCellEdit: true }, batch);
    } catch (error) {
      throw asRefusal(error);
    }
  };
}

/**
 * Runs `work` on a sheet. Where it fails and the sheet is no longer there or is now protected, that is the refusal.
 * `batch` must not hold actions that were queued but not sent.
 */
export async function onSheet<T>(context: Excel.RequestContext, sheet: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = hostErrorCode(error);
    if (!["ItemNotFound", "InvalidReference", "InvalidObjectPath", "AccessDenied"].includes(code)) throw error;
    const found = context.workbook.worksheets.getItemOrNullObject(sheet);
    found.protection.load("protected");
    await context.sync();
    if (found.isNullObject) throw new Refusal("sheet.gone", { sheet });
    if (code === "AccessDenied" && found.protection.protected) throw new Refusal("sheet.protected", { sheet });
    throw error;
  }
}

/** Answers of an Excel that cannot ask for a list, draw or set up a page. */
const NOT_THERE = ["ApiNotFound", "NotImplemented", "UnsupportedFeature", "UnsupportedOperation"];

/** What an Excel may be unable to do: a tab is whole without it. `null` where it is. */
export async function whereThere<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!NOT_THERE.includes(hostErrorCode(error))) throw error;
    return null;
  }
}

export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Refusal("cancelled");
}
