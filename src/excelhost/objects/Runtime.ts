import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType } from "../ObjectType";

const RUNTIME: ObjectType<null> = {
  name: "Runtime",
  properties: {
    EnableEvents: {
      since: 8,
      get: (_target, { enableEvents }) => enableEvents,
      set: (_target, value, context) => {
        context.workbook.flush();
        context.enableEvents = value === true;
      },
    },
  },
};

export const runtime = (): HostObject => hostObject(RUNTIME, null);
