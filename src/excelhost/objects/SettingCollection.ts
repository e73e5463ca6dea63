import { itemNotFound } from "../ExcelError";
import type { HostContext } from "../HostContext";
import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType } from "../ObjectType";
import { plainText } from "../plainText";
import type { Json } from "../protocol";

const SETTING: ObjectType<string> = {
  name: "Setting",
  identity: (key) => ({ _Id: key }),
  properties: {
    Key: { since: 4, get: (key) => key },
    Value: {
      since: 4,
      get: (key, context) => read(key, context),
      set: (key, value, { workbook }) => {
        workbook.settings.set(key, JSON.stringify(value));
      },
    },
    _Id: { since: 4, get: (key) => key, onlyByName: true },
  },
  methods: {
    Delete: {
      since: 4,
      call: (key, _args, { workbook }) => {
        if (!workbook.settings.delete(key)) throw itemNotFound(key);
      },
    },
  },
};

function read(key: string, { workbook }: HostContext): Json {
  const json = workbook.settings.get(key);
  if (json === undefined) throw itemNotFound(key);
  return JSON.parse(json) as Json;
}

const find = (key: string, { workbook }: HostContext): HostObject | null =>
  workbook.settings.has(key) ? hostObject(SETTING, key) : null;

const SETTING_COLLECTION: ObjectType<null> = {
  name: "SettingCollection",
  items: (_target, { workbook }) => [...workbook.settings.keys()].map((key) => hostObject(SETTING, key)),
  item: (_target, key, context) => find(plainText(key), context),
  methods: {
    Add: {
      since: 4,
      call: (_target, args, { workbook }) => {
        workbook.settings.set(args.text(0), JSON.stringify(args.json(1)));
        return hostObject(SETTING, args.text(0));
      },
    },
    GetCount: { since: 4, call: (_target, _args, { workbook }) => workbook.settings.size },
    GetItem: {
      since: 4,
      call: (_target, args, context) => {
        const found = find(args.text(0), context);
        if (!found) throw itemNotFound(args.text(0));
        return found;
      },
    },
    GetItemOrNullObject: { since: 4, call: (_target, args, context) => find(args.text(0), context) },
  },
};

export const settings = (): HostObject => hostObject(SETTING_COLLECTION, null);
