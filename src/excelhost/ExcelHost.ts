import { BatchFailure } from "./ExcelError";
import { EventDispatcher } from "./EventDispatcher";
import { Faults } from "./Faults";
import type { HostContext } from "./HostContext";
import type { HostWorkbook } from "./HostWorkbook";
import { Interpreter } from "./Interpreter";
import { addinInternalService } from "./objects/AddinInternalService";
import { workbook as workbookObject } from "./objects/Workbook";
import type { EventEntry, Json, RequestBody, ResponseBody } from "./protocol";
import { PROFILES } from "./profiles";
import type { Profile, ProfileName } from "./profiles";
import { References } from "./References";
import { Subscriptions } from "./Subscriptions";
import { Traffic } from "./Traffic";

/** Request flag: wait until the person has left the cell instead of failing. */
const DELAY_FOR_CELL_EDIT = 64;

/** Excel as a pane sees it: answers requests over one workbook, sends events, holds to a profile's limits. */
export class ExcelHost {
  readonly workbook: HostWorkbook;
  readonly profile: Profile;
  readonly traffic = new Traffic();
  readonly faults = new Faults();
  readonly references = new References();
  readonly subscriptions = new Subscriptions();
  /** While the person types in a cell, requests fail. */
  cellEditMode = false;
  readonly #context: HostContext;
  readonly #events: EventDispatcher;
  #queue: Promise<unknown> = Promise.resolve();
  #cells = 0;
  #clearUndo = false;

  constructor(workbook: HostWorkbook, profile: Profile | ProfileName = "web") {
    this.workbook = workbook;
    this.profile = typeof profile === "string" ? PROFILES[profile] : profile;
    this.#context = {
      workbook,
      profile: this.profile,
      references: this.references,
      subscriptions: this.subscriptions,
      enableEvents: true,
      calculationMode: "Automatic",
      countCells: (cells) => {
        this.#cells += cells;
      },
      clearsUndo: () => {
        this.#clearUndo = true;
      },
    };
    this.#events = new EventDispatcher(this.#context);
  }

  /** Calls back with the events that the pane subscribed to. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    return this.#events.onEvents(listener);
  }

  /** Sends the events that wait, without delay. */
  flushEvents(): void {
    this.#events.flush();
  }

  /**
   * Carries out the body of one request and gives the body of the answer, both as JSON text. Requests wait for one another.
   * Rejects with `BatchFailure` where the request fails as a whole.
   */
  process(bodyText: string, flags = 0): Promise<string> {
    const run = this.#queue.then(() => this.#process(bodyText, flags));
    this.#queue = run.catch(() => undefined);
    return run;
  }

  async #process(bodyText: string, flags: number): Promise<string> {
    const requestBytes = byteLength(bodyText);
    const { payloadBytes } = this.profile;
    const failAction = this.faults.begin();
    if (payloadBytes !== null && requestBytes > payloadBytes) {
      throw new BatchFailure("requestTooLarge", `The request has ${requestBytes} bytes.`);
    }
    if (this.cellEditMode && this.profile.deniesWhileEditing && (flags & DELAY_FOR_CELL_EDIT) === 0) {
      throw new BatchFailure("editMode", "Excel is in cell-editing mode.");
    }
    const body = JSON.parse(bodyText) as RequestBody;
    this.#cells = 0;
    const answer = await this.#answer(body, failAction);
    const answerText = JSON.stringify(answer);
    const responseBytes = byteLength(answerText);
    this.traffic.add({ actions: body.Actions.length, requestBytes, responseBytes, cells: this.#cells });
    if (payloadBytes !== null && responseBytes > payloadBytes) {
      throw new BatchFailure("responseTooLarge", `The response has ${responseBytes} bytes.`);
    }
    return answerText;
  }

  async #answer(body: RequestBody, failAction: ReturnType<Faults["begin"]>): Promise<ResponseBody> {
    const interpreter = new Interpreter(
      {
        context: this.#context,
        root: workbookObject(),
        newObject: (serverType) =>
          serverType === "Microsoft.InternalService.AddinInternalService" ? addinInternalService() : null,
        asOwn: (work) => this.#events.asOwn(work),
        beforeAction: (index) => {
          const action = body.Actions[index];
          if (action) failAction(index, action);
        },
      },
      body.ObjectPaths,
    );
    // Univer can lose what is written while it calculates.
    await this.workbook.idle();
    try {
      return await interpreter.run(body.Actions);
    } finally {
      this.#events.asOwn(() => this.workbook.endStep());
      if (this.#clearUndo) this.workbook.clearUndo();
      this.#clearUndo = false;
    }
  }

  /** Takes back the last undoable step; a request is one step. */
  undo(): boolean {
    return this.workbook.undo();
  }

  /** The whole workbook, with every formula calculated, comparable by deep equality. */
  async snapshot(): Promise<Json> {
    await this.workbook.valuesSettled();
    return this.workbook.snapshot();
  }

  dispose(): void {
    this.#events.dispose();
    this.workbook.dispose();
  }
}

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).byteLength;
