import { apiNotFound, ExcelError, invalidArgument, itemNotFound } from "./ExcelError";
import type { HostContext } from "./HostContext";
import { Arguments, isHostObject } from "./ObjectType";
import type { HostObject } from "./ObjectType";
import { plainText } from "./plainText";
import { ACTION, PATH } from "./protocol";
import type {
  Action,
  ActionResult,
  ArgumentInfo,
  Json,
  ObjectPath,
  QueryInfo,
  RequestBody,
  ResponseBody,
} from "./protocol";
import { queryCollection, queryObject, selectionOf, type Selection } from "./query";
import { reaches } from "./profiles";

/** Methods that go by what formulas give; all others may run while they still calculate. */
const GOES_BY_VALUES = /^(apply|reapply|autofit|calculate|getspecialcells)/i;
/** A filter that is put over a range without a criterion hides nothing. */
const isBareFilter = ({ Name, ArgumentInfo }: Action, path: ObjectPath | undefined): boolean =>
  Name === "Apply" &&
  path?.Name === "AutoFilter" &&
  (ArgumentInfo?.Arguments ?? []).slice(1).every((one) => one === null);
/** Properties that tell what formulas give. */
const VALUES: ReadonlySet<string> = new Set(["values", "valuetypes", "text", "value"]);

const tellsValues = (selection: Selection): boolean =>
  selection.size === 0 ||
  [...selection].some(
    ([member, below]) =>
      VALUES.has(member) || member.startsWith("*") || member === "$all" || (below.size > 0 && tellsValues(below)),
  );

export interface InterpreterOptions {
  readonly context: HostContext;
  readonly root: HostObject;
  readonly newObject: (serverType: string) => HostObject | null;
  /** Runs host code that changes the workbook, so that its changes count as the pane's own. */
  readonly asOwn: <T>(work: () => T) => T;
  /** Throws to fail the action with this index. */
  readonly beforeAction: (index: number) => void;
}

/** Carries out one request: actions in order, stopping at the first that fails; each path is evaluated once. */
export class Interpreter {
  readonly #options: InterpreterOptions;
  readonly #paths: RequestBody["ObjectPaths"];
  readonly #resolved = new Map<number, HostObject | null>();
  /** Member of the path that is being evaluated, for the location of an error. */
  #evaluating = "";

  constructor(options: InterpreterOptions, paths: RequestBody["ObjectPaths"]) {
    this.#options = options;
    this.#paths = paths;
  }

  async run(actions: readonly Action[]): Promise<ResponseBody> {
    const results: ActionResult[] = [];
    const traceIds: number[] = [];
    const trailing = (): { TraceIds?: number[] } => (traceIds.length > 0 ? { TraceIds: traceIds } : {});
    for (const [index, action] of actions.entries()) {
      try {
        this.#options.beforeAction(index);
        if (this.#needsValues(action)) await this.#options.asOwn(() => this.#options.context.workbook.valuesSettled());
        if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
        results.push({ ActionId: action.Id, Value: this.#options.asOwn(() => this.#perform(action)) });
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        return {
          Results: results,
          ...trailing(),
          Error: {
            ActionIndex: index,
            Code: error.code,
            Message: error.message,
            Location: this.#location(action),
            HttpStatusCode: error.status,
          },
        };
      }
    }
    return { Results: results, ...trailing() };
  }

  #needsValues(action: Action): boolean {
    const { ActionType, Name, ObjectPathId, QueryInfo } = action;
    const isQuery = ActionType === ACTION.query || ActionType === ACTION.queryAsJson;
    if (isQuery && tellsValues(selectionOf(QueryInfo ?? {}))) return true;
    const isMethod = ActionType === ACTION.method;
    if (isMethod && Name === "CopyFrom" && action.ArgumentInfo?.Arguments?.[1] === "Values") return true;
    const isCall = isMethod && GOES_BY_VALUES.test(Name ?? "");
    return (isCall && !isBareFilter(action, this.#paths[ObjectPathId])) || this.#pathNeedsValues(ObjectPathId);
  }

  #pathNeedsValues(id: number): boolean {
    const path = this.#resolved.has(id) ? undefined : this.#paths[id];
    if (!path) return false;
    if (path.ObjectPathType === PATH.method && GOES_BY_VALUES.test(path.Name ?? "")) return true;
    return path.ParentObjectPathId != null && this.#pathNeedsValues(path.ParentObjectPathId);
  }

  /** `Type.member` at which an action failed. */
  #location(action: Action): string {
    const target = this.#resolved.get(action.ObjectPathId);
    if (target === undefined) return this.#evaluating;
    return target && action.Name ? location(target, action.Name) : (target?.typeName ?? "");
  }

  #perform(action: Action): Json {
    if (action.ActionType === ACTION.trace) return null;
    const target = this.#resolve(action.ObjectPathId);
    const { context } = this.#options;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target && { ...target.identity(context) };
      case ACTION.query:
        return target && this.#query(target, action.QueryInfo ?? {});
      case ACTION.queryAsJson:
        return target ? toClientNames(this.#query(target, action.QueryInfo ?? {})) : { _IsNull: true };
      case ACTION.method:
        return this.#callMethod(target, action);
      case ACTION.setProperty:
        this.#setProperty(target, action.Name ?? "", this.#plain(action.ArgumentInfo, 0));
        return null;
      case ACTION.update:
        this.#update(target, action.ObjectState ?? {});
        return null;
      case ACTION.ensureUnchanged:
        this.#ensureUnchanged(target, action.ObjectState ?? {});
        return null;
      default:
        throw new ExcelError("NotImplemented", `Actions of type ${action.ActionType} are not supported.`);
    }
  }

  #query(target: HostObject, info: QueryInfo): Json {
    const { context } = this.#options;
    const selection = selectionOf(info);
    return target.items ? queryCollection(target, info, selection, context) : queryObject(target, selection, context);
  }

