import type { ExcelHost } from "./ExcelHost";
import { PaneConversation } from "./PaneConversation";
import type { CommandResult } from "./PaneConversation";

export interface PaneOptions {
  /** An empty frame of this page. Its `name` and `src` are set here. */
  readonly frame: HTMLIFrameElement;
  /** Address of the task pane: https, on this page's own host name; the port may differ. */
  readonly paneUrl: string;
  readonly host: ExcelHost;
  /** Language of Excel, e.g. `zh-CN`. */
  readonly locale: string;
  /** Address of the document as the pane sees it; this page's own where it is left out. */
  readonly documentUrl?: string;
  readonly readOnly?: boolean;
  /** Told what the host could not carry out because of a defect of its own; thrown on where it is left out. */
  readonly onDefect?: (defect: unknown) => void;
}

export interface PaneConnection {
  readonly conversationId: string;
  /** Presses a ribbon button; resolves when its function has called `completed`. */
  readonly runCommand: (id: string, functionName: string) => Promise<CommandResult>;
  /** Stops answering and empties the frame. */
  readonly disconnect: () => void;
}

/** Stands for the add-in's id; office.js only hands it back. */
const APP_ID = "00000000-0000-0000-0000-000000000000";

/**
 * Loads a task pane into a frame and plays Excel on the web to it. Each call is a new conversation,
 * because office.js keeps the settings of the last one and would show them in place of the host's.
 */
export function connectPane(options: PaneOptions): PaneConnection {
  const { frame, host, locale } = options;
  const conversationId = crypto.randomUUID();
  const pane = new URL(options.paneUrl, document.baseURI);
  const conversation = new PaneConversation({
    host,
    conversationId,
    locale,
    documentUrl: options.documentUrl ?? document.location.href,
    readOnly: options.readOnly ?? false,
    post: (message) => frame.contentWindow?.postMessage(message, pane.origin),
  });
  const onDefect =
    options.onDefect ??
    ((defect: unknown) => {
      throw defect;
    });
  const listen = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source === frame.contentWindow && origin === pane.origin) conversation.receive(data).catch(onDefect);
  };
  window.addEventListener("message", listen);

  renew(frame, () => {
    frame.name = JSON.stringify({
      baseFrameName: `pane-${conversationId}`,
      hostInfo: `Excel$Web$16.01$${locale}$${conversationId}$$$0`,
      xdmInfo: `${conversationId}|${APP_ID}|${document.location.origin}`,
      serializerVersion: 1,
      flights: "[]",
    });
    frame.src = pane.href;
  });

  return {
    conversationId,
    runCommand: (id, functionName) => conversation.runCommand(id, functionName),
    disconnect: () => {
      window.removeEventListener("message", listen);
      conversation.close();
      renew(frame, () => frame.removeAttribute("src"));
    },
  };
}

/** Gives the frame a new, empty window: a browser reads a frame's name only when it makes the window. */
function renew(frame: HTMLIFrameElement, change: () => void): void {
  const { parentNode, nextSibling } = frame;
  parentNode?.removeChild(frame);
  change();
  parentNode?.insertBefore(frame, nextSibling);
}
