import { fileURLToPath } from "node:url";
import { join } from "node:path";

/** Folder of the project, whatever the working directory is. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

export const inProject = (...parts) => join(root, ...parts);

/** A sentence for the person at the terminal: shown without a stack trace, and the command ends with code 2. */
export class Stop extends Error {}