  #callMethod(target: HostObject | null, action: Action): Json {
    const name = action.Name ?? "";
    // office.js asks to keep every range of a run, whether it is there or not.
    if (!target && name === "_KeepReference") return null;
    if (!target && name === "_KeepReference") return null;
    if (!target) throw itemNotFound(name);
    this.#demand(target, name);
    const result = target.call(name, this.#arguments(action.ArgumentInfo), this.#options.context);
    if (isHostObject(result)) return { ...result.identity(this.#options.context) };
    return result ?? null;
  }

  #setProperty(target: HostObject | null, name: string, value: Json): void {
    if (!target) throw itemNotFound(name);
    this.#demand(target, name);
    target.set(name, value, this.#options.context);
  }

  /** `ObjectState` may go deeper: `{format: {fill: {color}}}`. */
  #update(target: HostObject | null, state: { readonly [key: string]: Json }): void {
    for (const [name, value] of Object.entries(state)) {
      if (target?.isObject(name) && typeof value === "object" && value !== null && !Array.isArray(value)) {
        this.#update(target.child(name, this.#options.context), value as { readonly [key: string]: Json });
      } else this.#setProperty(target, name, value);
    }
  }

  #ensureUnchanged(target: HostObject | null, state: { readonly [key: string]: Json }): void {
    if (!target) throw itemNotFound("object");
    for (const [name, value] of Object.entries(state)) {
      const now = target.get(name, this.#options.context);
      if (JSON.stringify(now) !== JSON.stringify(value)) {
        throw new ExcelError("Conflict", `${name} was changed meanwhile.`);
      }
    }
  }

  /** Throws `ApiNotFound` for a member that the profile's Excel does not have. */
  #demand(target: HostObject, member: string): void {
    const since = target.since(member);
    const declared = this.#options.context.profile.requirementSets["ExcelApi"];
    if (since === null || !reaches(declared, `1.${since}`)) throw apiNotFound(`${target.typeName}.${member}`);
  }

  #resolve(id: number): HostObject | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[id];
    if (!path) throw new ExcelError("InvalidObjectPath", `The object path ${id} is missing.`);
    const object = this.#evaluate(path);
    this.#resolved.set(id, object);
    return object;
  }

  #evaluate(path: ObjectPath): HostObject | null {
    const { context, root } = this.#options;
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PATH.global:
        return root;
      case PATH.newObject: {
        const made = this.#options.newObject(name);
        if (!made) throw apiNotFound(name);
        return made;
      }
      case PATH.reference: {
        const kept = context.references.get(name);
        if (!kept) throw new ExcelError("InvalidReference", "This reference is not valid for the current operation.");
        return kept;
      }
      case PATH.nullObject:
        return null;
    }
    const parent = this.#resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    this.#evaluating = location(parent, path.ObjectPathType === PATH.indexer ? "GetItem" : name);
    if (path.ObjectPathType === PATH.indexer) {
      if (!parent.item) throw invalidArgument(`${parent.typeName} has no items`);
      const key = this.#plain(path.ArgumentInfo, 0);
      const item = parent.item(key, context);
      if (!item) throw itemNotFound(plainText(key));
      return item;
    }
    this.#demand(parent, name);
    if (path.ObjectPathType === PATH.property) return parent.child(name, context);
    if (path.ObjectPathType !== PATH.method) throw invalidArgument(`paths of type ${path.ObjectPathType} are unknown`);
    const result = parent.call(name, this.#arguments(path.ArgumentInfo), context);
    if (result === null || isHostObject(result)) return result;
    throw invalidArgument(`${parent.typeName}.${name} gives no object`);
  }

  #arguments(info: ArgumentInfo | null | undefined): Arguments {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(
      values.map((value, index) => {
        const id = ids[index];
        return typeof id === "number" && id !== 0 ? this.#resolve(id) : value;
      }),
    );
  }

  #plain(info: ArgumentInfo | null | undefined, index: number): Json {
    return this.#arguments(info).json(index);
  }
}

function location({ typeName }: HostObject, member: string): string {
  return `${typeName}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
}

/** Pascal-case keys as `retrieve` wants them: camel case, and lists under `items`. */
function toClientNames(value: Json): Json {
  if (Array.isArray(value)) return value.map(toClientNames);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value as { readonly [key: string]: Json });
  return Object.fromEntries(
    entries.map(([key, inner]) => {
      if (key === "_Items") return ["items", toClientNames(inner)];
      return [
        key.startsWith("_") ? key : key.charAt(0).toLowerCase() + key.slice(1),
        isData(inner) ? inner : toClientNames(inner),
      ];
    }),
  );
}

/** Values of cells are data, whatever their shape. */
const isData = (value: Json): boolean => Array.isArray(value);
