import { X509Certificate } from "node:crypto";
import { chmodSync, existsSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const folder = join(homedir(), ".office-addin-dev-certs");
const files = { ca: join(folder, "ca.crt"), cert: join(folder, "localhost.crt"), key: join(folder, "localhost.key") };
const day = 24 * 60 * 60 * 1000;

function isUsable() {
  if (!Object.values(files).every((file) => existsSync(file))) return false;
  const ends = [files.ca, files.cert].map((file) => new X509Certificate(readFileSync(file)).validTo);
  return ends.every((end) => Date.parse(end) - Date.now() > day);
}

/**
 * Certificate and key for localhost, where office-addin-dev-certs keeps its own; made when absent or about to end.
 * The trust store of the machine is left alone.
 */
export async function localhostCertificate() {
  if (!isUsable()) {
    for (const file of Object.values(files)) rmSync(file, { force: true });
    const { generateCertificates } = await import("office-addin-dev-certs");
    await generateCertificates(files.ca, files.cert, files.key);
    chmodSync(files.key, 0o600);
  }
  return { cert: readFileSync(files.cert), key: readFileSync(files.key) };
}
