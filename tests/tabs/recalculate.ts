import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const isInstalled = spawnSync("soffice", ["--version"]).status === 0;

/** Formulas of .xlsx files are computed anew whenever they are opened, whatever values are stored. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The workbook as LibreOffice saves it once it has computed every formula itself, and how long that took in ms. */
export function recalculate(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly ms: number } {
  const folder = mkdtempSync(join(tmpdir(), "tabs-"));
  try {
    mkdirSync(join(folder, "profile/user"), { recursive: true });
    writeFileSync(join(folder, "profile/user/registrymodifications.xcu"), ALWAYS);
    writeFileSync(join(folder, "tabs.xlsx"), bytes);
    const begun = performance.now();
    const to = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out")];
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync("soffice", [profile, "--headless", ...to, join(folder, "tabs.xlsx")], { stdio: "ignore" });
    return { bytes: new Uint8Array(readFileSync(join(folder, "out/tabs.xlsx"))), ms: performance.now() - begun };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
