import { config } from "zod";

/** The pane's content security policy refuses generated code. Imported before anything that builds a schema. */
config({ jitless: true });
