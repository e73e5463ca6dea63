/** What office.js puts on the wire and what it expects back: the body of one `ProcessQuery` request. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[] | null;
  /** The path id of each argument that is an object, 0 for a plain one; arrays are mirrored. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[] | null;
}

export interface QueryInfo {
  readonly Select?: readonly string[] | null;
  readonly Expand?: readonly string[] | null;
  readonly Skip?: number | null;
  readonly Top?: number | null;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string | null;
  readonly ParentObjectPathId?: number | null;
  readonly ArgumentInfo?: ArgumentInfo | null;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string | null;
  readonly ObjectPathId: number;
  readonly QueryInfo?: QueryInfo | null;
  readonly ArgumentInfo?: ArgumentInfo | null;
  readonly ObjectState?: { readonly [key: string]: Json } | null;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: { readonly [id: string]: ObjectPath };
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface ErrorInfo {
  /** Position in `Actions` of the action that failed. */
  readonly ActionIndex: number;
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds?: readonly number[];
  readonly Error?: ErrorInfo;
}

/** One entry of the message that carries events to the pane. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  /** Id of the worksheet, or `Workbook` for events of a collection. */
  readonly targetId: string;
  /** JSON text. */
  readonly message: string;
}
