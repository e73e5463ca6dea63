import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { openPackage } from "../../src/ooxml/package/openPackage";

/** Content of every part of a package by name, one character a byte. */
export async function partTexts(bytes: Uint8Array): Promise<Map<string, string>> {
  const pkg = await openPackage(bytes);
  const texts = new Map<string, string>();
  for (const { name } of pkg.entries) {
    texts.set(name, Buffer.from(await collectBytes(pkg.open(name))).toString("latin1"));
  }
  return texts;
}
