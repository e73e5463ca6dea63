import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const isInstalled = spawnSync("soffice", ["--version"]).status === 0;

/** LibreOffice with a profile of its own; to be closed after the tests. */
export function openLibreOffice(): {
  /** The file as LibreOffice saves it in another format, or in the same. */
  convert(bytes: Uint8Array, kind: string): Uint8Array;
  close(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), "xlsx-"));
  return {
    convert(bytes, kind) {
      const [from, to] = [join(folder, "table.xlsx"), join(folder, "out")];
      writeFileSync(from, bytes);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync("soffice", [profile, "--headless", "--convert-to", kind, "--outdir", to, from], { stdio: "ignore" });
      return new Uint8Array(readFileSync(join(to, `table.${kind.split(":")[0]}`)));
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
