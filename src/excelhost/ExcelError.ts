const STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  ApiNotFound: 404,
  InvalidReference: 404,
  InvalidObjectPath: 404,
  ItemAlreadyExists: 409,
  AccessDenied: 403,
  UnsupportedFeature: 501,
  NotImplemented: 501,
  GeneralException: 500,
};

/** An error that Excel would answer for one action. Earlier actions of the request keep their effect. */
export class ExcelError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string) {
    super(message);
    this.name = "ExcelError";
    this.code = code;
    this.status = STATUS[code] ?? 400;
  }
}

export const invalidArgument = (message: string): ExcelError => new ExcelError("InvalidArgument", message);
export const itemNotFound = (what: string): ExcelError =>
  new ExcelError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
export const accessDenied = (what: string): ExcelError =>
  new ExcelError("AccessDenied", `You cannot perform the requested operation: ${what}.`);
export const apiNotFound = (what: string): ExcelError =>
  new ExcelError("ApiNotFound", `The API you are trying to use could not be found: ${what}.`);

/** Numbers with which Excel on the web fails a whole request; office.js turns them into the names. */
export const BATCH_FAILURES = {
  editMode: { number: 5004, code: "InvalidOperationInCellEditMode", status: 409 },
  sessionExpired: { number: 5012, code: "InvalidOrTimedOutSessionMessage", status: 503 },
  modalDialog: { number: 5016, code: "GeneralException", status: 503 },
  busy: { number: 5102, code: "ActivityLimitReached", status: 429 },
  requestTooLarge: { number: 5103, code: "RequestPayloadSizeLimitExceeded", status: 413 },
  responseTooLarge: { number: 5104, code: "ResponsePayloadSizeLimitExceeded", status: 413 },
  accessDenied: { number: 7000, code: "AccessDenied", status: 401 },
  anything: { number: 5001, code: "GeneralException", status: 500 },
} as const;

export type BatchFailureKind = keyof typeof BATCH_FAILURES;

/** A request that fails as a whole: nothing of it was done, or nothing of its answer reaches the pane. */
export class BatchFailure extends Error {
  readonly kind: BatchFailureKind;

  constructor(kind: BatchFailureKind, message: string) {
    super(message);
    this.name = "BatchFailure";
    this.kind = kind;
  }
}
