import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/openXlsxWorkbook";
import { createSession } from "../../src/app/createSession";
import { createLocalEngine } from "../../src/hosts/localEngine";
import { fileSource } from "../../src/ooxml/package/fileSource";
import { OPTIONS } from "./engineSteps";

/** What the command line does with one file: read it, check it, and write a copy with the findings marked. */
export async function writeMarkedCopy(file: string): Promise<void> {
  const { region, year, asOf } = OPTIONS;
  const workbook = await openXlsxWorkbook(await fileSource(file), basename(file));
  const session = createSession({
    tool: { name: "huhuqing", version: "0.0.0" },
    workbook,
    viewport: null,
    engine: createLocalEngine(),
    cache: { get: async () => null, set: async () => undefined, clear: async () => 0 },
    clock: { today: () => asOf, now: () => `${asOf}T00:00:00Z` },
    randomBytes: (count) => randomBytes(count),
    language: "zh-CN",
    onDefect: (defect) => {
      throw defect;
    },
  });
  await session.correct({ region, year, asOf, parameter: { id: "school-cutoff", value: "09-01" } });
  await session.validate({ paint: true });
  const { refusal, painted, summary } = session.state();
  if (refusal || painted !== "yes" || !summary || summary.findings.error === 0) {
    throw new Error(`The copy was not marked: ${refusal?.code ?? JSON.stringify(painted)}`);
  }
  await pipeline(workbook.save(), createWriteStream(`${file}.marked`));
  await session.close();
  await workbook.close();
}
