import { answerTo, eventMessage, parseRequest } from "./envelope";
import type { PaneRequest } from "./envelope";
import { BATCH_FAILURES, BatchFailure } from "./ExcelError";
import type { ExcelHost } from "./ExcelHost";
import { plainText } from "./plainText";
import type { EventEntry, Json } from "./protocol";

type Data = { readonly [key: string]: Json };

const DISPATCH = { loadSettings: 75, saveSettings: 76, processQuery: 93, commandCompleted: 94 } as const;
const UNKNOWN_METHOD = 5000;
const OK = { Version: 1, Error: 0 } as const;
const EXCEL = 16;

export interface ConversationOptions {
  readonly host: ExcelHost;
  readonly conversationId: string;
  /** Language of Excel and of the data, e.g. `zh-CN`. */
  readonly locale: string;
  readonly documentUrl: string;
  readonly readOnly: boolean;
  /** Sends one message to the pane. */
  readonly post: (message: string) => void;
}

/** What a ribbon command reported when it was done. */
export interface CommandResult {
  readonly id: string;
  readonly status: number;
}

/** One conversation with a pane, as Excel on the web holds it: start-up, requests, settings, events, commands. */
export class PaneConversation {
  readonly #options: ConversationOptions;
  readonly #events = new Set<string>();
  readonly #stop: () => void;
  readonly #commands = new Map<string, (result: CommandResult) => void>();
  #eventId = 0;

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.#stop = options.host.onEvents((entries) => this.#sendEvents(entries));
  }

  /** Takes one message that arrived at the window; messages of others are left alone. */
  async receive(text: unknown): Promise<void> {
    const request = parseRequest(text, this.#options.conversationId);
    if (!request) return;
    const data = await this.#answer(request);
    if (data !== undefined) this.#options.post(answerTo(request, data));
  }

  /** Presses a ribbon button: resolves when its function has called `completed`, with status 11101 for an unknown function. */
  runCommand(id: string, functionName: string): Promise<CommandResult> {
    return new Promise((resolve) => {
      this.#commands.set(id, resolve);
      this.#options.post(eventMessage(this.#options.conversationId, "appCommandInvoked", [id, functionName, "{}"]));
    });
  }

  close(): void {
    this.#stop();
  }

  async #answer(request: PaneRequest): Promise<Json | undefined> {
    const data = (request._data ?? {}) as Data;
    if (request._actionType === 1 || request._actionType === 2) {
      if (request._actionType === 1) this.#events.add(request._actionName);
      else this.#events.delete(request._actionName);
      return { Error: 0 };
    }
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.#appContext();
      case "ContextActivationManager_notifyHost":
        return undefined;
      case "executeMethod":
        return this.#execute(data);
      default:
        return { Version: 1, Error: UNKNOWN_METHOD };
    }
  }

  #appContext(): Json {
    const { host, conversationId, locale, documentUrl, readOnly } = this.#options;
    return {
      _id: conversationId,
      _appName: EXCEL,
      _appVersion: "16.01",
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: documentUrl,
      _clientMode: readOnly ? 0 : 1,
      _settings: [...host.workbook.settings].map(([name, json]) => [name, json]),
      _reason: "documentOpened",
      _requirementMatrix: JSON.stringify(host.profile.requirementSets),
      _hostFullVersion: "16.0.1.1",
      _appInstanceId: conversationId,
    };
  }

  async #execute(data: Data): Promise<Json> {
    const { DispatchId } = (data["DdaMethod"] ?? {}) as Data;
    switch (DispatchId) {
      case DISPATCH.processQuery:
        return this.#processQuery((data["ArrayData"] ?? []) as readonly Json[]);
      case DISPATCH.saveSettings:
        return this.#saveSettings((data["DdaSettingsMethod"] ?? {}) as Data);
      case DISPATCH.loadSettings: {
        const settings = [...this.#options.host.workbook.settings].map(([Name, Value]) => ({ Name, Value }));
        return { ...OK, Properties: { Settings: settings } };
      }
      case DISPATCH.commandCompleted:
        return this.#commandCompleted(data);
      default:
        return { Version: 1, Error: UNKNOWN_METHOD };
    }
  }

  async #processQuery(call: readonly Json[]): Promise<Json> {
    const [bodyText, flags] = [call[4], call[6]];
    try {
      const answer = await this.#options.host.process(plainText(bodyText ?? null), Number(flags ?? 0));
      return { ...OK, Data: [200, [], answer] };
    } catch (error) {
      if (!(error instanceof BatchFailure)) throw error;
      return { Version: 1, Error: BATCH_FAILURES[error.kind].number };
    }
  }

  #saveSettings(method: Data): Json {
    const { settings } = this.#options.host.workbook;
    const saved = new Map(
      ((method["Properties"] ?? []) as readonly (readonly [string, string])[]).map(([name, json]) => [name, json]),
    );
    for (const name of [...settings.keys()]) if (!saved.has(name)) settings.delete(name);
    for (const [name, json] of saved) settings.set(name, json);
    return OK;
  }

  #commandCompleted(data: Data): Json {
    const values = (data["ArrayData"] ?? data) as Data;
    const id = plainText(values["0"] ?? null);
    this.#commands.get(id)?.({ id, status: Number(values["1"]) });
    this.#commands.delete(id);
    return OK;
  }

  #sendEvents(entries: readonly EventEntry[]): void {
    if (!this.#events.has("richApiMessage")) return;
    const rows = entries.map(({ messageCategory, messageType, targetId, message }) => [
      messageCategory,
      messageType,
      targetId,
      message,
      ++this.#eventId,
      false,
    ]);
    this.#options.post(eventMessage(this.#options.conversationId, "richApiMessage", { ArrayData: rows }));
  }
}
