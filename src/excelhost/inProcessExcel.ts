import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import { join } from "node:path";
import { BATCH_FAILURES, BatchFailure } from "./ExcelError";
import { ExcelHost } from "./ExcelHost";
import type { HostWorkbook } from "./HostWorkbook";
import type { Profile, ProfileName } from "./profiles";
import { reaches } from "./profiles";
import type { EventEntry } from "./protocol";
import { createWorkbook } from "./univer/createWorkbook";
import type { WorkbookContents } from "./univer/createWorkbook";

export interface InProcessExcel {
  /** Microsoft's own namespaces, as a pane would see them. */
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: ExcelHost;
}

export interface InProcessOptions {
  readonly workbook: HostWorkbook | WorkbookContents;
  /** `web` where it is left out. */
  readonly profile?: Profile | ProfileName;
}

interface Message {
  readonly Body: unknown;
}

/** What this seam uses of office.js beyond its published types. */
interface OfficeInternals {
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  readonly SessionBase: { new (): object; _overrideSession: object };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { readonly entries: readonly EventEntry[] }): void;
}

interface OfficeGlobals {
  window?: unknown;
  Excel?: typeof Excel;
  OfficeExtension?: typeof OfficeExtension & OfficeInternals;
  OSF?: { _OfficeAppFactory?: object };
}

/** Compiled once per process: the file has 1.4 MB. */
let script: Script | null = null;

function officeScript(): Script {
  if (!script) {
    const folder = join(createRequire(__filename).resolve("@microsoft/office-js/package.json"), "..", "dist");
    script = new Script(readFileSync(join(folder, "excel-web-16.00.js"), "utf8"), { filename: "excel-web-16.00.js" });
  }
  return script;
}

/**
 * Excel in this process: Microsoft's unmodified office.js in a context of its own, over a workbook in memory.
 * Members above the profile's ExcelApi set throw `ApiNotFound`. Dispose `host` at the end.
 */
export function createInProcessExcel({ workbook, profile = "web" }: InProcessOptions): InProcessExcel {
  const host = new ExcelHost("dispose" in workbook ? workbook : createWorkbook(workbook), profile);
  const globals: OfficeGlobals & Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    Promise,
    Error,
    Array,
    Object,
    navigator: { userAgent: "node" },
  };
  globals.window = globals;
  officeScript().runInContext(createContext(globals));
  const { Excel: excel, OfficeExtension: office, OSF } = globals;
  if (!excel || !office || !OSF) throw new Error("office.js did not define its namespaces.");

  const { requirementSets, platform } = host.profile;
  OSF._OfficeAppFactory = {
    getContext: () => ({
      platform,
      requirements: { isSetSupported: (name: string, version = "1.1") => reaches(requirementSets[name], version) },
    }),
  };
  office.CommonUtility._doApiNotSupportedCheck = true;
  office._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  office.SessionBase._overrideSession = sessionOf(host, office.SessionBase);
  host.onEvents((entries) => office._testTriggerRichApiMessageEvent({ entries }));
  return { Excel: excel, OfficeExtension: office, host };
}

function sessionOf(host: ExcelHost, SessionBase: OfficeInternals["SessionBase"]): object {
  const executeAsync = async (_customData: unknown, flags: number, message: Message): Promise<object> => {
    try {
      const body = await host.process(JSON.stringify(message.Body), flags);
      return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: null, Body: JSON.parse(body) as unknown };
    } catch (error) {
      if (!(error instanceof BatchFailure)) throw error;
      const { code, status } = BATCH_FAILURES[error.kind];
      return { HttpStatusCode: status, ErrorCode: code, ErrorMessage: error.message, Headers: null, Body: null };
    }
  };
  return new (class extends SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<null> {
      return Promise.resolve(null);
    }
    _createRequestExecutorOrNull(): object {
      return { executeAsync };
    }
    /** Old-style events only; Excel's own are sent by the host. */
    getEventRegistration(): object {
      return { register: () => Promise.resolve(), unregister: () => Promise.resolve() };
    }
  })();
}
