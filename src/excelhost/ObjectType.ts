import { ExcelError, invalidArgument } from "./ExcelError";
import type { HostContext } from "./HostContext";
import type { Json } from "./protocol";

/** An Office object as the interpreter sees it. Member names are matched without regard to case. */
export interface HostObject {
  readonly typeName: string;
  readonly target: unknown;
  /** `Id`, `_Id` or `_ReferenceId` with which the client finds the object again. */
  readonly identity: (context: HostContext) => { readonly [key: string]: Json };
  /** Minor number of the ExcelApi set that brought a member; `null` for an unknown member. */
  readonly since: (member: string) => number | null;
  readonly scalars: () => readonly string[];
  /** Pascal-case name under which the member answers. */
  readonly nameOf: (member: string) => string;
  readonly isObject: (member: string) => boolean;
  readonly get: (member: string, context: HostContext) => Json;
  readonly set: (member: string, value: Json, context: HostContext) => void;
  readonly child: (member: string, context: HostContext) => HostObject | null;
  readonly call: (member: string, args: Arguments, context: HostContext) => CallResult;
  readonly items: ((context: HostContext) => readonly HostObject[]) | null;
  readonly item: ((key: Json, context: HostContext) => HostObject | null) | null;
}

export type CallResult = HostObject | Json | undefined | void;

export interface Property<T> {
  readonly since?: number;
  readonly get: (target: T, context: HostContext) => Json;
  readonly set?: (target: T, value: Json, context: HostContext) => void;
  /** Left out of a `load()` that names nothing. */
  readonly onlyByName?: boolean;
}

export interface Navigation<T> {
  readonly since?: number;
  readonly get: (target: T, context: HostContext) => HostObject | null;
}

export interface Method<T> {
  readonly since?: number;
  readonly call: (target: T, args: Arguments, context: HostContext) => CallResult;
}

/** One Office type as a table of members, each with the set that brought it. */
export interface ObjectType<T> {
  readonly name: string;
  readonly identity?: (target: T, context: HostContext) => { readonly [key: string]: Json };
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly objects?: Readonly<Record<string, Navigation<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  readonly items?: (target: T, context: HostContext) => readonly HostObject[];
  readonly item?: (target: T, key: Json, context: HostContext) => HostObject | null;
}

/** Arguments of one call; objects arrive resolved. Each reader throws `InvalidArgument` for a wrong kind. */
export class Arguments {
  readonly #values: readonly (Json | HostObject)[];

  constructor(values: readonly (Json | HostObject)[]) {
    this.#values = values;
  }

  #at(index: number): Json | HostObject {
    return this.#values[index] ?? null;
  }

  json(index: number): Json {
    const value = this.#at(index);
    if (isHostObject(value)) throw invalidArgument(`argument ${index + 1} must be a plain value`);
    return value;
  }

  text(index: number): string {
    const value = this.#at(index);
    if (typeof value !== "string") throw invalidArgument(`argument ${index + 1} must be a text`);
    return value;
  }

  textOr(index: number, absent: string): string {
    return this.#at(index) === null ? absent : this.text(index);
  }

  integer(index: number): number {
    const value = this.#at(index);
    if (typeof value !== "number" || !Number.isInteger(value)) {
      throw invalidArgument(`argument ${index + 1} must be a whole number`);
    }
    return value;
  }

  integerOr(index: number, absent: number): number {
    return this.#at(index) === null ? absent : this.integer(index);
  }

  flag(index: number): boolean {
    const value = this.#at(index);
    if (value !== null && typeof value !== "boolean")
      throw invalidArgument(`argument ${index + 1} must be true or false`);
    return value === true;
  }

  object(index: number): HostObject | null {
    const value = this.#at(index);
    return isHostObject(value) ? value : null;
  }
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "typeName" in value && "child" in value;
}

interface Table<T> {
  readonly names: ReadonlyMap<string, string>;
  readonly properties: ReadonlyMap<string, Property<T>>;
  readonly objects: ReadonlyMap<string, Navigation<T>>;
  readonly methods: ReadonlyMap<string, Method<T>>;
  readonly scalars: readonly string[];
}

const tables = new WeakMap<object, unknown>();

function tableOf<T>(type: ObjectType<T>): Table<T> {
  const known = tables.get(type) as Table<T> | undefined;
  if (known) return known;
  const lower = <M>(members: Readonly<Record<string, M>> | undefined): Map<string, M> =>
    new Map(Object.entries(members ?? {}).map(([name, member]) => [name.toLowerCase(), member]));
  const all = [type.properties, type.objects, type.methods].flatMap((members) => Object.keys(members ?? {}));
  const table: Table<T> = {
    names: new Map(all.map((name) => [name.toLowerCase(), name])),
    properties: lower(type.properties),
    objects: lower(type.objects),
    methods: lower(type.methods),
    scalars: Object.entries(type.properties ?? {}).flatMap(([name, property]) => (property.onlyByName ? [] : [name])),
  };
  tables.set(type, table);
  return table;
}

/** Binds a target to its type. */
export function hostObject<T>(type: ObjectType<T>, target: T): HostObject {
  const table = tableOf(type);
  const need = <M>(members: ReadonlyMap<string, M>, member: string): M => {
    const found = members.get(member.toLowerCase());
    if (!found) throw new ExcelError("ApiNotFound", `${type.name} has no member ${member} here.`);
    return found;
  };
  const { items, item, identity } = type;
  return {
    typeName: type.name,
    target,
    identity: (context) => identity?.(target, context) ?? {},
    since: (member) => {
      const key = member.toLowerCase();
      const found = table.properties.get(key) ?? table.objects.get(key) ?? table.methods.get(key);
      return found ? (found.since ?? 1) : null;
    },
    scalars: () => table.scalars,
    nameOf: (member) => table.names.get(member.toLowerCase()) ?? member,
    isObject: (member) => table.objects.has(member.toLowerCase()),
    get: (member, context) => need(table.properties, member).get(target, context),
    set: (member, value, context) => {
      const { set } = need(table.properties, member);
      if (!set) throw invalidArgument(`${type.name}.${member} cannot be written`);
      return set(target, value, context);
    },
    child: (member, context) => need(table.objects, member).get(target, context),
    call: (member, args, context) => need(table.methods, member).call(target, args, context),
    items: items ? (context) => items(target, context) : null,
    item: item ? (key, context) => item(target, key, context) : null,
  };
}
