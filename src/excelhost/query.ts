import { apiNotFound } from "./ExcelError";
import type { HostContext } from "./HostContext";
import type { HostObject } from "./ObjectType";
import type { Json, QueryInfo } from "./protocol";
import { reaches } from "./profiles";

/** What to answer: members by lower-case name, each with what is wanted below it. Empty: all plain properties. */
export type Selection = Map<string, Selection>;

/** Reads `Select` and `Expand`, in which paths are divided by `/` or `.`. */
export function selectionOf({ Select, Expand }: QueryInfo): Selection {
  const root: Selection = new Map();
  for (const path of [...(Select ?? []), ...(Expand ?? [])]) {
    let level = root;
    for (const part of path.split(/[/.]/).map((text) => text.trim().toLowerCase())) {
      if (part === "" || part === "items") continue;
      const next = level.get(part) ?? new Map<string, Selection>();
      level.set(part, next);
      level = next;
    }
  }
  return root;
}

const ALL = ["*", "$all"] as const;
/** `$none` asks for identity alone. */
const NOT_MEMBERS: ReadonlySet<string> = new Set([...ALL, "$none"]);

function isAvailable(object: HostObject, member: string, context: HostContext): boolean {
  const since = object.since(member);
  return since !== null && reaches(context.profile.requirementSets["ExcelApi"], `1.${since}`);
}

/** One object as `{Address, Values, Format: {…}}`; only what was asked for, or all plain properties. */
export function queryObject(object: HostObject, selection: Selection, context: HostContext): { [key: string]: Json } {
  const answer: { [key: string]: Json } = { ...object.identity(context) };
  if (selection.size === 0 || ALL.some((key) => selection.has(key))) {
    for (const name of object.scalars())
      if (isAvailable(object, name, context)) answer[name] = object.get(name, context);
  }
  for (const [member, below] of selection) {
    if (NOT_MEMBERS.has(member)) continue;
    if (!isAvailable(object, member, context)) throw apiNotFound(`${object.typeName}.${member}`);
    const name = object.nameOf(member);
    if (!object.isObject(member)) {
      answer[name] = object.get(member, context);
      continue;
    }
    const child = object.child(member, context);
    if (!child) answer[name] = { _IsNull: true };
    else answer[name] = child.items ? queryCollection(child, {}, below, context) : queryObject(child, below, context);
  }
  return answer;
}

/** A collection as `{_Items: […]}`; the selection is about its items. */
export function queryCollection(
  collection: HostObject,
  info: QueryInfo,
  selection: Selection,
  context: HostContext,
): Json {
  const own: Selection = new Map();
  const ofItems: Selection = new Map();
  for (const [member, below] of selection) {
    const target = collection.since(member) !== null && !hasMember(collection, member, context) ? own : ofItems;
    target.set(member, below);
  }
  const skip = info.Skip ?? 0;
  const items = (collection.items?.(context) ?? []).slice(skip, info.Top ? skip + info.Top : undefined);
  return {
    ...(own.size > 0 ? queryObject(collection, own, context) : {}),
    _Items: items.map((item) => queryObject(item, ofItems, context)),
  };
}

/** Whether the first item knows the member: then the selection means the items. */
function hasMember(collection: HostObject, member: string, context: HostContext): boolean {
  const first = collection.items?.(context)[0];
  return first !== undefined && first.since(member) !== null;
}
