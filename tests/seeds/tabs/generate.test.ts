import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateTabs } from "../../../seeds/tabs/generateTabs";
import { nationalPack } from "../../../src/standards/nationalPack";
import { partsOf } from "../checkBook";

const FOLDER = join(__dirname, "../../../seeds/tabs");

test("the committed files are what the generator makes", async () => {
  const files = await generateTabs(nationalPack.fields);
  // WRITE_SEEDS=1 writes them anew, after a deliberate change of the generator.
  if (process.env["WRITE_SEEDS"] === "1") for (const [name, bytes] of files) writeFileSync(join(FOLDER, name), bytes);
  for (const [name, bytes] of files) {
    const committed = new Uint8Array(readFileSync(join(FOLDER, name)));
    if (name.endsWith(".xlsx")) expect(await partsOf(committed)).toEqual(await partsOf(bytes));
    else expect(new TextDecoder().decode(committed)).toBe(new TextDecoder().decode(bytes));
  }
});
