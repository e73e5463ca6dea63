import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { partsOf } from "../checkBook";
import { FOLDER, generateAudit, readCommitted } from "./auditFiles";

test("the committed files are what the generator makes, byte by byte at every making", async () => {
  const [files, again] = [await generateAudit(), await generateAudit()];
  // WRITE_SEEDS=1 writes them anew, after a deliberate change of the generator.
  if (process.env["WRITE_SEEDS"] === "1") for (const [name, bytes] of files) writeFileSync(join(FOLDER, name), bytes);
  for (const [name, bytes] of files) {
    expect(Buffer.from(again.get(name)!).equals(bytes)).toBe(true);
    const committed = readCommitted(name);
    // How well it is compressed depends on the version of Node.
    if (name.endsWith(".xlsx")) expect(await partsOf(committed)).toEqual(await partsOf(bytes));
    else expect(new TextDecoder().decode(committed)).toBe(new TextDecoder().decode(bytes));
  }
});
