import { invalidArgument } from "../ExcelError";
import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType } from "../ObjectType";

const APPLICATION: ObjectType<null> = {
  name: "Application",
  properties: {
    CalculationMode: {
      get: (_target, { calculationMode }) => calculationMode,
      set: (_target, value, context) => {
        if (value !== "Automatic" && value !== "AutomaticExceptTables" && value !== "Manual") {
          throw invalidArgument("no such calculation mode");
        }
        context.calculationMode = value;
      },
    },
    CalculationState: { since: 9, get: () => "Done" },
    CalculationEngineVersion: { since: 9, get: () => 191_029 },
  },
  methods: {
    /** The engine keeps every formula calculated, so there is nothing left to start. */
    Calculate: { call: () => undefined },
    SuspendApiCalculationUntilNextSync: { since: 6, call: () => undefined },
    SuspendScreenUpdatingUntilNextSync: { since: 9, call: () => undefined },
  },
};

export const application = (): HostObject => hostObject(APPLICATION, null);
