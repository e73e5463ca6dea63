import type { EventName } from "../Subscriptions";
import type { HostContext } from "../HostContext";
import type { Method } from "../ObjectType";

/** The pair of methods with which office.js subscribes to one event; `target` gives the id under which it listens. */
export function eventMethods<T>(
  wireName: string,
  event: EventName,
  since: number,
  target: (object: T) => string,
): Record<string, Method<T>> {
  return {
    [`_Register${wireName}Event`]: {
      since,
      call: (object, _args, context: HostContext) => context.subscriptions.add(event, target(object)),
    },
    [`_Unregister${wireName}Event`]: {
      since,
      call: (object, _args, context: HostContext) => context.subscriptions.remove(event, target(object)),
    },
  };
}
