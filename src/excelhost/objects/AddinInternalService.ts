import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType } from "../ObjectType";

/** What office.js tells the host at start-up; it expects an answer and nothing more. */
const ADDIN_INTERNAL_SERVICE: ObjectType<null> = {
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: { call: () => undefined } },
};

export const addinInternalService = (): HostObject => hostObject(ADDIN_INTERNAL_SERVICE, null);
