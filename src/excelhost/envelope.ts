import type { Json } from "./protocol";

/** Messages between the host page and the pane: JSON text both ways. */
export interface PaneRequest {
  readonly _messageType: 0;
  /** 0 invoke, 1 register an event, 2 unregister it. */
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number | string;
  readonly _data: Json;
}

const MESSAGE = { request: 0, response: 1 } as const;
const RESPONSE = { answer: 0, event: 1 } as const;

/** A request of this conversation; `null` for anything else that arrives at the window. */
export function parseRequest(text: unknown, conversationId: string): PaneRequest | null {
  if (typeof text !== "string") return null;
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (typeof message !== "object" || message === null) return null;
  const request = message as Partial<PaneRequest>;
  const isOurs = request._messageType === MESSAGE.request && request._conversationId === conversationId;
  return isOurs && typeof request._actionName === "string" ? (message as PaneRequest) : null;
}

export function answerTo(request: PaneRequest, data: Json): string {
  return JSON.stringify({
    _messageType: MESSAGE.response,
    _responseType: RESPONSE.answer,
    _errorCode: 0,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _data: data,
  });
}

export function eventMessage(conversationId: string, name: string, data: Json): string {
  return JSON.stringify({
    _messageType: MESSAGE.response,
    _responseType: RESPONSE.event,
    _actionName: name,
    _conversationId: conversationId,
    _data: data,
  });
}
